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
    /// `+33 692…`: the French plan gives the number to a code overseas.
    #[error("{value} belongs to a code overseas: {suggestion} is probably meant")]
    Overseas {
        value: String,
        suggestion: PhoneNumber,
    },
    /// `+352 (0)…`: nobody knows whether the bracketed zero is dialled from abroad.
    #[error("the bracketed zero may belong to the number or not: {with} or {without}")]
    DoubtfulZero {
        with: PhoneNumber,
        without: PhoneNumber,
    },
    /// `+44 00…`: one zero is dialled within the country, and no number begins with the other.
    #[error("{value} has more than one zero behind its country code")]
    Zeros { value: String },
    /// `09 72 12 34 56 ext. 12`: an extension follows, which calls cannot be sent to.
    #[error("the extension {extension} stands behind the number")]
    Extension {
        extension: String,
        /// What stands before it, if that is a number.
        number: Option<PhoneNumber>,
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
            Self::Overseas { .. } => "number_error_overseas",
            Self::DoubtfulZero { .. } => "number_error_doubtful_zero",
            Self::Zeros { .. } => "number_error_zeros",
            Self::Extension { .. } => "number_error_extension",
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
            | Self::Zeros { value }
            | Self::CountryCode { value }
            | Self::Short { value } => vec![("value", value.clone())],
            Self::Letter { found } | Self::Symbol { found } => vec![("found", found.to_string())],
            Self::LeadingZeros { value, suggestion } | Self::Overseas { value, suggestion } => {
                vec![
                    ("value", value.clone()),
                    ("suggestion", suggestion.to_string()),
                ]
            }
            Self::DoubtfulZero { with, without } => {
                vec![("with", with.to_string()), ("without", without.to_string())]
            }
            Self::Extension { extension, .. } => vec![("extension", extension.clone())],
            Self::FrenchLength { digits } | Self::Length { digits } => {
                vec![("digits", digits.to_string())]
            }
        }
    }

    /// The spellings of which one is probably meant, the likeliest first; each is accepted as it is.
    pub fn suggestions(&self) -> Vec<String> {
        let numbers = match self {
            Self::LeadingZeros { suggestion, .. } | Self::Overseas { suggestion, .. } => {
                vec![suggestion]
            }
            Self::DoubtfulZero { with, without } => vec![without, with],
            Self::Extension { number, .. } => number.iter().collect(),
            _ => Vec::new(),
        };
        numbers.into_iter().map(PhoneNumber::to_string).collect()
    }
}
