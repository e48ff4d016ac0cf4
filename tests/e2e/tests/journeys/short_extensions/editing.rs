//! Editing an extension, and switching it off and on.

use e2e::{Journey, any, containing};
use serde_json::json;

use super::{extensions, item, open, row, stored_one, suggestions, written};
use crate::ddi::{open_edit, save, writes};

#[tokio::test]
async fn what_is_edited_is_stored_and_the_rest_is_sent_back_as_it_was() {
    let journey = open().await;
    let dialog = open_edit(&journey, "103").await;
    assert_eq!(dialog.field("Extension").count().await, 0);
    assert_eq!(dialog.field("Destination").value().await, "0033612345678");
    dialog.field("Description").fill("Astreinte").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "103")
        .wait_text(containing("Astreinte"))
        .await;
    let sent = writes(&journey).pop().and_then(|request| request.json());
    let body = json!({"extension": "103", "destination": "0033612345678",
        "destinationType": "external", "description": "Astreinte", "enabled": true});
    assert_eq!(sent, Some(body));
    assert_eq!(written(&journey), ["PUT 103"]);
    journey.finish().await;
}

#[tokio::test]
async fn type_and_destination_change_together() {
    let journey = open().await;
    let dialog = open_edit(&journey, "103").await;
    dialog.field("Type").select_option("SVI").await;
    let destination = dialog.field("Destination");
    destination.fill("vocal").await;
    suggestions(&dialog).nth(0).click().await;
    destination.wait_value("0033972101004").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    let expected = item(["103", "0033972101004", "svi", "Mobile urgence", "on"]);
    assert_eq!(stored_one(&journey, "103"), Some(expected));
    row(&journey, "103")
        .wait_text(containing("SVI Actif"))
        .await;
    journey.finish().await;
}

async fn switch(journey: &Journey, extension: &str) {
    let dialog = open_edit(journey, extension).await;
    dialog.role("switch", "Statut").click().await;
    save(&dialog).await;
    dialog.wait_gone().await;
}

#[tokio::test]
async fn an_extension_is_switched_off_and_on_again() {
    let journey = open().await;
    switch(&journey, "101").await;
    row(&journey, "101").wait_text(containing("Inactif")).await;
    let is_on = || stored_one(&journey, "101").map(|item| item[4] == "on");
    assert_eq!(is_on(), Some(false));
    switch(&journey, "101").await;
    row(&journey, "101")
        .wait_text(containing("interne Actif"))
        .await;
    assert_eq!(is_on(), Some(true));
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_changed_meanwhile_is_shown_in_the_form() {
    let journey = open().await;
    let dialog = open_edit(&journey, "101").await;
    dialog.field("Description").fill("Ventes").await;
    extensions(&journey, |all| {
        all.items[1].description = Some("Modifiée ailleurs".to_owned());
        all.items[1].enabled = false;
    });
    save(&dialog).await;
    let notice = dialog.role("alert", containing("Cette règle a changé entre-temps"));
    notice.wait_text(containing("Modifiée ailleurs")).await;
    notice.wait_text(containing("Inactif")).await;
    assert_eq!(dialog.field("Description").value().await, "Ventes");
    save(&dialog).await;
    dialog.wait_gone().await;
    let stored = stored_one(&journey, "101").map(|item| item[3].clone());
    assert_eq!(stored.as_deref(), Some("Ventes"));
    assert_eq!(written(&journey), ["PUT 101"]);
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_deleted_meanwhile_is_not_made_anew() {
    let journey = open().await;
    let dialog = open_edit(&journey, "101").await;
    dialog.field("Description").fill("Ventes").await;
    extensions(&journey, |all| {
        all.items.remove(1);
    });
    save(&dialog).await;
    let notice = dialog.role("alert", containing("Quelqu'un d'autre l'a supprimée"));
    notice.wait().await;
    assert_eq!(dialog.field("Description").value().await, "Ventes");
    assert!(!dialog.role("button", "Enregistrer").is_enabled().await);
    assert_eq!(stored_one(&journey, "101"), None);
    assert!(written(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_type_that_is_not_known_stays_as_it_is() {
    let journey = open().await;
    extensions(&journey, |all| {
        "external".clone_into(&mut all.items[3].destination_type);
        "fax".clone_into(&mut all.items[4].destination_type);
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "104").wait_text(containing("fax")).await;
    let dialog = open_edit(&journey, "104").await;
    assert_eq!(dialog.field("Type").value().await, "fax");
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;
    assert!(written(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_is_taken_back_from_its_toast_and_stands_in_the_journal() {
    let journey = open().await;
    switch(&journey, "101").await;
    crate::ddi::take_back(&journey, "Règle 101 modifiée").await;
    journey.wait_text("L'état précédent est rétabli").await;
    let expected = item([
        "101",
        "0033972123457",
        "internal",
        "Service commercial",
        "on",
    ]);
    assert_eq!(stored_one(&journey, "101"), Some(expected));
    journey.role("button", containing("Journal")).click().await;
    let journal = journey.role("dialog", any());
    let before = "101 → 0033972123457 · Ligne interne · Service commercial · Actif";
    journal.role("row", containing(before)).nth(0).wait().await;
    journey.finish().await;
}
