//! Where a call to a number of the block goes.

use super::{Block, Rule};
use crate::telephony::number::PhoneNumber;

/// Where the calls to a number go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Routed<'a> {
    /// To the destination of this active rule.
    Rule(&'a Rule),
    /// To the block's default destination: the number has no rule, or an inactive one
    /// (which [`Block::rule_of`] tells).
    Default(&'a PhoneNumber),
    /// They are lost: there is no default destination, or the number is outside the range.
    Nowhere,
}

impl Block {
    /// Where the calls to a full number go. A rule that is not active is passed over.
    pub fn route(&self, full_number: &PhoneNumber) -> Routed<'_> {
        self.route_by(full_number, |_| true)
    }

    /// Where the calls to a rule's number go once the rule is deleted or switched off.
    pub fn route_without(&self, rule: &Rule) -> Routed<'_> {
        self.route_by(&rule.full_number, |other| other.id != rule.id)
    }

    fn route_by(&self, number: &PhoneNumber, counts: impl Fn(&Rule) -> bool) -> Routed<'_> {
        let applies =
            |rule: &&Rule| rule.full_number == *number && rule.status.is_active() && counts(rule);
        if let Some(rule) = self.rules.iter().find(applies) {
            return Routed::Rule(rule);
        }
        // A range that cannot be read says nothing about which numbers are in it.
        let outside = self.range.size() > 0 && !self.range.contains(number);
        match &self.default_destination {
            Some(destination) if !outside => Routed::Default(destination),
            _ => Routed::Nowhere,
        }
    }
}
