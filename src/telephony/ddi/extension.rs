//! The extension: the last digits of a number of the block.

use std::fmt;
use std::rc::Rc;

use super::ExtensionError;
use crate::telephony::characters::is_digits;
use crate::telephony::spreadsheet;

const DIGITS: std::ops::RangeInclusive<usize> = 2..=4;

/// The last 2 to 4 digits that tell one number of a block from another, leading zeros kept
/// (`00`); what the API gives is kept even where it is odd.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extension(Rc<str>);

impl Extension {
    /// What the API gave, as it is.
    pub fn from_wire(wire: &str) -> Self {
        Self(Rc::from(wire))
    }

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

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Extension {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
