//! Why a typed phone number is refused.

use super::PhoneNumber;

/// Why what was typed is no phone number that calls can be sent to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("the number is empty")]
    Empty,
    /// A spreadsheet rounded the number: `3,39721E+12`.
    #[error("{value} is in scientific notation: its digits are lost")]
    Scientific { value: String },
    /// A letter stands in it.
    #[error("the letter {found:?} stands in the number")]
    Letter { found: char },
    /// A sign that separates nothing stands in it.
    #[error("the sign {found:?} stands in the number")]
    Symbol { found: char },
    /// `33972123456` or `972123456`: the leading zeros are gone.
    #[error("{value} has lost its leading zeros: {suggestion} is probably meant")]
    LeadingZeros {
        value: String,
        suggestion: PhoneNumber,
    },
    /// Neither `+`, `00` nor a leading zero says which country it belongs to.
    #[error("{value} starts with neither +, 00 nor 0")]
    NoPrefix { value: String },
    /// `+0…` or `000…`: no country code starts with a zero.
    #[error("{value} has no valid country code")]
    CountryCode { value: String },
    /// A short number (`3900`, `112`), which is no external destination.
    #[error("{value} is a short number")]
    Short { value: String },
    /// A French number without exactly nine digits after the country code or the zero.
    #[error("a French number has 9 digits after its prefix, not {digits}")]
    FrenchLength { digits: usize },
    /// A foreign number under 6 or over 15 digits, country code included.
    #[error("an international number has 6 to 15 digits, not {digits}")]
    Length { digits: usize },
}

impl NumberError {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "number_error_empty",
            Self::Scientific { .. } => "number_error_scientific",
            Self::Letter { .. } => "number_error_letter",
            Self::Symbol { .. } => "number_error_symbol",
            Self::LeadingZeros { .. } => "number_error_leading_zeros",
            Self::NoPrefix { .. } => "number_error_no_prefix",
            Self::CountryCode { .. } => "number_error_country_code",
            Self::Short { .. } => "number_error_short",
            Self::FrenchLength { .. } => "number_error_french_length",
            Self::Length { .. } => "number_error_length",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::Scientific { value }
            | Self::NoPrefix { value }
            | Self::CountryCode { value }
            | Self::Short { value } => vec![("value", value.clone())],
            Self::Letter { found } | Self::Symbol { found } => vec![("found", found.to_string())],
            Self::LeadingZeros { value, suggestion } => {
                vec![
                    ("value", value.clone()),
                    ("suggestion", suggestion.to_string()),
                ]
            }
            Self::FrenchLength { digits } | Self::Length { digits } => {
                vec![("digits", digits.to_string())]
            }
        }
    }
}
