//! What a field holds, whatever kind it is of.

use std::fmt;
use std::rc::Rc;

use super::Decimal;
use crate::moment::Moment;

/// What a field holds; cheap to clone. Null and empty are two things, as they are for the API.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Value {
    /// Null, or not in the answer at all.
    #[default]
    Null,
    Flag(bool),
    Whole(i64),
    /// A text as the API spells it: also a phone number, a choice, a date (`2026-12-25`) and a time of the day
    /// (`08:30:00`).
    Text(Rc<str>),
    Moment(Moment),
    Money(Money),
    List(Rc<[Rc<str>]>),
    /// What was typed into a secret field, on its way to the API; none ever comes from there.
    Secret(SecretText),
    /// What the API sent in the place of such a value, to be shown as it is and never written back.
    Unreadable(Rc<str>),
}

/// An amount of a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    pub amount: Decimal,
    /// `EUR`
    pub currency: Rc<str>,
}

/// A password or code. It prints as dots.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretText(Rc<str>);

impl SecretText {
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The secret itself, for the body of a request only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("…")
    }
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub fn list(items: impl IntoIterator<Item = impl Into<Rc<str>>>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// Whether there is nothing in it: null, an empty text, an empty list.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }

    /// Whether it may be sent to the API.
    pub fn is_readable(&self) -> bool {
        !matches!(self, Self::Unreadable(_))
    }

    /// The text of a text; nothing for anything else.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn as_whole(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_prints_as_dots() {
        let value = Value::Secret(SecretText::new("s3cret-code"));
        let printed = format!("{value:?}");
        assert!(!printed.contains("s3cret"), "{printed}");
    }

    #[test]
    fn null_and_empty_are_two_things() {
        assert_ne!(Value::Null, Value::text(""));
        assert!(Value::Null.is_empty() && Value::text("").is_empty());
        assert!(!Value::Flag(false).is_empty() && !Value::Whole(0).is_empty());
    }
}
