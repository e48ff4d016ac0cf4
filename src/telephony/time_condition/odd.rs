//! A time condition that the API has and that has no place in a week, such as one over midnight.
//!
//! It costs itself and not the editor: its user sees its bytes and can delete it. It is never edited, so that nothing
//! that was not understood is written back.

use std::rc::Rc;

use super::{ConditionId, RawCondition, TimeError};

/// A condition in the API's own bytes; a part that the API left out is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddCondition {
    pub id: ConditionId,
    pub day: Rc<str>,
    pub begin: Rc<str>,
    pub end: Rc<str>,
    pub policy: Option<Rc<str>>,
    /// What is wrong with it.
    pub why: TimeError,
}

impl OddCondition {
    pub fn new(raw: &RawCondition<'_>, why: TimeError) -> Self {
        Self {
            id: raw.id.clone(),
            day: raw.day.into(),
            begin: raw.begin.into(),
            end: raw.end.into(),
            policy: raw.policy.map(Rc::from),
            why,
        }
    }

    /// Whether both have the same bytes, whatever their ids.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let bytes = |it: &Self| {
            let hours = (it.begin.clone(), it.end.clone());
            (it.day.clone(), hours, it.policy.clone())
        };
        bytes(self) == bytes(other)
    }
}
