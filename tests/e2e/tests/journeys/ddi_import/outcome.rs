//! What is sent, what comes of it, row by row.

use e2e::containing;

use super::{HEADER, close, counts, import, imports, outcome_rows, preview_of, previewed};
use crate::ddi::{block, open_block, row, rule, stored, stored_rule, written};

#[tokio::test]
async fn only_the_valid_changes_are_sent_in_one_file() {
    let (journey, dialog) = previewed(
        "42;06 12 34 56 78;Atelier\r\n\
         10;+33972123460;\"Ventes; export\"\r\n\
         20;0033972123458;Support\r\n\
         1;0033612345678;Refusée\r\n",
    )
    .await;
    import(&dialog).await;
    assert_eq!(written(&journey), ["POST import"]);
    assert_eq!(
        imports(&journey),
        [format!(
            "{HEADER}42;0033612345678;Atelier\r\n10;0033972123460;\"Ventes; export\"\r\n"
        )]
    );
    assert_eq!(
        outcome_rows(&dialog).await,
        [
            "2 42 Création 0033612345678 Atelier Effectué",
            "3 10 Modification 0033972123460 Ventes; export Effectué"
        ]
    );
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    journey.assert_accessible().await;
    close(&dialog).await;
    row(&journey, "0033972100042")
        .wait_text("42 0033972100042 0033612345678 Atelier Actif")
        .await;
    row(&journey, "0033972100010")
        .wait_text(containing("Ventes; export"))
        .await;
    journey.role("status", "9 règles").wait().await;
    assert_eq!(stored(&journey).len(), 9);
    journey.finish().await;
}

#[tokio::test]
async fn an_inactive_rule_stays_inactive() {
    let journey = open_block().await;
    block(&journey, |block| {
        "inactive".clone_into(&mut block.rules[1].status);
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "0033972100010")
        .wait_text(containing("Inactif"))
        .await;
    let dialog = preview_of(&journey, b"10;0033972123460;Ventes").await;
    import(&dialog).await;
    assert_eq!(written(&journey), ["POST import"]);
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123460", "Ventes", "inactive"))
    );
    journey.finish().await;
}

/// A destination that passes here and that the API refuses: shorter than its shortest number.
const REFUSED_BY_THE_API: &str = "00123456";

#[tokio::test]
async fn a_line_that_the_api_refuses_says_so_and_the_others_are_done() {
    let (journey, dialog) = previewed(&format!(
        "41;0033612345678;Une\r\n42;{REFUSED_BY_THE_API};Deux\r\n43;0033612345678;Trois\r\n"
    ))
    .await;
    import(&dialog).await;
    let rows = outcome_rows(&dialog).await;
    assert_eq!(rows[0], "2 41 Création 0033612345678 Une Effectué");
    assert!(
        rows[1].starts_with("3 42 Création 00123456 Deux Échec"),
        "{}",
        rows[1]
    );
    assert!(
        rows[1].contains("neither a line of the group"),
        "{}",
        rows[1]
    );
    assert_eq!(rows[2], "4 43 Création 0033612345678 Trois Effectué");
    journey
        .wait_text("2 changements effectués. Le tableau montre ce qui a échoué")
        .await;
    assert_eq!(stored(&journey).len(), 10);

    let download = dialog.role("button", "Télécharger les lignes en échec");
    let file = journey.download(download.click()).await;
    let text = file.text().to_owned();
    assert!(text.contains("\r\n42;00123456;Deux;"), "{text}");
    assert!(!text.contains("Une"), "{text}");
    close(&dialog).await;
    let mended = text.replace(REFUSED_BY_THE_API, "0033612345678");
    let dialog = preview_of(&journey, mended.as_bytes()).await;
    assert_eq!(counts(&dialog).await[0], "1 création");
    import(&dialog).await;
    assert_eq!(
        stored_rule(&journey, "42"),
        Some(rule("42", "0033612345678", "Deux", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_answer_without_a_body_is_read_from_the_block() {
    let journey = open_block().await;
    journey.sandbox.world(|world| {
        world.settings.import_silent = true;
    });
    let file = format!("41;0033612345678;Une\r\n42;{REFUSED_BY_THE_API};Deux\r\n");
    let dialog = preview_of(&journey, file.as_bytes()).await;
    import(&dialog).await;
    let rows = outcome_rows(&dialog).await;
    assert_eq!(rows[0], "1 41 Création 0033612345678 Une Effectué");
    assert!(
        rows[1].starts_with("2 42 Création 00123456 Deux Échec"),
        "{}",
        rows[1]
    );
    assert!(
        rows[1].contains("la modification n'apparaît pas"),
        "{}",
        rows[1]
    );
    assert_eq!(written(&journey), ["POST import"]);
    journey.finish().await;
}

#[tokio::test]
async fn pressing_twice_imports_once() {
    let (journey, dialog) = previewed("42;0033612345678;Atelier\r\n").await;
    let slow = sandbox::Fault::delay(400).on("POST", "/ddi/import");
    journey.sandbox.fault(slow.always());
    dialog.role("button", "Importer").double_click().await;
    super::outcome_table(&dialog).wait().await;
    assert_eq!(written(&journey), ["POST import"]);
    journey.finish().await;
}
