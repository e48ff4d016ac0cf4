//! The extensions of a queue as a whole.

use std::collections::BTreeSet;

use super::{DestinationType, Range};
use crate::telephony::number::PhoneNumber;

/// One extension and where its callers go; a null description is an empty one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortExtension {
    /// Digits as the API spells them: `101`. No two of a queue are the same.
    pub extension: String,
    pub destination: PhoneNumber,
    pub destination_type: DestinationType,
    pub description: String,
    pub enabled: bool,
}

/// The extensions of a queue, and how many of which there may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortExtensions {
    /// How many there are, as the API counts.
    pub count: usize,
    /// How many there may be, if the API says so.
    pub max: Option<usize>,
    /// How callers reach them: `extension`, or whatever the API says; empty if it says nothing.
    pub mode: String,
    /// `None` where the API offers no range: then it alone judges.
    pub range: Option<Range>,
    pub rules: Vec<ShortExtension>,
}

impl ShortExtensions {
    pub fn rule(&self, extension: &str) -> Option<&ShortExtension> {
        self.rules.iter().find(|rule| rule.extension == extension)
    }

    /// The lowest extension of the range that is free.
    pub fn next_free(&self) -> Option<String> {
        let taken: BTreeSet<&str> = self
            .rules
            .iter()
            .map(|rule| rule.extension.as_str())
            .collect();
        let mut extensions = self.range.as_ref()?.extensions();
        extensions.find(|extension| !taken.contains(extension.as_str()))
    }
}
