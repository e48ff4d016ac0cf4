//! Query parameters that narrow a list.

use chrono::DateTime;
use serde_json::Value;

use super::{Object, Table};
use crate::error::ApiError;

/// One parameter, named after the field that it looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// `field.from`: this moment or later.
    From(&'static str),
    /// `field.to`: this moment or earlier.
    To(&'static str),
    /// `field`: this value.
    Is(&'static str),
}

impl Filter {
    /// As the query names it.
    #[must_use]
    pub fn parameter(self) -> String {
        match self {
            Self::From(field) => format!("{field}.from"),
            Self::To(field) => format!("{field}.to"),
            Self::Is(field) => field.to_owned(),
        }
    }

    /// Refuses what is no value of the field.
    pub(crate) fn check(self, table: &Table, wanted: &str) -> Result<(), ApiError> {
        let (Self::From(field) | Self::To(field) | Self::Is(field)) = self;
        let kind = table.field(field).map(|field| field.kind);
        let value = Value::from(wanted);
        kind.map_or(Ok(()), |kind| {
            kind.stored(&self.parameter(), &value).map(drop)
        })
    }

    /// Whether the object is one of those wanted.
    pub(crate) fn admits(self, object: &Object, wanted: &str) -> bool {
        let moment = |text: &str| DateTime::parse_from_rfc3339(text).ok();
        let text = |field: &str| object.get(field).and_then(Value::as_str);
        let stored = |field| text(field).and_then(moment);
        match self {
            Self::From(field) => stored(field) >= moment(wanted),
            Self::To(field) => stored(field).is_some() && stored(field) <= moment(wanted),
            Self::Is(field) => text(field) == Some(wanted),
        }
    }
}
