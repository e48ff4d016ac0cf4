//! What is typed into a form of a record, and what is said of it.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use crate::api::ApiError;
use crate::telephony::record::{Draft, FieldProblem, Record, Schema, diff};
use crate::ui::{Field, use_field};

/// The draft of a form's fields.
#[derive(Clone, PartialEq)]
pub(super) struct Typed(Draft);

pub(super) enum TypedAction {
    /// The user types at a place.
    Type(usize, String),
    /// The record is another one now; what was typed stays.
    Over(Record),
    /// What was typed at some places is dropped.
    Forget(Range<usize>),
    /// What was typed at some places is saved, and there now; the other places keep what they began with.
    Saved(Range<usize>, Option<Record>),
}

impl Reducible for Typed {
    type Action = TypedAction;

    fn reduce(self: Rc<Self>, action: TypedAction) -> Rc<Self> {
        let mut draft = Rc::unwrap_or_clone(self).0;
        match action {
            TypedAction::Type(place, text) => draft.set_text(place, &text),
            TypedAction::Over(record) => draft = draft.over(record),
            TypedAction::Forget(places) => draft.forget(places),
            TypedAction::Saved(places, made) => {
                draft.forget(places.clone());
                if let Some(made) = made {
                    let mut before = draft.before().clone();
                    places.for_each(|place| before.set(place, made.get(place).clone()));
                    draft = draft.over(before);
                }
            }
        }
        Rc::new(Self(draft))
    }
}

/// A handle on a draft.
pub(super) type TypedHandle = UseReducerHandle<Typed>;

#[hook]
pub(super) fn use_typed(draft: impl FnOnce() -> Draft) -> (TypedHandle, Callback<(usize, String)>) {
    let typed = use_reducer(|| Typed(draft()));
    let dispatcher = typed.dispatcher();
    let oninput = use_callback((), move |(place, text), ()| {
        dispatcher.dispatch(TypedAction::Type(place, text));
    });
    (typed, oninput)
}

impl Typed {
    pub(super) fn draft(&self) -> &Draft {
        &self.0
    }

    /// Whether something at these places is typed that differs from what is there.
    pub(super) fn is_edited(&self, schema: &'static Schema, places: &Range<usize>) -> bool {
        let before = self.0.before();
        match self.0.checked(schema, places.clone()) {
            Ok(after) => diff(schema, before, &after)
                .iter()
                .any(|it| places.contains(it)),
            Err(_) => true,
        }
    }
}

/// What is said of the fields of one part of a form.
#[derive(Clone, PartialEq)]
pub(super) struct Reproaches {
    schema: super::Tab,
    places: Range<usize>,
    /// Nothing is reproached before the first attempt.
    attempted: crate::state::State<bool>,
    /// The API's words on one field, and its place.
    words: Field,
    place: Rc<Cell<Option<usize>>>,
}

#[hook]
pub(super) fn use_reproaches(schema: super::Tab, places: Range<usize>) -> Reproaches {
    let attempted = crate::state::use_state_eq(|| false);
    let words = use_field(String::new());
    let place = use_memo((), |()| Cell::new(None));
    Reproaches {
        schema,
        places,
        attempted,
        words,
        place,
    }
}

impl Reproaches {
    /// The record as it is typed, over another one; nothing where a field says what is wrong.
    pub(super) fn attempt(&self, typed: &TypedHandle, current: Record) -> Option<Record> {
        self.attempted.setter().set(true);
        self.words.touch();
        let draft = typed.draft().clone().over(current);
        draft.checked(self.schema.0, self.places.clone()).ok()
    }

    /// The field that a refusal is about.
    pub(super) fn field(&self, error: &ApiError) -> Option<Field> {
        let fields = self.schema.fields();
        let asked = self.places.clone().filter_map(|place| fields.get(place));
        let names: Vec<&'static str> = asked
            .map(|field| field.name.rsplit('.').next().unwrap_or(field.name))
            .collect();
        let named = error.field(&names)?;
        let place = names.iter().position(|name| *name == named)?;
        self.place.set(Some(self.places.start + place));
        Some(self.words.clone())
    }

    /// What the API has refused.
    pub(super) fn refused(&self) -> Option<(usize, AttrValue)> {
        Some((self.place.get()?, self.words.error_to_show(None)?))
    }

    /// What is wrong, once that is to be told.
    pub(super) fn problems(&self, typed: &TypedHandle) -> Vec<FieldProblem> {
        if !*self.attempted {
            return Vec::new();
        }
        let checked = typed.draft().checked(self.schema.0, self.places.clone());
        checked.err().unwrap_or_default()
    }

    /// A new start.
    pub(super) fn forget(&self) {
        self.attempted.setter().set(false);
        self.words.reset(String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telephony::record::Value;

    fn of(texts: [&str; 2]) -> Record {
        Record::new(texts.map(Value::text).to_vec())
    }

    #[test]
    fn a_section_that_is_saved_leaves_the_others_what_they_began_with() {
        let mut draft = Draft::of(of(["a", "b"]));
        draft.set_text(0, "mine");
        draft.set_text(1, "mine too");
        // Another session has changed the second place meanwhile.
        let made = of(["mine", "theirs"]);
        let saved = TypedAction::Saved(0..1, Some(made));
        let typed = Rc::new(Typed(draft)).reduce(saved);
        assert_eq!(*typed.draft().before(), of(["mine", "b"]));
    }
}
