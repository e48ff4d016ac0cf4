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
    pub default_destination: Option<PhoneNumber>,
    pub rules: Vec<Rule>,
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
        self.rules.len() >= MAX_RULES
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
