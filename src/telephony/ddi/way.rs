//! The way of a call through the block, which must not come back to where it has been.
//!
//! For every change of a rule or of the default destination, before it is sent: a call that goes in a circle
//! never rings anywhere, and each round of it may be billed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Block, DestinationError, Rule};
use crate::telephony::number::PhoneNumber;

/// How many numbers of a way are told.
const TOLD: usize = 8;

/// Where the block sends its calls, or would after a change: [`Block::route`] as a map, so that following a
/// call costs one look-up per number.
pub(super) struct Ways<'a> {
    block: &'a Block,
    /// The destinations of the active rules.
    rules: BTreeMap<&'a PhoneNumber, &'a PhoneNumber>,
    default: Option<&'a PhoneNumber>,
}

/// A way that comes back to a number it had passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Circle<'a> {
    /// From the start to the number that comes twice.
    way: Vec<&'a PhoneNumber>,
}

impl<'a> Ways<'a> {
    pub(super) fn of(block: &'a Block) -> Self {
        Self::of_rules(block, block.rules.iter())
    }

    /// As if the block had these rules; of two of one number the first counts.
    pub(super) fn of_rules(block: &'a Block, rules: impl Iterator<Item = &'a Rule>) -> Self {
        let mut ways = Self {
            block,
            rules: BTreeMap::new(),
            default: block.default_destination.as_ref(),
        };
        for rule in rules.filter(|rule| rule.status.is_active()) {
            let known = ways.rules.entry(&rule.full_number);
            known.or_insert(&rule.destination);
        }
        ways
    }

    /// As if a rule sent the calls to a number there.
    pub(super) fn with_rule(mut self, number: &'a PhoneNumber, to: &'a PhoneNumber) -> Self {
        self.rules.insert(number, to);
        self
    }

    pub(super) fn with_default(mut self, to: &'a PhoneNumber) -> Self {
        self.default = Some(to);
        self
    }

    /// The circle in which the calls to a number end; `None` if they arrive somewhere, or are lost.
    pub(super) fn circle(&self, from: &'a PhoneNumber) -> Option<Circle<'a>> {
        let mut way = vec![from];
        let mut passed = BTreeSet::from([from]);
        let mut now = from;
        loop {
            now = self.next(now)?;
            way.push(now);
            if !passed.insert(now) {
                return Some(Circle { way });
            }
        }
    }

    fn next(&self, number: &PhoneNumber) -> Option<&'a PhoneNumber> {
        let rule = self.rules.get(number).copied();
        // A range that cannot be read contains nothing: no call is said to come back by it.
        let default = self.default.filter(|_| self.block.range.contains(number));
        rule.or(default)
    }
}

impl Circle<'_> {
    /// Whether the calls come back to where they started, and not to a later number only.
    pub(super) fn is_closed(&self) -> bool {
        self.way.first() == self.way.last()
    }

    /// `…010 → …011 → …010`; the middle of a long one is left out.
    fn told(&self, block: &Block) -> String {
        let numbers = self.way.iter();
        let mut told: Vec<String> = numbers.map(|it| block.range.shortened(it)).collect();
        if told.len() > TOLD {
            let last = told.pop();
            told.truncate(TOLD.saturating_sub(2));
            told.push("…".to_owned());
            told.extend(last);
        }
        told.join(" → ")
    }

    pub(super) fn refusal(&self, block: &Block) -> DestinationError {
        let way = self.told(block);
        DestinationError::Circle { way }
    }
}
