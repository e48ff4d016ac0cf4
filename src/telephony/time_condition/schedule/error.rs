//! What becomes of an edit that cannot be made, or not on every day.

use super::super::{Condition, ConditionId, Day, Hours};

/// Why an edit is refused; then nothing is changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Other conditions hold then, which may not be hidden.
    #[error("{} conditions overlap {hours} on {day}", with.len())]
    Overlap {
        day: Day,
        hours: Hours,
        with: Vec<Condition>,
    },
    /// The service knows no such day: only sip has holidays.
    #[error("the service has no {day}")]
    Day { day: Day },
    /// The condition is not there any more.
    #[error("there is no condition {id}")]
    Gone { id: ConditionId },
}

/// A day on which a condition was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    pub day: Day,
    pub hours: Hours,
    pub why: EditError,
}

/// What became of adding to several days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    pub created: Vec<ConditionId>,
    pub skipped: Vec<Skipped>,
}

impl EditError {
    /// The conditions in the way.
    pub fn conflicts(&self) -> &[Condition] {
        match self {
            Self::Overlap { with, .. } => with,
            Self::Day { .. } | Self::Gone { .. } => &[],
        }
    }

    /// The translation key of the message for users, which has no placeholders: the conditions
    /// in the way are shown beside it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Overlap { .. } => "voip_time_condition_condition_popover_time_slot_overlap",
            Self::Day { .. } => "time_condition_error_holiday",
            Self::Gone { .. } => "time_condition_error_gone",
        }
    }
}
