//! What the server demands of a DDI rule, whichever way it arrives.

use super::destination::all_digits;
use crate::{error::ApiError, world::DdiBlock};

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

#[cfg(test)]
mod tests {
    use super::*;

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
