//! Answers that the API may give besides the usual one.

use e2e::{Journey, containing};
use sandbox::{Fault, demo};

use super::{extensions, open, path, path_of, rows, stored_one, table};
use crate::ddi::{open_add, open_edit, save, wait_error_at, writes};

#[tokio::test]
async fn a_bare_list_and_a_range_of_numbers_are_understood() {
    let journey = Journey::start().await;
    journey.sandbox.world(|world| {
        world.settings.bare_extensions = true;
        world.settings.numeric_range = true;
    });
    journey.open(&path()).await;
    table(&journey).wait().await;
    assert_eq!(rows(&journey).await.len(), 8);
    let text = journey.text().await;
    for told in [
        "Règles actives 8 ",
        "Plage DDI 100 - 199",
        "Mode Non communiqué",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    let dialog = open_add(&journey).await;
    assert_eq!(dialog.field("Extension").value().await, "106");
    dialog.field("Destination").fill("0033972123459").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert!(stored_one(&journey, "106").is_some());
    journey.finish().await;
}

#[tokio::test]
async fn an_unknown_mode_is_shown_as_it_is() {
    let journey = open().await;
    extensions(&journey, |all| "prefix-9".clone_into(&mut all.mode));
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_text("Mode prefix-9").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_number_without_extensions_says_so_and_offers_to_read_again() {
    let mut journey = Journey::start().await;
    journey.expect_error("status of 404");
    journey
        .open(&path_of(demo::ACCOUNT, demo::DDI_NUMBER))
        .await;
    journey.wait_text("Ce numéro n'a pas d'extensions").await;
    journey.role("button", "Réessayer").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_queue_without_any_extension_proposes_the_first() {
    let path = path_of(demo::CAMPUS_ACCOUNT, demo::NEW_EASY_HUNTING_NUMBER);
    let journey = Journey::at(&path).await;
    journey.wait_text("Aucune règle pour l'instant").await;
    let dialog = open_add(&journey).await;
    assert_eq!(dialog.field("Extension").value().await, "100");
    journey.finish().await;
}

#[tokio::test]
async fn an_api_without_a_range_judges_by_itself() {
    let mut journey = Journey::start().await;
    journey.expect_error("status of 404");
    let missing = Fault::status(404).on("GET", "/hunting/ddi/range");
    journey.sandbox.fault(missing.always());
    journey.open(&path()).await;
    table(&journey).wait().await;
    journey.wait_text("Plage DDI Non communiqué").await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("160").await;
    dialog.field("Destination").fill("0033972123459").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert!(stored_one(&journey, "160").is_some());
    journey.finish().await;
}

#[tokio::test]
async fn a_failure_of_the_reading_is_told_with_a_way_to_try_again() {
    let mut journey = Journey::start().await;
    journey.expect_error("status of 500");
    let trouble = Fault::status(500).on("GET", "/hunting/ddi$");
    journey.sandbox.fault(trouble.always());
    journey.open(&path()).await;
    let retry = journey.role("button", containing("Réessayer"));
    retry.wait().await;
    journey.sandbox.clear_faults();
    retry.click().await;
    table(&journey).wait().await;
    journey.finish().await;
}

/// An extension of which nobody knows whether it is on, and something that is no extension.
const ODD: &str = r#"{"count": "2", "maxCount": 10.0, "mode": "extension", "ddi": [
    {"extension": "103", "destination": "0033612345678", "destinationType": "external",
     "description": "Astreinte", "enabled": "?"}, {"destination": "0033612345678"}]}"#;

#[tokio::test]
async fn a_value_that_cannot_be_read_is_asked_for_and_never_guessed() {
    let journey = open().await;
    let odd = Fault::status(200).html(ODD).on("GET", "/hunting/ddi$");
    journey.sandbox.fault(odd.always());
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_text("1 élément n'a pas pu être lu").await;
    assert!(journey.text().await.contains("Règles actives 2 / 10"));
    assert!(rows(&journey).await[0].contains("Illisible"));
    let dialog = open_edit(&journey, "103").await;
    dialog
        .wait_text(containing("sous une forme illisible"))
        .await;
    dialog.field("Description").fill("Nuit").await;
    save(&dialog).await;
    let status = dialog.field("Statut");
    let said = wait_error_at(&journey, &status).await;
    assert!(said.contains("indiquez-la"), "{said}");
    assert!(writes(&journey).is_empty());
    status.select_option("Inactif").await;
    save(&dialog).await;
    journey.wait_received("PUT", "/hunting/ddi/103").await;
    let sent = writes(&journey).pop().and_then(|request| request.json());
    let body = serde_json::json!({"extension": "103", "destination": "0033612345678",
        "destinationType": "external", "description": "Nuit", "enabled": false});
    assert_eq!(sent, Some(body));
    journey.finish().await;
}
