//! How one kind of thing is written: what [`super::use_changes`] needs to know of it.

use std::future::Future;

use super::QueryKey;
use crate::api::{Api, ApiError, Receipt};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Plan};

/// A change that the API accepted, as it made it.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied<T> {
    /// With what the API added, such as the id of what was created.
    pub change: Change<T>,
    pub receipt: Receipt,
}

/// Many changes that the API accepted in one request.
#[derive(Debug, Clone, PartialEq)]
pub struct AppliedTogether {
    /// The changes that it refused all the same, by their place in the plan.
    pub refused: Vec<(usize, ApiError)>,
    pub receipt: Receipt,
}

/// A change in the user's language, for the toast and the journal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Described {
    /// What was to be done to what, for the journal: "Ajout de la règle 10".
    pub what: String,
    /// That it was done, for the toast: "Règle 10 ajoutée".
    pub done: String,
    pub before: Option<String>,
    pub after: Option<String>,
    /// What taking it back would not bring back.
    pub lost: Option<String>,
}

/// How things of one kind are written: one implementation per resource.
pub trait Writes: Clone + 'static {
    type Item: Clone + PartialEq + 'static;
    /// What is read to learn how the things are now.
    type State: 'static;

    /// Whether a change is an event, such as a call: nothing takes it back, and while it does not show it
    /// may still have happened.
    const IS_EVENT: bool = false;

    /// Whether each change shows in the state by itself once a whole plan is done, so that one without effect is found
    /// by reading.
    const READS_BACK: bool = true;

    /// Sends one change; never twice.
    fn apply(
        &self,
        api: &Api,
        change: &Change<Self::Item>,
    ) -> impl Future<Output = Result<Applied<Self::Item>, ApiError>>;

    /// Reads how the things are now, to learn whether a change that got no answer took effect.
    fn state(&self, api: &Api) -> impl Future<Output = Result<Self::State, ApiError>>;

    /// The thing that a change is about; `None` if it does not exist.
    fn find(&self, state: &Self::State, change: &Change<Self::Item>) -> Option<Self::Item>;

    /// Whether two states of a thing are the same but for what the API alone decides.
    fn is_same(&self, left: &Self::Item, right: &Self::Item) -> bool;

    /// In which order a plan is sent: changes of one stage may go at the same time, once all of the
    /// stages before have been answered. One stage per change; they never fall.
    fn stages(&self, plan: &Plan<Self::Item>) -> Vec<usize> {
        vec![0; plan.len()]
    }

    fn describe(&self, i18n: &I18n, change: &Change<Self::Item>) -> Described;

    /// The queries to read again after a write: all whose key is below this one.
    fn touches(&self) -> QueryKey;
}

/// Things of which many can be written by one request.
pub trait WritesTogether: Writes {
    /// Sends a whole plan; never twice. What is accepted is then read from [`Writes::state`].
    fn apply_together(
        &self,
        api: &Api,
        plan: &Plan<Self::Item>,
    ) -> impl Future<Output = Result<AppliedTogether, ApiError>>;
}
