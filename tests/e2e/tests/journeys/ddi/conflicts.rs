//! Somebody else changes the rule that is being edited, or what is about to be put back.

use e2e::{Journey, Locator, containing};

use super::{
    block, open_block, open_delete, open_edit, row, rule, save, stored_rule, take_back, writes,
};

/// Somebody else gives a rule of the head office another destination and description.
fn change_elsewhere(journey: &Journey, extension: &str) {
    block(journey, |block| {
        let rule = block
            .rules
            .iter_mut()
            .find(|rule| rule.extension == extension)
            .expect("a rule of the demo");
        rule.destination = "0033972123461".to_owned();
        rule.description = Some("Modifiée ailleurs".to_owned());
    });
}

fn delete_elsewhere(journey: &Journey, extension: &str) {
    block(journey, |block| {
        block.rules.retain(|rule| rule.extension != extension);
    });
}

async fn typed(journey: &Journey, extension: &str) -> Locator {
    let dialog = open_edit(journey, extension).await;
    dialog.field("Destination").fill("0612345678").await;
    dialog.field("Description").fill("Ma saisie").await;
    dialog
}

async fn assert_kept(dialog: &Locator) {
    assert_eq!(dialog.field("Destination").value().await, "0612345678");
    assert_eq!(dialog.field("Description").value().await, "Ma saisie");
}

#[tokio::test]
async fn both_versions_are_shown_and_saving_again_replaces_the_other() {
    let journey = open_block().await;
    let dialog = typed(&journey, "10").await;
    change_elsewhere(&journey, "10");
    save(&dialog).await;
    let notice = dialog.role("alert", containing("Cette règle a changé entre-temps"));
    notice.wait_text(containing("Modifiée ailleurs")).await;
    notice.wait_text(containing("0033972123461")).await;
    assert_kept(&dialog).await;
    assert!(writes(&journey).is_empty());
    let told = dialog.role("alert", containing("Quelqu'un d'autre"));
    assert_eq!(told.count().await, 1, "the conflict is shown once");

    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010")
        .wait_text(containing("0033612345678 Ma saisie"))
        .await;
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033612345678", "Ma saisie", "active"))
    );
    take_back(&journey, "Règle 10 modifiée").await;
    row(&journey, "0033972100010")
        .wait_text(containing("0033972123461 Modifiée ailleurs"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_deleted_meanwhile_is_said_to_be_gone_and_what_is_typed_stays() {
    let journey = open_block().await;
    let dialog = typed(&journey, "10").await;
    delete_elsewhere(&journey, "10");
    save(&dialog).await;
    dialog
        .role("alert", containing("Quelqu'un d'autre l'a supprimée"))
        .wait()
        .await;
    assert_kept(&dialog).await;
    assert!(!dialog.role("button", "Enregistrer").is_enabled().await);
    dialog.role("button", "Annuler").click().await;
    row(&journey, "0033972100010").wait_gone().await;
    assert_eq!(stored_rule(&journey, "10"), None);
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_is_not_taken_back_over_somebody_elses_change() {
    let journey = open_block().await;
    let dialog = typed(&journey, "10").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    journey.wait_text("Règle 10 modifiée").await;
    change_elsewhere(&journey, "10");
    journey.role("button", "Rétablir").click().await;
    journey
        .wait_text("1 changement n'a pas pu être annulé")
        .await;
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123461", "Modifiée ailleurs", "active"))
    );
    assert_eq!(writes(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_deleted_rule_is_not_brought_back_over_somebody_elses() {
    let journey = open_block().await;
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    journey.wait_text("Règle 10 supprimée").await;
    block(&journey, |block| {
        block.add("10", "0033972123461", Some("Créée ailleurs"));
    });
    journey.role("button", "Rétablir").click().await;
    journey
        .wait_text("1 changement n'a pas pu être annulé")
        .await;
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123461", "Créée ailleurs", "active"))
    );
    assert_eq!(writes(&journey).len(), 1);
    row(&journey, "0033972100010")
        .wait_text(containing("Créée ailleurs"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_deleted_twice_is_gone_all_the_same() {
    let journey = open_block().await;
    let dialog = open_delete(&journey, "10").await;
    delete_elsewhere(&journey, "10");
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010").wait_gone().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_changed_meanwhile_is_shown_and_deleted_only_when_confirmed_again() {
    let journey = open_block().await;
    let dialog = open_delete(&journey, "10").await;
    change_elsewhere(&journey, "10");
    let elsewhere = stored_rule(&journey, "10");
    dialog.role("button", "Supprimer").click().await;
    let notice = dialog.role("alert", containing("Rien n'a été supprimé"));
    notice.wait_text(containing("Commercial")).await;
    notice.wait_text(containing("Modifiée ailleurs")).await;
    notice.wait_text(containing("0033972123461")).await;
    let told = dialog.role("alert", containing("Quelqu'un d'autre"));
    assert_eq!(told.count().await, 1, "the conflict is shown once");
    assert!(writes(&journey).is_empty());

    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010").wait_gone().await;
    assert_eq!(stored_rule(&journey, "10"), None);
    take_back(&journey, "Règle 10 supprimée").await;
    row(&journey, "0033972100010")
        .wait_text(containing("0033972123461 Modifiée ailleurs"))
        .await;
    assert_eq!(stored_rule(&journey, "10"), elsewhere);
    journey.finish().await;
}
