//! What the server demands of a DDI rule, whichever way it arrives.

use crate::{
    error::ApiError,
    world::{BillingAccount, DdiBlock},
};

const MAX_DESCRIPTION_CHARACTERS: usize = 255;

/// The number that callers dial for this extension.
pub(super) fn full_number(block: &DdiBlock, extension: &str) -> Result<String, ApiError> {
    if !(2..=4).contains(&extension.len()) || !all_digits(extension) {
        return Err(ApiError::field("extension", "must have 2 to 4 digits"));
    }
    block.full_number(extension).ok_or_else(|| {
        let range = format!("{} - {}", block.range.start, block.range.end);
        ApiError::field(
            "extension",
            format!("{extension} is out of the range {range}"),
        )
    })
}

/// The destination as it is stored: with `00` in place of `+`.
pub(super) fn destination(account: &BillingAccount, wanted: &str) -> Result<String, ApiError> {
    let number = match wanted.strip_prefix('+') {
        Some(rest) => format!("00{rest}"),
        None => wanted.to_owned(),
    };
    if account.lines.contains_key(&number) || plausible(&number) {
        return Ok(number);
    }
    let problem = format!("{wanted} is neither a line of the group nor an international number");
    Err(ApiError::field("destination", problem))
}

pub(super) fn description(wanted: Option<String>) -> Result<Option<String>, ApiError> {
    match wanted {
        Some(text) if text.chars().count() > MAX_DESCRIPTION_CHARACTERS => {
            let problem = format!("must have at most {MAX_DESCRIPTION_CHARACTERS} characters");
            Err(ApiError::field("description", problem))
        }
        other => Ok(other),
    }
}

pub(super) fn status(wanted: String) -> Result<String, ApiError> {
    match wanted.as_str() {
        "active" | "inactive" => Ok(wanted),
        _ => Err(ApiError::field("status", "must be active or inactive")),
    }
}

/// `0033` and nine digits, or another country's number of a length that exists.
fn plausible(number: &str) -> bool {
    let Some(international) = number.strip_prefix("00") else {
        return false;
    };
    if !all_digits(international) || international.starts_with('0') {
        return false;
    }
    match international.strip_prefix("33") {
        Some(national) => national.len() == 9 && !national.starts_with('0'),
        None => (7..=15).contains(&international.len()),
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn destinations_are_stored_with_two_zeros() {
        let account = BillingAccount::new("ba", "");
        let stored = destination(&account, "+33612345678").expect("a plausible number");
        assert_eq!(stored, "0033612345678");
        for refused in [
            "",
            "0612345678",
            "00336123456",
            "003361234567890",
            "00330612345678",
            "00x",
        ] {
            assert!(destination(&account, refused).is_err(), "{refused}");
        }
        assert!(destination(&account, "0041223456789").is_ok());
    }

    #[test]
    fn extensions_are_digits_within_the_range() {
        let block = DdiBlock::new("0033972100000", "0033972100099", "0033972123456");
        for refused in ["", "1", "12345", "1a", "١٢", "100"] {
            assert!(full_number(&block, refused).is_err(), "{refused}");
        }
        assert_eq!(
            full_number(&block, "07").ok().as_deref(),
            Some("0033972100007")
        );
    }

    #[test]
    fn descriptions_are_measured_in_characters() {
        assert!(description(Some("é".repeat(255))).is_ok());
        assert!(description(Some("é".repeat(256))).is_err());
    }
}
