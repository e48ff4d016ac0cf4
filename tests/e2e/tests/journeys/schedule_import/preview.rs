//! An import is shown before it is sent, and its outcome row by row after.

use e2e::{Journey, Locator, containing};
use sandbox::Fault;
use serde_json::{Value, json};

use super::{Service, condition, export, file, import, outcome, plan_rows, preview_of};
use crate::schedule::{save_bar, wait_changes};
use crate::schedule_saving::{
    add, change, close, journal, open_preview, send, sent, take_back, wait_row,
};

const LINE: Service = Service::Line;

/// The line's own export, but for Monday afternoon, which ends at 17:40 with slot 3, and Saturday,
/// which is open in the afternoon.
async fn mended(journey: &Journey) -> Vec<u8> {
    let export = export(journey).await;
    let mut file: Value = serde_json::from_slice(&export.bytes).expect("JSON");
    let conditions = file["conditions"].as_array_mut().expect("a list");
    for it in conditions.iter_mut() {
        if it["day"] == "monday" && it["from"] == "13:45" {
            *it = condition("monday", "13:45", "17:40", "slot3");
        }
        if it["day"] == "saturday" {
            *it = condition("saturday", "14:00", "16:30", "available");
        }
    }
    file.to_string().into_bytes()
}

async fn previewed() -> (Journey, Locator) {
    let journey = LINE.open().await;
    let file = mended(&journey).await;
    let window = preview_of(&journey, &file).await;
    (journey, window)
}

#[tokio::test]
async fn a_preview_shows_the_least_that_has_to_change_and_it_alone_is_sent() {
    let (journey, window) = previewed().await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Suppression d'une plage horaire Samedi de 09:00 à 12:30 · Horaires d'ouverture",
            "Modification d'une plage horaire Lundi de 13:45 à 18:00 · Horaires d'ouverture \
             Lundi de 13:45 à 17:40 · Créneau 3",
            "Ajout d'une plage horaire Samedi de 14:00 à 16:30 · Horaires d'ouverture",
        ]
    );
    journey.assert_accessible().await;
    assert!(
        LINE.written(&journey).is_empty(),
        "nothing is sent before the preview is agreed to"
    );
    import(&window).await;
    let new =
        json!({"day": "saturday", "hourBegin": "1400", "hourEnd": "1630", "policy": "available"});
    assert_eq!(
        LINE.written(&journey),
        [
            sent("DELETE", "/condition/52418", Value::Null),
            sent(
                "PUT",
                "/condition/52403",
                json!({"hourEnd": "1740", "policy": "slot3"})
            ),
            sent("POST", "/condition", new),
        ]
    );
    wait_row(&journey, "Lundi de 13:45 à 17:40 Créneau 3").await;
    take_back(&journey, "3 changements enregistrés").await;
    assert_eq!(
        LINE.stored(&journey).without_ids(),
        LINE.untouched().without_ids()
    );
    assert_eq!(
        journal(&journey).await.len(),
        6,
        "three changes, three taken back"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_row_of_an_import_that_fails_is_told_and_tried_again_alone() {
    let (mut journey, window) = previewed().await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("PUT", "/condition/52403"));
    window.role("button", "Importer").click().await;
    let rows = outcome(&window).await;
    assert!(
        rows[0].contains("Effectué") && rows[2].contains("Effectué"),
        "{rows:?}"
    );
    assert!(rows[1].contains("Échec"), "{rows:?}");
    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(LINE.written(&journey).len(), 4);
    wait_row(&journey, "Lundi de 13:45 à 17:40 Créneau 3").await;
    journey.finish().await;
}

#[tokio::test]
async fn what_of_an_import_failed_stays_to_be_saved_once_its_window_is_closed() {
    let (mut journey, window) = previewed().await;
    journey.expect_error("status of 400");
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "[policy] is not allowed");
    journey.sandbox.fault(refusal.on("PUT", "/condition/52403"));
    window.role("button", "Importer").click().await;
    let rows = outcome(&window).await;
    assert!(rows[1].contains("[policy] is not allowed"), "{}", rows[1]);
    close(&window).await;
    wait_changes(&journey, 1).await;
    wait_row(&journey, "Lundi de 13:45 à 17:40 Créneau 3 Modifiée").await;
    let window = open_preview(&journey).await;
    send(&window).await;
    window.wait_gone().await;
    let body = json!({"hourEnd": "1740", "policy": "slot3"});
    assert_eq!(
        LINE.written(&journey)[3..],
        [sent("PUT", "/condition/52403", body)]
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_import_that_is_cancelled_leaves_the_unsaved_edits_as_they_were() {
    let journey = LINE.open().await;
    let file = mended(&journey).await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:30").await;
    add(&journey, "Samedi", "18:00", "19:00", None).await;
    let window = preview_of(&journey, &file).await;
    assert_eq!(plan_rows(&window).await.len(), 3);
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    wait_changes(&journey, 2).await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:30 Horaires d'ouverture Modifiée",
    )
    .await;
    wait_row(
        &journey,
        "Samedi de 18:00 à 19:00 Horaires d'ouverture À créer",
    )
    .await;
    assert!(LINE.written(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_empty_list_deletes_everything_and_says_so_first() {
    let queue = Service::Queue;
    let journey = queue.open().await;
    let window = preview_of(&journey, &file("easyHunting", json!([]))).await;
    window
        .wait_text(containing("18 changements à enregistrer."))
        .await;
    let rows = plan_rows(&window).await;
    assert!(
        rows.iter()
            .all(|row| row.starts_with("Suppression d'une plage horaire")),
        "{rows:?}"
    );
    import(&window).await;
    assert!(queue.stored(&journey).conditions.is_empty());
    take_back(&journey, "18 changements enregistrés").await;
    assert_eq!(
        queue.stored(&journey).without_ids(),
        queue.untouched().without_ids(),
        "to the second: 10:00:59 and 12:00:00 too"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_file_may_be_dropped() {
    let journey = LINE.open().await;
    let file = mended(&journey).await;
    let window = super::open_import(&journey).await;
    let zone = window.role("status", "Déposez un fichier ici, ou choisissez-le");
    zone.drop_file("plages.json", &file).await;
    window.role("button", "Importer").wait().await;
    assert_eq!(plan_rows(&window).await.len(), 3);
    journey.finish().await;
}
