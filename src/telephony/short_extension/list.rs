//! The extensions of a queue as a whole.

use std::collections::BTreeSet;

use super::{DestinationType, Range, UnreadValues};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

/// One extension and where its callers go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortExtension {
    /// Digits as the API spells them: `101`. No two of a queue are the same.
    pub extension: String,
    /// Empty where it could not be read.
    pub destination: PhoneNumber,
    /// The empty one where it could not be read.
    pub destination_type: DestinationType,
    pub description: Given,
    /// `None` where it could not be read.
    pub enabled: Option<bool>,
}

impl ShortExtension {
    /// The values that could not be read. The API takes an extension only as a whole, so that it is not
    /// written while there are any.
    pub fn unread(&self) -> UnreadValues {
        UnreadValues {
            destination: self.destination.as_wire().is_empty(),
            destination_type: self.destination_type.as_wire().is_empty(),
            description: self.description.is_unreadable(),
            enabled: self.enabled.is_none(),
        }
    }
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
    /// How many extensions more there are that could not be read.
    pub unreadable: usize,
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
