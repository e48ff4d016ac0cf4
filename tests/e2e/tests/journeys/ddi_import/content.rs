//! Separators, columns, quotes and spellings of numbers that spreadsheets produce.

use super::{counts, open_block, open_import, preview_of, preview_rows, preview_table};

const SHOWN: &str = "Création 42 0033612345678 (externe) Atelier";

#[tokio::test]
async fn separators_columns_and_headers_are_recognised() {
    let journey = open_block().await;
    for (file, line) in [
        (
            "extension;destination;description\n42;0033612345678;Atelier\n",
            2,
        ),
        (
            "extension,destination,description\n42,0033612345678,Atelier\n",
            2,
        ),
        (
            "extension\tdestination\tdescription\n42\t0033612345678\tAtelier\n",
            2,
        ),
        (
            "description;extension;destination\nAtelier;42;0033612345678\n",
            2,
        ),
        (
            "DESTINATION,Description,Extension\r\n0033612345678,Atelier,42\r\n",
            2,
        ),
        ("42;0033612345678;Atelier", 1),
        ("42\t0033612345678\tAtelier\r\n", 1),
        (
            "sep=;\r\nextension;destination;description\r\n42;0033612345678;Atelier\r\n",
            3,
        ),
        (
            "extension;destination;description\r\n\r\n\r\n\"42\";\"0033612345678\";\"Atelier\"\r\n",
            4,
        ),
    ] {
        let dialog = preview_of(&journey, file.as_bytes()).await;
        let shown = format!("{line} {SHOWN}");
        assert_eq!(preview_rows(&dialog).await, [shown], "{file:?}");
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn numbers_are_understood_however_they_are_spelt_and_zeros_are_kept() {
    let journey = open_block().await;
    let file = "extension;destination\n\
                01;0033612345678\n\
                02;+33612345678\n\
                03;06 12 34 56 78\n\
                04;06.12.34.56.78\n\
                =\"05\";=\"0033612345678\"\n\
                \"=\"\"06\"\"\";\"=\"\"0612345678\"\"\"\n\
                007;+33 (0)6 12 34 56 78\n";
    let dialog = preview_of(&journey, file.as_bytes()).await;
    let rows = preview_rows(&dialog).await;
    for (index, row) in rows.iter().enumerate() {
        assert!(row.contains(" Création "), "{row}");
        assert!(row.ends_with("0033612345678 (externe)"), "{index}: {row}");
    }
    assert_eq!(rows.len(), 7);
    super::import(&dialog).await;
    let stored = crate::ddi::stored(&journey);
    let added: Vec<_> = stored
        .iter()
        .filter(|rule| rule[0].starts_with('0') && rule[0] != "00")
        .map(|rule| (rule[0].as_str(), rule[1].as_str()))
        .collect();
    let number = "0033612345678";
    assert_eq!(
        added,
        ["007", "01", "02", "03", "04", "05", "06"].map(|extension| (extension, number))
    );
    journey.finish().await;
}

#[tokio::test]
async fn quoted_cells_hold_separators_quotes_and_line_breaks() {
    let journey = open_block().await;
    let file = "extension;destination;description\r\n\
                41;0033612345678;\"Salle \"\"Rhône\"\"; étage 2\"\r\n\
                42;0033612345678;\"Deux\nlignes\"\r\n\
                43;0033612345678;Après\r\n";
    let dialog = preview_of(&journey, file.as_bytes()).await;
    let rows = preview_rows(&dialog).await;
    assert_eq!(
        rows[0],
        "2 Création 41 0033612345678 (externe) Salle \"Rhône\"; étage 2"
    );
    assert_eq!(rows[1], "3 Création 42 0033612345678 (externe) Deux lignes");
    assert_eq!(rows[2], "5 Création 43 0033612345678 (externe) Après");
    super::import(&dialog).await;
    let description =
        |extension| crate::ddi::stored_rule(&journey, extension).map(|rule| rule[2].clone());
    assert_eq!(
        description("41").as_deref(),
        Some("Salle \"Rhône\"; étage 2")
    );
    assert_eq!(description("42").as_deref(), Some("Deux\nlignes"));
    journey.finish().await;
}

#[tokio::test]
async fn a_file_may_be_dropped() {
    let journey = open_block().await;
    let dialog = open_import(&journey).await;
    let zone = dialog.role("status", "Déposez un fichier ici, ou choisissez-le");
    zone.drop_file("regles.csv", b"42;0033612345678;Atelier")
        .await;
    preview_table(&dialog).wait().await;
    assert_eq!(preview_rows(&dialog).await, [format!("1 {SHOWN}")]);
    dialog
        .role("button", "Choisir un autre fichier")
        .click()
        .await;
    dialog.upload("autre.csv", b"43;0033612345678;Autre").await;
    preview_table(&dialog).wait().await;
    assert_eq!(
        preview_rows(&dialog).await,
        ["1 Création 43 0033612345678 (externe) Autre"]
    );
    assert_eq!(counts(&dialog).await[0], "1 création");
    journey.finish().await;
}
