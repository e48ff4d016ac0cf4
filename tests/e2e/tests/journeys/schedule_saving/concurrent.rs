//! Somebody else changes what is being edited: it is told, the edits are kept, nothing is guessed.

use e2e::{Journey, Locator, containing};
use sandbox::Fault;
use sandbox::world::TimeCondition;
use serde_json::json;

use super::{
    Service, add, change, close, open_preview, outcome, plan_rows, remove, save, send, sent, shown,
    take_back, wait_row,
};
use crate::schedule::{line, list, save_bar, wait_changes};

const LINE: Service = Service::Line;

/// Somebody else changes a condition of the line.
fn elsewhere(journey: &Journey, id: u64, work: impl FnOnce(&mut TimeCondition)) {
    line(journey, LINE.number(), |line| {
        work(
            line.conditions
                .get_mut(id)
                .expect("a condition of the demo"),
        );
    });
}

fn delete_elsewhere(journey: &Journey, id: u64) {
    let gone = line(journey, LINE.number(), |line| line.conditions.remove(id));
    assert!(gone.is_some());
}

/// Sends what the window shows, and deletes a condition elsewhere while its request is on its way: what is
/// deleted before is not in the preview.
async fn delete_under_way(journey: &Journey, window: &Locator, method: &str, id: u64) {
    let path = format!("/condition/{id}");
    let late = Fault::delay(1_000).on(method, &path);
    journey.sandbox.fault(late);
    send(window).await;
    journey.wait_received(method, &path).await;
    delete_elsewhere(journey, id);
}

async fn refresh(journey: &Journey) {
    journey.role("button", "Rafraîchir").click().await;
}

/// What is told of somebody else's changes.
fn told(journey: &Journey) -> Locator {
    let title = "Quelqu'un d'autre a changé ces plages entre-temps";
    journey.role("alert", containing(title))
}

#[tokio::test]
async fn an_edited_condition_that_changed_elsewhere_is_told_and_only_the_edit_is_written() {
    let journey = LINE.open().await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    elsewhere(&journey, 52403, |monday| {
        "1730".clone_into(&mut monday.hour_end);
        "slot3".clone_into(&mut monday.policy);
    });
    elsewhere(&journey, 52418, |saturday| {
        "1300".clone_into(&mut saturday.hour_end);
    });
    refresh(&journey).await;
    told(&journey)
        .wait_text(containing(
            "Lundi de 13:45 à 18:00 · Horaires d'ouverture est devenue Lundi de 13:45 à 17:30 · Créneau 3. \
             Vos changements sont gardés et la remplaceront.",
        ))
        .await;
    wait_row(&journey, "Samedi de 09:00 à 13:00 Horaires d'ouverture").await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    wait_changes(&journey, 1).await;

    let window = open_preview(&journey).await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Modification d'une plage horaire Lundi de 13:45 à 17:30 · Créneau 3 \
          Lundi de 13:45 à 17:40 · Horaires d'ouverture"
        ]
    );
    send(&window).await;
    window.wait_gone().await;
    let body = json!({"hourEnd": "1740", "policy": "available"});
    assert_eq!(
        LINE.written(&journey),
        [sent("PUT", "/condition/52403", body)]
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_preview_compares_with_what_there_is_now_and_leaves_the_rest_alone() {
    let journey = LINE.open().await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    elsewhere(&journey, 52403, |monday| {
        "slot3".clone_into(&mut monday.policy);
    });
    let window = open_preview(&journey).await;
    let now = "Lundi de 13:45 à 18:00 · Créneau 3";
    window.wait_text(containing(now)).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_edited_condition_that_was_deleted_elsewhere_is_created_anew() {
    let journey = LINE.open().await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    delete_elsewhere(&journey, 52403);
    refresh(&journey).await;
    told(&journey)
        .wait_text(containing(
            "Lundi de 13:45 à 18:00 · Horaires d'ouverture a été supprimée.",
        ))
        .await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture À créer",
    )
    .await;
    journey.role("button", "Fermer ce message").click().await;
    told(&journey).wait_gone().await;
    save(&journey).await;
    let new =
        json!({"day": "monday", "hourBegin": "1345", "hourEnd": "1740", "policy": "available"});
    assert_eq!(LINE.written(&journey), [sent("POST", "/condition", new)]);
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_that_somebody_elses_condition_overlaps_waits_until_it_is_moved() {
    let journey = LINE.open().await;
    add(&journey, "Samedi", "14:00", "16:30", None).await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    line(&journey, LINE.number(), |line| {
        line.add("saturday", "1600", "1900", "slot1")
    });
    refresh(&journey).await;
    told(&journey)
        .wait_text(containing(
            "Samedi de 16:00 à 19:00 · Créneau 1 est en conflit avec l'un de vos changements",
        ))
        .await;
    wait_row(
        &journey,
        "Samedi de 14:00 à 16:30 Horaires d'ouverture À créer",
    )
    .await;
    wait_changes(&journey, 1).await;
    save(&journey).await;
    let monday = sent("PUT", "/condition/52403", json!({"hourEnd": "1740"}));
    assert_eq!(LINE.written(&journey), [monday]);

    change(&journey, "Samedi de 14:00 à 16:30", "14:00", "16:00").await;
    save(&journey).await;
    let new =
        json!({"day": "saturday", "hourBegin": "1400", "hourEnd": "1600", "policy": "available"});
    assert_eq!(
        LINE.written(&journey)[1..],
        [sent("POST", "/condition", new)]
    );
    journey.finish().await;
}

#[tokio::test]
async fn options_that_changed_elsewhere_keep_what_each_of_both_set() {
    let journey = LINE.open().await;
    super::set_timeout(&journey, "25 secondes").await;
    line(&journey, LINE.number(), |line| {
        line.options.slots.slot1_number = Some("0033699887766".to_owned());
    });
    refresh(&journey).await;
    journey.wait_text("Numéro 0033699887766").await;
    assert!(
        !told(&journey).is_visible().await,
        "they touched different values"
    );
    save(&journey).await;
    assert_eq!(
        LINE.written(&journey),
        [sent("PUT", "/options", json!({"timeout": 25}))]
    );
    let options = LINE.stored(&journey).options;
    assert_eq!(
        (&options["timeout"], &options["slot1Number"]),
        (&json!(25), &json!("0033699887766"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn saving_without_having_seen_that_it_is_gone_fails_and_then_creates_it() {
    let mut journey = LINE.open().await;
    journey.expect_error("status of 404");
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    let window = open_preview(&journey).await;
    delete_under_way(&journey, &window, "PUT", 52403).await;
    let rows = outcome(&window).await;
    assert!(
        rows[0].contains("Échec Cet élément n'existe plus"),
        "{}",
        rows[0]
    );
    close(&window).await;
    told(&journey)
        .wait_text(containing("Elle sera recréée avec vos changements"))
        .await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture À créer",
    )
    .await;
    save(&journey).await;
    let methods: Vec<_> = LINE
        .written(&journey)
        .into_iter()
        .map(|(method, ..)| method)
        .collect();
    assert_eq!(methods, ["PUT", "POST"]);
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_deleted_already_is_gone_all_the_same() {
    let mut journey = LINE.open().await;
    journey.expect_error("status of 404");
    remove(&journey, "Samedi de 09:00 à 12:30").await;
    let window = open_preview(&journey).await;
    delete_under_way(&journey, &window, "DELETE", 52418).await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let saturday = list(&journey).role("row", containing("Samedi"));
    saturday.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_save_is_not_taken_back_over_somebody_elses_change() {
    let journey = LINE.open().await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    remove(&journey, "Samedi de 09:00 à 12:30").await;
    save(&journey).await;
    elsewhere(&journey, 52403, |monday| {
        "1700".clone_into(&mut monday.hour_end);
    });
    journey.wait_text("2 changements enregistrés").await;
    journey.role("button", "Rétablir").click().await;
    journey
        .wait_text("1 changement n'a pas pu être annulé")
        .await;
    let mut stored = LINE.stored(&journey);
    assert_eq!(stored.condition(52403)["hourEnd"], "1700");
    wait_row(&journey, "Lundi de 13:45 à 17:00").await;
    wait_row(&journey, "Samedi de 09:00 à 12:30").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_boundary_that_is_moved_makes_room_before_it_takes_it() {
    let journey = LINE.open().await;
    let before = LINE.stored(&journey);
    // The lunch break is later in every list, and has to go first.
    change(&journey, "Lundi de 12:15 à 13:45", "12:30", "13:45").await;
    change(&journey, "Lundi de 08:30 à 12:15", "08:30", "12:30").await;
    // And here the other way round.
    change(&journey, "Mardi de 08:30 à 12:15", "08:30", "12:00").await;
    change(&journey, "Mardi de 12:15 à 13:45", "12:00", "13:45").await;
    save(&journey).await;
    let written = LINE.written(&journey);
    let place = |path: &str| written.iter().position(|(_, end, _)| end == path);
    assert!(
        place("/condition/52402") < place("/condition/52401"),
        "{written:?}"
    );
    assert!(
        place("/condition/52404") < place("/condition/52405"),
        "{written:?}"
    );
    assert_eq!(written.len(), 4);
    take_back(&journey, "4 changements enregistrés").await;
    assert_eq!(LINE.stored(&journey), before);
    assert_eq!(
        crate::ddi::writes(&journey)
            .iter()
            .filter(|it| it.status != Some(200))
            .count(),
        0
    );
    assert_eq!(shown(&journey).await.len(), 20);
    journey.finish().await;
}
