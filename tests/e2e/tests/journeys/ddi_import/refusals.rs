//! Each refused line says which it is and why.

use sandbox::demo;

use super::{
    HEADER, counts, import, imports, open_block, open_import, preview_of, preview_rows, previewed,
};
use crate::ddi::open_block_of;

/// Whether a line of the preview is refused for this reason.
fn assert_refused(rows: &[String], line: usize, reason: &str) {
    let start = format!("{line} Refusée ");
    let row = rows.iter().find(|row| row.starts_with(&start));
    let row = row.unwrap_or_else(|| panic!("line {line} is not refused: {rows:#?}"));
    assert!(row.contains(reason), "{row}");
}

#[tokio::test]
async fn what_cannot_be_is_refused_line_by_line() {
    let (journey, dialog) = previewed(
        "1;0033612345678;\r\n\
         12345;0033612345678;\r\n\
         ;0033612345678;\r\n\
         4x;0033612345678;\r\n\
         100;0033612345678;\r\n\
         1E+01;0033612345678;\r\n\
         40;3,39612E+12;\r\n\
         41;;\r\n\
         42;0033972100042;\r\n\
         43;972123456;\r\n\
         44\r\n\
         45;0033612345678;a;b;c\r\n\
         46;0033612345678;\"jamais fermée\r\n",
    )
    .await;
    let rows = preview_rows(&dialog).await;
    for (line, reason) in [
        (2, "Une extension compte de 2 à 4 chiffres, pas 1"),
        (3, "Une extension compte de 2 à 4 chiffres, pas 5"),
        (4, "Saisissez une extension."),
        (5, "Une extension ne contient que des chiffres : « 4x »"),
        (6, "L'extension 100 sort de la plage 0033972100000-099"),
        (7, "L'extension 1E+01 est en notation scientifique"),
        (8, "3,39612E+12 est en notation scientifique"),
        (9, "Saisissez une destination."),
        (10, "se renverrait ses propres appels"),
        (11, "972123456 a perdu ses zéros de tête"),
        (
            12,
            "La ligne n'a pas assez de colonnes : 1, il en faut au moins 2",
        ),
        (13, "La ligne a trop de colonnes : 5, il en faut au plus 3"),
        (14, "Un guillemet droit ouvre une cellule sans la fermer"),
    ] {
        assert_refused(&rows, line, reason);
    }
    assert_eq!(counts(&dialog).await[3], "13 refusées");
    assert!(!dialog.role("button", "Importer").is_enabled().await);
    journey.finish().await;
}

#[tokio::test]
async fn a_number_that_is_twice_in_the_file_names_its_first_line() {
    let (journey, dialog) = previewed(
        "42;0033612345678;Premier\r\n\
         10;0033972123457;Commercial\r\n\
         042;0033612345678;Second\r\n\
         10;0033612345678;Autre\r\n",
    )
    .await;
    let rows = preview_rows(&dialog).await;
    assert_refused(&rows, 4, "Ce numéro figure déjà à la ligne 2.");
    assert_refused(&rows, 5, "Ce numéro figure déjà à la ligne 3.");
    import(&dialog).await;
    assert_eq!(
        imports(&journey),
        [format!("{HEADER}42;0033612345678;Premier\r\n")]
    );
    journey.finish().await;
}

#[tokio::test]
async fn the_cap_counts_the_rules_that_there_would_be() {
    let journey = open_block_of(demo::BIG_ACCOUNT, demo::FULL_DDI_NUMBER).await;
    let file = format!("{HEADER}000;0033980000009;Changée\r\n001;0033980000001;De trop\r\n");
    let dialog = preview_of(&journey, file.as_bytes()).await;
    let rows = preview_rows(&dialog).await;
    assert!(rows[0].starts_with("2 Modification 000"), "{}", rows[0]);
    assert_refused(&rows, 3, "Le bloc compte déjà 100 règles, le maximum");
    journey.finish().await;
}

#[tokio::test]
async fn of_too_many_new_rules_the_first_fit() {
    let journey = open_block().await;
    let rules: String = (1..100)
        .map(|extension| format!("{extension:02};0033612345678;Numéro {extension}\r\n"))
        .collect();
    let campus = open_block_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER).await;
    let dialog = preview_of(&campus, format!("{HEADER}{rules}").as_bytes()).await;
    // 42 rules are there.
    assert_eq!(
        counts(&dialog).await,
        [
            "58 créations",
            "0 modification",
            "0 inchangée",
            "41 refusées"
        ]
    );
    campus.finish().await;
    let dialog = preview_of(&journey, format!("{HEADER}{rules}").as_bytes()).await;
    assert_eq!(
        counts(&dialog).await,
        [
            "92 créations",
            "7 modifications",
            "0 inchangée",
            "0 refusée"
        ]
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_header_that_cannot_be_used_is_named() {
    let journey = open_block().await;
    for (file, reason) in [
        (
            "extension;description\n42;Atelier\n",
            "Il manque la colonne « destination »",
        ),
        (
            "destination;description\n0033612345678;Atelier\n",
            "Il manque la colonne « extension »",
        ),
        (
            "extension;destination;couleur\n42;0033612345678;bleu\n",
            "La colonne « couleur » de l'en-tête est inconnue",
        ),
        (
            "extension;extension;destination\n42;43;0033612345678\n",
            "L'en-tête nomme deux fois la colonne « extension »",
        ),
    ] {
        let dialog = preview_of(&journey, file.as_bytes()).await;
        let rows = preview_rows(&dialog).await;
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert_refused(&rows, 1, reason);
        assert!(!dialog.role("button", "Importer").is_enabled().await);
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn refused_lines_are_downloaded_mended_and_imported() {
    let (journey, dialog) = previewed(
        "42;0033612345678;Bonne\r\n\
         4;0033612345678;=1+1\r\n\
         43;12;\"À; revoir\"\r\n",
    )
    .await;
    let download = dialog.role("button", "Télécharger les lignes refusées");
    let file = journey.download(download.click()).await;
    let text = file.text().to_owned();
    assert!(
        text.starts_with("\u{feff}extension;destination;description;line;reason\r\n"),
        "{text}"
    );
    assert!(text.contains("\r\n4;0033612345678;'=1+1;3;"), "{text}");
    assert!(text.contains("\r\n43;12;\"À; revoir\";4;"), "{text}");
    assert!(!text.contains("Bonne"), "{text}");
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;

    let mended = text
        .replace("\r\n4;", "\r\n44;")
        .replace(";12;", ";0033972123459;");
    let dialog = preview_of(&journey, mended.as_bytes()).await;
    assert_eq!(counts(&dialog).await[0], "2 créations");
    import(&dialog).await;
    let description =
        |extension| crate::ddi::stored_rule(&journey, extension).map(|rule| rule[2].clone());
    assert_eq!(description("44").as_deref(), Some("=1+1"));
    assert_eq!(description("43").as_deref(), Some("À; revoir"));
    journey.finish().await;
}

#[tokio::test]
async fn the_refused_file_is_refused_again_as_it_is() {
    let (journey, dialog) = previewed("4;0033612345678;Trop court\r\n").await;
    let download = dialog.role("button", "Télécharger les lignes refusées");
    let file = journey.download(download.click()).await;
    dialog.role("button", "Annuler").click().await;
    let dialog = open_import(&journey).await;
    dialog.upload(&file.name, &file.bytes).await;
    super::preview_table(&dialog).wait().await;
    let rows = preview_rows(&dialog).await;
    assert_refused(&rows, 2, "Une extension compte de 2 à 4 chiffres, pas 1");
    journey.finish().await;
}
