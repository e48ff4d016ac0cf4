//! What asks for a token, in a file of its own: who comes back with a session that holds does not wait for it.

use yew::prelude::*;

use super::screen::{Place, page_screen, screen, service_screen};
use crate::api::{ApiError, Problem};
use crate::data::{error_text, query_id};
use crate::i18n::{I18n, use_i18n};
use crate::session::{Session, SessionRenewal, SessionState, SignInPage, use_session};

screen!(aside::PAGE = |_, _| html! { <Page /> });
screen!(aside::WINDOW = |_, _| html! { <Window /> });

/// The page for who is not signed in, as soon as its file is there.
pub(crate) fn sign_in_page() -> Html {
    page_screen(PAGE, Place::default())
}

/// The window over the page of a session that ends, or has ended.
pub(crate) fn session_window(session: &Session) -> Html {
    let has_ended = matches!(session.state(), SessionState::Expired(..));
    if has_ended || session.is_warned() {
        service_screen(WINDOW, Place::default())
    } else {
        html! { <div hidden=true /> }
    }
}

#[component]
fn Page() -> Html {
    let explain = use_explain();
    match *use_session().state() {
        SessionState::SignedOut(because) => html! { <SignInPage {because} {explain} /> },
        // On the way to another page.
        _ => Html::default(),
    }
}

#[component]
fn Window() -> Html {
    let explain = use_explain();
    html! { <SessionRenewal {explain} /> }
}

/// How an error of a trial reads.
#[hook]
fn use_explain() -> Callback<ApiError, Html> {
    let i18n = use_i18n();
    use_callback(i18n, |error: ApiError, i18n| explain(i18n, &error))
}

fn explain(i18n: &I18n, error: &ApiError) -> Html {
    let text = match (&error.problem, &error.message) {
        (Problem::SignedOut, None) => i18n.t("sign_in_refused"),
        (Problem::SignedOut, Some(message)) => {
            let refused = i18n.t("sign_in_refused");
            let params = [("error", &refused), ("message", message)];
            i18n.tp("error_with_message", &params)
        }
        _ => error_text(i18n, error),
    };
    html! {
        <>
            <p class="form-error">{ text }</p>
            { query_id(i18n, error) }
        </>
    }
}
