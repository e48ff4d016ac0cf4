//! The export opens in a spreadsheet, runs nothing there, and comes back without a change.

use sandbox::demo;

use super::{counts, open_block, preview_of};
use crate::ddi::{block, open_block_of, row, stored, writes};

#[tokio::test]
async fn it_has_the_columns_of_an_import_and_every_rule() {
    let journey = open_block().await;
    let export = journey.role("button", "Exporter CSV");
    let file = journey.download(export.click()).await;
    assert_eq!(file.name, "ddi-0033972100000.csv");
    let lines: Vec<_> = file.text().split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}extension;destination;description");
    assert_eq!(lines[1], "00;0033972123456;Accueil");
    assert_eq!(lines[7], "60;0033972123462;");
    assert_eq!(lines[9..], [""]);
    journey.finish().await;
}

/// Descriptions that a spreadsheet would run, cut or mistake.
const HOSTILE: [&str; 8] = [
    "=1+1",
    "+33 9 72",
    "-2+3",
    "@SUM(A1:A9)",
    "Salle \"Rhône\"; étage 2, \tfond",
    "Deux\nlignes\r\nou trois",
    "'=cmd|' /C calc'!A0",
    "<img src=x onerror=\"alert(1)\">",
];

#[tokio::test]
async fn hostile_descriptions_run_nowhere_and_come_back_unchanged() {
    let journey = open_block().await;
    block(&journey, |block| {
        for (rule, description) in block.rules.iter_mut().zip(HOSTILE) {
            rule.description = Some(description.to_owned());
        }
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "0033972100099")
        .wait_text(e2e::containing("onerror"))
        .await;
    let before = stored(&journey);
    let export = journey.role("button", "Exporter CSV");
    let file = journey.download(export.click()).await;
    for cell in [
        "'=1+1",
        "'+33 9 72",
        "'-2+3",
        "'@SUM(A1:A9)",
        "''=cmd|' /C calc'!A0",
    ] {
        assert!(file.text().contains(&format!(";{cell}\r\n")), "{cell}");
    }

    let dialog = preview_of(&journey, &file.bytes).await;
    assert_eq!(
        counts(&dialog).await,
        ["0 création", "0 modification", "8 inchangées", "0 refusée"]
    );
    assert!(!dialog.role("button", "Importer").is_enabled().await);
    assert_eq!(stored(&journey), before);
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_export_restores_the_rules_it_was_made_of() {
    let journey = open_block().await;
    let before = stored(&journey);
    let export = journey.role("button", "Exporter CSV");
    let file = journey.download(export.click()).await;
    block(&journey, |block| {
        block.rules.remove(0);
        block.rules[0].description = Some("Abîmée".to_owned());
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "0033972100000").wait_gone().await;
    let dialog = preview_of(&journey, &file.bytes).await;
    assert_eq!(
        counts(&dialog).await,
        ["1 création", "1 modification", "6 inchangées", "0 refusée"]
    );
    super::import(&dialog).await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn the_odd_rules_of_a_large_block_come_back_unchanged() {
    let journey = open_block_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER).await;
    let export = journey.role("button", "Exporter CSV");
    let file = journey.download(export.click()).await;
    let dialog = preview_of(&journey, &file.bytes).await;
    assert_eq!(
        counts(&dialog).await,
        ["0 création", "0 modification", "42 inchangées", "0 refusée"]
    );
    journey.finish().await;
}
