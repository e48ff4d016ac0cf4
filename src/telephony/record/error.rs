//! Why what was typed into a field is refused.

use crate::telephony::csv::refusals;
use crate::telephony::number::NumberError;

/// Why a field's text is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    #[error("the field is empty")]
    Required,
    #[error("the text has {characters} characters, not {least} to {most}")]
    Length {
        characters: usize,
        least: usize,
        most: usize,
    },
    #[error("the character {found:?} stands in the text")]
    Character { found: char },
    #[error("{value} is no e-mail address")]
    Email { value: String },
    #[error("{value} is no IP address or block")]
    Ip { value: String },
    #[error("{value} is no address of a page")]
    Url { value: String },
    #[error("{value} has other characters than digits")]
    Digits { value: String },
    #[error("{value} begins with another digit than {first}")]
    First { value: String, first: char },
    #[error(transparent)]
    Number(#[from] NumberError),
    #[error("{value} is no whole number")]
    Whole { value: String },
    #[error("{value} is not from {least} to {most}")]
    Range {
        value: String,
        least: i64,
        most: i64,
    },
    #[error("{value} is neither on nor off")]
    Switch { value: String },
    #[error("{value} is none of the values")]
    Choice { value: String },
    #[error("{value} is no day")]
    Date { value: String },
    #[error("{value} is no time of the day")]
    Time { value: String },
    #[error("{value} is no point in time")]
    Moment { value: String },
    #[error("{value} is no amount")]
    Money { value: String },
    #[error("there are more than {most}")]
    TooMany { most: usize },
    #[error("{value} stands there twice")]
    Twice { value: String },
    /// What no field knows by itself, as a schema's `check` tells it.
    #[error("{key}")]
    Rule {
        key: &'static str,
        params: Vec<(&'static str, String)>,
    },
}
refusals!(FieldError);

impl FieldError {
    /// The rule of a schema that a value breaks, by the translation key of its message.
    pub fn rule(key: &'static str) -> Self {
        Self::Rule {
            key,
            params: Vec::new(),
        }
    }

    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Required => "record_error_required",
            Self::Length { .. } => "record_error_length",
            Self::Character { .. } => "record_error_character",
            Self::Email { .. } => "record_error_email",
            Self::Ip { .. } => "record_error_ip",
            Self::Url { .. } => "record_error_url",
            Self::Digits { .. } => "record_error_digits",
            Self::First { .. } => "record_error_first",
            Self::Number(error) => error.key(),
            Self::Whole { .. } => "record_error_whole",
            Self::Range { .. } => "record_error_range",
            Self::Switch { .. } => "record_error_switch",
            Self::Choice { .. } => "record_error_choice",
            Self::Date { .. } => "record_error_date",
            Self::Time { .. } => "record_error_time",
            Self::Moment { .. } => "record_error_moment",
            Self::Money { .. } => "record_error_money",
            Self::TooMany { .. } => "record_error_too_many",
            Self::Twice { .. } => "record_error_twice",
            Self::Rule { key, .. } => key,
        }
    }

    /// The spellings of which one is probably meant, the likeliest first; each is accepted as it is.
    pub fn suggestions(&self) -> Vec<String> {
        match self {
            Self::Number(error) => error.suggestions(),
            _ => Vec::new(),
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Required => Vec::new(),
            Self::Length {
                characters,
                least,
                most,
            } => vec![
                ("characters", characters.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::Character { found } => vec![("found", found.to_string())],
            Self::First { value, first } => {
                vec![("value", value.clone()), ("first", first.to_string())]
            }
            Self::Number(error) => error.params(),
            Self::Range { value, least, most } => vec![
                ("value", value.clone()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
            Self::TooMany { most } => vec![("most", most.to_string())],
            Self::Email { value }
            | Self::Ip { value }
            | Self::Url { value }
            | Self::Digits { value }
            | Self::Whole { value }
            | Self::Switch { value }
            | Self::Choice { value }
            | Self::Date { value }
            | Self::Time { value }
            | Self::Moment { value }
            | Self::Money { value }
            | Self::Twice { value } => vec![("value", value.clone())],
            Self::Rule { params, .. } => params.clone(),
        }
    }
}
