//! What differs between two states of a record.

use super::{Access, Chooser, Record, Schema, Value};

/// The places of the fields that a change of the record would send: they differ, may be changed, and are no leftover
/// of an answer that could not be read. Null and empty differ.
pub fn diff(schema: &Schema, before: &Record, after: &Record) -> Vec<usize> {
    let differs = |place: usize| before.get(place) != after.get(place);
    let fields = schema.fields().iter().enumerate();
    let sent = fields.filter(|(place, field)| {
        let after = after.get(*place);
        // The undo of a typed secret has nothing to put in its place.
        let is_known = field.is_read() || *after != Value::Null;
        field.is_updated() && differs(*place) && after.is_readable() && is_known
    });
    sent.map(|(place, _)| place).collect()
}

/// Whether two states of a record are the same but for what the API alone decides. What cannot be read or is never
/// shown says nothing, and to a server null and empty may be one.
pub fn is_same(schema: &Schema, left: &Record, right: &Record) -> bool {
    let chosen = schema.resource.chooser == Chooser::User;
    let mut fields = schema.fields().iter().enumerate();
    fields.all(|(place, field)| {
        let is_decided_here = match field.access {
            Access::Read => false,
            Access::Identity => chosen,
            Access::Create | Access::Update | Access::Write => field.is_read(),
        };
        let (left, right) = (left.get(place), right.get(place));
        let is_equal = || {
            let is_open = !left.is_readable() || !right.is_readable();
            left == right || is_open || (left.is_empty() && right.is_empty())
        };
        !is_decided_here || is_equal()
    })
}
