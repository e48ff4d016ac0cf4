//! What is sent to the API, and what became of each row of it.

use super::super::{Block, Rule};
use super::columns::NAMES;
use crate::telephony::change::{Change, Outcome, Plan, Report, ReportRow};
use crate::telephony::spreadsheet::Table;

/// The valid rows as the API takes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFile {
    /// UTF-8 without BOM, cells as they are.
    pub text: String,
    /// The index in the plan and the last physical line of each row, in the order of the file.
    rows: Vec<(usize, usize)>,
}

impl ImportFile {
    /// The index, in the plan, of the row on a line of the file (from 1, the header being 1).
    pub fn row_at(&self, line: usize) -> Option<usize> {
        let written = line > 1;
        let row = self.rows.iter().find(|(_, last_line)| line <= *last_line);
        row.filter(|_| written).map(|(index, _)| *index)
    }
}

/// Why a row of an import came to nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportFailure {
    /// The API refused the row, in these words.
    #[error("{message}")]
    Refused { message: String },
    /// The API did not complain, and yet the block does not show the change.
    #[error("the block does not show the change")]
    NotApplied,
}

impl ImportFailure {
    /// The translation key of the message for users.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "ddi_csv_error_refused_by_api",
            Self::NotApplied => "ddi_csv_error_not_applied",
        }
    }

    /// The values of the message's placeholders.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Refused { message } => vec![("message", message.clone())],
            Self::NotApplied => Vec::new(),
        }
    }
}

/// Writes the rules that a plan creates or updates. Rows of several physical lines go last, so
/// that counting lines and counting rows give the same number for all the others.
pub fn write_for_import(plan: &Plan<Rule>) -> ImportFile {
    let mut rules: Vec<(usize, &Rule)> = plan
        .iter()
        .enumerate()
        .filter_map(|(index, change)| Some((index, change.after()?)))
        .collect();
    rules.sort_by_key(|(_, rule)| line_breaks(&rule.description));
    let mut table = Table::for_programs();
    table.row(NAMES);
    let (mut rows, mut line) = (Vec::with_capacity(rules.len()), 1);
    for (index, rule) in rules {
        table.row([
            rule.extension.as_str(),
            rule.destination.as_wire(),
            &rule.description,
        ]);
        line += 1 + line_breaks(&rule.description);
        rows.push((index, line));
    }
    ImportFile {
        text: table.text(),
        rows,
    }
}

/// What became of an import, from the API's complaints (line of the file, message) and the
/// block as it was read afterwards. The block has the last word on what was done.
pub fn settle(
    plan: &Plan<Rule>,
    file: &ImportFile,
    complaints: &[(usize, String)],
    now: &Block,
) -> Report<Rule, ImportFailure> {
    let complaint = |index| {
        complaints
            .iter()
            .find(|(line, _)| file.row_at(*line) == Some(index))
    };
    let rows = plan.iter().enumerate().map(|(index, planned)| {
        let outcome = match (applied(planned, now), complaint(index)) {
            (Some(done), _) => Outcome::Done(done),
            (None, Some((_, message))) => Outcome::Failed(ImportFailure::Refused {
                message: message.clone(),
            }),
            (None, None) => Outcome::Failed(ImportFailure::NotApplied),
        };
        ReportRow {
            planned: planned.clone(),
            outcome,
        }
    });
    Report {
        rows: rows.collect(),
    }
}

/// The change as the block shows it, with the id that the API gave.
fn applied(planned: &Change<Rule>, now: &Block) -> Option<Change<Rule>> {
    let wanted = planned.after()?;
    let rule = now.rule_of(&wanted.full_number)?;
    // An API may well trim a description; that is no failure.
    let same = rule.destination == wanted.destination
        && rule.description.trim() == wanted.description.trim();
    same.then(|| match planned.before() {
        None => Change::Create {
            after: rule.clone(),
        },
        Some(before) => Change::Update {
            before: before.clone(),
            after: rule.clone(),
        },
    })
}

fn line_breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}
