//! What a screen shows while something is read: skeleton, error with "Réessayer", or the data.

use std::rc::Rc;

use yew::prelude::*;

use super::{ApiErrorView, Loadable, Query};
use crate::ui::SlowIndicator;

/// Shows `data` as soon as there is some, even old; a failed refresh is told above it.
///
/// `doing` says what was being read, for the error: "Les règles n’ont pas pu être lues".
pub fn async_content<T: 'static>(
    query: &Query<T>,
    doing: impl Into<AttrValue>,
    skeleton: Html,
    data: impl FnOnce(Rc<T>) -> Html,
) -> Html {
    let Loadable {
        data: known,
        error,
        is_loading,
    } = query.state.clone();
    // Signing in again happens over the page, after which what failed is read anew.
    let error = error.filter(|error| !error.is_signed_out());
    let error_view = |error| {
        html! { <ApiErrorView doing={doing.into()} {error} onretry={query.refresh.clone()} /> }
    };
    match (known, error) {
        (None, Some(error)) => error_view(error),
        (None, None) => html! {
            <div aria-busy="true">
                <SlowIndicator active={true} />
                { skeleton }
            </div>
        },
        (Some(known), error) => html! {
            <div class="async-content">
                <SlowIndicator active={is_loading} />
                <div>{ for error.map(error_view) }</div>
                <div>{ data(known) }</div>
            </div>
        },
    }
}
