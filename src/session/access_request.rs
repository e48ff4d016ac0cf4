//! "Demander un accès": asks the API for a consumer key, and sends its owner to validate it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::field::{FieldProblem, filled};
use super::pending::{AskError, Asked, Pending};
use super::{SessionState, use_session};
use crate::api::{ApiError, Credentials, Secret};
use crate::i18n::use_i18n;
use crate::state::use_state;
use crate::ui::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub(super) struct AccessRequestProps {
    pub(super) application_key: Secret,
    pub(super) application_secret: Secret,
    pub(super) explain: Callback<ApiError, Html>,
}

#[derive(Clone, PartialEq)]
enum Step {
    Idle,
    /// The key or the secret cannot be sent.
    Refused(FieldProblem),
    Asking,
    /// The access waits for its owner, whose page opens in another tab: without the tab's storage a reload would lose
    /// the key. Also what this page says where the browser has come back from the owner's page, or never left.
    Validating {
        url: String,
        credentials: Credentials,
    },
    Failed(Html),
}

#[component]
pub(super) fn AccessRequest(props: &AccessRequestProps) -> Html {
    let i18n = use_i18n();
    let session = use_session();
    let step = use_state(|| Step::Idle);
    let explain = {
        let (i18n, explain) = (i18n.clone(), props.explain.clone());
        move |error: AskError| match error {
            AskError::Api(error) => explain.emit(error),
            AskError::NoWebAddress => {
                let text = i18n.t("sign_in_access_no_address");
                html! { <p class="form-error">{ text }</p> }
            }
        }
    };
    let ask = {
        let (step, session) = (step.clone(), session.clone());
        let key = filled(props.application_key.expose());
        let secret = filled(props.application_secret.expose());
        Callback::from(move |_: MouseEvent| {
            let (key, secret) = match (key.clone(), secret.clone()) {
                (Ok(key), Ok(secret)) => (key, Secret::new(secret)),
                (Err(problem), _) | (_, Err(problem)) => return step.set(Step::Refused(problem)),
            };
            step.set(Step::Asking);
            let (step, session, explain) = (step.clone(), session.clone(), explain.clone());
            spawn_local(async move {
                let redirection = current_address();
                match Pending::ask(&session.api, key, secret, &redirection).await {
                    Ok(Asked {
                        pending,
                        validation_url: url,
                    }) => {
                        // Over an open page a reload would lose what is typed there.
                        let is_over_page = matches!(session.state(), SessionState::Expired(..));
                        if session.store.survives_reload() && !is_over_page {
                            pending.keep(session.store);
                            go_to(&url);
                        }
                        let credentials = pending.credentials;
                        step.set(Step::Validating { url, credentials });
                    }
                    Err(error) => step.set(Step::Failed(explain(error))),
                }
            });
        })
    };
    let confirm = {
        let (step, explain) = (step.clone(), props.explain.clone());
        Callback::from(move |_: MouseEvent| {
            let Step::Validating { credentials, .. } = &*step else {
                return;
            };
            let (session, step) = (session.clone(), step.clone());
            let (credentials, explain) = (credentials.clone(), explain.clone());
            spawn_local(async move {
                if let Err(error) = session.sign_in_as(credentials, true).await {
                    step.set(Step::Failed(explain.emit(error)));
                }
            });
        })
    };
    html! {
        <div class="access-request">
            <Button kind={ButtonKind::Secondary} onclick={ask} busy={*step == Step::Asking}>
                { i18n.t("sign_in_ask_access") }
            </Button>
            <div role="alert">
                {match &*step {
                    Step::Refused(FieldProblem::Missing) => {
                        html! { <p class="form-error">{ i18n.t("sign_in_access_missing") }</p> }
                    }
                    Step::Refused(problem) => html! { <p class="form-error">{ problem.text(&i18n) }</p> },
                    Step::Failed(why) => why.clone(),
                    Step::Validating { url, .. } => html! {
                        <p>
                            { i18n.t("sign_in_access_waiting") }{ " " }
                            <a href={url.clone()} target="_blank" rel="noopener noreferrer">
                                { i18n.t("sign_in_open_validation") }
                            </a>
                            <Button onclick={confirm}>{ i18n.t("sign_in_validated") }</Button>
                        </p>
                    },
                    Step::Idle | Step::Asking => html! {},
                }}
            </div>
        </div>
    }
}

/// Where the owner comes back to: the page that was wanted.
fn current_address() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

fn go_to(address: &str) {
    let gone = web_sys::window().map(|window| window.location().assign(address));
    if !matches!(gone, Some(Ok(()))) {
        log::error!("the browser refuses to open the validation page");
    }
}
