//! An API error in the user's language: what went wrong, the API's own words, and what to do about it.

use std::rc::Rc;

use yew::prelude::*;

use super::Failure;
use crate::api::{ApiError, Problem, Reach};
use crate::config::Config;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{CopyButton, ErrorBox};

/// One or two sentences: what it means here, then the API's own message.
pub fn error_text(i18n: &I18n, error: &ApiError) -> String {
    let meaning = meaning(i18n, error);
    let text = match &error.message {
        Some(message) => i18n.tp(
            "error_with_message",
            &[("error", &meaning), ("message", message)],
        ),
        None => meaning,
    };
    match error.reach {
        Reach::Sent => text,
        Reach::NotSent => i18n.tp("error_not_sent", &[("error", text)]),
        Reach::HalfDone => i18n.tp("error_half_done", &[("error", text)]),
    }
}

fn meaning(i18n: &I18n, error: &ApiError) -> String {
    match &error.problem {
        Problem::NotGranted => i18n.tp(
            "error_not_granted",
            &[("method", error.method), ("path", &*error.path)],
        ),
        Problem::TooManyRequests { retry: Some(retry) } => i18n.tp(
            "error_too_many_until",
            &[("time", i18n.moment(retry.at_ms as f64))],
        ),
        Problem::Server { status } => i18n.tp("error_server", &[("status", status.to_string())]),
        Problem::Refused { status } => i18n.tp("error_refused", &[("status", status.to_string())]),
        Problem::Stopped => i18n.t("error_stopped"),
        Problem::Invalid => i18n.t("error_invalid"),
        Problem::SignedOut => i18n.t("error_signed_out"),
        Problem::ClockOff => i18n.t("error_clock_off"),
        Problem::NotFound => i18n.t("error_not_found"),
        Problem::Conflict => i18n.t("error_conflict"),
        Problem::TooManyRequests { retry: None } => i18n.t("error_too_many"),
        Problem::ServiceExpired => i18n.t("error_service_expired"),
        Problem::ValueUnread => i18n.t("error_value_unread"),
        Problem::WithoutEffect => i18n.t("error_without_effect"),
        Problem::TaskFailed => i18n.t("error_task_failed"),
        Problem::Unreachable => i18n.t("error_unreachable"),
        Problem::CrossOrigin => i18n.t("error_cross_origin"),
        Problem::TimedOut => i18n.t("error_timed_out"),
        Problem::Unreadable(_) => i18n.t("error_unreadable"),
    }
}

#[derive(Properties, PartialEq)]
pub struct ApiErrorViewProps {
    /// What was being done: "La liste des groupes n’a pas pu être lue".
    pub doing: AttrValue,
    pub error: ApiError,
    #[prop_or_default]
    pub onretry: Option<Callback<()>>,
}

/// An error with the name under which support finds it, and "Réessayer" where that may help.
#[component]
pub fn ApiErrorView(props: &ApiErrorViewProps) -> Html {
    let i18n = use_i18n();
    let config = use_context::<Rc<Config>>();
    let error = &props.error;
    let request = (!error.path.is_empty()).then(|| format!("{} {}", error.method, error.path));
    let details = [
        ("error_request", request),
        ("error_query_id", error.query_id.clone()),
    ];
    let details: Vec<(AttrValue, AttrValue)> = details
        .into_iter()
        .filter_map(|(label, value)| Some((i18n.t(label).into(), value?.into())))
        .collect();
    html! {
        <ErrorBox
            title={props.doing.clone()}
            message={error_text(&i18n, error)}
            {details}
            copy={error.query_id.clone().map(AttrValue::from)}
            onretry={props.onretry.clone()}
        >
            { renewal_link(&i18n, config.as_deref(), &error.problem) }
        </ErrorBox>
    }
}

/// Why a form's write failed, for the form itself. A lost session is not told there: signing in again
/// happens over the page. A write of which nobody knows what became is not called failed.
pub fn form_error(i18n: &I18n, doing: &str, failure: Option<Failure>) -> Html {
    match failure.filter(|failure| !failure.error.is_signed_out()) {
        Some(Failure { error, is_unknown }) => {
            let doing = i18n.t(if is_unknown { "doing_unknown" } else { doing });
            html! { <ApiErrorView {doing} {error} /> }
        }
        None => html! {},
    }
}

/// Like [`form_error`]; of a refusal that stands at its field, only the name under which support finds it.
pub fn field_error(i18n: &I18n, doing: &str, failure: Option<Failure>, at_field: bool) -> Html {
    match failure {
        Some(failure) if at_field => query_id(i18n, &failure.error),
        failure => form_error(i18n, doing, failure),
    }
}

/// The name under which support finds a request, to be copied.
pub fn query_id(i18n: &I18n, error: &ApiError) -> Html {
    let Some(id) = error.query_id.clone() else {
        return html! {};
    };
    html! {
        <p class="note">
            { i18n.t("error_query_id") }{ " " }
            <code>{ &id }</code>{ " " }
            <CopyButton text={id} />
        </p>
    }
}

/// Where an expired service is renewed.
fn renewal_link(i18n: &I18n, config: Option<&Config>, problem: &Problem) -> Html {
    let link = config.and_then(|config| config.link("renewal"));
    match (problem, link) {
        (Problem::ServiceExpired, Some(href)) => html! {
            <a href={href.to_owned()} target="_blank" rel="noopener noreferrer">
                { i18n.t("error_renew") }
            </a>
        },
        _ => html! {},
    }
}
