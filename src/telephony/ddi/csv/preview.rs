//! What a file would change in a block, before anything is sent.

use super::super::{NewRule, Rule};
use super::Cells;
use super::refusal::Refusal;
use crate::telephony::change::{Change, Plan};
use crate::telephony::number::PhoneNumber;

/// What a line would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Created(NewRule),
    Changed { before: Rule, after: NewRule },
    Unchanged(Rule),
    Refused(Refusal),
}

/// A line of the file and what it would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// The physical line, from 1.
    pub line: usize,
    pub cells: Cells,
    pub verdict: Verdict,
    /// Whether the destination is none of the known lines; false where there is none.
    pub external: bool,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    pub rows: Vec<PreviewRow>,
    pub counts: PreviewCounts,
}

impl Preview {
    /// The changes that the valid lines amount to, in the order of the file.
    pub fn plan(&self) -> Plan<Rule> {
        self.rows.iter().filter_map(PreviewRow::change).collect()
    }

    /// The refused rows, for [`super::write_refused`].
    pub fn refused(&self) -> Vec<&PreviewRow> {
        self.rows
            .iter()
            .filter(|row| matches!(row.verdict, Verdict::Refused(_)))
            .collect()
    }
}

impl PreviewRow {
    /// The change of a line that creates or changes a rule.
    pub fn change(&self) -> Option<Change<Rule>> {
        match &self.verdict {
            Verdict::Created(rule) => Some(rule.clone().create()),
            Verdict::Changed { before, after } => Some(after.clone().update(before.clone())),
            Verdict::Unchanged(_) | Verdict::Refused(_) => None,
        }
    }

    pub(super) fn destination(&self) -> Option<&PhoneNumber> {
        match &self.verdict {
            Verdict::Created(rule) | Verdict::Changed { after: rule, .. } => {
                Some(&rule.destination)
            }
            Verdict::Unchanged(rule) => Some(&rule.destination),
            Verdict::Refused(_) => None,
        }
    }
}

impl Verdict {
    pub(super) fn full_number(&self) -> Option<&PhoneNumber> {
        match self {
            Self::Created(rule) | Self::Changed { after: rule, .. } => Some(&rule.full_number),
            Self::Unchanged(rule) => Some(&rule.full_number),
            Self::Refused(_) => None,
        }
    }
}

impl PreviewCounts {
    pub(super) fn add(&mut self, verdict: &Verdict) {
        let count = match verdict {
            Verdict::Created(_) => &mut self.created,
            Verdict::Changed { .. } => &mut self.changed,
            Verdict::Unchanged(_) => &mut self.unchanged,
            Verdict::Refused(_) => &mut self.refused,
        };
        *count += 1;
    }
}
