//! Whether the page can be seen, as the browser knows it.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::state::use_state_eq;

/// False while the page is behind another tab or minimised.
#[hook]
pub(super) fn use_visible() -> bool {
    let visible = use_state_eq(is_visible);
    use_effect_with((), {
        let visible = visible.setter();
        move |()| {
            let changed = move |_: &Event| visible.set(is_visible());
            let page = page();
            let listener = page.map(|page| EventListener::new(&page, "visibilitychange", changed));
            move || drop(listener)
        }
    });
    *visible
}

fn is_visible() -> bool {
    page().is_none_or(|page| !page.hidden())
}

fn page() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
