//! Why a rule or a destination is refused, per field.

use super::{Extension, Range};
use crate::telephony::description::DescriptionTooLong;
use crate::telephony::given::Unread;
use crate::telephony::number::{NumberError, PhoneNumber};

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
    /// Fewer than 2 or more than 4 digits.
    #[error("the extension {value} does not have 2 to 4 digits")]
    Length { value: String },
    /// Its full number lies outside the range.
    #[error("the extension {extension} lies outside {range}")]
    OutOfRange { extension: Extension, range: Range },
    /// A rule has the same full number.
    #[error("{full_number} is taken by the rule of extension {by}")]
    Taken {
        by: Extension,
        full_number: PhoneNumber,
    },
    /// The extension of a rule that exists cannot be changed.
    #[error("the rule keeps its extension {extension}")]
    Fixed { extension: Extension },
}

/// What is wrong with a destination.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DestinationError {
    #[error(transparent)]
    Number(#[from] NumberError),
    /// The number would send its calls to itself.
    #[error("{number} would send its calls to itself")]
    Loop { number: PhoneNumber },
    /// The number is the default destination, and has no other rule that answers for it.
    #[error("{number} is the default destination and would send its calls to itself")]
    OwnDefault { number: PhoneNumber },
    /// The calls would come back to a number that they had passed: `…010 → …011 → …010`.
    #[error("the calls would go in a circle: {way}")]
    Circle { way: String },
    /// The API's value could not be read.
    #[error(transparent)]
    Unread(#[from] Unread),
}

/// The block holds as many rules as it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the block has {max} rules already")]
pub struct BlockFull {
    pub max: usize,
}

/// What is wrong with a draft, at most one error per field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftErrors {
    pub extension: Option<ExtensionError>,
    pub destination: Option<DestinationError>,
    pub description: Option<DescriptionTooLong>,
    /// What is wrong with switching it off.
    pub status: Option<DestinationError>,
    /// What is wrong with adding any rule at all.
    pub block: Option<BlockFull>,
}

impl ExtensionError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "ddi_error_extension_empty",
            Self::Scientific { .. } => "ddi_error_extension_scientific",
            Self::Digits { .. } => "ddi_error_extension_digits",
            // Too few digits are often a spreadsheet's doing.
            Self::Length { value } if value.len() < 2 => "ddi_error_extension_length",
            Self::Length { .. } => "ddi_error_extension_long",
            Self::OutOfRange { .. } => "ddi_error_extension_out_of_range",
            Self::Taken { .. } => "ddi_error_extension_taken",
            Self::Fixed { .. } => "ddi_error_extension_fixed",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::Scientific { value } | Self::Digits { value } => vec![("value", value.clone())],
            Self::Length { value } => {
                vec![
                    ("value", value.clone()),
                    ("digits", value.len().to_string()),
                ]
            }
            Self::OutOfRange { extension, range } => {
                vec![
                    ("extension", extension.to_string()),
                    ("range", range.to_string()),
                ]
            }
            Self::Taken { by, full_number } => vec![
                ("extension", by.to_string()),
                ("number", full_number.to_string()),
            ],
            Self::Fixed { extension } => vec![("extension", extension.to_string())],
        }
    }
}

impl DestinationError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Number(NumberError::Empty) => "ddi_error_destination_empty",
            Self::Number(error) => error.key(),
            Self::Loop { .. } => "ddi_error_destination_loop",
            Self::OwnDefault { .. } => "ddi_error_own_default",
            Self::Circle { .. } => "ddi_error_circle",
            Self::Unread(unread) => unread.key(),
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Number(error) => error.params(),
            Self::Loop { number } | Self::OwnDefault { number } => {
                vec![("number", number.to_string())]
            }
            Self::Circle { way } => vec![("way", way.clone())],
            Self::Unread(unread) => unread.params(),
        }
    }
}

impl DestinationError {
    /// The spellings of which one is probably meant, the likeliest first.
    pub fn suggestions(&self) -> Vec<String> {
        match self {
            Self::Number(error) => error.suggestions(),
            Self::Loop { .. } | Self::OwnDefault { .. } | Self::Circle { .. } | Self::Unread(_) => {
                Vec::new()
            }
        }
    }
}

impl BlockFull {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        "ddi_error_block_full"
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        vec![("max", self.max.to_string())]
    }
}

impl DraftErrors {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
