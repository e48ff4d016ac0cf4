use super::*;

const TEXT: &str = "extension;destination;description\r\n00;0033972123456;Évry — 5 €\r\n";

fn text_of(bytes: &[u8]) -> Result<String, DecodeError> {
    decode(bytes).map(|decoded| decoded.text)
}

/// The text, the encoding and whether that is certain.
fn read_as(bytes: &[u8]) -> (String, &'static str, bool) {
    let decoded = decode(bytes).unwrap();
    (decoded.text, decoded.encoding.name(), decoded.is_certain)
}

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
        assert_eq!(text_of(&bytes).as_deref(), Ok(TEXT));
    }
    assert_eq!(
        text_of(b"00;0033972123456;\xC9vry \x97 5 \x80").as_deref(),
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
    assert_eq!(text_of(&vec![b'a'; MAX_BYTES]).unwrap().len(), MAX_BYTES);
    assert_eq!(text_of(b"").as_deref(), Ok(""));
}

#[test]
fn recognises_what_excel_for_mac_and_ms_dos_save() {
    for (bytes, text, encoding) in [
        (
            b"extension;destination;description\r10;0972123456;R\x8Eception t\x8El\x8Ephone\r"
                .as_slice(),
            "extension;destination;description\r10;0972123456;Réception téléphone\r",
            "Mac OS Roman",
        ),
        (
            b"10;0972123456;R\x8Eception t\x8El\x8Ephone\r\n",
            "10;0972123456;Réception téléphone\r\n",
            "Mac OS Roman",
        ),
        (
            b"10;0972123456;H\x99tel, l\xD5accueil\r",
            "10;0972123456;Hôtel, l’accueil\r",
            "Mac OS Roman",
        ),
        (
            b"10;0972123456;R\x82ception\r\n",
            "10;0972123456;Réception\r\n",
            "MS-DOS 850",
        ),
        (
            b"10;0972123456;\x90VRY, R\x90CEPTION\r\n",
            "10;0972123456;ÉVRY, RÉCEPTION\r\n",
            "MS-DOS 850",
        ),
        (
            b"10;0972123456;\x85 c\x93t\x82\r\n",
            "10;0972123456;à côté\r\n",
            "MS-DOS 850",
        ),
        (
            b"10;0972123456;R\xE9ception\r\n",
            "10;0972123456;Réception\r\n",
            "Windows-1252",
        ),
        (
            b"10;0972123456;R\xC9CEPTION\r\n",
            "10;0972123456;RÉCEPTION\r\n",
            "Windows-1252",
        ),
        (
            b"10;0972123456;l\x92accueil\r\n",
            "10;0972123456;l’accueil\r\n",
            "Windows-1252",
        ),
        (
            b"10;0972123456;\xC9vry \x97 5 \x80\r\n",
            "10;0972123456;Évry — 5 €\r\n",
            "Windows-1252",
        ),
        (
            b"10;0972123456;c\x9Cur, No\xEBl, \xE0 c\xF4t\xE9\r\n",
            "10;0972123456;cœur, Noël, à côté\r\n",
            "Windows-1252",
        ),
    ] {
        assert_eq!(read_as(bytes), (text.to_owned(), encoding, true));
    }
}

#[test]
fn says_where_the_accents_may_be_read_in_several_ways() {
    for bytes in [
        // Évry on a Macintosh, or âvry.
        b"10;0972123456;\x83vry\r\n".as_slice(),
        // An ellipsis of Windows, or à of MS-DOS.
        b"10;0972123456;Accueil \x85 droite\r\n",
        // An apostrophe of Windows, or línea on a Macintosh.
        b"10;0972123456;L\x92nea\r\n",
    ] {
        let decoded = decode(bytes).unwrap();
        assert!(!decoded.is_certain, "{decoded:?}");
        for other in decoded.others {
            assert_ne!(decode_as(bytes, other), decoded.text, "{other:?}");
        }
    }
}

/// The bytes of a text in an encoding of one byte per character, if it has all of its characters.
fn encoded(text: &str, encoding: Encoding) -> Option<Vec<u8>> {
    let upper: Vec<u8> = (0x80..=0xFF).collect();
    let upper: Vec<char> = decode_as(&upper, encoding).chars().collect();
    let byte = |character: char| match u8::try_from(character) {
        Ok(ascii) if ascii.is_ascii() => Some(ascii),
        _ => {
            let at = upper.iter().position(|it| *it == character)?;
            u8::try_from(0x80 + at).ok()
        }
    };
    text.chars().map(byte).collect()
}

#[test]
fn a_single_word_is_read_rightly_or_said_to_be_in_doubt() {
    let encodings = [
        Encoding::Windows1252,
        Encoding::MacRoman,
        Encoding::Page850,
        Encoding::Page437,
    ];
    let mut wrong = Vec::new();
    for word in [
        "Réception",
        "Évry",
        "à",
        "À droite",
        "Hôtel",
        "N° 5",
        "Forêt",
        "Cœur",
        "CŒUR",
        "Noël",
        "ÇA VA",
        "Ça va",
        "Garçon",
        "Île-de-France",
        "l'été",
        "L’été",
        "aujourd’hui",
        "« Accueil »",
        "Où",
        "Élève",
        "ÉTÉ",
        "Façade",
        "Directeur général",
        "Müller",
        "Straße",
        "Señor",
        "José",
        "São Paulo",
        "5 €",
        "etc…",
        "Accueil – nuit",
        "École",
        "Âge",
        "Ôter",
        "Málaga",
        "DÉPÔT",
        "CAFÉ",
        "Café",
        "Né",
        "Œuvre",
        "“Accueil”",
        "été",
        "Ärzte",
        "Über",
        "Öffnung",
        "Çeşme",
        "déjà",
        "là",
        "ÎLE",
        "Hélène",
        "Zoë",
        "Raphaël",
        "Nîmes",
        "Bâle",
    ] {
        for encoding in encodings {
            let line = format!("10;0972123456;{word}\r\n");
            if let Some(decoded) = encoded(&line, encoding).map(|bytes| decode(&bytes).unwrap())
                && decoded.text != line
                && decoded.is_certain
            {
                wrong.push(format!("{word} in {}: {:?}", encoding.name(), decoded));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_says_its_encoding_leaves_no_choice() {
    for bytes in [TEXT.as_bytes(), &utf16(TEXT, u16::to_le_bytes)] {
        let decoded = decode(bytes).unwrap();
        assert!(decoded.is_certain && decoded.others.is_empty());
    }
}

#[test]
fn a_null_character_is_named_with_its_line() {
    let padded = utf16("\u{feff}10;0972123456\r\n1\0;", u16::to_le_bytes);
    for bytes in [
        b"10;0972123456;a\r\n11;0972123456;b\0c\r\n".as_slice(),
        b"\xEF\xBB\xBF10;0972123456;a\r11;0972123456;\0",
        b"10;0972123456;\xE9\n11;0972123456;\0",
        &padded,
    ] {
        assert_eq!(decode(bytes), Err(DecodeError::Null { line: 2 }));
    }
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
            prop_assert_eq!(text_of(bom.as_bytes()), Ok(text.clone()));
            prop_assert_eq!(text_of(&utf16(&bom, u16::to_le_bytes)), Ok(text.clone()));
            prop_assert_eq!(text_of(&utf16(&bom, u16::to_be_bytes)), Ok(text));
        }

        #[test]
        fn any_bytes_give_lines_or_a_reason(bytes in any::<Vec<u8>>()) {
            if let Ok(text) = text_of(&bytes) {
                let lines = read(&text, FORMAT);
                prop_assert!(lines.iter().all(|line| line.number >= 1));
            }
        }
    }
}
