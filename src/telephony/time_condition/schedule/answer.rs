//! What happens on a day at a minute, from the unsaved state.

use super::super::{Condition, Day, Minute, Slot, Status, Target};
use super::Schedule;

/// What becomes of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// The conditions are not applied; calls go as if there were none.
    SwitchedOff(&'a Status),
    /// A condition holds, which has the policy.
    Open {
        condition: &'a Condition,
        /// Where the policy's slot leads; none where the service itself answers, or where
        /// the policy is unknown.
        target: Option<&'a Target>,
        /// Other conditions that hold too: then only the service knows which one wins.
        others: Vec<&'a Condition>,
    },
    /// None holds: closing hours, with where they lead, if the options were read.
    Closed { target: Option<&'a Target> },
    /// The extension of a dialplan matches.
    Matched {
        condition: &'a Condition,
        others: Vec<&'a Condition>,
    },
    /// None of the conditions of the extension holds.
    NotMatched,
    /// The extension has no time condition: the time does not decide.
    Unconditional,
}

impl Schedule {
    /// What becomes of a call on this day at this minute, once everything is saved. At 24:00
    /// nothing holds: that is the next day.
    pub fn answer(&self, day: Day, minute: Minute) -> Answer<'_> {
        let status = self.options.as_ref().map(|options| &options.status);
        if let Some(status) = status.filter(|status| !status.is_enabled()) {
            return Answer::SwitchedOff(status);
        }
        let mut holding = self.of_day(day).into_iter();
        let condition = holding.find(|condition| condition.hours().contains(minute));
        let others = holding.filter(|condition| condition.hours().contains(minute));
        let others = others.collect();
        match condition {
            Some(condition) if self.owner.feature.has_policies() => Answer::Open {
                target: condition
                    .policy()
                    .and_then(|policy| self.target(policy.slot()?)),
                condition,
                others,
            },
            Some(condition) => Answer::Matched { condition, others },
            None if self.owner.feature.has_policies() => Answer::Closed {
                target: self.target(Slot::Unavailable),
            },
            None if self.visible().is_empty() => Answer::Unconditional,
            None => Answer::NotMatched,
        }
    }

    fn target(&self, slot: Slot) -> Option<&Target> {
        self.options.as_ref().map(|options| options.target(slot))
    }
}
