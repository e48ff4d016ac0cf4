//! Files that spreadsheets open and that [`super::read`] reads back without a change.

use super::super::Rule;
use super::cell::guard;
use super::columns::{NAMES, REFUSED_NAMES};
use super::preview::{PreviewRow, Verdict};
use super::refusal::Refusal;

/// Without it, Excel takes the file for Windows-1252.
const BOM: &str = "\u{feff}";

/// The rules as a file: UTF-8 with BOM, `;`, CR LF, a header, and no cell that a spreadsheet
/// would run as a formula.
pub fn write(rules: &[Rule]) -> String {
    let mut table = Table::new(BOM);
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
    table.text
}

/// The refused rows as a file that can be mended and imported again: the text as it was, the
/// line, and the reason in the words of `explain`.
pub fn write_refused(rows: &[&PreviewRow], explain: &dyn Fn(&Refusal) -> String) -> String {
    let mut table = Table::new(BOM);
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
    table.text
}

/// CSV text under construction.
pub(super) struct Table {
    pub(super) text: String,
}

impl Table {
    pub(super) fn new(start: &str) -> Self {
        Self {
            text: start.to_owned(),
        }
    }

    pub(super) fn row<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(';');
            }
            self.cell(cell.as_ref());
        }
        self.text.push_str("\r\n");
    }

    fn cell(&mut self, cell: &str) {
        if cell.contains([';', ',', '\t', '"', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&cell.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(cell);
        }
    }
}
