//! Which character separates the cells of a file.

use super::Format;
use super::records::records;

/// In the order of preference, should the text not tell.
const CANDIDATES: [u8; 3] = [b';', b'\t', b','];

/// How much of the text is looked at, in bytes.
const SAMPLE_BYTES: usize = 8 * 1024;

/// The separator that the first line tells Excel: `sep=;`.
pub(super) fn named(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches('"');
    let [separator, ..] = line.get(NAMING.len()..)?.as_bytes() else {
        return None;
    };
    let is_known = CANDIDATES.contains(separator) || *separator == b'|';
    (is_known && names_separator(line)).then_some(*separator)
}

/// Whether this is, or begins, the line that tells Excel the separator.
pub(super) fn names_separator(cell: &str) -> bool {
    let start = cell.get(..NAMING.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(NAMING))
}

const NAMING: &str = "sep=";

/// The candidate with which the text makes most sense: a header that names columns, else
/// lines that begin with an extension, else lines of more than one cell.
pub(super) fn detect(text: &str, format: &Format) -> u8 {
    let sample = sample(text);
    let mut best = (b';', (0, 0, 0));
    for candidate in CANDIDATES {
        let score = score(sample, candidate, format);
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

fn score(sample: &str, delimiter: u8, format: &Format) -> (usize, usize, usize) {
    let records = records(sample, delimiter);
    let named = records
        .first()
        .map_or(0, |first| format.known(&first.cells));
    let split = records.iter().filter(|record| record.cells.len() > 1);
    let (mut sensible, mut several) = (0, 0);
    for record in split {
        several += 1;
        let starts_well = record
            .cells
            .first()
            .is_some_and(|cell| (format.is_extension)(cell));
        sensible += usize::from(starts_well && record.closed);
    }
    (if named > 1 { named } else { 0 }, sensible, several)
}

fn sample(text: &str) -> &str {
    let mut end = SAMPLE_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
