//! A form in a modal: Enter submits, and a failed submission leaves everything typed in place.

use yew::prelude::*;

use super::window::{Modal, ModalSize};
use crate::i18n::{I18n, use_i18n};
use crate::ui::dom::use_id;
use crate::ui::{Button, ButtonKind};

#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FormModalProps {
    pub title: AttrValue,
    pub onclose: Callback<()>,
    pub onsubmit: Callback<()>,
    /// "Enregistrer" when absent.
    #[prop_or_default]
    pub submit_label: Option<AttrValue>,
    /// "Annuler" when absent.
    #[prop_or_default]
    pub cancel_label: Option<AttrValue>,
    /// The submission is under way: it can be neither repeated nor closed.
    #[prop_or_default]
    pub busy: bool,
    /// Why the last submission failed, above the buttons.
    #[prop_or_default]
    pub error: Html,
    #[prop_or_default]
    pub disabled: bool,
    /// Why it is disabled, where the fields do not say so.
    #[prop_or_default]
    pub disabled_reason: Option<AttrValue>,
    #[prop_or_default]
    pub danger: bool,
    #[prop_or_default]
    pub size: ModalSize,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn FormModal(props: &FormModalProps) -> Html {
    let i18n = use_i18n();
    let form_id = use_id();
    let onsubmit = {
        let (blocked, onsubmit) = (props.busy || props.disabled, props.onsubmit.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !blocked {
                onsubmit.emit(());
            }
        })
    };
    let footer = buttons(&i18n, props, form_id.clone());
    html! {
        <Modal
            title={props.title.clone()}
            onclose={props.onclose.clone()}
            size={props.size}
            closable={!props.busy}
            {footer}
        >
            <form id={form_id} class="ui-form" novalidate=true autocomplete="off" {onsubmit}>
                <div class="ui-form__fields">{ props.children.clone() }</div>
                <div class="ui-form__error">{ props.error.clone() }</div>
            </form>
        </Modal>
    }
}

fn buttons(i18n: &I18n, props: &FormModalProps, form: AttrValue) -> Html {
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let submit_label = props.submit_label.clone();
    let cancel_label = props.cancel_label.clone();
    let kind = if props.danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Primary
    };
    html! {
        <>
            <Button disabled={props.busy} onclick={cancel}>
                { cancel_label.unwrap_or_else(|| i18n.t("ui_cancel").into()) }
            </Button>
            <Button
                {kind}
                submit=true
                {form}
                busy={props.busy}
                disabled={props.disabled}
                disabled_reason={props.disabled_reason.clone()}
            >
                { submit_label.unwrap_or_else(|| i18n.t("ui_save").into()) }
            </Button>
        </>
    }
}
