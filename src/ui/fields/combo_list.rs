//! The suggestions below a combobox.

use stylist::StyleSource;
use web_sys::Element;
use yew::prelude::*;

use crate::i18n::I18n;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What the field gets.
    pub value: AttrValue,
    /// What stands first: a number.
    pub label: AttrValue,
    /// What helps to recognise it: a description. Empty when there is none.
    pub detail: AttrValue,
}

/// The list of a combobox, and what is on in it.
pub(super) struct ComboList<'a> {
    pub(super) id: &'a AttrValue,
    pub(super) label: &'a AttrValue,
    pub(super) open: bool,
    pub(super) active: Option<usize>,
    pub(super) suggestions: &'a [Suggestion],
    pub(super) onpick: &'a Callback<AttrValue>,
}

/// Brings the list into sight when it opens.
#[hook]
pub(super) fn use_list_in_sight(list: &NodeRef, open: bool) {
    use_effect_with((list.clone(), open), |(list, open)| {
        if let Some(list) = list.cast::<Element>().filter(|_| *open) {
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            list.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    });
}

pub(super) fn combo_list(i18n: &I18n, node: NodeRef, list: &ComboList<'_>) -> Html {
    let count = list
        .open
        .then(|| i18n.tn("ui_suggestions", list.suggestions.len()));
    html! {
        <>
            <ul
                id={list.id}
                ref={node}
                class="ui-combo__list"
                role="listbox"
                aria-label={list.label}
                hidden={!list.open}
            >
                for (index, suggestion) in list.suggestions.iter().enumerate() {
                    { option(index, suggestion, list) }
                }
            </ul>
            <span class="visually-hidden" role="status">{ count }</span>
        </>
    }
}

fn option(index: usize, suggestion: &Suggestion, list: &ComboList<'_>) -> Html {
    let active = list.active == Some(index);
    let value = suggestion.value.clone();
    let onpick = list.onpick.clone();
    // On press rather than on click, which would come after the field has lost the focus and closed the list.
    let onmousedown = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        onpick.emit(value.clone());
    });
    html! {
        <li
            key={index}
            id={format!("{}-{index}", list.id)}
            class={classes!("ui-combo__option", active.then_some("is-active"))}
            role="option"
            aria-selected={if active { "true" } else { "false" }}
            {onmousedown}
        >
            <span class="ui-combo__label">{ &suggestion.label }</span>
            <span class="ui-combo__detail">{ &suggestion.detail }</span>
        </li>
    }
}

pub(super) fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        position: relative;

        .ui-combo__list {
            position: absolute;
            inset: calc(100% + 4px) 0 auto;
            z-index: 10;
            max-height: 320px;
            margin: 0;
            padding: var(--ods-space-1);
            overflow-y: auto;
            list-style: none;
            background: var(--ods-color-surface-raised);
            border: 1px solid var(--ods-color-border);
            border-radius: var(--ods-radius-md);
            box-shadow: var(--ods-shadow-md);
        }
        .ui-combo__list[hidden] { display: none; }
        .ui-combo__option {
            display: flex;
            flex-wrap: wrap;
            align-items: baseline;
            gap: 0 var(--ods-space-3);
            padding: var(--ods-space-2) var(--ods-space-3);
            border-radius: var(--ods-radius-sm);
            cursor: pointer;
        }
        .ui-combo__option:hover { background: var(--ods-color-surface-hover); }
        .ui-combo__option.is-active {
            background: var(--ods-color-primary-soft);
            box-shadow: inset 3px 0 0 var(--ods-color-primary);
        }
        .ui-combo__label { color: var(--ods-color-heading); font-weight: 600; font-variant-numeric: tabular-nums; }
        .ui-combo__detail { color: var(--ods-color-text-muted); font-size: var(--ods-font-size-sm); }
        "#
    )
}
