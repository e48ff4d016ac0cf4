//! Time conditions by the keyboard: moved, resized and removed where they stand in the week.

use e2e::{any, containing};
use sandbox::demo;
use serde_json::json;

use crate::schedule::{
    entry, open, open_line, queue_path, save, save_bar, stored, stored_of_queue, wait_changes,
    week, written,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
const THURSDAY_EVENING: &str = "Jeudi de 18:00 à 21:07 · Créneau 2";

#[tokio::test]
async fn arrows_move_a_condition_and_the_focus_goes_with_it() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, THURSDAY_EVENING).press("ArrowLeft").await;
    for (now, key) in [
        ("Mercredi de 18:00 à 21:07", "ArrowLeft"),
        ("Mardi de 18:00 à 21:07", "ArrowDown"),
        ("Mardi de 18:15 à 21:22", "ArrowDown"),
        ("Mardi de 18:30 à 21:37", "ArrowUp"),
    ] {
        let name = format!("{now} · Créneau 2 · non enregistrée");
        journey.wait_focused("button", &name).await;
        // Said aloud as well, for those who do not see it move.
        week(&journey).role("status", any()).wait_text(&name).await;
        journey.press(key).await;
    }
    let last = "Mardi de 18:15 à 21:22 · Créneau 2 · non enregistrée";
    journey.wait_focused("button", last).await;
    wait_changes(&journey, 1).await;
    save(&journey).await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    assert!(now.contains(&"tuesday 1815-2122 slot2".to_owned()));
    assert_eq!(written(&journey, demo::SCHEDULED_LINE).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn with_shift_the_end_moves_and_with_alt_and_shift_the_begin() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, SATURDAY).press("Shift+ArrowDown").await;
    let longer = "Samedi de 09:00 à 12:45 · Horaires d'ouverture · non enregistrée";
    journey.wait_focused("button", longer).await;
    journey.press("Alt+Shift+ArrowUp").await;
    let earlier = "Samedi de 08:45 à 12:45 · Horaires d'ouverture · non enregistrée";
    journey.wait_focused("button", earlier).await;
    journey.press("Shift+ArrowUp").await;
    let shorter = "Samedi de 08:45 à 12:30 · Horaires d'ouverture · non enregistrée";
    journey.wait_focused("button", shorter).await;
    save(&journey).await;
    let sent = written(&journey, demo::SCHEDULED_LINE);
    // The end is where it was: it is not sent.
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].2, json!({ "hourBegin": "0845" }));
    journey.finish().await;
}

#[tokio::test]
async fn what_is_put_back_by_the_keys_is_no_change() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, SATURDAY).press("ArrowDown").await;
    wait_changes(&journey, 1).await;
    journey.press("ArrowUp").await;
    journey.wait_focused("button", SATURDAY).await;
    save_bar(&journey).wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn an_odd_end_of_a_queue_keeps_its_seconds_when_the_begin_moves() {
    let path = queue_path(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let journey = open(&path).await;
    let before = stored_of_queue(&journey, demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let evening = "Mercredi de 17:30 à 19:08 · Créneau 2";
    entry(&journey, evening).press("Alt+Shift+ArrowDown").await;
    let later = "Mercredi de 17:45 à 19:08 · Créneau 2 · non enregistrée";
    journey.wait_focused("button", later).await;
    save(&journey).await;
    let sent = written(&journey, demo::EASY_HUNTING_NUMBER);
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].2, json!({ "timeFrom": "17:45:00" }));
    let (was, is) = (
        "wednesday 17:30:00-19:07:59 slot2",
        "wednesday 17:45:00-19:07:59 slot2",
    );
    let expected: Vec<String> = before.iter().map(|it| it.replace(was, is)).collect();
    assert_ne!(expected, before);
    let now = stored_of_queue(&journey, demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    assert_eq!(now, expected);
    journey.finish().await;
}

#[tokio::test]
async fn a_key_onto_another_condition_is_refused_and_the_focus_stays() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, SATURDAY).press("ArrowRight").await;
    let refusal = journey.role("alert", containing("Ce changement n'est pas possible"));
    refusal
        .wait_text(containing("Dimanche de 00:00 à 24:00 · Créneau 2"))
        .await;
    journey.wait_focused("button", SATURDAY).await;
    assert_eq!(save_bar(&journey).count().await, 0);
    // What is possible next takes the message away.
    journey.press("ArrowDown").await;
    refusal.wait_gone().await;
    wait_changes(&journey, 1).await;
    journey.finish().await;
}

#[tokio::test]
async fn delete_asks_and_the_focus_has_somewhere_to_go() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, SATURDAY).press("Delete").await;
    let question = journey.role("dialog", "Suppression");
    question.wait().await;
    journey.press("Escape").await;
    question.wait_gone().await;
    journey.wait_focused("button", SATURDAY).await;
    assert_eq!(save_bar(&journey).count().await, 0);

    journey.press("Delete").await;
    question.role("button", "Supprimer").press("Enter").await;
    question.wait_gone().await;
    entry(&journey, SATURDAY).wait_gone().await;
    let add = "Ajouter une plage horaire : Samedi";
    journey.wait_focused("button", add).await;
    wait_changes(&journey, 1).await;
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}
