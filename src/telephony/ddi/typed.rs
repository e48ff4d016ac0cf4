//! Reads an extension as people type it and as spreadsheets write it.

use super::{Extension, ExtensionError};
use crate::telephony::characters::is_digits;
use crate::telephony::spreadsheet;

const DIGITS: std::ops::RangeInclusive<usize> = 2..=4;

impl Extension {
    /// Reads what a user typed or a spreadsheet wrote: `42`, ` 042 `, `="00"`.
    pub fn parse(typed: &str) -> Result<Self, ExtensionError> {
        let text = spreadsheet::unwrap(typed);
        let value = text.to_owned();
        if text.is_empty() {
            return Err(ExtensionError::Empty);
        }
        if spreadsheet::is_scientific(text) {
            return Err(ExtensionError::Scientific { value });
        }
        if !is_digits(text) {
            return Err(ExtensionError::Digits { value });
        }
        if !DIGITS.contains(&text.len()) {
            return Err(ExtensionError::Length { value });
        }
        Ok(Self::from_wire(text))
    }
}
