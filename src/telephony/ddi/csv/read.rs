//! From the text of a file to rows, each with its line or the reason for its refusal.

use super::super::{DestinationError, Extension};
use super::columns::Columns;
use super::delimiter;
use super::records::{Record, records};
use super::refusal::Refusal;
use crate::telephony::number::PhoneNumber;
use crate::telephony::spreadsheet::unguard;

/// The cells of a line as they stand in the file, apostrophes of the export taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    pub extension: String,
    pub destination: String,
    pub description: String,
}

/// A line that can be understood; whether it fits a block is for the preview to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub extension: Extension,
    pub destination: PhoneNumber,
    pub description: String,
}

/// A line of the file that is neither blank nor the header (unless the header is refused).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The physical line on which it begins, from 1.
    pub number: usize,
    pub cells: Cells,
    pub row: Result<Row, Refusal>,
}

/// Reads any text. The separator (`;`, `,` or tab) and the header, if there is one, are
/// recognised; a header that cannot be used is the only line, refused.
pub fn read(text: &str) -> Vec<Line> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut records = records(text, delimiter::detect(text))
        .into_iter()
        .peekable();
    records.next_if(names_separator);
    let header = records.next_if(is_header);
    let columns = match header.map(|header| (Columns::of_header(&header.cells), header)) {
        None => Columns::usual(),
        Some((Ok(columns), _)) => columns,
        Some((Err(refusal), header)) => return vec![refused(&header, refusal)],
    };
    records.map(|record| line(&record, &columns)).collect()
}

/// Some programs begin with `sep=;` to tell Excel the separator.
fn names_separator(record: &Record) -> bool {
    record
        .cells
        .first()
        .is_some_and(|cell| cell.starts_with("sep="))
}

/// A header names a column, and unlike a first row (`42;0972123456;Nom`) holds no number.
fn is_header(record: &Record) -> bool {
    let is_number =
        |cell: &String| Extension::parse(cell).is_ok() || PhoneNumber::parse(cell).is_ok();
    record.closed && Columns::known(&record.cells) > 0 && !record.cells.iter().any(is_number)
}

fn line(record: &Record, columns: &Columns) -> Line {
    let cells: Vec<String> = record
        .cells
        .iter()
        .map(|cell| unguard(cell).to_owned())
        .collect();
    let (cells, refusal) = columns.cells(&cells);
    let row = match refusal {
        _ if !record.closed => Err(Refusal::StrayQuote),
        Some(refusal) => Err(refusal),
        None => row(&cells),
    };
    Line {
        number: record.line,
        cells,
        row,
    }
}

fn row(cells: &Cells) -> Result<Row, Refusal> {
    let extension = Extension::parse(&cells.extension)?;
    let destination = PhoneNumber::parse(&cells.destination).map_err(DestinationError::from)?;
    Ok(Row {
        extension,
        destination,
        description: cells.description.clone(),
    })
}

fn refused(record: &Record, refusal: Refusal) -> Line {
    let (cells, _) = Columns::usual().cells(&record.cells);
    Line {
        number: record.line,
        cells,
        row: Err(refusal),
    }
}
