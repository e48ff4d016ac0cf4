//! "Annuler l'import" puts back exactly what was there.

use e2e::{Journey, Locator, containing};

use super::{close, import, outcome_rows, preview_of};
use crate::ddi::{block, open_block, row, rule, stored, stored_rule};

/// Creates one rule and changes three, of which one is inactive and one has no description.
const FILE: &str = "42;0033612345678;Atelier\r\n\
                    10;0033972123460;Ventes\r\n\
                    20;0033972123461;=1+1\r\n\
                    60;0033972123456;Nommée\r\n";

/// The screen of a block with an inactive rule, and its import under the eyes of the user.
async fn imported() -> (Journey, Locator, Vec<crate::ddi::Stored>) {
    let journey = open_block().await;
    block(&journey, |block| {
        "inactive".clone_into(&mut block.rules[2].status);
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "0033972100020")
        .wait_text(containing("Inactif"))
        .await;
    let before = stored(&journey);
    let dialog = preview_of(&journey, FILE.as_bytes()).await;
    import(&dialog).await;
    assert_ne!(stored(&journey), before);
    (journey, dialog, before)
}

#[tokio::test]
async fn an_import_is_taken_back_rule_by_rule() {
    let (journey, dialog, before) = imported().await;
    dialog.role("button", "Annuler l'import").click().await;
    journey
        .wait_text("L'import est annulé : 4 règles sont comme avant.")
        .await;
    assert_eq!(stored(&journey), before);
    dialog.role("button", "Annuler l'import").wait_gone().await;
    close(&dialog).await;
    row(&journey, "0033972100042").wait_gone().await;
    row(&journey, "0033972100020")
        .wait_text("20 0033972100020 0033972123458 Support Inactif")
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn the_toast_takes_an_import_back_as_well() {
    let (journey, dialog, before) = imported().await;
    close(&dialog).await;
    crate::ddi::take_back(&journey, "4 changements importés").await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert_eq!(stored(&journey), before);
    row(&journey, "0033972100042").wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_has_changed_since_is_left_alone() {
    let (journey, dialog, _) = imported().await;
    block(&journey, |block| {
        block.rules[1].destination = "0033972123463".to_owned();
    });
    dialog.role("button", "Annuler l'import").click().await;
    journey.wait_text("3 changements annulés.").await;
    let rows = outcome_rows(&dialog).await;
    let failed: Vec<_> = rows.iter().filter(|row| row.contains("Échec")).collect();
    assert_eq!(failed.len(), 1, "{rows:?}");
    assert!(failed[0].contains(" 10 Modification"), "{failed:?}");
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123463", "Ventes", "active"))
    );
    assert_eq!(stored_rule(&journey, "42"), None);
    journey.finish().await;
}

#[tokio::test]
async fn a_failed_taking_back_is_told_and_tried_again() {
    let (mut journey, dialog, before) = imported().await;
    journey.expect_error("status of 503");
    let trouble = sandbox::Fault::status(503).on("DELETE", "/ddi/rules/");
    journey.sandbox.fault(trouble);
    dialog.role("button", "Annuler l'import").click().await;
    journey.wait_text("3 changements annulés.").await;
    assert!(stored_rule(&journey, "42").is_some());
    dialog.role("button", "Réessayer").click().await;
    journey.wait_text("L'import est annulé").await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn the_toast_can_be_used_while_the_outcome_is_still_open() {
    let (journey, dialog, before) = imported().await;
    crate::ddi::take_back(&journey, "4 changements importés").await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert_eq!(stored(&journey), before);
    close(&dialog).await;
    journey.finish().await;
}
