//! Misbehaviour on demand: what a network or an API does on a bad day, aimed at chosen requests.

mod answer;
mod builder;
mod queue;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(crate) use self::{answer::answer, queue::Faults};

/// Which requests misbehave, and how. As JSON for `POST /_sandbox/fault`:
/// `{"method": "POST", "path": "/ddi/rules", "skip": 0, "times": 1, "effect": {"delay": {"ms": 500}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// HTTP method, or several as in `POST|PUT`; `None` means all but CORS preflights.
    #[serde(default)]
    pub method: Option<String>,
    /// Part of the path and query below the base URL; empty matches all. A leading `^` anchors it
    /// at the start, a trailing `$` at the end: `^/telephony$` is the list of accounts alone.
    #[serde(default)]
    pub path: String,
    /// Part of the body, as sent; empty matches all.
    #[serde(default)]
    pub body: String,
    /// Matching requests that pass unharmed first: 2 hits the third.
    #[serde(default)]
    pub skip: u32,
    /// Requests it hits before it is used up; `None` goes on until the faults are cleared.
    #[serde(default = "once")]
    pub times: Option<u32>,
    /// What happens.
    pub effect: Effect,
}

/// What happens to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Effect {
    /// The request is handled late.
    Delay {
        /// Milliseconds added.
        ms: u64,
    },
    /// The request is not carried out; this is answered instead.
    #[serde(rename_all = "camelCase")]
    Status {
        /// HTTP status, 100 to 999.
        status: u16,
        /// `errorCode` of the JSON body.
        #[serde(default = "internal_error")]
        error_code: String,
        /// `message` of the JSON body.
        #[serde(default = "internal_message")]
        message: String,
        /// More headers, such as `Retry-After`.
        #[serde(default)]
        headers: BTreeMap<String, String>,
        /// An HTML page in place of the JSON body.
        #[serde(default)]
        html: Option<String>,
    },
    /// The connection is closed without an answer and nothing is carried out.
    DropBefore,
    /// The request is carried out, then the connection is closed without an answer.
    DropAfter,
    /// The credential of the request expires for good, before it is looked at: the answer, and all
    /// that follow, are `INVALID_CREDENTIAL` (401 for a bearer token, 403 for a consumer key) until
    /// the user signs in with another one, such as [`crate::demo::NEW_TOKEN`].
    ExpireSession,
    /// No CORS header on the answer, preflights included, so that a browser refuses it.
    NoCors,
    /// The answer is in Latin-1, as old services of the API write it, though it calls itself JSON.
    Latin1,
}

// Serde's default for a field that is itself an `Option`.
#[expect(clippy::unnecessary_wraps, reason = "the shape is that of the field")]
fn once() -> Option<u32> {
    Some(1)
}

fn internal_error() -> String {
    "INTERNAL_ERROR".to_owned()
}

fn internal_message() -> String {
    "Something went wrong on purpose".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_from_json_with_defaults() {
        let fault: Fault =
            serde_json::from_str(r#"{"path": "/me", "effect": {"status": {"status": 429}}}"#)
                .expect("a valid fault");
        assert_eq!(fault, Fault::status(429).on_path("/me"));
        let drop: Fault = serde_json::from_str(r#"{"effect": "dropAfter", "times": null}"#)
            .expect("a valid fault");
        assert_eq!(drop, Fault::new(Effect::DropAfter).always());
    }
}
