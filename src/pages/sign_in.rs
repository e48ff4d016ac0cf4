//! The form that asks for a token, in a file of its own: who comes back with a session that holds does not wait
//! for it.

use yew::prelude::*;

use super::screen::{Place, screen, service_screen};
use crate::api::{ApiError, Problem};
use crate::data::error_text;
use crate::i18n::{I18n, use_i18n};
use crate::session::SignInForm;

screen!(sign_in::FORM = |_, _| html! { <Form /> });

/// The form, as soon as its file is there.
pub(crate) fn sign_in_form() -> Html {
    service_screen(FORM, Place::default())
}

#[component]
fn Form() -> Html {
    let i18n = use_i18n();
    let explain = use_callback(i18n, |error: ApiError, i18n| explain(i18n, &error));
    html! { <SignInForm {explain} /> }
}

fn explain(i18n: &I18n, error: &ApiError) -> AttrValue {
    if error.problem == Problem::SignedOut {
        i18n.t("sign_in_refused").into()
    } else {
        error_text(i18n, error).into()
    }
}
