//! Somebody else changes the block while a file is prepared: nothing of theirs is overwritten unseen.

use e2e::{Journey, containing};
use sandbox::Fault;

use super::{HEADER, import, imports, outcome_rows, preview_of, preview_rows, previewed};
use crate::ddi::{block, open_block, rule, stored, stored_rule, writes};

const RULES: &str = "42;0033612345678;Atelier\r\n10;0033972123460;Ventes\r\n";

fn change_elsewhere(journey: &Journey) {
    block(journey, |block| {
        block.rules[1].destination = "0033972123463".to_owned();
        block.rules[1].description = Some("Modifiée ailleurs".to_owned());
    });
}

#[tokio::test]
async fn the_preview_compares_with_the_block_as_it_is_now() {
    let journey = open_block().await;
    change_elsewhere(&journey);
    let dialog = preview_of(&journey, RULES.as_bytes()).await;
    dialog
        .role("row", containing("Modifiée ailleurs"))
        .wait()
        .await;
    assert_eq!(
        preview_rows(&dialog).await[1],
        "2 Modification 10 0033972123463 → 0033972123460 Modifiée ailleurs → Ventes"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_changed_since_the_preview_is_left_alone_and_the_others_are_done() {
    let (journey, dialog) = previewed(RULES).await;
    change_elsewhere(&journey);
    import(&dialog).await;
    let rows = outcome_rows(&dialog).await;
    assert_eq!(rows[0], "2 42 Création 0033612345678 Atelier Effectué");
    assert!(
        rows[1].starts_with("3 10 Modification 0033972123460 Ventes Échec"),
        "{}",
        rows[1]
    );
    assert!(
        rows[1].contains("Quelqu'un d'autre a fait un changement"),
        "{}",
        rows[1]
    );
    assert_eq!(
        imports(&journey),
        [format!("{HEADER}42;0033612345678;Atelier\r\n")]
    );
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123463", "Modifiée ailleurs", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn nothing_is_sent_as_long_as_the_block_cannot_be_read() {
    let (mut journey, dialog) = previewed(RULES).await;
    journey.expect_error("status of 500");
    let before = stored(&journey);
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/ddi$").always());
    import(&dialog).await;
    assert!(writes(&journey).is_empty());
    assert_eq!(stored(&journey), before);
    journey.sandbox.clear_faults();
    dialog.role("button", "Réessayer").click().await;
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_eq!(writes(&journey).len(), 1);
    journey.finish().await;
}
