//! Phone numbers: kept as the API spells them, read from any spelling, shown grouped.
//!
//! For every screen that shows a number and every field in which one is typed.

mod countries;
mod error;
mod format;
mod parse;
mod typed;

use std::fmt;
use std::rc::Rc;

pub use error::NumberError;
pub use typed::TypedNumber;

/// A phone number in the API's spelling, usually `00`, country code and national number
/// (`0033972100000`). Cheap to clone; ordered as text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(Rc<str>);

impl PhoneNumber {
    /// What the API gave, kept as it is, however odd.
    pub fn from_wire(wire: &str) -> Self {
        Self(Rc::from(wire))
    }

    /// Reads what a user typed or pasted: `0033…`, `+33…`, `(+33) (0)9…`, `09…`, with spaces,
    /// dots or dashes, or as a spreadsheet writes it (`="0033…"`). The national numbers are the French
    /// ones, those overseas included.
    pub fn parse(typed: &str) -> Result<Self, NumberError> {
        parse::parse(typed)
    }

    /// Reads digits that do not say their country as they are dialled in the country of this number;
    /// nothing where they are no number there, or nobody knows what their zero is.
    pub fn parse_beside(&self, digits: &str) -> Option<Self> {
        parse::parse_within(self.country_code()?, digits)
    }

    /// The API's spelling: `0033972123456`.
    pub fn as_wire(&self) -> &str {
        &self.0
    }

    /// The grouped spelling: `+33 9 72 12 34 56`; an odd value stays as it is.
    pub fn international(&self) -> String {
        format::international(&self.0)
    }

    /// The calling code of its country: `33`, `1`, `352`; nothing for an odd value.
    pub fn country_code(&self) -> Option<&str> {
        let digits = format::international_digits(&self.0)?;
        countries::split_country(digits).map(|(code, _)| code)
    }

    /// The spelling of E.164: `+33972123456`; an odd value stays as it is.
    pub fn e164(&self) -> String {
        format::international_digits(&self.0)
            .map_or_else(|| self.0.to_string(), |digits| format!("+{digits}"))
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

#[cfg(test)]
mod tests;
