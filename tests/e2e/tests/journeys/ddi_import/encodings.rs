//! The file is read whatever program wrote it.

use e2e::containing;

use super::{HEADER, counts, import, open_block, preview_of, preview_rows, preview_table};
use crate::ddi::stored_rule;

const RULE: &str = "42;0033612345678;Élodie – l’été à 5 €\r\n";
const SHOWN: &str = "2 Création 42 0033612345678 (externe) Élodie – l'été à 5 €";

fn text() -> String {
    format!("{HEADER}{RULE}")
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |character| match character {
        '€' => 0x80,
        '’' => 0x92,
        '–' => 0x96,
        latin => u8::try_from(latin).expect("a character of Windows-1252"),
    };
    text.chars().map(byte).collect()
}

#[tokio::test]
async fn every_usual_encoding_is_recognised() {
    let journey = open_block().await;
    let marked = format!("\u{feff}{}", text());
    for (name, bytes) in [
        ("UTF-8", text().into_bytes()),
        ("UTF-8 with BOM", marked.clone().into_bytes()),
        ("UTF-16 LE", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16 BE", utf16(&marked, u16::to_be_bytes)),
        ("UTF-16 LE without BOM", utf16(&text(), u16::to_le_bytes)),
        ("Windows-1252", windows_1252(&text())),
    ] {
        let dialog = preview_of(&journey, &bytes).await;
        assert_eq!(preview_rows(&dialog).await, [SHOWN], "{name}");
        assert_eq!(counts(&dialog).await[0], "1 création", "{name}");
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn files_of_excel_for_mac_and_of_ms_dos_are_recognised_and_named() {
    let journey = open_block().await;
    for (bytes, encoding) in [
        (
            b"extension;destination;description\r42;0033612345678;R\x8Eception t\x8El\x8Ephone\r".as_slice(),
            "Mac OS Roman",
        ),
        (
            b"extension;destination;description\r\n42;0033612345678;R\x82ception t\x82l\x82phone\r\n",
            "MS-DOS 850",
        ),
    ] {
        let dialog = preview_of(&journey, bytes).await;
        let expected = "2 Création 42 0033612345678 (externe) Réception téléphone";
        assert_eq!(preview_rows(&dialog).await, [expected], "{encoding}");
        let label = format!("regles.csv, lu comme {encoding}");
        journey.wait_text(&label).await;
        assert!(dialog.role("button", "Importer").is_enabled().await);
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn accents_that_may_be_read_in_several_ways_are_asked_about() {
    let journey = open_block().await;
    let dialog = preview_of(&journey, b"42;0033612345678;\x83vry\r\n").await;
    let warning = containing("Les accents de ce fichier peuvent se lire de plusieurs façons");
    dialog.wait_text(warning).await;
    assert!(!dialog.role("button", "Importer").is_enabled().await);
    let encoding = dialog.field("Encodage du fichier");
    for (name, description) in [("MS-DOS 850", "âvry"), ("Mac OS Roman", "Évry")] {
        encoding.select_option(name).await;
        preview_table(&dialog)
            .wait_text(containing(description))
            .await;
        let row = format!("1 Création 42 0033612345678 (externe) {description}");
        assert_eq!(preview_rows(&dialog).await, [row], "{name}");
    }
    import(&dialog).await;
    let rule = stored_rule(&journey, "42").expect("a rule");
    assert_eq!(rule[2], "Évry");
    journey.finish().await;
}
