//! What an import would do is shown before anything is sent.

use e2e::{any, containing};

use super::{counts, import, preview_of, preview_rows, preview_table, previewed};
use crate::ddi::{open_block, rule, stored_rule, writes};

#[tokio::test]
async fn each_line_is_created_changed_unchanged_or_refused_and_nothing_is_sent() {
    let (journey, dialog) = previewed(
        "42;0033972123459;Atelier\r\n\
         10;0033972123460;Commercial export\r\n\
         20;0033972123458;Support\r\n\
         60;0033972123462;\r\n\
         1;0033972123459;Trop court\r\n",
    )
    .await;
    assert_eq!(
        counts(&dialog).await,
        ["1 création", "1 modification", "2 inchangées", "1 refusée"]
    );
    let rows = preview_rows(&dialog).await;
    assert_eq!(rows[0], "2 Création 42 0033972123459 Atelier");
    assert_eq!(
        rows[1],
        "3 Modification 10 0033972123457 → 0033972123460 Commercial → Commercial export"
    );
    assert_eq!(rows[2], "4 Inchangée 20 0033972123458 Support");
    assert_eq!(rows[3], "5 Inchangée 60 0033972123462");
    assert!(rows[4].starts_with("6 Refusée 1 0033972123459 Trop court Une extension compte"));
    journey.assert_accessible().await;
    assert!(writes(&journey).is_empty());
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn the_refused_lines_can_be_looked_at_alone() {
    let (journey, dialog) = previewed("42;0033612345678;\r\n43;x;\r\n44;0033612345678;\r\n").await;
    assert_eq!(preview_rows(&dialog).await.len(), 3);
    dialog
        .role("checkbox", "Lignes refusées seulement")
        .click()
        .await;
    preview_table(&dialog)
        .role("row", any())
        .wait_count(2)
        .await;
    assert!(preview_rows(&dialog).await[0].starts_with("3 Refusée 43 x"));
    journey.finish().await;
}

#[tokio::test]
async fn a_file_that_changes_nothing_cannot_be_sent() {
    let (journey, dialog) = previewed("20;0033972123458;Support\r\n1;x;y\r\n").await;
    journey.wait_text("Rien à importer").await;
    assert!(!dialog.role("button", "Importer").is_enabled().await);
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn two_spellings_of_one_extension_change_the_same_rule() {
    let (journey, dialog) = previewed("010;0033972123460;Commercial\r\n").await;
    assert_eq!(counts(&dialog).await[..2], ["0 création", "1 modification"]);
    import(&dialog).await;
    let rules = crate::ddi::stored(&journey);
    assert_eq!(rules.len(), 8);
    let changed = rule("10", "0033972123460", "Commercial", "active");
    assert!(rules.contains(&changed), "{rules:?}");
    journey.finish().await;
}

#[tokio::test]
async fn the_focus_goes_with_the_steps_which_are_read_out() {
    let journey = open_block().await;
    let dialog = preview_of(&journey, b"42;0033612345678;Atelier").await;
    journey.wait_focused("group", "Aperçu de l'import").await;
    let told = dialog.role("status", any()).nth(0);
    told.wait_text(containing("1 création")).await;
    import(&dialog).await;
    journey.wait_focused("group", "Résultat de l'import").await;
    told.wait_text(containing("1 changement effectué")).await;
    dialog.role("button", "Annuler l'import").click().await;
    told.wait_text(containing("L'import est annulé")).await;
    journey.wait_focused("group", "Résultat de l'import").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_file_without_descriptions_leaves_those_that_are_there() {
    let journey = open_block().await;
    let file = b"extension;destination\n10;0033972123460\n42;0033612345678";
    let dialog = preview_of(&journey, file).await;
    let rows = preview_rows(&dialog).await;
    assert_eq!(
        rows[0],
        "2 Modification 10 0033972123457 → 0033972123460 Commercial"
    );
    import(&dialog).await;
    assert_eq!(
        stored_rule(&journey, "10"),
        Some(rule("10", "0033972123460", "Commercial", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn lines_that_send_calls_in_a_circle_together_are_refused_with_the_way() {
    let (journey, dialog) = previewed(
        "41;0033972100042;A\r\n\
         42;0033972100041;B\r\n\
         43;0033972100041;C\r\n",
    )
    .await;
    assert_eq!(
        counts(&dialog).await,
        ["1 création", "0 modification", "0 inchangée", "2 refusées"]
    );
    let rows = preview_rows(&dialog).await;
    assert!(rows[0].contains("…041 → …042 → …041"), "{}", rows[0]);
    assert!(rows[1].contains("…042 → …041 → …042"), "{}", rows[1]);
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}
