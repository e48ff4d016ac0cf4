//! Records of a CSV text with the line on which each begins.

use ::csv::{ReaderBuilder, StringRecord};

use crate::telephony::characters::is_blank;

/// How often reading starts anew behind a stray quote; no file worth mending has more.
const MAX_RECOVERIES: usize = 100;

/// A record: its 1-based physical line and its cells. If a quote in it is not closed as it
/// should be, the record is that one line, cut at each delimiter.
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
    pub(super) closed: bool,
}

/// The records of a text, without the blank ones. The lines after a stray quote are read on
/// their own, so that it does not swallow them.
pub(super) fn records(text: &str, delimiter: u8) -> Vec<Record> {
    let mut found = Vec::new();
    let mut place = Place {
        text,
        offset: 0,
        line: 1,
    };
    let mut recoveries = 0;
    while recoveries < MAX_RECOVERIES && read_closed(&mut place, delimiter, &mut found) {
        recoveries += 1;
        found.extend(place.broken_line(delimiter));
    }
    // Whatever is left behind too many stray quotes is refused, not forgotten.
    while recoveries == MAX_RECOVERIES && place.offset < text.len() {
        found.extend(place.broken_line(delimiter));
    }
    found
}

/// Reads up to the end, or to a record with a stray quote; says whether there is one.
fn read_closed(place: &mut Place<'_>, delimiter: u8, found: &mut Vec<Record>) -> bool {
    let text = place.text.get(place.offset..).unwrap_or_default();
    let base = place.offset;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    // Text in memory can neither fail to be read nor be anything but UTF-8.
    while let Ok(true) = reader.read_record(&mut record) {
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let end = reader.position().byte() as usize;
        let raw = text.get(start..end).unwrap_or_default();
        place.advance(base + start + blank_prefix(raw));
        if has_stray_quote(raw, delimiter) {
            return true;
        }
        let cells = record.iter().map(str::to_owned).collect();
        found.extend(Record::unless_blank(place.line, cells, true));
    }
    false
}

impl Record {
    fn unless_blank(line: usize, cells: Vec<String>, closed: bool) -> Option<Self> {
        let filled = cells.iter().any(|cell| !is_blank(cell));
        filled.then_some(Self {
            line,
            cells,
            closed,
        })
    }
}

/// How many bytes of line breaks the reader skipped before the record.
fn blank_prefix(text: &str) -> usize {
    text.len() - text.trim_start_matches(['\r', '\n']).len()
}

/// Whether a quote that opens a cell of the record is never closed, or closed in mid-cell.
fn has_stray_quote(record: &str, delimiter: u8) -> bool {
    let mut state = State::Start;
    for byte in record.bytes() {
        let ends_cell = byte == delimiter || byte == b'\r' || byte == b'\n';
        state = match (state, byte) {
            (State::Start | State::Quote, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Quote,
            (State::Quoted, _) => State::Quoted,
            (_, _) if ends_cell => State::Start,
            (State::Quote, _) => return true,
            (State::Start | State::Plain, _) => State::Plain,
        };
    }
    matches!(state, State::Quoted)
}

/// Where a byte of a record stands.
#[derive(Clone, Copy)]
enum State {
    Start,
    Plain,
    Quoted,
    /// Behind a quote within quotes, which closes them or is the first of a doubled one.
    Quote,
}

/// The first line without its end, and the offset of the next one.
fn first_line(text: &str) -> (&str, usize) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let (line, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let line_break = if rest.starts_with("\r\n") {
        2
    } else {
        rest.len().min(1)
    };
    (line, end + line_break)
}

/// A place in the text, of which the line is counted once, on the way.
struct Place<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
}

impl Place<'_> {
    /// Takes the line at this place as a record that cannot be read.
    fn broken_line(&mut self, delimiter: u8) -> Option<Record> {
        let (text, after) = first_line(self.text.get(self.offset..).unwrap_or_default());
        let cells = text
            .split(char::from(delimiter))
            .map(str::to_owned)
            .collect();
        let record = Record::unless_blank(self.line, cells, false);
        self.advance(self.offset + after);
        record
    }

    /// Goes on to a later offset. A line ends with CR LF, LF or CR.
    fn advance(&mut self, to: usize) {
        let passed = self
            .text
            .as_bytes()
            .get(self.offset..to)
            .unwrap_or_default();
        let before = self
            .offset
            .checked_sub(1)
            .and_then(|at| self.text.as_bytes().get(at))
            .copied();
        let mut previous = before.unwrap_or_default();
        for byte in passed {
            if *byte == b'\r' || (*byte == b'\n' && previous != b'\r') {
                self.line += 1;
            }
            previous = *byte;
        }
        self.offset = self.offset.max(to);
    }
}
