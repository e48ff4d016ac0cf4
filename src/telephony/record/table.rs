//! A table of records: searched, sorted and cut into pages.

use std::cmp::Ordering;

use super::{Fields, Kind, Record, Schema, Value, field_text};
use crate::telephony::paging::Page;
use crate::telephony::search;
use crate::telephony::table::{TableView, extension_key};

/// A column by the place of its field; the first field is the usual one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column(pub usize);

impl Column {
    /// The column of a name in an address, which is the field's.
    pub fn from_name(fields: Fields, name: &str) -> Option<Self> {
        fields.place(name).map(Self)
    }

    pub fn name(self, fields: Fields) -> &'static str {
        fields.get(self.0).map_or("", |field| field.name)
    }
}

/// The records that the table shows, with the totals below it; `say` gives the text of a translation key.
pub fn cut<'a>(
    schema: &Schema,
    records: &'a [Record],
    view: &TableView<Column>,
    say: &dyn Fn(&str) -> String,
) -> Page<&'a Record> {
    let fields = schema.fields();
    view.cut(
        records,
        &|record| search_text(fields, record, say),
        &|left, right, column| compare(fields, left, right, column),
    )
}

/// The text in which a record is searched: its values as they are spelt, and the names of choices.
pub fn search_text(fields: Fields, record: &Record, say: &dyn Fn(&str) -> String) -> String {
    let mut texts = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        let value = record.get(place);
        let text = match value {
            Value::Null | Value::Flag(_) | Value::Moment(_) | Value::Secret(_) => continue,
            value => field_text(&field.kind, value),
        };
        let known = field.kind.fixed().iter().find(|it| it.value == text);
        texts.push(known.map_or(text, |choice| say(choice.label)));
    }
    let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
    search::search_text(&parts)
}

/// The order of two records by one field: what is not there comes last, what cannot be read after it.
pub fn compare(fields: Fields, left: &Record, right: &Record, column: Column) -> Ordering {
    let Some(field) = fields.get(column.0) else {
        return Ordering::Equal;
    };
    compare_values(&field.kind, left.get(column.0), right.get(column.0))
}

fn compare_values(kind: &Kind, left: &Value, right: &Value) -> Ordering {
    match (left, right) {
        (Value::Flag(left), Value::Flag(right)) => right.cmp(left),
        (Value::Whole(left), Value::Whole(right)) => left.cmp(right),
        (Value::Moment(left), Value::Moment(right)) => left.cmp(right),
        (Value::Text(left), Value::Text(right)) => compare_texts(kind, left, right),
        (Value::Money(left), Value::Money(right)) => {
            let by_currency = left.currency.cmp(&right.currency);
            by_currency.then_with(|| left.amount.cmp(&right.amount))
        }
        (Value::List(left), Value::List(right)) => left.cmp(right),
        _ => rank(left).cmp(&rank(right)),
    }
}

fn compare_texts(kind: &Kind, left: &str, right: &str) -> Ordering {
    match kind {
        Kind::Digits(_) | Kind::Sound(..) => extension_key(left).cmp(&extension_key(right)),
        Kind::Number(_) | Kind::Date | Kind::Time => left.cmp(right),
        _ => search::fold(left).cmp(&search::fold(right)),
    }
}

fn rank(value: &Value) -> u8 {
    match value {
        Value::Unreadable(_) => 2,
        Value::Null => 1,
        _ => 0,
    }
}
