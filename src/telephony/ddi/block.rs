//! The block as a whole.

use super::{Range, Rule, RuleId};
use crate::telephony::change::Change;
use crate::telephony::number::PhoneNumber;

/// How many rules a block may hold.
pub const MAX_RULES: usize = 100;

/// A DDI block: its range, its rules, and where the numbers without a rule go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub enabled: bool,
    pub range: Range,
    /// Empty where it could not be read; `None` where there is none.
    pub default_destination: Option<PhoneNumber>,
    pub rules: Vec<Rule>,
    /// How many rules more there are that could not be read.
    pub unreadable: usize,
}

impl Block {
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The rule of a full number, whatever its status.
    pub fn rule_of(&self, full_number: &PhoneNumber) -> Option<&Rule> {
        self.rules
            .iter()
            .find(|rule| rule.full_number == *full_number)
    }

    /// Whether no rule can be added.
    pub fn is_full(&self) -> bool {
        self.is_full_with(0)
    }

    /// Whether no rule can be added, once that many have been created.
    pub(super) fn is_full_with(&self, created: usize) -> bool {
        self.rules.len() + self.unreadable + created >= MAX_RULES
    }

    /// The block as it is once the change has been applied.
    #[must_use]
    pub fn with(mut self, change: &Change<Rule>) -> Self {
        match change {
            Change::Create { after } => self.rules.push(after.clone()),
            Change::Update { before, after } => {
                for rule in self.rules.iter_mut().filter(|rule| rule.id == before.id) {
                    *rule = after.clone();
                }
            }
            Change::Delete { before } => self.rules.retain(|rule| rule.id != before.id),
        }
        self
    }
}
