//! The file is read whatever program wrote it.

use super::{HEADER, counts, open_block, preview_of, preview_rows};

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
