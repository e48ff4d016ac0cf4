//! The columns of a list's file, made of its fields when they are compiled.

use crate::telephony::characters::is_digits;
use crate::telephony::csv::CsvColumn;
use crate::telephony::record::Field;
use crate::telephony::spreadsheet::unwrap;

/// The [`Format`](crate::telephony::csv::Format) of a list's file, made of its fields when it is compiled: `csv_format!(FIELDS)`.
macro_rules! csv_format {
    ($fields:expr) => {{
        use $crate::telephony::csv::{CsvColumn, Format};
        use $crate::telephony::record;
        const COLUMNS: [CsvColumn; record::csv_columns_count($fields)] =
            record::csv_columns($fields);
        &Format {
            columns: &COLUMNS,
            is_extension: record::is_key,
        }
    }};
}
pub(crate) use csv_format;

/// How many of these fields have a column in a file.
pub const fn csv_columns_count(fields: &[Field]) -> usize {
    let (mut count, mut rest) = (0, fields);
    while let [field, others @ ..] = rest {
        if field.csv.is_some() {
            count += 1;
        }
        rest = others;
    }
    count
}

/// The columns of these fields in a file.
pub const fn csv_columns<const N: usize>(fields: &[Field]) -> [CsvColumn; N] {
    let mut columns = [CsvColumn::DESCRIPTION; N];
    let (mut free, mut rest) = (columns.as_mut_slice(), fields);
    while let [field, others @ ..] = rest {
        rest = others;
        let Some(aliases) = field.csv else { continue };
        let [column, later @ ..] = free else { break };
        *column = CsvColumn {
            name: field.name,
            aliases,
            required: field.is_key,
        };
        free = later;
    }
    columns
}

/// Whether a cell may be what a line is about: digits alone, as no header is.
pub fn is_key(cell: &str) -> bool {
    is_digits(unwrap(cell))
}
