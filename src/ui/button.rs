//! Buttons, in one look for the whole application: the main one, the others, the dangerous, and those that are links.

use yew::prelude::*;

use super::Icon;
use super::dom::use_id;
use crate::i18n::I18n;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing that the screen or the form is for.
    Primary,
    #[default]
    Secondary,
    /// Without a frame, for what should not draw the eye.
    Ghost,
    /// What destroys something.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "ui-button--primary",
            Self::Secondary => "ui-button--secondary",
            Self::Ghost => "ui-button--ghost",
            Self::Danger => "ui-button--danger",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ButtonProps {
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Submits the form that it stands in.
    #[prop_or_default]
    pub submit: bool,
    /// The id of the form that it submits, where it stands outside of it.
    #[prop_or_default]
    pub form: Option<AttrValue>,
    #[prop_or_default]
    pub disabled: bool,
    /// Why it is disabled: the button then stays focusable, so that everyone can read it.
    #[prop_or_default]
    pub disabled_reason: Option<AttrValue>,
    /// Its work is under way: it keeps its width and its focus, and ignores clicks.
    #[prop_or_default]
    pub busy: bool,
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Whether it is the chosen one of several, or switched on.
    #[prop_or_default]
    pub pressed: Option<bool>,
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The accessible name where it is richer than the children; it must begin with their words.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub node_ref: NodeRef,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let reason_id = use_id();
    let reason = props.disabled_reason.clone().filter(|_| props.disabled);
    let inert = props.busy || reason.is_some();
    let onclick = if inert {
        Callback::from(|event: MouseEvent| event.prevent_default())
    } else if props.submit {
        props.onclick.reform(submit_once)
    } else {
        props.onclick.clone()
    };
    let class = classes!(
        "ui-button",
        props.kind.class(),
        props.busy.then_some("is-busy"),
        props.class.clone()
    );
    html! {
        <button
            type={if props.submit { "submit" } else { "button" }}
            form={props.form.clone()}
            {class}
            ref={props.node_ref.clone()}
            disabled={props.disabled && reason.is_none()}
            aria-disabled={inert.then_some("true")}
            aria-busy={props.busy.then_some("true")}
            aria-pressed={props.pressed.map(|pressed| pressed.to_string())}
            aria-label={props.label.clone()}
            aria-describedby={reason.is_some().then_some(reason_id.clone())}
            title={reason.clone().or_else(|| props.title.clone())}
            {onclick}
        >
            <span class="ui-button__content">
                if let Some(icon) = props.icon {
                    { icon.view() }
                }
                <span class="ui-button__text">{ props.children.clone() }</span>
                if let Some(reason) = reason {
                    <span id={reason_id} class="visually-hidden" aria-hidden="true">{ reason }</span>
                }
            </span>
        </button>
    }
}

/// The second click of a double click submits nothing, even where the first was answered already.
fn submit_once(event: MouseEvent) -> MouseEvent {
    if event.detail() > 1 {
        event.prevent_default();
    }
    event
}

/// A button that shows only its icon; its label is its accessible name and its tooltip: what it does and to what,
/// "Modifier la règle 10".
pub fn icon_button(icon: Icon, label: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Html {
    icon_only(icon, label.into(), onclick, classes!(), false)
}

/// An [`icon_button`] for what destroys something.
pub fn danger_icon_button(
    icon: Icon,
    label: impl Into<AttrValue>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let class = classes!("ui-icon-button--danger");
    icon_only(icon, label.into(), onclick, class, false)
}

pub(super) fn icon_only(
    icon: Icon,
    label: AttrValue,
    onclick: Callback<MouseEvent>,
    class: Classes,
    disabled: bool,
) -> Html {
    html! {
        <button
            type="button"
            class={classes!("ui-icon-button", class)}
            aria-label={&label}
            title={label}
            {disabled}
            {onclick}
        >
            { icon.view() }
        </button>
    }
}

/// A link in a text that opens in a new tab, and says so by its icon and to screen readers.
pub fn external_link(i18n: &I18n, href: impl Into<AttrValue>, text: impl Into<Html>) -> Html {
    html! {
        <a href={href.into()} target="_blank" rel="noopener noreferrer">
            { text.into() }
            { new_tab(i18n) }
        </a>
    }
}

fn new_tab(i18n: &I18n) -> Html {
    html! {
        <span class="ui-button__external">
            { Icon::External.view() }
            <span class="visually-hidden">{ i18n.t("ui_new_tab") }</span>
        </span>
    }
}

/// A link that looks like a button and opens in a new tab, and says so by its icon and to screen readers.
pub fn external_link_button(
    i18n: &I18n,
    href: impl Into<AttrValue>,
    text: impl Into<Html>,
) -> Html {
    html! {
        <a
            class={classes!("ui-button", ButtonKind::Secondary.class())}
            href={href.into()}
            target="_blank"
            rel="noopener noreferrer"
        >
            <span class="ui-button__content">
                <span class="ui-button__text">{ text.into() }</span>
                { new_tab(i18n) }
            </span>
        </a>
    }
}
