//! `use_submit`: one form's way from its button to its closing.
//!
//! Check what is typed, write it, show a refusal at its field or below the form, close. Forms in windows and in
//! their place use it alike, and so do the questions before a delete.

use std::rc::Rc;

use yew::prelude::*;

use super::{Failure, Writes, error_text, form_error, query_id, use_changes};
use crate::api::{ApiError, Problem, Reach};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Outcome, Plan, Report};
use crate::ui::Field;

/// What a form shows of its latest attempt, and how it makes the next one.
pub struct Submit {
    /// The user presses the form's button.
    pub onsubmit: Callback<()>,
    /// An attempt is under way: the form can be neither sent nor closed.
    pub is_busy: bool,
    failure: Option<Failure>,
    /// The field that took the refusal.
    field: Option<Field>,
}

impl Submit {
    /// Why the latest attempt failed, to stand below the fields; `doing` is the key of what was being done.
    ///
    /// A refusal that stands at its field leaves only the name under which support finds it, for as long as it stands
    /// there. `conflict_is_shown`: the form has a notice of what another session changed, which is not said twice.
    pub fn error(&self, i18n: &I18n, doing: &str, conflict_is_shown: bool) -> Html {
        match (&self.failure, &self.field) {
            (Some(failure), Some(field)) if field.is_refused() => query_id(i18n, &failure.error),
            (Some(_), Some(_)) => html! {},
            (Some(failure), None) if conflict_is_shown && is_found_conflict(&failure.error) => {
                html! {}
            }
            (failure, _) => form_error(i18n, doing, failure.clone()),
        }
    }
}

/// Whether this application found the conflict by reading, before anything was sent.
fn is_found_conflict(error: &ApiError) -> bool {
    error.problem == Problem::Conflict && error.reach == Reach::NotSent
}

/// `change` checks what is typed and gives what is to be written, or nothing where a field says what is wrong; `field`
/// is the field that a refusal is about. What changes nothing is not sent. `onclose` gets the change as the API made
/// it, or nothing where everything is as it was to be already.
#[hook]
pub fn use_submit<W: Writes>(
    writes: W,
    change: impl Fn() -> Option<Change<W::Item>> + 'static,
    field: impl Fn(&ApiError) -> Option<Field> + 'static,
    onclose: Callback<Option<Change<W::Item>>>,
) -> Submit {
    let i18n = use_i18n();
    let changes = use_changes(writes);
    let failure = changes.state().failure();
    let refused = failure.as_ref().and_then(|failure| field(&failure.error));
    let is_busy = changes.state().is_running();
    let closing = onclose.clone();
    let finished = Callback::from(move |report: Rc<Report<W::Item, ApiError>>| {
        if report.is_success() {
            closing.emit(report.rows.first().and_then(|row| made(&row.outcome)));
        } else if let Some(error) = report.first_error()
            && let Some(field) = field(error)
        {
            field.set_server_error(Some(error_text(&i18n, error)));
        }
    });
    let onsubmit = Callback::from(move |()| {
        let Some(change) = change() else { return };
        if change.changes_nothing() {
            return onclose.emit(None);
        }
        // The API itself refuses to create what is there already.
        let is_new = change.before().is_none();
        let plan = Plan::from(change);
        if is_new {
            changes.run(plan, finished.clone());
        } else {
            changes.run_unchanged(plan, finished.clone());
        }
    });
    Submit {
        onsubmit,
        is_busy,
        failure,
        field: refused,
    }
}

fn made<T: Clone>(outcome: &Outcome<T, ApiError>) -> Option<Change<T>> {
    match outcome {
        Outcome::Done(change) => Some(change.clone()),
        _ => None,
    }
}
