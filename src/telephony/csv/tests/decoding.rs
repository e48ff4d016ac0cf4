use super::*;

const TEXT: &str = "extension;destination;description\r\n00;0033972123456;Évry — 5 €\r\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn reads_the_encodings_of_spreadsheets() {
    let bom = format!("\u{feff}{TEXT}");
    for bytes in [
        TEXT.as_bytes().to_vec(),
        bom.as_bytes().to_vec(),
        utf16(&bom, u16::to_le_bytes),
        utf16(&bom, u16::to_be_bytes),
        utf16(TEXT, u16::to_le_bytes),
        utf16(TEXT, u16::to_be_bytes),
    ] {
        assert_eq!(decode(&bytes).as_deref(), Ok(TEXT));
    }
    assert_eq!(
        decode(b"00;0033972123456;\xC9vry \x97 5 \x80").as_deref(),
        Ok("00;0033972123456;Évry — 5 €")
    );
}

#[test]
fn refuses_what_is_no_text() {
    for (bytes, key) in [
        (b"PK\x03\x04rest".to_vec(), "csv_error_workbook"),
        (b"\xD0\xCF\x11\xE0rest".to_vec(), "csv_error_workbook"),
        (b"%PDF-1.7".to_vec(), "csv_error_binary"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
            "csv_error_binary",
        ),
        (b"\xFF\xD8\xFF\xE0\x01\x02".to_vec(), "csv_error_binary"),
        (b"\xFF\xFE4".to_vec(), "csv_error_utf16"),
        (b"\xFF\xFE\x00\xD8".to_vec(), "csv_error_utf16"),
        (vec![b'a'; MAX_BYTES + 1], "csv_error_too_large"),
    ] {
        assert_eq!(decode(&bytes).unwrap_err().key(), key);
    }
    assert_eq!(decode(&vec![b'a'; MAX_BYTES]).unwrap().len(), MAX_BYTES);
    assert_eq!(decode(b"").as_deref(), Ok(""));
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use crate::telephony::ddi::csv::FORMAT;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_with_a_bom_is_read_as_it_is(text in any::<String>()) {
            let bom = format!("\u{feff}{text}");
            prop_assert_eq!(decode(bom.as_bytes()), Ok(text.clone()));
            prop_assert_eq!(decode(&utf16(&bom, u16::to_le_bytes)), Ok(text.clone()));
            prop_assert_eq!(decode(&utf16(&bom, u16::to_be_bytes)), Ok(text));
        }

        #[test]
        fn any_bytes_give_lines_or_a_reason(bytes in any::<Vec<u8>>()) {
            if let Ok(text) = decode(&bytes) {
                let lines = read(&text, FORMAT);
                prop_assert!(lines.iter().all(|line| line.number >= 1));
            }
        }
    }
}
