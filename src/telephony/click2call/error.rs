//! Why a number cannot be called by Click-to-Call.

use crate::telephony::number::NumberError;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalledNumberError {
    /// `01 23 45 67 89`: right within its country only.
    #[error("{value} is a national number, {suggestion} abroad")]
    National { value: String, suggestion: String },
    /// Neither `+` nor `00` leads.
    #[error("{value} does not say its country")]
    NoCountry { value: String },
    /// `3900`, `15`
    #[error("{value} is a short number")]
    Short { value: String },
    #[error(transparent)]
    Number(#[from] NumberError),
}

impl CalledNumberError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::National { .. } => "click2call_error_national",
            Self::NoCountry { .. } => "click2call_error_no_country",
            Self::Short { .. } => "click2call_error_short",
            Self::Number(error) => error.key(),
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::National { value, suggestion } => {
                vec![("value", value.clone()), ("suggestion", suggestion.clone())]
            }
            Self::NoCountry { value } | Self::Short { value } => vec![("value", value.clone())],
            Self::Number(error) => error.params(),
        }
    }

    /// The spellings of which one is probably meant, the likeliest first.
    pub fn suggestions(&self) -> Vec<String> {
        match self {
            Self::National { suggestion, .. } => vec![suggestion.clone()],
            Self::NoCountry { .. } | Self::Short { .. } => Vec::new(),
            Self::Number(error) => error.suggestions(),
        }
    }
}
