//! Editing a rule: its destination, its description, whether it is active.

use e2e::containing;
use sandbox::{Fault, demo};
use serde_json::json;

use crate::support::ddi_of;

use super::{
    block_of, error_at, open_block, open_edit, row, rule, rules_of, save, stored, stored_rule,
    take_back, wait_error_at, writes,
};

#[tokio::test]
async fn destination_and_description_are_changed_and_put_back_from_the_toast() {
    let journey = open_block().await;
    let before = stored(&journey);
    let dialog = open_edit(&journey, "10").await;
    assert_eq!(dialog.field("Destination").value().await, "0033972123457");
    assert_eq!(dialog.field("Description").value().await, "Commercial");
    dialog.field("Destination").fill("09.72.12.34.60").await;
    dialog.field("Description").fill("Commercial – été").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    let shown = "10 0033972100010 0033972123460 Commercial – été Actif";
    row(&journey, "0033972100010").wait_text(shown).await;
    let sent = writes(&journey).pop().and_then(|request| request.json());
    let body = json!({
        "destination": "0033972123460",
        "description": "Commercial – été",
    });
    assert_eq!(sent, Some(body));

    take_back(&journey, "Règle 10 modifiée").await;
    row(&journey, "0033972100010")
        .wait_text(containing("0033972123457 Commercial Actif"))
        .await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_is_switched_off_and_its_calls_are_said_to_go_to_the_default() {
    let journey = open_block().await;
    let dialog = open_edit(&journey, "20").await;
    let status = dialog.role("switch", "Statut");
    assert!(status.is_checked().await);
    status.click().await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100020")
        .wait_text("20 0033972100020 0033972123458 Support Inactif")
        .await;
    assert_eq!(
        stored_rule(&journey, "20"),
        Some(rule("20", "0033972123458", "Support", "inactive"))
    );
    journey
        .wait_text("Les appels vers un numéro sans règle active vont vers 0033972123456.")
        .await;

    let dialog = open_edit(&journey, "20").await;
    assert!(!dialog.role("switch", "Statut").is_checked().await);
    dialog.role("switch", "Statut").click().await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100020")
        .wait_text(containing("Support Actif"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_status_that_nobody_documents_is_shown_and_survives_an_edit() {
    let address = ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER);
    let journey = e2e::Journey::at(&format!("{address}?search=9799")).await;
    row(&journey, "0033467109799")
        .wait_text(containing("porting"))
        .await;
    let dialog = open_edit(&journey, "9799").await;
    dialog.field("Description").fill("Portage en cours").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033467109799")
        .wait_text(containing("Portage en cours porting"))
        .await;
    let rules = block_of(
        &journey,
        demo::CAMPUS_ACCOUNT,
        demo::BIG_DDI_NUMBER,
        |block| rules_of(block),
    );
    let stored = rules.last().expect("rules");
    assert_eq!((&*stored[2], &*stored[3]), ("Portage en cours", "porting"));
    journey.finish().await;
}

#[tokio::test]
async fn a_form_saved_as_it_was_opened_changes_nothing() {
    let journey = open_block().await;
    let before = stored(&journey);
    let dialog = open_edit(&journey, "60").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_refusal_stands_at_its_field_and_what_is_typed_stays() {
    let mut journey = open_block().await;
    journey.expect_error("status of 400");
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "[destination] is barred");
    journey.sandbox.fault(refusal.on("PUT", "/ddi/rules/"));
    let dialog = open_edit(&journey, "30").await;
    dialog.field("Destination").fill("0612345678").await;
    dialog.field("Description").fill("Externe").await;
    save(&dialog).await;
    let said = wait_error_at(&journey, &dialog.field("Destination")).await;
    assert!(said.contains("is barred"), "{said}");
    assert_eq!(dialog.field("Destination").value().await, "0612345678");
    assert_eq!(dialog.field("Description").value().await, "Externe");
    save(&dialog).await;
    dialog.wait_gone().await;
    assert_eq!(
        stored_rule(&journey, "30"),
        Some(rule("30", "0033612345678", "Externe", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn what_was_not_changed_is_not_sent() {
    let journey = open_block().await;
    let dialog = open_edit(&journey, "10").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_description_that_is_too_long_is_told_and_not_cut() {
    let journey = open_block().await;
    let dialog = open_edit(&journey, "10").await;
    let description = dialog.field("Description");
    let long = "é".repeat(256);
    description.fill(&long).await;
    let said = wait_error_at(&journey, &description).await;
    assert!(said.contains("255 caractères au plus, pas 256"), "{said}");
    assert_eq!(description.value().await, long);
    save(&dialog).await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_name_being_typed_is_no_mistake_while_it_is_suggested() {
    let journey = open_block().await;
    let dialog = open_edit(&journey, "10").await;
    let destination = dialog.field("Destination");
    destination.fill("").await;
    save(&dialog).await;
    wait_error_at(&journey, &destination).await;
    destination.fill("chlo").await;
    dialog
        .role("option", containing("Chloé Dupré"))
        .wait()
        .await;
    assert_eq!(error_at(&journey, &destination).await, None);
    destination.press("Enter").await;
    let said = wait_error_at(&journey, &destination).await;
    assert!(said.contains("ne contient pas de lettre"), "{said}");
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_refusal_at_a_field_tells_its_request_and_is_over_at_the_next_try() {
    let mut journey = open_block().await;
    journey.expect_error("status of 4");
    journey.allow_clipboard().await;
    let barred = Fault::status(400).saying("INVALID_PARAMETER", "[destination] is barred");
    let expired = Fault::status(460).on("PUT", "/ddi/rules/");
    journey.sandbox.fault(barred.on("PUT", "/ddi/rules/"));
    let dialog = open_edit(&journey, "30").await;
    let destination = dialog.field("Destination");
    destination.fill("0612345678").await;
    save(&dialog).await;
    wait_error_at(&journey, &destination).await;
    let refused = writes(&journey).pop().expect("a refused request");
    let copy = dialog.role("button", "Copier");
    assert_eq!(journey.copied_by(&copy).await, refused.query_id);

    journey.sandbox.fault(expired);
    save(&dialog).await;
    dialog
        .role("alert", containing("Ce service a expiré"))
        .wait()
        .await;
    assert_eq!(error_at(&journey, &destination).await, None);
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_whose_outcome_nobody_knows_tells_what_was_sent_and_not_to_send_it_again_unseen() {
    let mut journey = open_block().await;
    journey.expect_error("status of 503");
    let dialog = open_edit(&journey, "30").await;
    dialog.field("Description").fill("Externe").await;
    journey
        .sandbox
        .fault(Fault::status(503).on("PUT", "/ddi/rules/"));
    // After the look whether somebody else has changed it.
    let unread = Fault::status(503).on("GET", "/ddi$").after(1).times(3);
    journey.sandbox.fault(unread);
    save(&dialog).await;
    let unknown = dialog.role("alert", containing("Le résultat n'est pas connu"));
    unknown.wait_text(containing("PUT /telephony")).await;
    let sent = writes(&journey).pop().expect("one request");
    let text = unknown.text().await;
    assert!(text.contains(&sent.query_id), "{text}");
    assert!(!text.to_lowercase().contains("réessayez"), "{text}");
    journey.finish().await;
}
