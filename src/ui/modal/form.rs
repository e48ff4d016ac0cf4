//! A form in a modal: Enter submits, a failed submission leaves everything typed in place, and Escape asks before it
//! drops what is typed.

use yew::prelude::*;

use super::confirm::ConfirmModal;
use super::window::{Modal, ModalSize};
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state_eq;
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
    let is_typed = use_mut_ref(|| false);
    let ontyped = {
        let is_typed = is_typed.clone();
        move || {
            is_typed.replace(true);
        }
    };
    let (oninput, onchange) = (ontyped.clone(), ontyped);
    let (question, ask) = use_discard_question(&i18n, &props.onclose);
    // What cannot be sent, such as what was sent already, is not lost.
    let is_disabled = props.disabled;
    let onclose = {
        let onclose = props.onclose.clone();
        Callback::from(move |()| match *is_typed.borrow() && !is_disabled {
            true => ask.emit(()),
            false => onclose.emit(()),
        })
    };
    html! {
        <>
            <Modal
                title={props.title.clone()}
                {onclose}
                size={props.size}
                closable={!props.busy}
                {footer}
            >
                <form
                    id={form_id}
                    class="ui-form"
                    novalidate=true
                    autocomplete="off"
                    {onsubmit}
                    oninput={move |_: InputEvent| oninput()}
                    onchange={move |_: Event| onchange()}
                >
                    <div class="ui-form__fields">{ props.children.clone() }</div>
                    <div class="ui-form__error">{ props.error.clone() }</div>
                </form>
            </Modal>
            { question }
        </>
    }
}

/// Whether what is typed may be thrown away: not asked yet, asked, or answered with yes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Discard {
    Unasked,
    Asked,
    Agreed,
}

/// Asks before a filled form is closed by the way, with Escape or the cross. Gives the question, and what asks it.
#[hook]
fn use_discard_question(i18n: &I18n, onclose: &Callback<()>) -> (Html, Callback<()>) {
    let discard = use_state_eq(|| Discard::Unasked);
    // The form goes after the question, so that the focus can return to what opened the form.
    use_effect_with((*discard, onclose.clone()), |(discard, onclose)| {
        if *discard == Discard::Agreed {
            onclose.emit(());
        }
    });
    let answer = |answer: Discard| {
        let discard = discard.setter();
        Callback::from(move |()| discard.set(answer))
    };
    let question = if *discard == Discard::Asked {
        html! {
            <ConfirmModal
                title={i18n.t("leave_title")}
                confirm_label={i18n.t("leave_form_confirm")}
                danger={true}
                onconfirm={answer(Discard::Agreed)}
                onclose={answer(Discard::Unasked)}
            >
                <p>{ i18n.t("leave_text") }</p>
            </ConfirmModal>
        }
    } else {
        html! { <div hidden=true /> }
    };
    (question, answer(Discard::Asked))
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
