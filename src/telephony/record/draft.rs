//! What is typed into a form, until it is saved.

use std::ops::Range;
use std::rc::Rc;

use super::shared::{joined, shown_at};
use super::{FieldProblem, Look, Record, Schema, check, field_text, read};

/// A form's texts over the record that it shows. What is typed stays as it is, right or wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    before: Record,
    is_new: bool,
    typed: Vec<Option<Rc<str>>>,
}

impl Draft {
    /// Of a new record, which may be proposed in part.
    pub fn new(proposed: Record) -> Self {
        Self {
            before: proposed,
            is_new: true,
            typed: Vec::new(),
        }
    }

    /// Of a record that there is.
    pub fn of(before: Record) -> Self {
        Self {
            before,
            is_new: false,
            typed: Vec::new(),
        }
    }

    pub fn before(&self) -> &Record {
        &self.before
    }

    /// What stands in a field.
    pub fn text(&self, schema: &Schema, place: usize) -> String {
        match (self.typed_at(place), schema.fields().get(place)) {
            (Some(typed), _) => typed.to_owned(),
            (None, Some(field)) => {
                let value = shown_at(schema.fields(), &self.before, place);
                field_text(&field.kind, &value)
            }
            (None, None) => String::new(),
        }
    }

    /// The user types into a field; a switch holds `true` or `false`.
    pub fn set_text(&mut self, place: usize, text: &str) {
        if self.typed.len() <= place {
            self.typed.resize(place + 1, None);
        }
        if let Some(typed) = self.typed.get_mut(place) {
            *typed = Some(text.into());
        }
    }

    /// The same texts over what there is now: after a save, or when another session has changed the record.
    #[must_use]
    pub fn over(self, before: Record) -> Self {
        Self { before, ..self }
    }

    /// Forgets what was typed at some places, as after they are saved.
    pub fn forget(&mut self, places: Range<usize>) {
        for place in places {
            if let Some(typed) = self.typed.get_mut(place) {
                *typed = None;
            }
        }
    }

    /// The record as far as it can be read, the rest as it was: for what depends on it while somebody types.
    pub fn record(&self, schema: &Schema) -> Record {
        let mut record = Record::default();
        for (place, field) in schema.fields().iter().enumerate() {
            let known = shown_at(schema.fields(), &self.before, place);
            let typed = self.typed_at(place);
            let value = typed.and_then(|typed| read(field, typed, &known).ok());
            record.set(place, value.unwrap_or(known));
        }
        record
    }

    /// Whether a field is to be shown.
    pub fn shows(&self, schema: &Schema, place: usize) -> bool {
        let record = self.record(schema);
        let look = Look::new(schema.fields(), &record);
        schema
            .fields()
            .get(place)
            .is_some_and(|it| look.applies(it))
    }

    /// The record with what was typed at `places`, or all that is wrong there. What is not shown stays as it was.
    pub fn checked(
        &self,
        schema: &Schema,
        places: Range<usize>,
    ) -> Result<Record, Vec<FieldProblem>> {
        let shown = self.record(schema);
        let look = Look::new(schema.fields(), &shown);
        let fields = schema.fields();
        let (mut begun, mut record) = (Record::default(), Record::default());
        let mut problems = Vec::new();
        for (place, field) in fields.iter().enumerate() {
            let known = shown_at(fields, &self.before, place);
            let is_asked = schema.is_asked(field, self.is_new) && look.applies(field);
            let typed = self.typed_at(place);
            let typed = typed.filter(|_| is_asked && places.contains(&place));
            let value = match typed.map(|typed| read(field, typed, &known)) {
                Some(Ok(value)) => value,
                Some(Err(error)) => {
                    problems.push(FieldProblem { place, error });
                    known.clone()
                }
                None => known.clone(),
            };
            begun.set(place, known);
            record.set(place, value);
        }
        let begun = Some(&begun).filter(|_| !self.is_new);
        let found = check(schema, places, begun, &record);
        problems = with_more(problems, found);
        if problems.is_empty() {
            Ok(joined(fields, record, &self.before))
        } else {
            Err(problems)
        }
    }

    fn typed_at(&self, place: usize) -> Option<&str> {
        self.typed.get(place)?.as_deref()
    }
}

/// Of each field the first that is wrong with it, in the order of the fields.
fn with_more(mut problems: Vec<FieldProblem>, more: Vec<FieldProblem>) -> Vec<FieldProblem> {
    for problem in more {
        if problems.iter().all(|known| known.place != problem.place) {
            problems.push(problem);
        }
    }
    problems.sort_by_key(|problem| problem.place);
    problems
}
