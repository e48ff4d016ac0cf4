//! Records of a CSV text with the line on which each begins.

use ::csv::{ReaderBuilder, StringRecord};

/// A file full of stray quotes is not worth more passes than this.
const MAX_RECOVERIES: usize = 100;

/// A record: its 1-based physical line and its cells; an error if a quote is never closed,
/// the cells then being the line cut at each delimiter.
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
    pub(super) closed: bool,
}

/// The records of a text, without the blank ones.
pub(super) fn records(text: &str, delimiter: u8) -> Vec<Record> {
    let mut found = Vec::new();
    let mut place = Place {
        text,
        offset: 0,
        line: 1,
    };
    for _ in 0..MAX_RECOVERIES {
        let Some(open) = read_closed(&mut place, delimiter, &mut found) else {
            return found;
        };
        // The lines after a stray quote are worth reading on their own.
        let (line, after) = first_line(text.get(open..).unwrap_or_default());
        let cells = line
            .split(char::from(delimiter))
            .map(str::to_owned)
            .collect();
        place.advance(open);
        found.push(Record {
            line: place.line,
            cells,
            closed: false,
        });
        place.advance(open + after);
    }
    found
}

/// Reads up to the end, or to a record whose quote is never closed; returns its offset.
fn read_closed(place: &mut Place<'_>, delimiter: u8, found: &mut Vec<Record>) -> Option<usize> {
    let base = place.offset;
    let rest = place.text.get(base..).unwrap_or_default();
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(rest.as_bytes());
    let mut record = StringRecord::new();
    // Text in memory can neither fail to be read nor be anything but UTF-8.
    while let Ok(true) = reader.read_record(&mut record) {
        let start = record
            .position()
            .map_or(0, |position| position.byte() as usize);
        let start = base + start + blank_prefix(rest.get(start..).unwrap_or_default());
        let last = reader.is_done();
        if last && is_open(place.text.get(start..).unwrap_or_default(), delimiter) {
            return Some(start);
        }
        place.advance(start);
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            found.push(Record {
                line: place.line,
                cells: record.iter().map(str::to_owned).collect(),
                closed: true,
            });
        }
    }
    None
}

/// How many bytes of line breaks the reader skipped before the record.
fn blank_prefix(text: &str) -> usize {
    text.len() - text.trim_start_matches(['\r', '\n']).len()
}

/// Whether a quote of the record with which the text begins is still open at the end.
fn is_open(text: &str, delimiter: u8) -> bool {
    #[derive(PartialEq)]
    enum State {
        Start,
        Plain,
        Quoted,
        Quote,
    }
    let mut state = State::Start;
    for byte in text.bytes() {
        state = match (state, byte) {
            (State::Start | State::Quote, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Quote,
            (State::Quoted, _) => State::Quoted,
            (_, byte) if byte == delimiter || byte == b'\r' || byte == b'\n' => State::Start,
            _ => State::Plain,
        };
    }
    state == State::Quoted
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
