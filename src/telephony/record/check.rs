//! All that is wrong with a record, at once.

use std::ops::Range;

use super::{FieldError, Look, Record, Schema};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The field's place.
    pub place: usize,
    pub error: FieldError,
}

/// What is missing, and what the schema's own check finds, among the fields at `places` that the user gives: what
/// stands elsewhere is saved elsewhere.
pub fn check(
    schema: &Schema,
    places: Range<usize>,
    record: &Record,
    is_new: bool,
) -> Vec<FieldProblem> {
    let fields = schema.fields();
    let look = Look::new(fields, record);
    let mut problems = Vec::new();
    for (place, field) in fields.iter().enumerate() {
        let is_meant = places.contains(&place) && schema.is_asked(field, is_new);
        // A secret that is not typed stays what it is.
        let is_known = !field.is_read() && !is_new;
        let is_missing = field.required && !is_known && record.get(place).is_empty();
        if is_meant && is_missing && look.applies(field) {
            let error = FieldError::Required;
            problems.push(FieldProblem { place, error });
        }
    }
    for (name, error) in schema.check.map(|check| check(look)).unwrap_or_default() {
        let place = look.place(name);
        debug_assert!(place.is_some(), "no field is called {name}");
        let Some(place) = place.filter(|place| places.contains(place)) else {
            continue;
        };
        if problems.iter().all(|problem| problem.place != place) {
            problems.push(FieldProblem { place, error });
        }
    }
    problems
}
