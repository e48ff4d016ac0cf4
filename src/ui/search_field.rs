//! The search box of a list.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Icon;
use super::dom::{typed, use_id, use_shortcut};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SearchFieldProps {
    /// Names the field, and shows as its placeholder: "Rechercher".
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    /// `/` focuses it from anywhere but another field.
    #[prop_or_default]
    pub shortcut: bool,
}

/// Escape clears it.
#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let id = use_id();
    let input = use_node_ref();
    let focus = use_callback(input.clone(), |event: KeyboardEvent, input| {
        if let Some(input) = input.cast::<HtmlInputElement>() {
            event.prevent_default();
            if let Err(error) = input.focus() {
                log::warn!("the search cannot be focused: {error:?}");
            }
            input.select();
        }
    });
    use_shortcut("/", props.shortcut, focus);
    let clear = props.oninput.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if event.key() == "Escape" && !input.value().is_empty() {
            event.prevent_default();
            clear.emit(String::new());
        }
    });
    html! {
        <div class="ui-search" role="search">
            <label for={id.clone()} class="visually-hidden">{ &props.label }</label>
            { Icon::Search.view() }
            <input
                {id}
                ref={input}
                type="search"
                class="ui-input ui-search__input"
                placeholder={props.label.clone()}
                value={props.value.clone()}
                autocomplete="off"
                spellcheck="false"
                aria-keyshortcuts={props.shortcut.then_some("/")}
                oninput={props.oninput.reform(typed)}
                {onkeydown}
            />
            if props.shortcut {
                <kbd class="ui-search__key" aria-hidden="true">{ "/" }</kbd>
            }
        </div>
    }
}
