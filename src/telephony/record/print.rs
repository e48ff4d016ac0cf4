//! From a value to what is shown and what stands in a text field.

use std::borrow::Cow;
use std::rc::Rc;

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::{Kind, Unit, Value};
use crate::moment::Moment;
use crate::telephony::click2call::duration_text;
use crate::telephony::number::PhoneNumber;

/// What is shown of a value, in no language yet: the page makes it a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed<'a> {
    /// Null, or an empty text.
    Nothing,
    Flag(bool),
    /// As it is.
    Text(Cow<'a, str>),
    /// The text of a translation key.
    Key(&'static str),
    /// A number, with its unit if that has a text.
    Whole(i64, Unit),
    Moment(&'a Moment),
    /// `2026-12-25`
    Date(&'a str),
    /// The amount with a point, `12.50`, and its currency.
    Money(String, &'a str),
    List(&'a [Rc<str>]),
    /// Dots.
    Secret,
    /// What the API sent in the place of a value.
    Odd(&'a str),
}

/// What a table or a form shows of a value.
pub fn print<'a>(kind: &Kind, value: &'a Value) -> Printed<'a> {
    match value {
        Value::Null => Printed::Nothing,
        Value::Flag(flag) => Printed::Flag(*flag),
        Value::Whole(number) => print_whole(kind, *number),
        Value::Text(text) => print_text(kind, text),
        Value::Moment(moment) => Printed::Moment(moment),
        Value::Money(money) => Printed::Money(money.amount.text(2), &money.currency),
        Value::List(items) if items.is_empty() => Printed::Nothing,
        Value::List(items) => Printed::List(items),
        Value::Secret(_) => Printed::Secret,
        Value::Unreadable(text) => Printed::Odd(text),
    }
}

fn print_whole(kind: &Kind, number: i64) -> Printed<'static> {
    let unit = match kind {
        Kind::Whole(limits) => limits.unit,
        _ => Unit::None,
    };
    match (unit, u64::try_from(number)) {
        (Unit::Duration, Ok(seconds)) => Printed::Text(duration_text(seconds).into()),
        _ => Printed::Whole(number, unit),
    }
}

fn print_text<'a>(kind: &Kind, text: &'a str) -> Printed<'a> {
    if text.is_empty() {
        return Printed::Nothing;
    }
    match kind {
        Kind::Number(_) => Printed::Text(PhoneNumber::from_wire(text).international().into()),
        Kind::Date => Printed::Date(text),
        Kind::Time => Printed::Text(without_seconds(text).into()),
        _ => {
            let known = kind.fixed().iter().find(|choice| choice.value == text);
            known.map_or(Printed::Text(text.into()), |choice| {
                Printed::Key(choice.label)
            })
        }
    }
}

/// What stands in a text field, and in a file: [`read`](fn@super::read) makes the value of it again. A switch is `true`
/// or `false`; a secret shows nothing.
pub fn field_text(kind: &Kind, value: &Value) -> String {
    match value {
        Value::Null | Value::Secret(_) => String::new(),
        Value::Flag(flag) => flag.to_string(),
        Value::Whole(number) => number.to_string(),
        Value::Text(text) if matches!(kind, Kind::Time) => without_seconds(text).to_owned(),
        Value::Text(text) | Value::Unreadable(text) => text.to_string(),
        Value::Moment(Moment::At(at)) => rfc3339(at),
        Value::Moment(Moment::Odd(text)) => text.to_string(),
        Value::Money(money) => format!("{} {}", money.amount.text(2), money.currency),
        Value::List(items) => items.join("\n"),
    }
}

/// `2026-12-25T08:30:00Z`
fn rfc3339(at: &DateTime<Utc>) -> String {
    let (date, time) = (at.date_naive(), at.time());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// `08:30` of `08:30:00`; other seconds stay.
fn without_seconds(time: &str) -> &str {
    match time.strip_suffix(":00") {
        Some(minute) if minute.contains(':') => minute,
        _ => time,
    }
}
