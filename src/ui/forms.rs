//! The state of a form's field: its value, whether it was touched, and which error to show.
//!
//! Nothing is reproached before the first edit or an attempt to submit; what the server refuses stands at the
//! field until it is edited or sent again.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct FieldState {
    value: String,
    touched: bool,
    server_error: Option<String>,
}

enum FieldAction {
    Edit(String),
    Touch,
    Refuse(Option<String>),
    Reset(String),
}

impl Reducible for FieldState {
    type Action = FieldAction;

    fn reduce(self: Rc<Self>, action: FieldAction) -> Rc<Self> {
        let before = Rc::unwrap_or_clone(self);
        Rc::new(match action {
            FieldAction::Edit(value) => Self {
                value,
                touched: true,
                server_error: None,
            },
            FieldAction::Touch => Self {
                touched: true,
                server_error: None,
                ..before
            },
            FieldAction::Refuse(server_error) => Self {
                server_error,
                ..before
            },
            FieldAction::Reset(value) => Self {
                value,
                ..Self::default()
            },
        })
    }
}

/// A handle on one field; cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Field {
    state: UseReducerHandle<FieldState>,
    /// Replaces the value, as the user edits it; the same callback for the field's whole life.
    pub set: Callback<String>,
}

impl Field {
    pub fn value(&self) -> &str {
        &self.state.value
    }

    pub fn touched(&self) -> bool {
        self.state.touched
    }

    /// What to show, given what the value breaks by itself: the server's word first, then that, once touched.
    pub fn error_to_show(&self, own_error: Option<String>) -> Option<AttrValue> {
        let server_error = self.state.server_error.clone();
        server_error
            .or_else(|| own_error.filter(|_| self.state.touched))
            .map(AttrValue::from)
    }

    /// An attempt to submit: from now on the field's own error shows, and what the server said of the attempt before
    /// is over.
    pub fn touch(&self) {
        self.state.dispatch(FieldAction::Touch);
    }

    /// Whether what the server said of it still stands.
    pub fn is_refused(&self) -> bool {
        self.state.server_error.is_some()
    }

    /// What the server said of this field; it goes away at the next edit or attempt.
    pub fn set_server_error(&self, error: Option<String>) {
        self.state.dispatch(FieldAction::Refuse(error));
    }

    /// A new start, untouched.
    pub fn reset(&self, value: impl Into<String>) {
        self.state.dispatch(FieldAction::Reset(value.into()));
    }
}

#[hook]
pub fn use_field(initial: impl Into<String>) -> Field {
    let state = use_reducer(|| FieldState {
        value: initial.into(),
        ..FieldState::default()
    });
    let dispatcher = state.dispatcher();
    let set = use_callback((), move |value: String, ()| {
        dispatcher.dispatch(FieldAction::Edit(value));
    });
    Field { state, set }
}
