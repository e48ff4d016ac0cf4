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
/// stands elsewhere is saved elsewhere. What was wrong `before` keeps nobody from changing something else.
pub fn check(
    schema: &Schema,
    places: Range<usize>,
    before: Option<&Record>,
    after: &Record,
) -> Vec<FieldProblem> {
    let is_new = before.is_none();
    let known = before.map(|before| all_problems(schema, before, is_new));
    let known = known.unwrap_or_default();
    let mut problems = all_problems(schema, after, is_new);
    problems.retain(|problem| places.contains(&problem.place) && !known.contains(problem));
    problems
}

fn all_problems(schema: &Schema, record: &Record, is_new: bool) -> Vec<FieldProblem> {
    let look = Look::new(schema.fields(), record);
    let mut problems = missing(schema, look, is_new);
    for (name, error) in schema.check.map(|check| check(look)).unwrap_or_default() {
        let place = look.place(name);
        debug_assert!(place.is_some(), "no field is called {name}");
        let is_first = |place: &usize| problems.iter().all(|problem| problem.place != *place);
        if let Some(place) = place.filter(is_first) {
            problems.push(FieldProblem { place, error });
        }
    }
    problems
}

/// The fields that have to be filled in and are not.
fn missing(schema: &Schema, look: Look<'_>, is_new: bool) -> Vec<FieldProblem> {
    let fields = schema.fields().iter().enumerate();
    let found = fields.filter(|(place, field)| {
        // A secret that is not typed stays what it is.
        let is_known = !field.is_read() && !is_new;
        let is_empty = !is_known && look.record.get(*place).is_empty();
        field.required && is_empty && schema.is_asked(field, is_new) && look.applies(field)
    });
    let error = FieldError::Required;
    let problem = |(place, _)| FieldProblem {
        place,
        error: error.clone(),
    };
    found.map(problem).collect()
}
