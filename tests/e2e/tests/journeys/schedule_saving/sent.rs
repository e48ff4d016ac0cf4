//! What is sent is the least that says the edit, whatever the API's manners.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::json;

use super::{
    Service, change, open_edit, open_options, open_preview, plan_rows, save, send, sent,
    set_timeout, take_back, wait_row,
};
use crate::schedule::{accept, list, queue_path, save_bar};

#[tokio::test]
async fn an_end_at_midnight_keeps_its_bytes_when_the_begin_is_moved() {
    let line = Service::Line;
    let journey = line.open().await;
    change(&journey, "Vendredi de 17:25 à 24:00", "18:00", "24:00").await;
    change(&journey, "Dimanche de 00:00 à 24:00", "07:00", "0:00").await;
    let form = open_edit(&journey, "Jours fériés de 10:00 à 12:00").await;
    let policy = form.field("Rediriger les appels vers");
    policy
        .select_option("Créneau 2 (Répondeur 0033972101006)")
        .await;
    accept(&form).await;
    save(&journey).await;
    let mut written = line.written(&journey);
    written.sort_by_key(|(_, end, _)| end.clone());
    assert_eq!(
        written,
        [
            sent("PUT", "/condition/52417", json!({"hourBegin": "1800"})),
            sent("PUT", "/condition/52419", json!({"hourBegin": "0700"})),
            sent("PUT", "/condition/52420", json!({"policy": "slot2"})),
        ]
    );
    let mut wanted = line.untouched();
    wanted.condition(52417)["hourBegin"] = json!("1800");
    wanted.condition(52419)["hourBegin"] = json!("0700");
    wanted.condition(52420)["policy"] = json!("slot2");
    assert_eq!(line.stored(&journey), wanted);
    journey.finish().await;
}

#[tokio::test]
async fn the_conditions_of_a_queue_are_the_same_on_horaires() {
    let queue = Service::Queue;
    let page = queue_path(demo::ACCOUNT, queue.number());
    let journey = Journey::at(&format!("{page}?view=list")).await;
    list(&journey).wait().await;
    change(&journey, "Mercredi de 17:30 à 19:08", "17:45", "19:08").await;
    save(&journey).await;
    let begin = json!({"timeFrom": "17:45:00"});
    let wednesday = sent("PUT", "/timeConditions/conditions/7316", begin);
    assert_eq!(queue.written(&journey), [wednesday]);
    let mut wanted = queue.untouched();
    wanted.condition(7316)["timeFrom"] = json!("17:45:00");
    assert_eq!(queue.stored(&journey), wanted, "it still ends at 19:07:59");
    journey.finish().await;
}

#[tokio::test]
async fn a_slot_of_a_queue_is_written_and_leads_nowhere_again() {
    let queue = Service::Queue;
    let journey = queue.open().await;
    let form = open_options(&journey).await;
    let slot = form.role("group", "Créneau 3");
    slot.field("Destination").select_option("Numéro").await;
    slot.field("Numéro de destination")
        .fill("06 12 34 56 78")
        .await;
    accept(&form).await;
    let window = open_preview(&journey).await;
    assert_eq!(
        plan_rows(&window).await,
        ["Modification des créneaux Créneau 3 → sans destination Créneau 3 → Numéro 0033612345678"]
    );
    send(&window).await;
    window.wait_gone().await;
    let body = json!({"slot3Type": "number", "slot3Number": "0033612345678"});
    assert_eq!(
        queue.written(&journey),
        [sent("PUT", "/timeConditions", body)]
    );
    take_back(&journey, "Créneaux modifiés").await;
    assert_eq!(queue.stored(&journey), queue.untouched(), "null, not empty");
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_answers_without_a_body_and_numbers_as_text_is_understood() {
    let line = Service::Line;
    let journey = Journey::at("web-cloud/voip").await;
    journey.sandbox.world(|world| {
        world.settings.empty_success = true;
        world.settings.text_enums = true;
        world.settings.max_page_size = 7;
    });
    journey.open(&line.page()).await;
    wait_row(&journey, "Jours fériés de 10:00 à 12:00").await;
    journey.wait_text("20 secondes").await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    set_timeout(&journey, "25 secondes").await;
    save(&journey).await;
    save_bar(&journey).wait_gone().await;
    let mut wanted = line.untouched();
    wanted.condition(52403)["hourEnd"] = json!("1740");
    wanted.options["timeout"] = json!(25);
    assert_eq!(line.stored(&journey), wanted);
    let (_, singles) = super::reads(&journey, line);
    assert_eq!(singles, 0, "pages, not single conditions");
    journey.finish().await;
}

#[tokio::test]
async fn two_conditions_change_places_in_one_save() {
    let line = Service::Line;
    let journey = line.open().await;
    change(&journey, "Lundi de 08:30 à 12:15", "20:00", "21:00").await;
    change(&journey, "Lundi de 12:15 à 13:45", "08:30", "12:15").await;
    change(&journey, "Lundi de 20:00 à 21:00", "12:15", "13:45").await;
    save(&journey).await;
    save_bar(&journey).wait_gone().await;
    wait_row(&journey, "Lundi de 08:30 à 12:15 Créneau 1").await;
    wait_row(&journey, "Lundi de 12:15 à 13:45 Horaires d'ouverture").await;
    let answers = crate::ddi::writes(&journey);
    assert!(
        answers.iter().all(|it| it.status == Some(200)),
        "none was in the way of another"
    );
    assert_eq!(
        list(&journey)
            .role("row", containing("Lundi"))
            .count()
            .await,
        3
    );
    take_back(&journey, "3 changements enregistrés").await;
    assert_eq!(
        line.stored(&journey).without_ids(),
        line.untouched().without_ids()
    );
    journey.finish().await;
}
