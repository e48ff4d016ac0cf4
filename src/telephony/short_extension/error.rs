//! Why an extension or its destination is refused, per field.

use super::{Range, UnreadValues};
use crate::telephony::ddi::DestinationError;
use crate::telephony::description::DescriptionTooLong;

/// What is wrong with an extension.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExtensionError {
    /// Nothing was typed.
    #[error("the extension is empty")]
    Empty,
    /// A spreadsheet turned it into scientific notation.
    #[error("the extension {value} is in scientific notation")]
    Scientific { value: String },
    /// Something other than digits stands in it.
    #[error("the extension {value} is not made of digits")]
    Digits { value: String },
    /// It lies outside the range, or has another number of digits.
    #[error("the extension {value} lies outside {range}")]
    OutOfRange { value: String, range: Range },
    /// The queue has it already.
    #[error("the extension {value} is taken")]
    Taken { value: String },
}

/// The queue has as many extensions as it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the queue has {max} extensions already")]
pub struct Full {
    pub max: usize,
}

/// What is wrong with a draft, at most one error per field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftErrors {
    pub extension: Option<ExtensionError>,
    pub destination: Option<DestinationError>,
    pub description: Option<DescriptionTooLong>,
    /// The values that could not be read, and that the form does not give.
    pub unread: UnreadValues,
    /// What is wrong with adding any extension at all.
    pub full: Option<Full>,
}

impl ExtensionError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "ddi_error_extension_empty",
            Self::Scientific { .. } => "ddi_error_extension_scientific",
            Self::Digits { .. } => "ddi_error_extension_digits",
            Self::OutOfRange { .. } => "short_error_out_of_range",
            Self::Taken { .. } => "short_error_taken",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::Scientific { value } | Self::Digits { value } | Self::Taken { value } => {
                vec![("value", value.clone())]
            }
            Self::OutOfRange { value, range } => vec![
                ("value", value.clone()),
                ("min", range.min.to_string()),
                ("max", range.max.to_string()),
            ],
        }
    }
}

impl Full {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        "short_error_full"
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        vec![("max", self.max.to_string())]
    }
}
