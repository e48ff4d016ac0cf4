//! Why a line of a file is not imported.

use crate::telephony::description::DescriptionTooLong;

/// Lets what is wrong with a rule refuse a line that says so.
macro_rules! refusals {
    ($($error:ty),+) => {
        $(impl From<$error> for $crate::telephony::csv::Refusal {
            fn from(error: $error) -> Self {
                Self::Rule {
                    key: error.key(),
                    params: error.params(),
                }
            }
        })+
    };
}
pub(in crate::telephony) use refusals;

refusals!(DescriptionTooLong);

/// Why a line is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What the line says cannot be; as it is told to users, since each kind of rule has errors of
    /// its own.
    #[error("{key} {params:?}")]
    Rule {
        key: &'static str,
        params: Vec<(&'static str, String)>,
    },
    #[error("the line has {found} columns, at least {expected} are needed")]
    TooFewColumns { found: usize, expected: usize },
    #[error("the line has {found} columns, at most {expected} are possible")]
    TooManyColumns { found: usize, expected: usize },
    /// A quote opens a cell and does not end it.
    #[error("a quote opens a cell and does not end it")]
    StrayQuote,
    /// An earlier line of the file is about the same rule.
    #[error("line {first_line} is about the same rule")]
    Duplicate { first_line: usize },
    /// The header names a column twice.
    #[error("the header names the column {name} twice")]
    DuplicateColumn { name: String },
    /// The header lacks a column; then no line can be read.
    #[error("the header lacks the column {name}")]
    MissingColumn { name: &'static str },
    /// The header names a column that has no meaning here; then no line can be read.
    #[error("the header names the unknown column {name}")]
    UnknownColumn {
        name: String,
        /// The names that there are, separated by commas.
        known: String,
    },
    /// Something stands in a column to which the header gives no name.
    #[error("the column {column} has no name, and {text:?} stands in it")]
    UnnamedColumn {
        /// From 1.
        column: usize,
        text: String,
    },
}

impl Refusal {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Rule { key, .. } => key,
            Self::TooFewColumns { .. } => "csv_error_too_few_columns",
            Self::TooManyColumns { .. } => "csv_error_too_many_columns",
            Self::StrayQuote => "csv_error_stray_quote",
            Self::Duplicate { .. } => "csv_error_duplicate",
            Self::DuplicateColumn { .. } => "csv_error_duplicate_column",
            Self::MissingColumn { .. } => "csv_error_missing_column",
            Self::UnknownColumn { .. } => "csv_error_unknown_column",
            Self::UnnamedColumn { .. } => "csv_error_unnamed_column",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Rule { params, .. } => params.clone(),
            Self::TooFewColumns { found, expected } | Self::TooManyColumns { found, expected } => {
                vec![
                    ("found", found.to_string()),
                    ("expected", expected.to_string()),
                ]
            }
            Self::StrayQuote => Vec::new(),
            Self::Duplicate { first_line } => vec![("line", first_line.to_string())],
            Self::DuplicateColumn { name } => vec![("name", name.clone())],
            Self::UnknownColumn { name, known } => {
                vec![("name", name.clone()), ("known", known.clone())]
            }
            Self::UnnamedColumn { column, text } => {
                vec![("column", column.to_string()), ("text", text.clone())]
            }
            Self::MissingColumn { name } => vec![("name", (*name).to_owned())],
        }
    }
}
