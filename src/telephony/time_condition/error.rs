//! Why a day, a time or hours are refused.

use super::Minute;

/// What is wrong with a day, a time or hours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    #[error("the time is empty")]
    Empty,
    /// It is no time of a day, or not in the format of its service.
    #[error("{value:?} is no time of a day")]
    Malformed { value: String },
    /// Hours end after they begin, on the same day.
    #[error("{to} is not after {from}")]
    Order { from: Minute, to: Minute },
    #[error("{value:?} is no day of the week")]
    Day { value: String },
}

/// What is wrong with typed hours, at their field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoursErrors {
    pub from: Option<TimeError>,
    pub to: Option<TimeError>,
}

impl TimeError {
    pub(super) fn of_text(value: &str) -> Self {
        if value.trim().is_empty() {
            return Self::Empty;
        }
        Self::Malformed {
            value: value.to_owned(),
        }
    }

    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "time_condition_error_time_empty",
            Self::Malformed { .. } => "time_condition_error_time_malformed",
            Self::Order { .. } => "time_condition_error_time_order",
            Self::Day { .. } => "time_condition_error_day",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::Malformed { value } | Self::Day { value } => vec![("value", value.clone())],
            Self::Order { from, to } => {
                vec![("from", from.to_string()), ("to", to.to_string())]
            }
        }
    }
}
