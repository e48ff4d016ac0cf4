//! A number of seconds, calls or callers as it is typed.

use std::ops::RangeInclusive;

use crate::telephony::characters::is_digits;

/// What is wrong with a number that is typed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    #[error("the field is empty")]
    Empty,
    /// Less than nothing is a whole number, out of range.
    #[error("{value} is no whole number")]
    Digits { value: String },
    #[error("{value} is not from {least} to {most}")]
    Range {
        value: String,
        least: u32,
        most: u32,
    },
}

impl AmountError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "hunting_error_empty",
            Self::Digits { .. } => "hunting_error_digits",
            Self::Range { .. } => "hunting_error_range",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::Digits { value } => vec![("value", value.clone())],
            Self::Range { value, least, most } => vec![
                ("value", value.clone()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
        }
    }
}

/// What a field or a cell holds; empty for a number that is not known.
pub(super) fn amount_text(amount: Option<u32>) -> String {
    amount.map_or_else(String::new, |amount| amount.to_string())
}

/// Reads a whole number in `range` over what it was before, which may stay, however odd: a number that was
/// not known stays so where nothing is typed.
pub(super) fn kept_amount(
    typed: &str,
    before: Option<Option<u32>>,
    range: &RangeInclusive<u32>,
) -> Result<Option<u32>, AmountError> {
    if before == Some(None) && typed.trim().is_empty() {
        return Ok(None);
    }
    amount(typed, before.flatten(), range).map(Some)
}

/// Reads a whole number in `range`; what it was before may stay, however odd.
pub(super) fn amount(
    typed: &str,
    before: Option<u32>,
    range: &RangeInclusive<u32>,
) -> Result<u32, AmountError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(AmountError::Empty);
    }
    let value = || typed.to_owned();
    if !is_digits(typed.strip_prefix('-').unwrap_or(typed)) {
        return Err(AmountError::Digits { value: value() });
    }
    let amount = typed.parse().ok();
    let is_right = |amount: &u32| range.contains(amount) || before == Some(*amount);
    amount.filter(is_right).ok_or_else(|| AmountError::Range {
        value: value(),
        least: *range.start(),
        most: *range.end(),
    })
}
