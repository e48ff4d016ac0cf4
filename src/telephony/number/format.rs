//! How a number is shown: country code first, then groups that can be read aloud.

use crate::telephony::characters::is_digits;

const TWO_DIGIT_COUNTRY_CODES: [&str; 43] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95",
];

/// The digits after `00`, if the wire is well formed.
pub(super) fn international_digits(wire: &str) -> Option<&str> {
    wire.strip_prefix("00")
        .filter(|digits| is_digits(digits) && !digits.starts_with('0'))
}

pub(super) fn international(wire: &str) -> String {
    let Some((country, national)) = international_digits(wire).and_then(split_country) else {
        return wire.to_owned();
    };
    let mut shown = format!("+{country}");
    for group in groups(country, national) {
        shown.push(' ');
        shown.push_str(group);
    }
    shown
}

/// The country code and the number behind it.
pub(super) fn split_country(digits: &str) -> Option<(&str, &str)> {
    let length = match digits.get(..2) {
        _ if digits.starts_with(['1', '7']) => 1,
        Some(code) if code == "98" || TWO_DIGIT_COUNTRY_CODES.contains(&code) => 2,
        _ => 3,
    };
    digits
        .split_at_checked(length)
        .filter(|(_, national)| !national.is_empty())
}

fn groups<'a>(country: &str, national: &'a str) -> Vec<&'a str> {
    // French special-rate numbers are written by threes: 800 123 456.
    let by_pairs = country == "33" && national.len() == 9 && !national.starts_with('8');
    match national.split_at_checked(1) {
        Some((first, pairs)) if by_pairs => {
            let mut groups = vec![first];
            groups.extend(chunks(pairs, 2));
            groups
        }
        _ => chunks(national, 3),
    }
}

/// Groups of `size` digits, the last one digit longer rather than a digit alone.
fn chunks(digits: &str, size: usize) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut rest = digits;
    while rest.len() > size + 1 {
        let Some((group, after)) = rest.split_at_checked(size) else {
            break;
        };
        groups.push(group);
        rest = after;
    }
    groups.push(rest);
    groups
}
