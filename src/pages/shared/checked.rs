//! Submitting a form whose draft is checked as it is typed.
//!
//! For the windows of an editor, which keep what is accepted among its edits.

use yew::prelude::*;

use crate::state::State;

/// What submits: a draft that is right is taken, and the window closes. Besides it what is wrong, of which nothing is
/// told before the first attempt.
pub fn submit_checked<T: Clone + 'static, E: Clone + 'static>(
    attempted: &State<bool>,
    checked: Result<T, E>,
    onclose: &Callback<()>,
    take: impl Fn(T) + 'static,
) -> (Callback<()>, Option<E>) {
    let error = checked.as_ref().err().filter(|_| **attempted).cloned();
    let (attempted, onclose) = (attempted.setter(), onclose.clone());
    let onsubmit = Callback::from(move |()| match &checked {
        Ok(checked) => {
            take(checked.clone());
            onclose.emit(());
        }
        Err(_) => attempted.set(true),
    });
    (onsubmit, error)
}
