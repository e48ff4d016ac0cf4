//! What an answer that is no success means.

#[cfg(test)]
mod tests;

use serde::Deserialize;

use super::error::{ApiError, Problem, Retry};
use super::request::{Answer, Request};
use crate::moment::http_date;

#[derive(Default, Deserialize)]
#[serde(default)]
struct WireError {
    message: Option<String>,
    #[serde(rename = "errorCode")]
    error_code: Option<String>,
}

/// Reads an answer that is not a success.
pub(super) fn refusal(request: &Request, answer: &Answer) -> ApiError {
    // An error may come as HTML or as nothing: then the status alone speaks.
    let wire: WireError = serde_json::from_str(&answer.text).unwrap_or_default();
    let code = wire.error_code.unwrap_or_default();
    let message = wire.message.filter(|message| !message.trim().is_empty());
    ApiError {
        problem: classify(answer, &code, message.as_deref().unwrap_or_default()),
        message: message.map(|message| answer.hidden.hide(message)),
        query_id: answer.query_id.clone(),
        ..request.problem(Problem::Unreachable)
    }
}

fn classify(answer: &Answer, code: &str, message: &str) -> Problem {
    match (answer.status, code) {
        (400 | 401 | 403, "QUERY_TIME_OUT") => Problem::ClockOff,
        (400 | 401 | 403, _) if is_stale_signature(code, message) => Problem::ClockOff,
        (400, _) => Problem::Invalid,
        (401, _) | (403, "INVALID_CREDENTIAL" | "NOT_CREDENTIAL") => Problem::SignedOut,
        (403, _) if is_lost_session(message) => Problem::SignedOut,
        (403, _) => Problem::NotGranted,
        (404, _) => Problem::NotFound,
        (409, _) => Problem::Conflict,
        (429, _) => Problem::TooManyRequests {
            retry: retry(answer),
        },
        (460, _) => Problem::ServiceExpired,
        (471, _) => Problem::SignedOut,
        (status @ (408 | 500..), _) => Problem::Server { status },
        (status, _) => Problem::Refused { status },
    }
}

/// The API answers a request signed for a wrong time as if the key or the signature were wrong.
fn is_stale_signature(code: &str, message: &str) -> bool {
    code == "INVALID_SIGNATURE"
        || ["Invalid signature", "This application key is invalid"].contains(&message)
}

fn is_lost_session(message: &str) -> bool {
    ["This session is forbidden", "This session is invalid"].contains(&message)
}

/// `Retry-After`, in seconds or as a date.
fn retry(answer: &Answer) -> Option<Retry> {
    let told = answer.retry_after.as_deref()?.trim();
    let (after_ms, at_ms) = match told.parse::<u64>() {
        Ok(seconds) => {
            let after_ms = seconds.saturating_mul(1000);
            (after_ms, answer.received_at_ms.saturating_add(after_ms))
        }
        Err(_) => {
            let at_ms = http_date_ms(told)?;
            // By the API's clock where its answer tells it, since the browser's may be wrong.
            let date = answer.date.as_deref().and_then(http_date_ms);
            let now_ms = date.unwrap_or(answer.received_at_ms);
            let after_ms = at_ms.saturating_sub(now_ms);
            (after_ms, answer.received_at_ms.saturating_add(after_ms))
        }
    };
    Some(Retry {
        after_s: u32::try_from(after_ms.div_ceil(1000)).unwrap_or(u32::MAX),
        at_ms,
    })
}

/// Milliseconds since the Unix epoch.
fn http_date_ms(text: &str) -> Option<u64> {
    u64::try_from(http_date(text)?.timestamp_millis()).ok()
}
