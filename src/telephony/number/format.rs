//! How a number is shown: country code first, then groups that can be read aloud.

use super::countries::{FRANCE, split_country};
use crate::telephony::characters::is_digits;

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

fn groups<'a>(country: &str, national: &'a str) -> Vec<&'a str> {
    // French special-rate numbers are written by threes: 800 123 456.
    let by_pairs = country == FRANCE && national.len() == 9 && !national.starts_with('8');
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
