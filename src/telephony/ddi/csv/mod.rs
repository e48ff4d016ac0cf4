//! The CSV of a block: `extension;destination;description`.
//!
//! An import leaves the status of a rule as it is, and goes out as one file ([`write_for_import`]).

mod import_file;

pub use import_file::{ImportFile, write_for_import};

use super::{
    Block, BlockFull, DestinationError, Extension, ExtensionError, MAX_RULES, Rule, RuleId,
    RuleStatus,
};
use crate::telephony::csv::{Cells, CsvColumn, Format, Refusal, Sheet, Verdict, refusals};
use crate::telephony::number::PhoneNumber;

const EXTENSION: usize = 0;
const DESTINATION: usize = 1;
const DESCRIPTION: usize = 2;

/// The columns of a block's file.
pub const FORMAT: &Format = &Format {
    columns: &[
        CsvColumn::EXTENSION,
        CsvColumn::DESTINATION,
        CsvColumn::DESCRIPTION,
    ],
    is_extension: |cell| Extension::parse(cell).is_ok(),
};

/// What a line says, if it can be understood; whether it fits the block is still to be seen.
struct Row {
    extension: Extension,
    destination: PhoneNumber,
    description: String,
}

impl Sheet for Block {
    type Rule = Rule;

    fn format(&self) -> &'static Format {
        FORMAT
    }

    fn rules(&self) -> &[Rule] {
        &self.rules
    }

    fn cells(&self, rule: &Rule) -> Vec<String> {
        cells(rule).map(str::to_owned).to_vec()
    }

    fn key<'a>(&self, rule: &'a Rule) -> &'a str {
        rule.full_number.as_wire()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<Rule>, Refusal> {
        self.compare_row(row(cells)?)
    }

    fn no_room(&self, created: usize) -> Option<Refusal> {
        let full = self.rules.len() + created >= MAX_RULES;
        full.then(|| BlockFull { max: MAX_RULES }.into())
    }
}

impl Block {
    fn compare_row(&self, row: Row) -> Result<Verdict<Rule>, Refusal> {
        let full_number = self.place(&row.extension)?;
        let existing = self.rule_of(&full_number);
        if let Some(rule) = existing
            && rule.destination == row.destination
            && rule.description == row.description
        {
            return Ok(Verdict::Unchanged(rule.clone()));
        }
        if row.destination == full_number {
            let number = full_number;
            return Err(DestinationError::Loop { number }.into());
        }
        Ok(match existing {
            None => Verdict::Created(row.create(full_number)),
            Some(before) => Verdict::Changed {
                before: before.clone(),
                after: Rule {
                    destination: row.destination,
                    description: row.description,
                    ..before.clone()
                },
            },
        })
    }
}

impl Row {
    fn create(self, full_number: PhoneNumber) -> Rule {
        Rule {
            id: RuleId::unassigned(),
            extension: self.extension,
            full_number,
            destination: self.destination,
            description: self.description,
            status: RuleStatus::Active,
        }
    }
}

fn cells(rule: &Rule) -> [&str; 3] {
    [
        rule.extension.as_str(),
        rule.destination.as_wire(),
        &rule.description,
    ]
}

fn row(cells: &Cells) -> Result<Row, Refusal> {
    let destination = PhoneNumber::parse(cells.text(DESTINATION));
    Ok(Row {
        extension: Extension::parse(cells.text(EXTENSION))?,
        destination: destination.map_err(DestinationError::from)?,
        description: cells.text(DESCRIPTION).to_owned(),
    })
}

refusals!(BlockFull, DestinationError, ExtensionError);

#[cfg(test)]
mod tests;
