//! What a file would change, before anything is sent.

use super::Cells;
use super::refusal::Refusal;
use crate::telephony::change::{Change, Plan};

/// What a line would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<T> {
    Created(T),
    Changed { before: T, after: T },
    Unchanged(T),
    Refused(Refusal),
}

/// A line of the file and what it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow<T> {
    /// The physical line, from 1.
    pub line: usize,
    pub cells: Cells,
    pub verdict: Verdict<T>,
}

/// How many lines would do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewCounts {
    pub created: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
}

/// What a file would do, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview<T> {
    pub rows: Vec<PreviewRow<T>>,
    pub counts: PreviewCounts,
}

impl<T> Default for Preview<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            counts: PreviewCounts::default(),
        }
    }
}

impl<T: Clone> Preview<T> {
    /// The changes that the valid lines amount to, in the order of the file.
    pub fn plan(&self) -> Plan<T> {
        let changes = self.rows.iter();
        changes.filter_map(|row| row.verdict.change()).collect()
    }
}

impl<T> Verdict<T> {
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// The rule that there is, or will be.
    pub fn rule(&self) -> Option<&T> {
        match self {
            Self::Created(rule) | Self::Changed { after: rule, .. } | Self::Unchanged(rule) => {
                Some(rule)
            }
            Self::Refused(_) => None,
        }
    }
}

impl<T: Clone> Verdict<T> {
    pub fn change(&self) -> Option<Change<T>> {
        match self.clone() {
            Self::Created(after) => Some(Change::Create { after }),
            Self::Changed { before, after } => Some(Change::Update { before, after }),
            Self::Unchanged(_) | Self::Refused(_) => None,
        }
    }
}

impl PreviewCounts {
    pub(super) fn add<T>(&mut self, verdict: &Verdict<T>) {
        let count = match verdict {
            Verdict::Created(_) => &mut self.created,
            Verdict::Changed { .. } => &mut self.changed,
            Verdict::Unchanged(_) => &mut self.unchanged,
            Verdict::Refused(_) => &mut self.refused,
        };
        *count += 1;
    }

    /// How many changes would be sent.
    pub fn valid(&self) -> usize {
        self.created + self.changed
    }
}
