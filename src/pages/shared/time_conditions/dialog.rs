//! The windows over the editor: which is open, and with what.

use super::condition_modal::Start;
use crate::telephony::time_condition::{Condition, ConditionId, Day, Hours, Schedule};

/// What stands over the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Dialog {
    None,
    Condition(Start),
    Delete(ConditionId),
    Options,
    CopyDay,
    Import,
    Save,
}

impl Dialog {
    /// A new condition on a day, at the hours that were drawn there.
    pub(super) fn add(schedule: &Schedule, day: Day, drawn: Option<Hours>) -> Self {
        let draft = schedule.draft();
        Self::Condition(Start {
            id: None,
            day,
            hours: drawn.unwrap_or_else(|| draft.hours()),
            policy: draft.policy().cloned().unwrap_or_default(),
        })
    }

    pub(super) fn edit(condition: &Condition) -> Self {
        Self::Condition(Start {
            id: Some(condition.id().clone()),
            day: condition.day(),
            hours: condition.hours(),
            policy: condition.policy().cloned().unwrap_or_default(),
        })
    }
}
