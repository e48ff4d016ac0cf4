//! A banner that explains a screen: it can be closed, stays closed at later visits, and opens again by its title.

use std::cell::RefCell;
use std::collections::BTreeSet;

use web_sys::Storage;
use yew::prelude::*;

use super::dom::use_focus_kept;
use super::style::use_shadow_root;
use super::{Icon, Tone, icon_button};
use crate::i18n::use_i18n;
use crate::state::use_state_eq;

const STORAGE_PREFIX: &str = "voip-manager.closed.";

thread_local! {
    /// The names of those that are closed; all that there is where the storage is another page's, or refused.
    static CLOSED: RefCell<BTreeSet<AttrValue>> = const { RefCell::new(BTreeSet::new()) };
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ExplanationProps {
    /// Tells it from the others in the browser's storage: `ddi`.
    pub name: AttrValue,
    pub title: AttrValue,
    pub children: Html,
}

#[component]
pub fn Explanation(props: &ExplanationProps) -> Html {
    let i18n = use_i18n();
    let is_own_page = use_shadow_root().is_none();
    let name = props.name.clone();
    let is_open = use_state_eq(|| !is_closed(&name, is_own_page));
    let place = use_node_ref();
    use_focus_kept(&place, *is_open);
    let set_open = |open: bool| {
        let (name, is_open) = (props.name.clone(), is_open.clone());
        Callback::from(move |_: MouseEvent| {
            remember(&name, !open, is_own_page);
            is_open.set(open);
        })
    };
    let shown = if *is_open {
        html! {
            <div class="ui-banner ui-banner--information" role="note">
                { Tone::Information.icon().view() }
                <div class="ui-banner__body">
                    <p class="ui-banner__title">{ &props.title }</p>
                    <div class="ui-banner__text">{ props.children.clone() }</div>
                </div>
                { icon_button(Icon::Close, i18n.t("ui_explanation_close"), set_open(false)) }
            </div>
        }
    } else {
        html! {
            <button type="button" class="ui-explanation" aria-expanded="false" onclick={set_open(true)}>
                { Icon::Info.view() }
                <span>{ &props.title }</span>
            </button>
        }
    };
    html! { <div ref={place}>{ shown }</div> }
}

fn is_closed(name: &AttrValue, is_own_page: bool) -> bool {
    let stored = || {
        let key = format!("{STORAGE_PREFIX}{name}");
        storage(is_own_page)?.get_item(&key).ok()?
    };
    CLOSED.with_borrow(|closed| closed.contains(name)) || stored().is_some()
}

fn remember(name: &AttrValue, closed: bool, is_own_page: bool) {
    CLOSED.with_borrow_mut(|known| match closed {
        true => known.insert(name.clone()),
        false => known.remove(name),
    });
    let key = format!("{STORAGE_PREFIX}{name}");
    let kept = storage(is_own_page).map(|storage| match closed {
        true => storage.set_item(&key, "1"),
        false => storage.remove_item(&key),
    });
    if let Some(Err(error)) = kept {
        log::warn!("an explanation opens again with the next visit: {error:?}");
    }
}

/// The storage of an embedding page is not the application's.
fn storage(is_own_page: bool) -> Option<Storage> {
    web_sys::window()
        .filter(|_| is_own_page)?
        .local_storage()
        .ok()?
}
