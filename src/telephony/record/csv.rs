//! Records as a CSV file: the round trip of a list, and the export of a report.

mod columns;
mod export;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::shared::joined;
use super::{
    Field, FieldError, Fields, List, Look, Record, Schema, Shape, Value, check, field_text, read,
};
use crate::telephony::characters::is_blank;
use crate::telephony::csv::{Cells, Format, Refusal, Sheet, Verdict};

pub(crate) use self::columns::csv_format;
pub use self::columns::{csv_columns, csv_columns_count, is_key};
pub use self::export::export;

/// Between the parts of a key of several fields.
const PART_END: char = '\u{1f}';

/// The records of a list, as a file has them.
pub struct RecordSheet {
    schema: &'static Schema,
    format: &'static Format,
    records: Rc<[Record]>,
    /// By what a line is about, the place of each record.
    keys: BTreeMap<String, usize>,
}

impl Sheet for RecordSheet {
    type Rule = Record;

    fn format(&self) -> &'static Format {
        self.format
    }

    fn rules(&self) -> &[Record] {
        &self.records
    }

    fn cells(&self, record: &Record) -> Vec<String> {
        let columns = columns(self.schema.fields());
        columns
            .map(|(place, field)| cell_text(field, record.get(place)))
            .collect()
    }

    fn key<'a>(&self, record: &'a Record) -> Cow<'a, str> {
        key(self.schema.fields(), record).into()
    }

    fn compare(&self, cells: &Cells) -> Result<Verdict<Record>, Refusal> {
        let about = self.read(cells, None, true)?;
        let known = self.keys.get(&key(self.schema.fields(), &about));
        let before = known.and_then(|place| self.records.get(*place));
        let after = self.read(cells, before, false)?;
        let all = 0..self.schema.fields().len();
        let problems = check(self.schema, all, before, &after);
        if let Some(problem) = problems.into_iter().next() {
            return Err(self.refusal(problem.place, problem.error));
        }
        Ok(match before {
            None => Verdict::Created(after),
            Some(before) if *before == after => Verdict::Unchanged(after),
            Some(before) => Verdict::Changed {
                before: before.clone(),
                after,
            },
        })
    }

    fn no_room(&self, created: usize) -> Option<Refusal> {
        let most = match &self.schema.shape {
            Shape::List(list) => usize::from(list.most),
            Shape::Form | Shape::Report(_) => 0,
        };
        let is_full = most > 0 && self.records.len() + created >= most;
        is_full.then(|| FieldError::TooMany { most }.into())
    }
}

impl RecordSheet {
    /// Nothing for what has no file.
    pub fn new(schema: &'static Schema, records: Rc<[Record]>) -> Option<Self> {
        let Shape::List(List {
            csv: Some(format), ..
        }) = schema.shape
        else {
            return None;
        };
        // Of two that a line could be about, the first.
        let numbered = records.iter().enumerate().rev();
        let keys = numbered.map(|(place, record)| (key(schema.fields(), record), place));
        Some(Self {
            keys: keys.collect(),
            schema,
            format,
            records,
        })
    }

    /// What a line says of a record, the rest as it is; its keys alone, where only they are wanted.
    fn read(
        &self,
        cells: &Cells,
        before: Option<&Record>,
        keys_only: bool,
    ) -> Result<Record, Refusal> {
        let mut record = before.cloned().unwrap_or_else(|| self.schema.proposed());
        for (index, (place, field)) in columns(self.schema.fields()).enumerate() {
            let Some(cell) = cells.get(index).filter(|_| field.is_key || !keys_only) else {
                continue;
            };
            let known = record.get(place);
            let is_left = match before {
                Some(_) => field.is_key || cell == cell_text(field, known),
                None => is_blank(cell),
            };
            if is_left {
                continue;
            }
            let value = read(field, cell, known);
            let value = value.map_err(|error| self.refusal(place, error))?;
            if value != *known && !self.schema.is_asked(field, before.is_none()) {
                return Err(self.fixed(field));
            }
            record.set(place, value);
        }
        let record = self.without_hidden(record, before);
        let fields = self.schema.fields();
        Ok(joined(fields, record, before.unwrap_or(&Record::default())))
    }

    /// What does not apply to a record is not written, whatever the file says of it.
    fn without_hidden(&self, record: Record, before: Option<&Record>) -> Record {
        let fields = self.schema.fields();
        let hidden = fields.iter().enumerate();
        let hidden = hidden.filter(|(_, it)| !Look::new(fields, &record).applies(it));
        let hidden: Vec<usize> = hidden.map(|(place, _)| place).collect();
        hidden.into_iter().fold(record, |record, place| {
            let known = before.map_or(&Value::Null, |before| before.get(place));
            record.with(place, known.clone())
        })
    }

    /// A file has no fields to put an error at, so that an empty one is named.
    fn refusal(&self, place: usize, error: FieldError) -> Refusal {
        let name = self.schema.fields().get(place).map_or("", |it| it.name);
        match error {
            FieldError::Required => Refusal::Rule {
                key: "record_error_empty_cell",
                params: vec![("column", name.to_owned())],
            },
            error => error.into(),
        }
    }

    fn fixed(&self, field: &Field) -> Refusal {
        Refusal::Rule {
            key: "record_error_fixed",
            params: vec![("column", field.name.to_owned())],
        }
    }
}

/// The fields that have a column, with their places.
fn columns(fields: Fields) -> impl Iterator<Item = (usize, &'static Field)> {
    fields.iter().enumerate().filter(|(_, it)| it.csv.is_some())
}

/// What a line about this record has in the columns that tell it from others.
fn key(fields: Fields, record: &Record) -> String {
    let mut key = String::new();
    for (place, field) in columns(fields).filter(|(_, it)| it.is_key) {
        key.push_str(&cell_text(field, record.get(place)));
        key.push(PART_END);
    }
    key
}

/// A value in one line.
fn cell_text(field: &Field, value: &Value) -> String {
    match value {
        Value::List(items) => items.join(", "),
        value => field_text(&field.kind, value),
    }
}
