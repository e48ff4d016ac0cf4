//! Kinds of characters that several readers of typed text tell apart.

/// Whether the text is one or more ASCII digits.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the character shows nothing: a space, a control, or a mark that only directs text.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The ASCII digit that a digit of any script stands for: `٣`, `३` and `３` are all `3`.
pub(crate) fn digit(character: char) -> Option<u8> {
    /// The zeros of the scripts; each is followed by its nine other digits.
    const ZEROS: [u16; 37] = [
        0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66,
        0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946,
        0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0,
        0xA9F0, 0xAA50, 0xABF0, 0xFF10,
    ];
    let value = match character {
        // Bold, double-struck and other digits of mathematics, script after script.
        '\u{1d7ce}'..='\u{1d7ff}' => (u32::from(character) - 0x1D7CE) % 10,
        _ => {
            let above = |zero: &u16| u32::from(character).checked_sub((*zero).into());
            ZEROS.iter().filter_map(above).find(|value| *value < 10)?
        }
    };
    u8::try_from(value).ok().map(|value| b'0' + value)
}

/// Whether nothing of the text can be seen: it is empty, or made of spaces and invisible marks.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_known_and_nothing_else() {
        for (character, expected) in [
            ('7', b'7'),
            ('٣', b'3'),
            ('۹', b'9'),
            ('५', b'5'),
            ('０', b'0'),
            ('９', b'9'),
            ('𝟘', b'0'),
            ('𝟿', b'9'),
        ] {
            assert_eq!(digit(character), Some(expected), "{character}");
        }
        for character in ['a', '/', ':', '²', 'é', '一', '½'] {
            assert_eq!(digit(character), None, "{character}");
        }
    }

    #[test]
    fn blank_is_what_nobody_sees() {
        for text in ["", " ", "\u{a0}\t", "\u{200b}", "\u{feff}"] {
            assert!(is_blank(text), "{text:?}");
        }
        assert!(!is_blank(" - "));
    }
}
