//! What is typed about a condition, before it is one.

use super::super::repeat::Repeat;
use super::Start;
use crate::telephony::time_condition::{Day, Hours, HoursErrors, Policy};

/// What is typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) day: Day,
    pub(super) repeat: Repeat,
    pub(super) chosen: Vec<Day>,
    pub(super) policy: Policy,
    pub(super) from: String,
    pub(super) to: String,
    /// A submission was tried: from now on everything that is wrong is said.
    pub(super) attempted: bool,
}

impl Draft {
    pub(super) fn new(start: &Start) -> Self {
        Self {
            day: start.day,
            repeat: Repeat::Never,
            chosen: Vec::new(),
            policy: start.policy.clone(),
            from: start.hours.from().to_string(),
            to: start.hours.to().to_string(),
            attempted: false,
        }
    }

    pub(super) fn days(&self) -> Vec<Day> {
        self.repeat.days(self.day, &self.chosen)
    }

    pub(super) fn hours(&self) -> Result<Hours, HoursErrors> {
        Hours::typed(&self.from, &self.to)
    }

    pub(super) fn choose(&mut self, day: Day, chosen: bool) {
        self.chosen.retain(|it| *it != day);
        if chosen {
            self.chosen.push(day);
        }
    }
}
