//! Blocks that are empty, missing, switched off, or full of what nobody expects.

use e2e::{Journey, containing};
use sandbox::{Fault, demo};

use crate::support::ddi_of;

use super::{
    block, block_of, open_add, open_block, open_block_of, open_delete, open_edit, row, rows, save,
    writes, written,
};

#[tokio::test]
async fn an_empty_block_says_what_to_do_and_takes_its_first_rule() {
    let journey = open_block_of(demo::CAMPUS_ACCOUNT, demo::EMPTY_DDI_NUMBER).await;
    journey.wait_text("Aucune règle pour l'instant").await;
    journey.wait_text("0033467200000-019").await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("19").await;
    dialog.field("Destination").fill("0033467500003").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033467200019").wait().await;
    journey.wait_no_text("Aucune règle pour l'instant").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_number_without_a_block_says_so() {
    let mut journey = Journey::at(&ddi_of(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER)).await;
    journey.expect_error("status of 404");
    journey.wait_text("Ce numéro n'a pas de plage SDA").await;
    journey
        .role("button", "+ Ajouter une règle")
        .wait_gone()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_block_that_is_switched_off_or_has_no_default_says_so() {
    let journey = open_block().await;
    block(&journey, |block| {
        block.enabled = false;
        block.default_destination = String::new();
    });
    journey.role("button", "Rafraîchir").click().await;
    journey
        .wait_text("Le DDI est désactivé sur ce numéro : ses règles ne s'appliquent pas.")
        .await;
    journey
        .wait_text(
            "Sans destination par défaut, les appels vers un numéro sans règle active sont perdus.",
        )
        .await;
    let dialog = open_delete(&journey, "10").await;
    assert!(dialog.text().await.contains("seront ensuite perdus"));
    dialog.role("button", "Annuler").click().await;
    journey.finish().await;
}

#[tokio::test]
async fn rules_with_text_ids_are_edited_and_deleted() {
    let journey = open_block_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER).await;
    let dialog = open_edit(&journey, "0239").await;
    dialog.field("Description").fill("Déménagé").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033467100239")
        .wait_text(containing("Déménagé"))
        .await;
    let dialog = open_delete(&journey, "0239").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "0033467100239").wait_gone().await;
    assert_eq!(
        written(&journey),
        ["PUT rules/ddi-1002", "DELETE rules/ddi-1002"]
    );
    let gone = block_of(
        &journey,
        demo::CAMPUS_ACCOUNT,
        demo::BIG_DDI_NUMBER,
        |block| block.rule_of("0033467100239").is_none(),
    );
    assert!(gone);
    journey.finish().await;
}

#[tokio::test]
async fn a_description_that_looks_like_markup_stays_text() {
    let address = ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER);
    let journey = Journey::at(&format!("{address}?search=onerror")).await;
    row(&journey, "0033467109082")
        .wait_text(containing(demo::HOSTILE_DESCRIPTION))
        .await;
    let dialog = open_edit(&journey, "9082").await;
    assert_eq!(
        dialog.field("Description").value().await,
        demo::HOSTILE_DESCRIPTION
    );
    dialog.role("button", "Annuler").click().await;
    let dialog = open_delete(&journey, "9082").await;
    assert!(dialog.text().await.contains(demo::HOSTILE_DESCRIPTION));
    dialog.role("button", "Annuler").click().await;
    assert!(journey.records().native_dialogs.is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn answers_without_a_body_are_successes_too() {
    let journey = open_block().await;
    journey.sandbox.world(|world| {
        world.settings.empty_success = true;
    });
    let dialog = open_edit(&journey, "10").await;
    dialog.field("Description").fill("Sans réponse").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010")
        .wait_text(containing("Sans réponse"))
        .await;
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010").wait_gone().await;
    journey.finish().await;
}

/// A block of which one rule has a description that is no text, and two items are no rules.
const ODD: &str = r#"{"enabled": true, "range": {"start": "0033972100000", "end": "0033972100099"},
    "defaultDestination": "0033972123456", "rules": [
    {"id": 2, "extension": "10", "fullNumber": "0033972100010", "destination": "0033972123457",
     "description": ["Commercial"], "status": "active"},
    {"extension": "11", "destination": "0033972123457"}, null]}"#;

#[tokio::test]
async fn an_odd_rule_costs_its_row_and_an_odd_value_is_left_alone() {
    let journey = open_block().await;
    let odd = Fault::status(200).html(ODD).on("GET", "/ddi$").always();
    journey.sandbox.fault(odd);
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_text("2 éléments n'ont pas pu être lus").await;
    assert_eq!(rows(&journey).await.len(), 1);
    let dialog = open_edit(&journey, "10").await;
    dialog
        .wait_text(containing("sous une forme illisible"))
        .await;
    assert_eq!(dialog.field("Description").value().await, "");
    dialog.field("Destination").fill("0033972123460").await;
    save(&dialog).await;
    journey.wait_received("PUT", "/ddi/rules/2").await;
    let sent = writes(&journey).pop().and_then(|request| request.json());
    assert_eq!(
        sent,
        Some(serde_json::json!({"destination": "0033972123460"}))
    );
    journey.finish().await;
}
