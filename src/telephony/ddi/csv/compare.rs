//! The lines of a file against the block, one after the other.

use std::collections::BTreeMap;

use super::super::{Block, BlockFull, DestinationError, MAX_RULES, NewRule, Rule, RuleStatus};
use super::preview::{Preview, PreviewRow, Verdict};
use super::refusal::Refusal;
use super::{Cells, Line, Row};
use crate::telephony::number::PhoneNumber;

/// Compares the lines with the block. An import leaves the status of a rule as it is, and the
/// cap counts the rules that there would be.
pub fn preview(
    block: &Block,
    lines: Vec<Line>,
    is_known_line: &dyn Fn(&PhoneNumber) -> bool,
) -> Preview {
    let mut seen = Seen {
        block,
        lines: BTreeMap::new(),
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
    lines: BTreeMap<PhoneNumber, usize>,
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
