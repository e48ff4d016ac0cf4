//! Fields of one name, of which one applies at a time: a parameter that is a phone number for one action and a sound
//! for another.
//!
//! In a record all of them hold the API's one value; in a form each holds it only while it applies, so that no sound is
//! taken for a number.

use super::{Fields, Look, Record, Value};

/// Whether other fields have the name of this one.
fn is_shared(fields: Fields, place: usize) -> bool {
    let name = fields.get(place).map(|field| field.name);
    let same = fields.iter().filter(|field| Some(field.name) == name);
    same.count() > 1
}

/// What a form begins with at a place: nothing in a field that does not apply, and has the name of one that may.
pub(super) fn shown_at(fields: Fields, record: &Record, place: usize) -> Value {
    let applies = |place| {
        let field = fields.get(place);
        field.is_some_and(|field| Look::new(fields, record).applies(field))
    };
    if is_shared(fields, place) && !applies(place) {
        return Value::Null;
    }
    record.get(place).clone()
}

/// The record in which fields of one name hold the value of the one that applies; where none does, what was `before`.
pub(super) fn joined(fields: Fields, record: Record, before: &Record) -> Record {
    let look = Look::new(fields, &record);
    let shared = (0..fields.len()).filter(|place| is_shared(fields, *place));
    let value = |place: usize| {
        let name = fields.get(place)?.name;
        let mut same = fields.iter().enumerate().filter(|(_, it)| it.name == name);
        let found = same.find(|(_, field)| look.applies(field));
        let value = found.map_or_else(|| before.get(place), |(at, _)| record.get(at));
        Some((place, value.clone()))
    };
    let values: Vec<_> = shared.filter_map(value).collect();
    values
        .into_iter()
        .fold(record, |record, (place, value)| record.with(place, value))
}
