//! Why a file is not imported: all of it or nothing.

use super::super::{Day, Slot, TimeError, TimeoutError};
use crate::telephony::number::NumberError;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    #[error("{bytes} bytes are more than {max}")]
    TooLarge { bytes: usize, max: usize },
    #[error("no JSON from line {line}, column {column}")]
    Json { line: usize, column: usize },
    /// JSON, but not of time conditions, or of a version that this application cannot read.
    #[error("the file is not one of time conditions, or of another version")]
    Format,
    #[error("more than {max} conditions")]
    TooMany { max: usize },
    #[error("{field} is missing")]
    Missing { field: &'static str },
    /// A field outside the conditions holds what it cannot.
    #[error("{field} cannot be {value}")]
    Field { field: &'static str, value: String },
    #[error(transparent)]
    Timeout(#[from] TimeoutError),
    #[error("{}: {error}", slot.as_wire())]
    Target { slot: Slot, error: NumberError },
    /// One of the conditions, counted from 1.
    #[error("condition {entry}: {error}")]
    Entry { entry: usize, error: EntryError },
}

/// What is wrong with a condition of a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    #[error("{field} is missing")]
    Missing { field: &'static str },
    #[error("{field} cannot be {value}")]
    Field { field: &'static str, value: String },
    #[error(transparent)]
    Time(#[from] TimeError),
    /// Only sip has holidays.
    #[error("the service has no {day}")]
    Day { day: Day },
    /// It shares minutes of a day with an earlier one, counted from 1.
    #[error("it overlaps condition {with}")]
    Overlap { with: usize },
}

impl FileError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "time_condition_file_error_too_large",
            Self::Json { .. } => "time_condition_file_error_json",
            Self::Format => "time_condition_file_error_format",
            Self::TooMany { .. } => "time_condition_file_error_too_many",
            Self::Missing { .. } => "time_condition_file_error_missing",
            Self::Field { .. } => "time_condition_file_error_field",
            Self::Timeout(error) => error.key(),
            Self::Target { error, .. } => error.key(),
            Self::Entry { error, .. } => error.key(),
        }
    }

    /// The values of the message's placeholders; sizes in KiB.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, max } => vec![
                ("size", bytes.div_ceil(1024).to_string()),
                ("max", (max / 1024).to_string()),
            ],
            Self::Json { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Self::Format => Vec::new(),
            Self::TooMany { max } => vec![("max", max.to_string())],
            Self::Missing { field } => vec![("field", (*field).to_owned())],
            Self::Field { field, value } => field_and_value(field, value),
            Self::Timeout(error) => error.params(),
            Self::Target { error, .. } => error.params(),
            Self::Entry { error, .. } => error.params(),
        }
    }
}

impl EntryError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "time_condition_file_error_missing",
            Self::Field { .. } => "time_condition_file_error_field",
            Self::Time(error) => error.key(),
            Self::Day { .. } => "time_condition_error_holiday",
            Self::Overlap { .. } => "time_condition_file_error_overlap",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { field } => vec![("field", (*field).to_owned())],
            Self::Field { field, value } => field_and_value(field, value),
            Self::Time(error) => error.params(),
            Self::Day { .. } => Vec::new(),
            Self::Overlap { with } => vec![("entry", with.to_string())],
        }
    }
}

fn field_and_value(field: &str, value: &str) -> Vec<(&'static str, String)> {
    vec![("field", field.to_owned()), ("value", value.to_owned())]
}
