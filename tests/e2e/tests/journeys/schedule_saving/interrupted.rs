//! A save meets a broken connection, an impatient user, or the end of the session: each write is
//! sent once, and what became of it is told honestly.

use e2e::{Journey, Locator, containing};
use sandbox::{Effect, Fault, demo};
use serde_json::json;

use super::failing::{assert_ends, edited};
use super::{
    Service, add, change, close, open_preview, outcome, save, send, sent, take_back, wait_row,
};
use crate::schedule::{
    accept, fill_hours, list, open_line, save_bar, stored, wait_changes, written,
};

const LINE: Service = Service::Line;

/// Saves a change of Monday over a connection that breaks at this.
async fn cut(effect: Effect) -> (Journey, Locator) {
    let mut journey = LINE.open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    journey
        .sandbox
        .fault(Fault::new(effect).on_write("/condition"));
    let window = open_preview(&journey).await;
    send(&window).await;
    (journey, window)
}

fn end_of_monday(journey: &Journey) -> String {
    let end = LINE.stored(journey).condition(52403)["hourEnd"].clone();
    end.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_connection_cut_before_the_change_is_settled_by_reading() {
    let (journey, window) = cut(Effect::DropBefore).await;
    let rows = outcome(&window).await;
    assert!(rows[0].contains("Échec L'API ne répond pas"), "{}", rows[0]);
    assert_eq!(LINE.written(&journey).len(), 1, "it was sent once");
    assert_eq!(end_of_monday(&journey), "1800");
    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
    assert_eq!(LINE.written(&journey).len(), 2);
    assert_eq!(end_of_monday(&journey), "1740");
    journey.finish().await;
}

#[tokio::test]
async fn a_connection_cut_after_the_change_is_settled_by_reading() {
    let (journey, window) = cut(Effect::DropAfter).await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(LINE.written(&journey).len(), 1, "it was sent once");
    assert_eq!(end_of_monday(&journey), "1740");
    take_back(&journey, "Plage horaire modifiée").await;
    assert_eq!(end_of_monday(&journey), "1800");
    journey.finish().await;
}

#[tokio::test]
async fn what_was_created_without_an_answer_is_found_and_not_created_twice() {
    let mut journey = LINE.open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let before = LINE.stored(&journey);
    add(&journey, "Samedi", "14:00", "16:30", None).await;
    journey
        .sandbox
        .fault(Fault::new(Effect::DropAfter).on_write("/condition"));
    save(&journey).await;
    assert_eq!(LINE.written(&journey).len(), 1);
    // It has its id by now, under which it can be changed.
    change(&journey, "Samedi de 14:00 à 16:30", "14:00", "17:00").await;
    save(&journey).await;
    let last = LINE.written(&journey).pop();
    assert_eq!(
        last,
        Some(sent("PUT", "/condition/52421", json!({"hourEnd": "1700"})))
    );
    let mut stored = LINE.stored(&journey);
    stored.remove(52421);
    assert_eq!(stored, before);
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_dies_leaves_the_outcome_open_until_it_can_be_read() {
    let mut journey = LINE.open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    journey.expect_error("status of 503");
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    journey
        .sandbox
        .fault(Fault::new(Effect::DropAfter).on_write("/condition"));
    journey
        .sandbox
        .fault(Fault::status(503).on("GET", "/condition$").always());
    let window = open_preview(&journey).await;
    send(&window).await;
    let rows = outcome(&window).await;
    assert!(rows[0].contains("À vérifier"), "{}", rows[0]);
    assert!(
        !window.role("button", "Réessayer").is_visible().await,
        "it may have been done"
    );

    journey.sandbox.clear_faults();
    window
        .role("button", "Vérifier l'état actuel")
        .click()
        .await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(LINE.written(&journey).len(), 1, "it was sent once");
    assert_eq!(end_of_monday(&journey), "1740");
    journey.finish().await;
}

#[tokio::test]
async fn a_stopped_save_finishes_what_is_under_way_and_keeps_the_rest() {
    let journey = open_line(demo::LINE).await;
    let form = crate::schedule::open_add(&journey).await;
    fill_hours(&form, "08:30", "12:00").await;
    form.field("Répéter")
        .select_option("Seulement les jours de la semaine")
        .await;
    accept(&form).await;
    add(&journey, "Samedi", "09:00", "12:00", None).await;
    add(&journey, "Dimanche", "09:00", "12:00", None).await;
    wait_changes(&journey, 7).await;
    let slow = Fault::delay(2_500).on("POST", "/condition").times(4);
    journey.sandbox.fault(slow);
    let window = open_preview(&journey).await;
    send(&window).await;
    journey.wait_received("POST", "/condition").await;
    window
        .role("progressbar", "Enregistrement en cours")
        .wait()
        .await;
    window.role("button", "Arrêter").click().await;

    let rows = outcome(&window).await;
    let of = |word: &str| rows.iter().filter(|row| row.contains(word)).count();
    assert_eq!((of("Effectué"), of("Non envoyé")), (4, 3), "{rows:?}");
    assert_eq!(stored(&journey, demo::LINE).len(), 4);
    close(&window).await;
    wait_changes(&journey, 3).await;
    journey.role("button", "Liste").click().await;
    let rows = list(&journey).role("row", containing("À créer"));
    rows.wait_count(3).await;

    save(&journey).await;
    assert_eq!(stored(&journey, demo::LINE).len(), 7);
    assert_eq!(
        written(&journey, demo::LINE).len(),
        7,
        "nothing was sent twice"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_session_that_ends_in_mid_save_gives_the_rest_back_to_be_sent() {
    let mut journey = edited().await;
    journey.expect_error("status of 401");
    let resource = format!("/timeCondition/{}", LINE.number());
    let end = Fault::new(Effect::ExpireSession).on_write(&resource).nth(3);
    journey.sandbox.fault(end);
    let window = open_preview(&journey).await;
    send(&window).await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.field("Jeton d'accès").fill(demo::NEW_TOKEN).await;
    renewal.role("button", "Se connecter").click().await;
    renewal.wait_gone().await;

    let rows = outcome(&window).await;
    assert_ends(&rows, ["Effectué", "Effectué", "Échec", "Non envoyé"]);
    assert_eq!(LINE.written(&journey).len(), 3);
    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let methods: Vec<_> = LINE
        .written(&journey)
        .into_iter()
        .map(|(method, ..)| method)
        .collect();
    assert_eq!(methods, ["PUT", "DELETE", "PUT", "PUT", "POST"]);
    assert_eq!(end_of_monday(&journey), "1740");
    wait_row(&journey, "Samedi de 14:00 à 16:30 Créneau 3").await;
    journey.finish().await;
}
