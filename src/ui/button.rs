//! Buttons, in one look for the whole application: the main one, the others, the dangerous, and those that are links.

use yew::prelude::*;

use super::dom::use_id;
use super::{Icon, IconView};

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
    let onclick = use_callback(
        (inert, props.onclick.clone()),
        |event: MouseEvent, (inert, onclick)| {
            if *inert {
                event.prevent_default();
            } else {
                onclick.emit(event);
            }
        },
    );
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
            aria-label={props.label.clone()}
            aria-describedby={reason.is_some().then_some(reason_id.clone())}
            title={reason.clone().or_else(|| props.title.clone())}
            {onclick}
        >
            <span class="ui-button__content">
                if let Some(icon) = props.icon {
                    <IconView {icon} />
                }
                <span class="ui-button__text">{ props.children.clone() }</span>
                if let Some(reason) = reason {
                    <span id={reason_id} class="visually-hidden">{ reason }</span>
                }
            </span>
        </button>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct IconButtonProps {
    pub icon: Icon,
    /// What it does and to what: "Modifier la règle 10".
    pub label: AttrValue,
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub danger: bool,
    #[prop_or_default]
    pub node_ref: NodeRef,
}

/// A button that shows only its icon; its label is its accessible name and its tooltip.
#[component]
pub fn IconButton(props: &IconButtonProps) -> Html {
    html! {
        <button
            type="button"
            class={classes!("ui-icon-button", props.danger.then_some("ui-icon-button--danger"))}
            ref={props.node_ref.clone()}
            aria-label={props.label.clone()}
            title={props.label.clone()}
            disabled={props.disabled}
            onclick={props.onclick.clone()}
        >
            <IconView icon={props.icon} />
        </button>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LinkButtonProps {
    pub href: AttrValue,
    /// Opens in a new tab, and says so by its icon and to screen readers.
    #[prop_or_default]
    pub external: bool,
    #[prop_or(ButtonKind::Secondary)]
    pub kind: ButtonKind,
    #[prop_or_default]
    pub icon: Option<Icon>,
    #[prop_or_default]
    pub children: Html,
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(props: &LinkButtonProps) -> Html {
    let i18n = crate::i18n::use_i18n();
    html! {
        <a
            class={classes!("ui-button", props.kind.class())}
            href={props.href.clone()}
            target={props.external.then_some("_blank")}
            rel={props.external.then_some("noopener noreferrer")}
        >
            <span class="ui-button__content">
                if let Some(icon) = props.icon {
                    <IconView {icon} />
                }
                <span class="ui-button__text">{ props.children.clone() }</span>
                if props.external {
                    <span class="ui-button__external">
                        <IconView icon={Icon::External} />
                        <span class="visually-hidden">{ i18n.t("ui_new_tab") }</span>
                    </span>
                }
            </span>
        </a>
    }
}
