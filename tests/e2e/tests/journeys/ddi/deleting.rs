//! Deleting a rule, and bringing it back.

use e2e::containing;
use sandbox::Fault;

use super::{
    block, open_block, open_delete, open_edit, row, save, stored, stored_rule, take_back,
    wait_error_at, writes, written,
};

#[tokio::test]
async fn the_question_names_the_number_and_where_its_calls_will_go() {
    let journey = open_block().await;
    let dialog = open_delete(&journey, "10").await;
    let question = "Les appels vers 0033972100010 (Commercial) iront ensuite vers 0033972123456, la destination par défaut.";
    assert!(dialog.text().await.contains(question));
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;
    journey
        .wait_focused("button", "Supprimer la règle 10")
        .await;
    assert!(writes(&journey).is_empty());
    row(&journey, "0033972100010").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_deleted_rule_is_brought_back_from_the_toast() {
    let journey = open_block().await;
    let before = stored(&journey);
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "0033972100010").wait_gone().await;
    journey.role("status", "7 règles").wait().await;
    assert_eq!(stored_rule(&journey, "10"), None);

    take_back(&journey, "Règle 10 supprimée").await;
    row(&journey, "0033972100010").wait().await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn an_inactive_rule_comes_back_inactive() {
    let journey = open_block().await;
    block(&journey, |block| {
        "inactive".clone_into(&mut block.rules[1].status);
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "0033972100010")
        .wait_text(containing("Inactif"))
        .await;
    let before = stored(&journey);
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    take_back(&journey, "Règle 10 supprimée").await;
    row(&journey, "0033972100010")
        .wait_text(containing("Inactif"))
        .await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_delete_without_an_answer_is_settled_by_reading() {
    let mut journey = open_block().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let cut = Fault::new(sandbox::Effect::DropAfter);
    journey.sandbox.fault(cut.on("DELETE", "/ddi/rules/"));
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    journey.wait_text("Règle 10 supprimée").await;
    row(&journey, "0033972100010").wait_gone().await;
    assert_eq!(written(&journey), ["DELETE rules/2"]);
    journey.finish().await;
}

#[tokio::test]
async fn the_rule_that_answers_for_the_default_destination_is_neither_deleted_nor_switched_off() {
    let journey = open_block().await;
    block(&journey, |block| {
        block.default_destination = "0033972100010".to_owned();
    });
    journey.role("button", "Rafraîchir").click().await;
    journey.role("definition", "0033972100010").wait().await;
    let refusal = "0033972100010 est aussi la destination par défaut";
    let dialog = open_delete(&journey, "10").await;
    dialog.wait_text(containing(refusal)).await;
    let delete = dialog.role("button", "Supprimer");
    assert!(!delete.is_enabled().await);
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;

    let dialog = open_edit(&journey, "10").await;
    let status = dialog.role("switch", "Statut");
    status.click().await;
    let said = wait_error_at(&journey, &status).await;
    assert!(said.contains(refusal), "{said}");
    save(&dialog).await;
    assert!(dialog.is_visible().await);
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn the_focus_stays_at_the_rules_when_one_goes_and_comes_back() {
    let journey = open_block().await;
    let dialog = open_delete(&journey, "10").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    journey.wait_focused("group", "Règles DDI").await;
    take_back(&journey, "Règle 10 supprimée").await;
    row(&journey, "0033972100010").wait().await;
    journey.wait_focused("group", "Règles DDI").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_that_cannot_be_read_before_its_delete_is_not_sent_and_is_no_write() {
    let mut journey = open_block().await;
    journey.expect_error("status of 400");
    let dialog = open_delete(&journey, "10").await;
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "Not today");
    journey.sandbox.fault(refusal.on("GET", "/ddi$"));
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_text(containing("Rien n'a été envoyé.")).await;
    dialog.wait_text(containing("Not today")).await;
    assert!(writes(&journey).is_empty());
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    journal
        .wait_text(containing("Aucune modification pour l'instant"))
        .await;
    journey.finish().await;
}
