//! Files that spreadsheets open and that [`super::read`] reads back without a change.

use super::super::Rule;
use super::columns::{NAMES, REFUSED_NAMES};
use super::preview::{PreviewRow, Verdict};
use super::refusal::Refusal;
use crate::telephony::spreadsheet::{Table, guard};

/// The rules as a file: UTF-8 with BOM, `;`, CR LF, a header, and no cell that a spreadsheet
/// would run as a formula.
pub fn write(rules: &[Rule]) -> String {
    let mut table = Table::for_spreadsheets();
    table.row(NAMES);
    for rule in rules {
        table.row(
            [
                rule.extension.as_str(),
                rule.destination.as_wire(),
                &rule.description,
            ]
            .map(guard),
        );
    }
    table.text()
}

/// The refused rows as a file that can be mended and imported again: the text as it was, the
/// line, and the reason in the words of `explain`.
pub fn write_refused(rows: &[&PreviewRow], explain: &dyn Fn(&Refusal) -> String) -> String {
    let mut table = Table::for_spreadsheets();
    table.row(NAMES.into_iter().chain(REFUSED_NAMES));
    for row in rows {
        if let Verdict::Refused(refusal) = &row.verdict {
            let cells = [
                &row.cells.extension,
                &row.cells.destination,
                &row.cells.description,
            ];
            let line = row.line.to_string();
            table.row(
                cells
                    .map(|cell| guard(cell))
                    .into_iter()
                    .chain([line, guard(&explain(refusal))]),
            );
        }
    }
    table.text()
}
