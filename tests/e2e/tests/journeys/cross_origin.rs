//! An API on another origin that allows pages as little as the real one was seen to allow.

use e2e::{Journey, containing};
use sandbox::{Cors, Effect, Fault, Received, demo};

use crate::support::{ddi, requests};

/// The rule that is edited.
const RULE: &str = "0033972100010";

async fn signed_in_at(path: &str) -> Journey {
    let mut journey = Journey::with().signed_out_at(path).await;
    journey
        .sandbox
        .world(|world| world.settings.cors = Cors::Fewest);
    journey.expect_error("CORS policy");
    journey.expect_error("net::ERR_FAILED");
    journey.sign_in(demo::TOKEN).await;
    journey
}

#[tokio::test]
async fn lists_are_read_without_the_headers_that_are_not_allowed() {
    let journey = signed_in_at("web-cloud/voip").await;
    journey.role("link", "Siège Lyon").click().await;
    journey
        .role("link", containing("0033972123456"))
        .wait()
        .await;
    let arrived = journey.sandbox.log();
    let is_expanded = |request: &&Received| {
        let has = |name: &str| request.headers.iter().any(|(known, _)| known == name);
        request.method == "GET" && (has("x-pagination-mode") || has("x-ovh-batch"))
    };
    assert_eq!(arrived.iter().filter(is_expanded).count(), 0);
    assert_eq!(requests(&journey, "GET", "/telephony").len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_change_that_is_not_allowed_names_the_proxy() {
    let journey = signed_in_at(&ddi()).await;
    let edit = journey.role("button", "Modifier la règle 10");
    edit.click().await;
    let form = journey.role("dialog", containing("10"));
    form.field("Description").fill("Autre").await;
    form.role("button", "Enregistrer").click().await;
    form.role("alert", containing("(proxy)")).wait().await;
    assert_eq!(form.field("Description").value().await, "Autre");
    assert!(requests(&journey, "PUT", "").is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_deletion_that_is_not_allowed_names_the_proxy() {
    let journey = signed_in_at(&ddi()).await;
    let delete = journey.role("button", "Supprimer la règle 10");
    delete.click().await;
    let confirmation = journey.role("dialog", containing("Supprimer la règle 10"));
    confirmation.role("button", "Supprimer").click().await;
    confirmation
        .role("alert", containing("(proxy)"))
        .wait()
        .await;
    assert!(requests(&journey, "DELETE", "").is_empty());
    journey.press("Escape").await;
    journey.role("row", containing(RULE)).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_description_in_latin_1_is_read_and_left_alone() {
    let journey = Journey::with().signed_out_at(&ddi()).await;
    journey.sandbox.world(|world| {
        let block = world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER);
        let rules = &mut block.expect("a block").rules;
        let rule = rules.iter_mut().find(|rule| rule.full_number == RULE);
        rule.expect("a rule").description = Some("Numéro porté".to_owned());
    });
    let old = Fault::new(Effect::Latin1).on("GET", "/ddi").always();
    journey.sandbox.fault(old);
    journey.sign_in(demo::TOKEN).await;
    journey.wait_text("Numéro porté").await;
    let edit = journey.role("button", "Modifier la règle 10");
    edit.click().await;
    let form = journey.role("dialog", containing("10"));
    form.field("Destination").fill("0972123499").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    let sent = requests(&journey, "PUT", "").pop();
    let sent = sent.expect("a change").text();
    assert_eq!(sent, r#"{"destination":"0033972123499"}"#);
    journey.finish().await;
}
