//! From the text of a file to lines, each with its cells or the reason for its refusal.

use super::columns::Columns;
use super::delimiter;
use super::records::{Record, records};
use super::refusal::Refusal;
use super::{Cells, Format};
use crate::telephony::number::PhoneNumber;
use crate::telephony::spreadsheet::unguard;

/// A line of the file that is neither blank nor the header (unless the header is refused).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The physical line on which it begins, from 1.
    pub number: usize,
    pub cells: Cells,
    /// Why its cells cannot be told apart; what they say is for the preview to judge.
    pub refusal: Option<Refusal>,
}

/// Reads any text. The separator (`;`, `,`, tab, or what a first line `sep=…` names) and the header,
/// if there is one, are recognised; a header that cannot be used is the only line, refused.
pub fn read(text: &str, format: &'static Format) -> Vec<Line> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let delimiter = delimiter::named(text).unwrap_or_else(|| delimiter::detect(text, format));
    let records = records(text, delimiter);
    let records = match records.split_first() {
        Some((first, rest)) if names_separator(first) => rest,
        _ => &records,
    };
    let (columns, records) = match records.split_first() {
        Some((header, rest)) if is_header(header, format) => {
            match Columns::of_header(format, &header.cells) {
                Ok(columns) => (columns, rest),
                Err(refusal) => {
                    return vec![refused(header, &Columns::usual(format), refusal)];
                }
            }
        }
        _ => (Columns::of_lines(format, records), records),
    };
    records.iter().map(|it| line(it, &columns)).collect()
}

/// Some programs begin with `sep=;` to tell Excel the separator.
fn names_separator(record: &Record) -> bool {
    let first = record.cells.first();
    first.is_some_and(|cell| delimiter::names_separator(cell))
}

/// A header names a column, and unlike a first row (`42;0972123456;Nom`) holds no number.
fn is_header(record: &Record, format: &Format) -> bool {
    let is_number = |cell: &String| (format.is_extension)(cell) || PhoneNumber::parse(cell).is_ok();
    record.closed && format.known(&record.cells) > 0 && !record.cells.iter().any(is_number)
}

fn line(record: &Record, columns: &Columns) -> Line {
    let cells: Vec<String> = record
        .cells
        .iter()
        .map(|cell| unguard(cell).to_owned())
        .collect();
    let (cells, refusal) = columns.cells(&cells);
    let refusal = if record.closed {
        refusal
    } else {
        Some(Refusal::StrayQuote)
    };
    Line {
        number: record.line,
        cells,
        refusal,
    }
}

fn refused(record: &Record, usual: &Columns, refusal: Refusal) -> Line {
    let (cells, _) = usual.cells(&record.cells);
    Line {
        number: record.line,
        cells,
        refusal: Some(refusal),
    }
}
