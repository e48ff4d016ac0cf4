//! What a file would change in a block, before anything is sent.

use std::collections::HashMap;

use super::super::{Block, BlockFull, DestinationError, MAX_RULES, NewRule, Rule, RuleStatus};
use super::refusal::Refusal;
use super::{Cells, Line, Row};
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

    fn destination(&self) -> Option<&PhoneNumber> {
        match &self.verdict {
            Verdict::Created(rule) | Verdict::Changed { after: rule, .. } => {
                Some(&rule.destination)
            }
            Verdict::Unchanged(rule) => Some(&rule.destination),
            Verdict::Refused(_) => None,
        }
    }
}

/// Compares the lines with the block. An import leaves the status of a rule as it is, and the
/// cap counts the rules that there would be.
pub fn preview(
    block: &Block,
    lines: Vec<Line>,
    is_known_line: &dyn Fn(&PhoneNumber) -> bool,
) -> Preview {
    let mut seen = Seen {
        block,
        lines: HashMap::new(),
        rules: block.rules.len(),
    };
    let mut preview = Preview::default();
    for Line { number, cells, row } in lines {
        let verdict = seen
            .verdict(number, &cells, row)
            .unwrap_or_else(Verdict::Refused);
        preview.counts.add(&verdict);
        let mut row = PreviewRow {
            line: number,
            cells,
            verdict,
            external: false,
        };
        row.external = row
            .destination()
            .is_some_and(|destination| !is_known_line(destination));
        preview.rows.push(row);
    }
    preview
}

/// The block, and what earlier lines of the file have taken of it.
struct Seen<'a> {
    block: &'a Block,
    /// The line of each number.
    lines: HashMap<PhoneNumber, usize>,
    /// How many rules there would be.
    rules: usize,
}

impl Seen<'_> {
    fn verdict(
        &mut self,
        line: usize,
        cells: &Cells,
        row: Result<Row, Refusal>,
    ) -> Result<Verdict, Refusal> {
        let verdict = match (row, self.written_so(cells)) {
            (_, Some(rule)) => Verdict::Unchanged(rule.clone()),
            (row, None) => self.compare(row?)?,
        };
        let number = verdict.full_number().cloned();
        if let Some(number) = number {
            if let Some(first_line) = self.lines.get(&number) {
                return Err(Refusal::Duplicate {
                    first_line: *first_line,
                });
            }
            self.rules += self.count_new(&verdict)?;
            self.lines.insert(number, line);
        }
        Ok(verdict)
    }

    /// The rule that stands in the file exactly as it is, even where its values are odd.
    fn written_so(&self, cells: &Cells) -> Option<&Rule> {
        self.block.rules.iter().find(|rule| {
            rule.extension.as_str() == cells.extension
                && rule.destination.as_wire() == cells.destination
                && rule.description == cells.description
        })
    }

    fn compare(&self, row: Row) -> Result<Verdict, Refusal> {
        let full_number = self.block.place(&row.extension)?;
        let existing = self.block.rule_of(&full_number);
        if let Some(rule) = existing
            && rule.destination == row.destination
            && rule.description == row.description
        {
            return Ok(Verdict::Unchanged(rule.clone()));
        }
        if row.destination == full_number {
            return Err(DestinationError::Loop {
                number: full_number,
            }
            .into());
        }
        let Row {
            extension,
            destination,
            description,
        } = row;
        let status = existing.map_or(RuleStatus::Active, |rule| rule.status.clone());
        let extension = existing.map_or(extension, |rule| rule.extension.clone());
        let after = NewRule {
            extension,
            full_number,
            destination,
            description,
            status,
        };
        Ok(match existing {
            None => Verdict::Created(after),
            Some(before) => Verdict::Changed {
                before: before.clone(),
                after,
            },
        })
    }

    fn count_new(&self, verdict: &Verdict) -> Result<usize, Refusal> {
        match verdict {
            Verdict::Created(_) if self.rules >= MAX_RULES => {
                Err(BlockFull { max: MAX_RULES }.into())
            }
            Verdict::Created(_) => Ok(1),
            Verdict::Changed { .. } | Verdict::Unchanged(_) | Verdict::Refused(_) => Ok(0),
        }
    }
}

impl Verdict {
    fn full_number(&self) -> Option<&PhoneNumber> {
        match self {
            Self::Created(rule) | Self::Changed { after: rule, .. } => Some(&rule.full_number),
            Self::Unchanged(rule) => Some(&rule.full_number),
            Self::Refused(_) => None,
        }
    }
}

impl PreviewCounts {
    fn add(&mut self, verdict: &Verdict) {
        let count = match verdict {
            Verdict::Created(_) => &mut self.created,
            Verdict::Changed { .. } => &mut self.changed,
            Verdict::Unchanged(_) => &mut self.unchanged,
            Verdict::Refused(_) => &mut self.refused,
        };
        *count += 1;
    }
}
