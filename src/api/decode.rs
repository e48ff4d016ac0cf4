//! From the bytes of an answer to text: UTF-8, and Windows-1252 where a service of the API still writes that.

use crate::telephony::csv::windows_1252;

/// All that is UTF-8 stays as it is; a byte that is not stands for its character in Windows-1252, as in a description
/// that was stored before the API wrote UTF-8. So no text is lost, nor written back as U+FFFD.
pub(super) fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.utf8_chunks().fold(String::new(), |mut text, chunk| {
        text.push_str(chunk.valid());
        let strays = chunk.invalid().iter().copied();
        text.extend(strays.map(windows_1252));
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_is_read_as_it_is_without_its_mark() {
        assert_eq!(decode("Numéro porté €".as_bytes()), "Numéro porté €");
        assert_eq!(decode(b"\xEF\xBB\xBF{}"), "{}");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_read_as_windows_1252() {
        assert_eq!(decode(b"Num\xE9ro port\xE9"), "Numéro porté");
        let mixed = [b"10 \x80, ".as_slice(), "Siège".as_bytes()].concat();
        assert_eq!(decode(&mixed), "10 €, Siège");
        assert!(!decode(&[0x81, 0xFF, 0xC3]).contains('\u{FFFD}'));
    }
}
