//! The steps to a consumer key, and what each shows: asking, validating on OVHcloud's page, copying.

use yew::prelude::*;

use super::token_request::TokenRequest;
use crate::api::{ApiError, Secret};
use crate::config::Config;
use crate::data::{Failure, form_error};
use crate::i18n::I18n;
use crate::state::State;
use crate::ui::{Button, ButtonKind, Field, TextField, Tone, banner, external_link_button};

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenStep {
    /// With why the last attempt failed.
    Ask(Option<ApiError>),
    Asking,
    Validating(TokenRequest),
    Ready {
        key: Secret,
        /// The owner has come back; else the user only says that it is validated.
        is_confirmed: bool,
    },
}

impl TokenStep {
    /// The key that is being validated.
    pub(super) fn request(&self) -> Option<&TokenRequest> {
        match self {
            Self::Validating(request) => Some(request),
            _ => None,
        }
    }

    /// Whether closing the window would lose a key.
    pub(super) fn holds_key(&self) -> bool {
        matches!(self, Self::Validating(_) | Self::Ready { .. })
    }

    /// Which step it is, whatever it holds.
    pub(super) fn ordinal(&self) -> u8 {
        match self {
            Self::Ask(_) | Self::Asking => 0,
            Self::Validating(_) => 1,
            Self::Ready { .. } => 2,
        }
    }
}

/// Goes on from the validation to the key.
pub(super) fn finish(step: &State<TokenStep>, is_confirmed: bool) -> Callback<()> {
    let step = step.clone();
    Callback::from(move |()| {
        if let Some(request) = step.request() {
            let key = request.key.clone();
            step.set(TokenStep::Ready { key, is_confirmed });
        }
    })
}

/// Which application the key is for; `is_known` if there was one to propose.
pub(super) fn ask_fields(
    i18n: &I18n,
    config: &Config,
    application: &Field,
    is_known: bool,
    error: Option<&ApiError>,
) -> Html {
    let is_empty = application.value().trim().is_empty();
    let own = is_empty.then(|| i18n.t("field_required"));
    let failure = error.map(Failure::refused);
    let hint = match is_known {
        true => "click2call_application_known",
        false => "click2call_application_missing",
    };
    let create = config.link("createApp").map(|href| {
        external_link_button(
            i18n,
            href.to_owned(),
            i18n.t("click2call_create_application"),
        )
    });
    html! {
        <>
            <p>{ i18n.t("click2call_token_lead") }</p>
            <TextField
                label={i18n.t("sign_in_application_key")}
                value={application.value().to_owned()}
                oninput={application.set.clone()}
                error={application.error_to_show(own)}
                hint={Some(AttrValue::from(i18n.t(hint)))}
                required={true}
                autofocus={true}
                mono={true}
            />
            <div>{ create.unwrap_or_default() }</div>
            <div>{ form_error(i18n, "doing_token", failure) }</div>
        </>
    }
}

/// What to do while OVHcloud's page is open elsewhere.
pub(super) fn validating(i18n: &I18n, request: &TokenRequest, step: &State<TokenStep>) -> Html {
    let again = step.setter();
    let onagain = Callback::from(move |_: MouseEvent| again.set(TokenStep::Ask(None)));
    html! {
        <>
            <p>{ i18n.t("click2call_validate_text") }</p>
            <div>{ external_link_button(i18n, request.url.clone(), i18n.t("click2call_open_validation")) }</div>
            <p>{ i18n.t("click2call_validate_then") }</p>
            <p>
                { i18n.t("click2call_validate_refused") }
                { " " }
                <Button kind={ButtonKind::Ghost} onclick={onagain}>{ i18n.t("click2call_ask_again") }</Button>
            </p>
        </>
    }
}

/// The key, this once.
pub(super) fn ready(i18n: &I18n, key: &Secret, is_confirmed: bool) -> Html {
    let (tone, text) = match is_confirmed {
        true => (Tone::Success, "click2call_validated"),
        false => (Tone::Warning, "click2call_validated_by_word"),
    };
    html! {
        <>
            { banner(tone, i18n.t(text)) }
            <p class="copyable">
                <span>{ i18n.t("click2call_token_shown") }</span>
                <code>{ key.expose() }</code>
            </p>
            <p><strong>{ i18n.t("click2call_shown_once") }</strong></p>
        </>
    }
}
