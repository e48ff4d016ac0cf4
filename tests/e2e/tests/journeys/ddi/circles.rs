//! Rules that would send calls in a circle are refused, with the way that the calls would go.

use e2e::{Journey, containing};

use super::{
    block, open_add, open_block, open_delete, open_edit, row, save, wait_error_at, writes,
};

/// Adds rules behind the application's back, and has them read.
async fn add(journey: &Journey, rules: &[(&str, &str)], default: &str) {
    block(journey, |block| {
        for (extension, destination) in rules {
            block.add(extension, destination, None);
        }
        default.clone_into(&mut block.default_destination);
    });
    journey.role("button", "Rafraîchir").click().await;
    if let Some((extension, _)) = rules.first() {
        row(journey, &format!("00339721000{extension}"))
            .wait()
            .await;
    }
}

#[tokio::test]
async fn a_rule_that_closes_a_circle_is_refused_with_the_way_of_its_calls() {
    let journey = open_block().await;
    add(&journey, &[("41", "0033972100042")], "0033972123456").await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("42").await;
    let destination = dialog.field("Destination");
    destination.fill("09 72 10 00 41").await;
    save(&dialog).await;
    let said = wait_error_at(&journey, &destination).await;
    assert!(said.contains("…042 → …041 → …042"), "{said}");
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_default_destination_and_the_rules_behind_it_lead_out_of_the_block() {
    let journey = open_block().await;
    let rules = [("41", "0033972100042"), ("42", "0033612345678")];
    add(&journey, &rules, "0033972100041").await;
    let dialog = open_delete(&journey, "42").await;
    dialog.wait_text(containing("…042 → …041 → …042")).await;
    assert!(!dialog.role("button", "Supprimer").is_enabled().await);
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;

    let dialog = open_edit(&journey, "42").await;
    let status = dialog.role("switch", "Statut");
    status.click().await;
    let said = wait_error_at(&journey, &status).await;
    assert!(said.contains("…042 → …041 → …042"), "{said}");
    dialog.role("button", "Annuler").click().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_default_destination_whose_calls_come_back_is_refused() {
    let journey = open_block().await;
    add(&journey, &[("41", "0033972100042")], "0033972123456").await;
    let edit = journey.role("button", "Modifier la destination par défaut");
    edit.click().await;
    let field = journey.field("Destination par défaut");
    field.fill("0033972100041").await;
    field.press("Enter").await;
    let said = wait_error_at(&journey, &field).await;
    assert!(said.contains("…041 → …042 → …041"), "{said}");
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}
