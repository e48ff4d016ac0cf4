//! Why a line of a file is not imported.

use super::super::{BlockFull, DestinationError, ExtensionError};

/// Why a line is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error(transparent)]
    Extension(#[from] ExtensionError),
    #[error(transparent)]
    Destination(#[from] DestinationError),
    #[error(transparent)]
    BlockFull(#[from] BlockFull),
    #[error("the line has {found} columns, at least {expected} are needed")]
    TooFewColumns { found: usize, expected: usize },
    #[error("the line has {found} columns, at most {expected} are possible")]
    TooManyColumns { found: usize, expected: usize },
    /// A quote opens a cell and does not end it.
    #[error("a quote opens a cell and does not end it")]
    StrayQuote,
    /// An earlier line of the file is about the same number.
    #[error("line {first_line} is about the same number")]
    Duplicate { first_line: usize },
    /// The header names a column twice.
    #[error("the header names the column {name} twice")]
    DuplicateColumn { name: String },
    /// The header lacks a column; then no line can be read.
    #[error("the header lacks the column {name}")]
    MissingColumn { name: &'static str },
    /// The header names a column that has no meaning here; then no line can be read.
    #[error("the header names the unknown column {name}")]
    UnknownColumn { name: String },
}

impl Refusal {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Extension(error) => error.key(),
            Self::Destination(error) => error.key(),
            Self::BlockFull(error) => error.key(),
            Self::TooFewColumns { .. } => "ddi_csv_error_too_few_columns",
            Self::TooManyColumns { .. } => "ddi_csv_error_too_many_columns",
            Self::StrayQuote => "ddi_csv_error_stray_quote",
            Self::Duplicate { .. } => "ddi_csv_error_duplicate",
            Self::DuplicateColumn { .. } => "ddi_csv_error_duplicate_column",
            Self::MissingColumn { .. } => "ddi_csv_error_missing_column",
            Self::UnknownColumn { .. } => "ddi_csv_error_unknown_column",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Extension(error) => error.params(),
            Self::Destination(error) => error.params(),
            Self::BlockFull(error) => error.params(),
            Self::TooFewColumns { found, expected } | Self::TooManyColumns { found, expected } => {
                vec![
                    ("found", found.to_string()),
                    ("expected", expected.to_string()),
                ]
            }
            Self::StrayQuote => Vec::new(),
            Self::Duplicate { first_line } => vec![("line", first_line.to_string())],
            Self::DuplicateColumn { name } | Self::UnknownColumn { name } => {
                vec![("name", name.clone())]
            }
            Self::MissingColumn { name } => vec![("name", (*name).to_owned())],
        }
    }
}
