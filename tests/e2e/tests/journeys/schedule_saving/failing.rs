//! One write of a save fails: it alone is told as failed, with its reason, and is tried again alone.

use e2e::{Journey, Locator, containing};
use sandbox::Fault;
use serde_json::{Value, json};

use super::{
    Service, add, change, close, journal, open_preview, outcome, plan_rows, remove, send, sent,
    set_timeout, take_back, wait_row,
};
use crate::schedule::{save_bar, wait_changes};

const LINE: Service = Service::Line;

/// A change of each kind, of which the third to be written is Monday's.
pub(super) async fn edited() -> Journey {
    let journey = LINE.open().await;
    add(
        &journey,
        "Samedi",
        "14:00",
        "16:30",
        Some("Créneau 3 (Répondeur)"),
    )
    .await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    remove(&journey, "Samedi de 09:00 à 12:30").await;
    set_timeout(&journey, "25 secondes").await;
    wait_changes(&journey, 4).await;
    journey
}

/// The same, sent to an API whose answer to the third write is this.
async fn third_fails(fault: Fault) -> (Journey, Locator) {
    let journey = edited().await;
    let resource = format!("/timeCondition/{}", LINE.number());
    journey.sandbox.fault(fault.on_write(&resource).nth(3));
    let window = open_preview(&journey).await;
    send(&window).await;
    (journey, window)
}

/// The rows end with these words, in the order in which they are sent.
pub(super) fn assert_ends(rows: &[String], ends: [&str; 4]) {
    assert_eq!(rows.len(), 4, "{rows:?}");
    for (row, end) in rows.iter().zip(ends) {
        assert!(row.contains(end), "“{row}” does not say {end}");
    }
}

fn monday() -> (String, String, Value) {
    sent("PUT", "/condition/52403", json!({"hourEnd": "1740"}))
}

fn end_of_monday(journey: &Journey) -> Value {
    LINE.stored(journey).condition(52403)["hourEnd"].clone()
}

#[tokio::test]
async fn a_write_that_the_api_cannot_handle_is_tried_again_alone() {
    let (mut journey, window) = third_fails(Fault::status(500)).await;
    journey.expect_error("status of 500");
    let rows = outcome(&window).await;
    assert_ends(&rows, ["Effectué", "Effectué", "Échec", "Effectué"]);
    assert!(
        rows[2].contains("Something went wrong on purpose"),
        "{}",
        rows[2]
    );
    window
        .wait_text(containing("3 changements enregistrés."))
        .await;
    assert_eq!(LINE.written(&journey).len(), 4);
    assert_eq!(end_of_monday(&journey), "1800");
    journey.assert_accessible().await;

    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(
        LINE.written(&journey)[4..],
        [monday()],
        "it alone is sent again"
    );
    assert_eq!(end_of_monday(&journey), "1740");
    journey.finish().await;
}

#[tokio::test]
async fn what_is_refused_stays_in_the_editor_with_what_was_typed() {
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "[hourEnd] is not allowed today");
    let (mut journey, window) = third_fails(refusal).await;
    journey.expect_error("status of 400");
    let rows = outcome(&window).await;
    assert_ends(&rows, ["Effectué", "Effectué", "Échec", "Effectué"]);
    assert!(
        rows[2].contains("[hourEnd] is not allowed today"),
        "{}",
        rows[2]
    );
    close(&window).await;

    wait_changes(&journey, 1).await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    wait_row(&journey, "Samedi de 14:00 à 16:30 Créneau 3").await;
    let window = open_preview(&journey).await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Modification d'une plage horaire Lundi de 13:45 à 18:00 · Horaires d'ouverture \
          Lundi de 13:45 à 17:40 · Horaires d'ouverture"
        ]
    );
    send(&window).await;
    window.wait_gone().await;
    assert_eq!(LINE.written(&journey)[4..], [monday()]);
    assert_eq!(end_of_monday(&journey), "1740");
    journey.finish().await;
}

#[tokio::test]
async fn a_save_that_failed_in_part_is_taken_back_as_far_as_it_went() {
    let (mut journey, window) = third_fails(Fault::status(500)).await;
    journey.expect_error("status of 500");
    outcome(&window).await;
    close(&window).await;
    take_back(&journey, "3 changements enregistrés").await;
    let before = LINE.untouched().without_ids();
    assert_eq!(LINE.stored(&journey).without_ids(), before);
    wait_row(&journey, "Samedi de 09:00 à 12:30 Horaires d'ouverture").await;
    // What failed is still to be saved.
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    wait_changes(&journey, 1).await;
    journey.finish().await;
}

#[tokio::test]
async fn the_journal_tells_each_row_and_what_became_of_it() {
    let (mut journey, window) = third_fails(Fault::status(500)).await;
    journey.expect_error("status of 500");
    outcome(&window).await;
    close(&window).await;
    let rows = journal(&journey).await;
    assert_eq!(rows.len(), 4, "{rows:?}");
    let log = crate::ddi::writes(&journey);
    for (row, (request, told)) in rows.iter().rev().zip(log.iter().zip([
        ["Modification des créneaux", "25 secondes", "Effectuée"],
        [
            "Suppression d'une plage horaire",
            "Samedi de 09:00 à 12:30",
            "Effectuée",
        ],
        [
            "Modification d'une plage horaire",
            "Lundi de 13:45 à 17:40",
            "Échec",
        ],
        [
            "Ajout d'une plage horaire",
            "Samedi de 14:00 à 16:30",
            "Effectuée",
        ],
    ])) {
        for text in told.into_iter().chain([request.query_id.as_str()]) {
            assert!(row.contains(text), "“{row}” does not say {text}");
        }
    }
    journey.finish().await;
}

#[tokio::test]
async fn nothing_is_sent_to_an_api_that_is_asked_for_nothing() {
    let journey = edited().await;
    let before = LINE.stored(&journey);
    let window = open_preview(&journey).await;
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    wait_changes(&journey, 4).await;
    save_bar(&journey).role("button", "Annuler").click().await;
    save_bar(&journey).wait_gone().await;
    wait_row(&journey, "Samedi de 09:00 à 12:30 Horaires d'ouverture").await;
    assert!(LINE.written(&journey).is_empty());
    assert_eq!(LINE.stored(&journey), before);
    journey.finish().await;
}
