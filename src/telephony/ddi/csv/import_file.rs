//! What is sent to the API, and which row a line of it is.

use super::super::Rule;
use super::{FORMAT, cells};
use crate::telephony::change::Plan;
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

/// Writes the rules that a plan creates or updates. Rows of several physical lines go last, so
/// that counting lines and counting rows give the same number for all the others.
pub fn write_for_import(plan: &Plan<Rule>) -> ImportFile {
    let rules = plan
        .iter()
        .enumerate()
        .filter_map(|(index, change)| Some((index, change.after()?)));
    let (short, long): (Vec<_>, Vec<_>) =
        rules.partition(|(_, rule)| line_breaks(rule.description.text()) == 0);
    let mut table = Table::for_programs();
    table.row(FORMAT.names());
    let (mut rows, mut line) = (Vec::with_capacity(plan.len()), 1);
    for (index, rule) in short.into_iter().chain(long) {
        table.row(cells(rule));
        line += 1 + line_breaks(rule.description.text());
        rows.push((index, line));
    }
    ImportFile {
        text: table.text(),
        rows,
    }
}

fn line_breaks(text: &str) -> usize {
    text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count()
}
