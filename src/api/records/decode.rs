//! From JSON to records: whatever form the API gives a value.

use std::rc::Rc;

use serde_json::value::RawValue;

use super::Made;
use super::json::{Json, Members, whole_digits};
use super::tasks::read_task;
use crate::moment::Moment;
use crate::telephony::record::{Answer, Decimal, Fields, Kind, Money, Record, Task, Value};

/// The name of a field that stands for an item of a list which is no object, but a text.
pub(super) const ITEM: &str = "";

/// How much of what cannot be read is shown, in characters.
const SHOWN_CHARS: usize = 120;

/// The record of an object; of a text where the fields stand for that. None for anything else.
pub(super) fn record(fields: Fields, raw: &RawValue) -> Option<Record> {
    let members = match (Json::of(raw), fields.place(ITEM)) {
        (Json::Object(members), _) => members,
        (Json::Text(_) | Json::Number(_), Some(place)) => {
            let field = fields.get(place)?;
            return Some(Record::default().with(place, value(&field.kind, raw)));
        }
        _ => return None,
    };
    let member = |name: &str| members.get(name);
    let values = fields.iter().map(|field| match member(field.name) {
        Some(raw) if field.is_read() => value(&field.kind, raw),
        _ => Value::Null,
    });
    Some(Record::new(values.collect()))
}

/// The value of a field of this kind.
pub(super) fn value(kind: &Kind, raw: &RawValue) -> Value {
    let json = Json::of(raw);
    if matches!(json, Json::Null) {
        return Value::Null;
    }
    let read = match kind {
        Kind::Switch => flag(json).map(Value::Flag),
        Kind::Whole(_) => whole(json).map(Value::Whole),
        Kind::List(_) => list(json),
        Kind::Moment => moment(json),
        Kind::Money => money(json).map(Value::Money),
        Kind::Secret(_) => Some(Value::Null),
        Kind::Text(_)
        | Kind::Digits(_)
        | Kind::Number(_)
        | Kind::Choice(..)
        | Kind::Date
        | Kind::Time
        | Kind::Sound(..) => json.into_text().map(|text| Value::text(&text)),
    };
    read.unwrap_or_else(|| unreadable(raw))
}

fn unreadable(raw: &RawValue) -> Value {
    let text = match Json::of(raw) {
        Json::Text(text) => text,
        _ => raw.get().to_owned(),
    };
    Value::Unreadable(text.chars().take(SHOWN_CHARS).collect::<String>().into())
}

/// `true`, `"true"`, `1` or `"1"`, and the same for false.
fn flag(json: Json<'_>) -> Option<bool> {
    if let Json::Flag(flag) = json {
        return Some(flag);
    }
    match json.into_text()?.to_ascii_lowercase().as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// `100`, `100.0`, `"100"` or `"100.0"`.
fn whole(json: Json<'_>) -> Option<i64> {
    whole_digits(json.into_text()?.trim())?.parse().ok()
}

/// All items or none: the list is written as a whole, and one that is left out would be lost.
fn list(json: Json<'_>) -> Option<Value> {
    let Json::List(items) = json else { return None };
    let items: Option<Vec<Rc<str>>> = items
        .into_iter()
        .map(|item| Some(Json::of(item).into_text()?.into()))
        .collect();
    Some(Value::list(items?))
}

fn moment(json: Json<'_>) -> Option<Value> {
    match Moment::from_wire(&json.into_text()?) {
        Moment::Odd(_) => None,
        moment @ Moment::At(_) => Some(Value::Moment(moment)),
    }
}

/// `{"currencyCode": "EUR", "text": "0.12 €", "value": 0.12}`
fn money(json: Json<'_>) -> Option<Money> {
    let Json::Object(price) = json else {
        return None;
    };
    Some(Money {
        amount: Decimal::parse(&price.text("value")?)?,
        currency: price.text("currencyCode")?.into(),
    })
}

/// What an accepted write has made, as far as the answer tells.
pub(super) fn made(expected: Answer, fields: Fields, text: &str) -> Made {
    let Ok(raw) = serde_json::from_str::<&RawValue>(text) else {
        return Made::Unknown;
    };
    let known = match expected {
        Answer::Nothing => None,
        Answer::Object => record(fields, raw).map(Made::Record),
        Answer::Id => Json::of(raw).into_text().map(Made::Id),
        Answer::Task => task(raw).map(Made::Task),
    };
    known.unwrap_or(Made::Unknown)
}

/// A task, or its id alone.
fn task(raw: &RawValue) -> Option<Task> {
    match Members::of(raw.get()) {
        Some(members) => read_task(&members),
        None => Some(Task::started(&Json::of(raw).into_text()?)),
    }
}
