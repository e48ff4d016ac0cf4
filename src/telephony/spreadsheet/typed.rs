//! What spreadsheets do to numbers, and how to see through it.

use crate::telephony::characters::{is_digits, is_invisible};

/// The text meant by a cell such as `="0033972"`, `'0033972` or ` 0033972 `.
pub(crate) fn unwrap(cell: &str) -> &str {
    let cell = trim(cell);
    let cell = cell.strip_prefix('\'').map_or(cell, trim);
    let quoted = cell
        .strip_prefix('=')
        .map(trim)
        .and_then(|rest| rest.strip_prefix('"')?.strip_suffix('"'));
    quoted.map_or(cell, trim)
}

/// Whether the text is a number in scientific notation, such as `3,39721E+12`.
pub(crate) fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let mantissa = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let (whole, fraction) = mantissa.split_once([',', '.']).unwrap_or((mantissa, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    [whole, fraction, exponent].into_iter().all(is_digits)
}

fn trim(text: &str) -> &str {
    text.trim_matches(is_invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unwraps_what_spreadsheets_put_around() {
        for cell in [
            "00",
            " 00\u{a0}",
            "=\"00\"",
            "'00",
            " = \"00\" ",
            "\u{202a}00\u{202c}",
        ] {
            assert_eq!(unwrap(cell), "00", "{cell:?}");
        }
    }

    #[test]
    fn tells_scientific_notation_from_words() {
        for cell in ["3,39721E+12", "3.39721e12", "3E+12", "-1,5E-3"] {
            assert!(is_scientific(cell), "{cell}");
        }
        for cell in ["E", "3E", "E12", "Eve", "33972", "3,3,3E1", ""] {
            assert!(!is_scientific(cell), "{cell}");
        }
    }
}
