//! The CSV of a block: `extension;destination;description`.
//!
//! An import leaves the status of a rule as it is, and its description where the file has none; it goes out as one file
//! ([`write_for_import`]), whose every line says the whole rule.

mod circles;
mod import_file;

use std::borrow::Cow;

pub use import_file::{ImportFile, write_for_import};

use super::{
    Block, BlockFull, DestinationError, Extension, ExtensionError, MAX_RULES, Rule, RuleId,
    RuleStatus,
};
use crate::telephony::csv::{
    Cells, CsvColumn, Format, PreviewRow, Refusal, Sheet, Verdict, refusals,
};
use crate::telephony::description::check_description;
use crate::telephony::given::{Given, Unread};
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
    /// `None` where the file does not say it.
    description: Option<String>,
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

    fn key<'a>(&self, rule: &'a Rule) -> Cow<'a, str> {
        rule.full_number.as_wire().into()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<Rule>, Refusal> {
        self.compare_row(row(cells)?)
    }

    fn no_room(&self, created: usize) -> Option<Refusal> {
        self.is_full_with(created)
            .then(|| BlockFull { max: MAX_RULES }.into())
    }

    fn settle(&self, rows: &mut [PreviewRow<Rule>]) {
        circles::refuse(self, rows);
    }
}

impl Block {
    fn compare_row(&self, row: Row) -> Result<Verdict<Rule>, Refusal> {
        let full_number = self.place(&row.extension)?;
        let existing = self.rule_of(&full_number);
        let description = described(row.description, existing);
        if let Some(rule) = existing
            && rule.destination == row.destination
            && rule.description == description
        {
            return Ok(Verdict::Unchanged(rule.clone()));
        }
        if description.is_unreadable() {
            return Err(Unread.into());
        }
        check_description(description.text())?;
        if row.destination == full_number {
            let number = full_number;
            return Err(DestinationError::Loop { number }.into());
        }
        Ok(match existing {
            None => Verdict::Created(Rule {
                id: RuleId::unassigned(),
                extension: row.extension,
                full_number,
                destination: row.destination,
                description,
                status: RuleStatus::Active,
            }),
            Some(before) => Verdict::Changed {
                before: before.clone(),
                after: Rule {
                    destination: row.destination,
                    description,
                    ..before.clone()
                },
            },
        })
    }
}

/// What a line says, or what there is where the file does not say it.
fn described(text: Option<String>, existing: Option<&Rule>) -> Given {
    let kept = existing.map(|rule| &rule.description);
    match (text, kept) {
        (Some(text), kept) => Given::typed(&text, kept),
        (None, Some(kept)) => kept.clone(),
        (None, None) => Given::from(""),
    }
}

fn cells(rule: &Rule) -> [&str; 3] {
    [
        rule.extension.as_str(),
        rule.destination.as_wire(),
        rule.description.text(),
    ]
}

fn row(cells: &Cells) -> Result<Row, Refusal> {
    let destination = PhoneNumber::parse(cells.text(DESTINATION));
    Ok(Row {
        extension: Extension::parse(cells.text(EXTENSION))?,
        destination: destination.map_err(DestinationError::from)?,
        description: cells.get(DESCRIPTION).map(str::to_owned),
    })
}

refusals!(BlockFull, DestinationError, ExtensionError, Unread);

#[cfg(test)]
mod tests;
