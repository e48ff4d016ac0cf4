//! What a schedule's changes are about: its options, or one of its conditions.

use super::super::{Condition, Options};
use crate::telephony::change::Change;

/// One thing that is saved by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScheduleItem {
    Options(Options),
    Condition(Condition),
}

impl ScheduleItem {
    pub fn condition(&self) -> Option<&Condition> {
        match self {
            Self::Condition(condition) => Some(condition),
            Self::Options(_) => None,
        }
    }

    pub fn options(&self) -> Option<&Options> {
        match self {
            Self::Options(options) => Some(options),
            Self::Condition(_) => None,
        }
    }

    /// Whether both mean the same, whatever the ids and the bytes of conditions.
    pub fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Options(left), Self::Options(right)) => left == right,
            (Self::Condition(left), Self::Condition(right)) => left.is_same_as(right),
            _ => false,
        }
    }

    /// What a change is about, in what the API has now: a condition that was to be created is
    /// known by its meaning, any other one by its id.
    pub fn find(
        change: &Change<Self>,
        conditions: &[Condition],
        options: Option<&Options>,
    ) -> Option<Self> {
        let sought = match change.subject() {
            Self::Options(_) => return options.cloned().map(Self::Options),
            Self::Condition(condition) => condition,
        };
        let is_created = change.before().is_none();
        let mut found = conditions.iter().filter(|it| match is_created {
            true => it.is_same_as(sought),
            false => it.id == sought.id,
        });
        found.next().cloned().map(Self::Condition)
    }
}
