//! What a condition is made of, and what it was before somebody edited it.

use std::rc::Rc;

use super::{Day, Policy, Time};

/// Where a condition is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The API has it, perhaps with other values: see [`Condition::has_changes`](super::Condition::has_changes).
    Ok,
    /// Drawn or typed, not yet accepted by its user.
    Draft,
    ToCreate,
    ToDelete,
}

/// What can be edited in a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Values {
    pub(super) day: Day,
    pub(super) begin: Time,
    pub(super) end: Time,
    pub(super) policy: Option<Policy>,
}

/// What a condition was at the moments that one can go back to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edition {
    /// As the API has it; none if the API does not have it.
    pub(super) original: Option<Rc<Values>>,
    /// As it was when the edition under way began.
    pub(super) begun: Option<Rc<(State, Values)>>,
}

impl Edition {
    pub(super) fn loaded(values: Values) -> Self {
        Self {
            original: Some(Rc::new(values)),
            begun: None,
        }
    }
}

impl Values {
    pub(super) fn means(&self, other: &Self) -> bool {
        self.is_when(other) && self.policy == other.policy
    }

    /// Whether both hold at the same time of the same day.
    pub(super) fn is_when(&self, other: &Self) -> bool {
        self.day == other.day
            && self.begin.minute() == other.begin.minute()
            && self.end.minute() == other.end.minute()
    }
}
