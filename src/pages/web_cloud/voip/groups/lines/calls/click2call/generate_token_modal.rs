//! "Générer un token": a consumer key that can do nothing but call from this line, shown once.
//!
//! The key lives in this window's memory alone, and is gone when it closes.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::token_request::{TokenRequest, use_validated};
use super::token_steps::{TokenStep, ask_fields, finish, ready, validating};
use crate::api::{Api, Credentials};
use crate::config::Config;
use crate::data::use_query_cache;
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state};
use crate::telephony::service::ServiceId;
use crate::ui::{
    Button, ButtonKind, ConfirmModal, CopyButton, Field, Modal, use_field, use_focus_kept, use_id,
    use_leave_guard,
};

#[derive(Properties, PartialEq)]
pub(super) struct GenerateTokenModalProps {
    pub(super) line: ServiceId,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn GenerateTokenModal(props: &GenerateTokenModalProps) -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>().unwrap_or_default();
    let api = use_query_cache().api();
    let known = known_application(&config, &api);
    let is_known = known.is_some();
    let application = use_field(known.unwrap_or_default());
    let step = use_state(|| TokenStep::Ask(None));
    let (place, form_id) = (use_node_ref(), use_id());
    use_focus_kept(&place, step.ordinal());
    use_validated(step.request(), finish(&step, true));
    let onsubmit = {
        let (i18n, line) = (i18n.clone(), props.line.clone());
        let (application, step) = (application.clone(), step.clone());
        let files = config.files.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &*step {
                TokenStep::Ask(_) => ask(&i18n, &api, &line, &application, &files, &step),
                TokenStep::Validating(_) => finish(&step, false).emit(()),
                TokenStep::Asking | TokenStep::Ready { .. } => {}
            }
        })
    };
    let fields = |error| ask_fields(&i18n, &config, &application, is_known, error);
    let (told, fields) = match &*step {
        TokenStep::Ask(error) => (html! {}, fields(error.as_ref())),
        TokenStep::Asking => (html! {}, fields(None)),
        TokenStep::Validating(request) => (validating(&i18n, request, &step), html! {}),
        TokenStep::Ready { key, is_confirmed } => (ready(&i18n, key, *is_confirmed), html! {}),
    };
    let (question, close) = use_loss_question(&i18n, step.holds_key(), &props.onclose);
    // "Abandonner" says itself what it does.
    let leave = match &*step {
        TokenStep::Ready { .. } => &close,
        _ => &props.onclose,
    };
    html! {
        <>
            <Modal
                title={i18n.t("click2call_generate")}
                onclose={close.clone()}
                closable={*step != TokenStep::Asking}
                footer={footer(&i18n, &step, leave, form_id.clone())}
            >
                <form id={form_id} class="ui-form" novalidate=true autocomplete="off" {onsubmit}>
                    <div ref={place} tabindex="-1" class="step">
                        <div role="status" class="told">{ told }</div>
                        <div class="fields">{ fields }</div>
                    </div>
                </form>
            </Modal>
            { question }
        </>
    }
}

/// Asks before a key is thrown away by the way: by Escape, by a button that closes, by a step back. Gives the question, and what
/// asks it.
#[hook]
fn use_loss_question(i18n: &I18n, holds_key: bool, onclose: &Callback<()>) -> (Html, Callback<()>) {
    let is_asking = use_state(|| false);
    let is_lost = use_state(|| false);
    let guard = use_leave_guard(holds_key);
    // The window goes after the question, so that the focus can return to what opened the window.
    use_effect_with((*is_lost, onclose.clone()), |(is_lost, onclose)| {
        if *is_lost {
            onclose.emit(());
        }
    });
    let (ask, onclose) = (is_asking.setter(), onclose.clone());
    let stay = guard.stay.reform({
        let ask = ask.clone();
        move |()| ask.set(false)
    });
    let lose = match guard.is_asking {
        true => guard.leave,
        false => {
            let is_lost = is_lost.setter();
            Callback::from(move |()| is_lost.set(true))
        }
    };
    let question = if !*is_lost && (*is_asking || guard.is_asking) {
        html! {
            <ConfirmModal
                title={i18n.t("click2call_lose_title")}
                confirm_label={i18n.t("click2call_lose")}
                danger={true}
                onconfirm={lose}
                onclose={stay}
            >
                <p>{ i18n.t("click2call_lose_text") }</p>
            </ConfirmModal>
        }
    } else {
        html! { <div hidden=true /> }
    };
    let close = Callback::from(move |()| match holds_key {
        true => ask.set(true),
        false => onclose.emit(()),
    });
    (question, close)
}

/// The application that keys are asked for: the configured one, else that of who is signed in.
fn known_application(config: &Config, api: &Api) -> Option<String> {
    let signed_in = || match api.credentials()? {
        Credentials::Signed {
            application_key, ..
        } => Some(application_key),
        Credentials::Bearer { .. } | Credentials::Cookie => None,
    };
    config.application_key.clone().or_else(signed_in)
}

fn ask(
    i18n: &I18n,
    api: &Api,
    line: &ServiceId,
    application: &Field,
    files: &str,
    step: &State<TokenStep>,
) {
    let key = application.value().trim().to_owned();
    application.touch();
    if key.is_empty() {
        return;
    }
    step.set(TokenStep::Asking);
    let (i18n, application) = (i18n.clone(), application.clone());
    let (api, line, step) = (api.clone(), line.clone(), step.clone());
    let files = files.to_owned();
    spawn_local(async move {
        match TokenRequest::ask(&api, &line, &key, &files).await {
            Ok(request) => {
                request.open();
                step.set(TokenStep::Validating(request));
            }
            // Nobody is signed in for this request: only the application can be unknown.
            Err(error) if error.is_signed_out() => {
                application.set_server_error(Some(i18n.t("click2call_application_unknown")));
                step.set(TokenStep::Ask(None));
            }
            Err(error) => step.set(TokenStep::Ask(Some(error))),
        }
    });
}

fn footer(i18n: &I18n, step: &TokenStep, onleave: &Callback<()>, form: AttrValue) -> Html {
    let disabled = *step == TokenStep::Asking;
    let (leave, go) = match step {
        TokenStep::Ready { key, .. } => {
            let copy = html! {
                <CopyButton
                    text={key.expose().to_owned()}
                    label={Some(AttrValue::from(i18n.t("click2call_copy_key")))}
                    kind={ButtonKind::Primary}
                />
            };
            ("ui_close", copy)
        }
        TokenStep::Validating(_) => (
            "click2call_abandon",
            submit(form, false, i18n.t("sign_in_validated")),
        ),
        TokenStep::Ask(_) | TokenStep::Asking => (
            "ui_cancel",
            submit(form, disabled, i18n.t("click2call_ask")),
        ),
    };
    html! {
        <>
            <Button {disabled} onclick={onleave.reform(|_: MouseEvent| ())}>{ i18n.t(leave) }</Button>
            { go }
        </>
    }
}

fn submit(form: AttrValue, busy: bool, label: String) -> Html {
    html! {
        <Button kind={ButtonKind::Primary} submit=true {form} {busy}>{ label }</Button>
    }
}
