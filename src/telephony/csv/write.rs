//! Files that spreadsheets open and that [`super::read`] reads back without a change.

use super::columns::REFUSED_NAMES;
use super::preview::{Preview, Verdict};
use super::refusal::Refusal;
use super::{Format, Sheet};
use crate::telephony::spreadsheet::{Table, guard};

/// The rules as a file: UTF-8 with BOM, `;`, CR LF, a header, and no cell that a spreadsheet
/// would run as a formula.
pub fn write<S: Sheet>(sheet: &S) -> String {
    let mut table = Table::for_spreadsheets();
    table.row(sheet.format().names());
    for rule in sheet.rules() {
        table.row(sheet.cells(rule).iter().map(|cell| guard(cell)));
    }
    table.text()
}

/// The refused rows as a file that can be mended and imported again: the text as it was, the
/// line, and the reason in the words of `explain`.
pub fn write_refused<T>(
    format: &Format,
    preview: &Preview<T>,
    explain: &dyn Fn(&Refusal) -> String,
) -> String {
    let mut table = Table::for_spreadsheets();
    table.row(format.names().chain(REFUSED_NAMES));
    for row in &preview.rows {
        if let Verdict::Refused(refusal) = &row.verdict {
            let columns = 0..format.columns.len();
            let cells = columns.map(|column| guard(row.cells.text(column)));
            let line = row.line.to_string();
            table.row(cells.chain([line, guard(&explain(refusal))]));
        }
    }
    table.text()
}
