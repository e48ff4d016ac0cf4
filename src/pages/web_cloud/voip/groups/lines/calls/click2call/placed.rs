//! What became of a call, for the window that placed it.

use yew::prelude::*;

use super::writes::PlacedCall;
use crate::api::{ApiError, Problem};
use crate::i18n::I18n;
use crate::telephony::change::{Outcome, Report};
use crate::telephony::click2call::CalledNumber;
use crate::ui::{Button, ButtonKind, CopyButton, Icon, Tone, banner, data_list, titled_banner};

pub(super) type CallReport = Report<PlacedCall, ApiError>;

/// The one call of a report: where it was to go, and how it ended.
pub(super) fn outcome(
    report: &CallReport,
) -> Option<(&CalledNumber, &Outcome<PlacedCall, ApiError>)> {
    let row = report.rows.first()?;
    Some((&row.planned.subject().number, &row.outcome))
}

/// The call was placed: its id, and what happens now.
pub(super) fn placed(i18n: &I18n, call: &PlacedCall, onother: Callback<MouseEvent>) -> Html {
    let number = [("number", call.number.international())];
    let key = match call.is_found {
        true => "click2call_found",
        false => "click2call_placed",
    };
    let id = call.id.as_deref();
    let id = id.map(|id| identified(i18n, "click2call_call_id", id));
    html! {
        <>
            { banner(Tone::Success, i18n.tp(key, &number)) }
            { id.unwrap_or_default() }
            <p>
                <Button kind={ButtonKind::Ghost} onclick={onother}>{ i18n.t("click2call_call_other") }</Button>
            </p>
        </>
    }
}

/// Nobody knows whether the call was placed.
pub(super) struct Doubt<'a> {
    pub(super) number: &'a CalledNumber,
    /// Why there was no answer.
    pub(super) error: &'a ApiError,
    /// The history was read, and does not show the call; else it could not be compared.
    pub(super) is_compared: bool,
    pub(super) is_busy: bool,
}

/// Says so, what the history shows, and what can be done: look again, or decide anew. Nothing is sent.
pub(super) fn doubt(
    i18n: &I18n,
    doubt: &Doubt<'_>,
    onlook: Callback<MouseEvent>,
    onback: Callback<MouseEvent>,
) -> Html {
    let seen = match doubt.is_compared {
        true => "click2call_not_found",
        false => "click2call_not_compared",
    };
    let text = html! {
        <>
            <p>{ no_answer(i18n, doubt.error) }</p>
            <p>{ i18n.tp(seen, &[("number", doubt.number.international())]) }</p>
            { query_id(i18n, doubt.error) }
        </>
    };
    html! {
        <>
            { titled_banner(Tone::Warning, i18n.t("click2call_doubt"), text) }
            <p class="card-actions">
                <Button icon={Some(Icon::Refresh)} busy={doubt.is_busy} onclick={onlook}>
                    { i18n.t("click2call_look_again") }
                </Button>
                <Button kind={ButtonKind::Ghost} disabled={doubt.is_busy} onclick={onback}>
                    { i18n.t("click2call_back") }
                </Button>
            </p>
        </>
    }
}

/// What came instead of an answer, with the API's own message; not the usual words, which say to try again.
fn no_answer(i18n: &I18n, error: &ApiError) -> String {
    let meaning = match error.problem {
        Problem::Server { status } => {
            i18n.tp("click2call_server_error", &[("status", status.to_string())])
        }
        _ => i18n.t("click2call_no_answer"),
    };
    match &error.message {
        Some(message) => i18n.tp(
            "error_with_message",
            &[("error", &meaning), ("message", message)],
        ),
        None => meaning,
    }
}

fn query_id(i18n: &I18n, error: &ApiError) -> Html {
    match &error.query_id {
        Some(id) => identified(i18n, "error_query_id", id),
        None => html! {},
    }
}

/// A name and an identifier that can be copied.
fn identified(i18n: &I18n, name: &str, id: &str) -> Html {
    let shown = html! {
        <span class="copyable"><code>{ id.to_owned() }</code><CopyButton text={id.to_owned()} /></span>
    };
    data_list(vec![(i18n.t(name).into(), shown)])
}
