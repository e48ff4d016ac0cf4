//! Files that are no rules at all are refused at the field, and another one can be picked.

use super::{open_block, open_import, preview_table};
use crate::ddi::writes;

#[tokio::test]
async fn a_file_that_is_no_text_with_rules_is_refused_with_the_reason() {
    let journey = open_block().await;
    let dialog = open_import(&journey).await;
    let workbook = b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml";
    let picture = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00";
    let broken_utf16 = b"\xff\xfe4\x002\x00;";
    let mut large = b"extension;destination;description\n".to_vec();
    large.resize(1024 * 1024 + 1, b'x');
    for (name, bytes, reason) in [
        (
            "regles.xlsx",
            workbook.as_slice(),
            "Ce fichier est un classeur",
        ),
        ("logo.csv", picture, "Ce fichier n'est pas un fichier texte"),
        (
            "abime.csv",
            broken_utf16,
            "Le texte de ce fichier est abîmé",
        ),
        (
            "nul.csv",
            b"42;0033612345678;Atelier\r\n43;0033612345678;a\0b\r\n",
            "La ligne 2 contient un caractère nul",
        ),
        ("vide.csv", b"", "Ce fichier ne contient aucune règle"),
        (
            "blanc.csv",
            b"\r\n\r\n",
            "Ce fichier ne contient aucune règle",
        ),
        (
            "entete.csv",
            b"extension;destination;description\r\n",
            "Ce fichier ne contient aucune règle",
        ),
        (
            "enorme.csv",
            &large,
            "Le fichier fait 1025 Kio ; le maximum est de 1024 Kio.",
        ),
    ] {
        dialog.upload(name, bytes).await;
        journey.wait_text(reason).await;
        assert_eq!(preview_table(&dialog).count().await, 0, "{name}");
    }
    dialog.upload("bon.csv", b"42;0033612345678;Atelier").await;
    preview_table(&dialog).wait().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}
