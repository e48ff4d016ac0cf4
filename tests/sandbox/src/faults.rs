//! Misbehaviour on demand: what a network or an API does on a bad day, aimed at chosen requests.

use std::{collections::BTreeMap, sync::Mutex};

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

use crate::{app::lock, error::ApiError};

/// Which requests misbehave, and how. As JSON for `POST /_sandbox/fault`:
/// `{"method": "POST", "path": "/ddi/rules", "skip": 0, "times": 1, "effect": {"delay": {"ms": 500}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// HTTP method; `None` means all but CORS preflights.
    #[serde(default)]
    pub method: Option<String>,
    /// Part of the path and query below the base URL; empty matches all. A leading `^` anchors it
    /// at the start, a trailing `$` at the end: `^/telephony$` is the list of accounts alone.
    #[serde(default)]
    pub path: String,
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
}

impl Fault {
    /// All requests, once.
    #[must_use]
    pub fn new(effect: Effect) -> Self {
        Self {
            method: None,
            path: String::new(),
            skip: 0,
            times: once(),
            effect,
        }
    }

    /// Handled `ms` milliseconds late.
    #[must_use]
    pub fn delay(ms: u64) -> Self {
        Self::new(Effect::Delay { ms })
    }

    /// Answered with `status` and a JSON error.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(Effect::Status {
            status,
            error_code: internal_error(),
            message: internal_message(),
            headers: BTreeMap::new(),
            html: None,
        })
    }

    /// No CORS header on any answer, until the faults are cleared.
    #[must_use]
    pub fn no_cors() -> Self {
        Self {
            times: None,
            ..Self::new(Effect::NoCors)
        }
    }

    /// Only requests of this method whose path contains `path` (see [`Fault::path`]).
    #[must_use]
    pub fn on(self, method: &str, path: &str) -> Self {
        Self {
            method: Some(method.to_owned()),
            path: path.to_owned(),
            ..self
        }
    }

    /// Only requests, of any method, whose path contains `path`.
    #[must_use]
    pub fn on_path(self, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            ..self
        }
    }

    /// Lets this many matching requests pass first.
    #[must_use]
    pub fn after(self, skip: u32) -> Self {
        Self { skip, ..self }
    }

    /// Hits this many requests.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self {
            times: Some(times),
            ..self
        }
    }

    /// Hits all matching requests until the faults are cleared.
    #[must_use]
    pub fn always(self) -> Self {
        Self {
            times: None,
            ..self
        }
    }

    /// `errorCode` and `message` of a [`Fault::status`].
    #[must_use]
    pub fn saying(mut self, code: &str, text: &str) -> Self {
        if let Effect::Status {
            error_code,
            message,
            ..
        } = &mut self.effect
        {
            code.clone_into(error_code);
            text.clone_into(message);
        }
        self
    }

    /// A header of a [`Fault::status`], such as `Retry-After`.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Effect::Status { headers, .. } = &mut self.effect {
            headers.insert(name.to_owned(), value.to_owned());
        }
        self
    }

    /// An HTML page as the body of a [`Fault::status`].
    #[must_use]
    pub fn html(mut self, page: &str) -> Self {
        if let Effect::Status { html, .. } = &mut self.effect {
            *html = Some(page.to_owned());
        }
        self
    }

    fn matches(&self, method: &str, target: &str) -> bool {
        let method_matches = match &self.method {
            Some(wanted) => wanted.eq_ignore_ascii_case(method),
            None => method != "OPTIONS" || self.effect == Effect::NoCors,
        };
        method_matches && path_matches(&self.path, target)
    }

    /// Whether this match is hit; counts it either way.
    fn strike(&mut self) -> bool {
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        if let Some(times) = &mut self.times {
            *times = times.saturating_sub(1);
        }
        true
    }
}

/// The faults still to come.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        lock(&self.0).push(fault);
    }

    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }

    pub(crate) fn all(&self) -> Vec<Fault> {
        lock(&self.0).clone()
    }

    /// The effects on this request, which are used up by asking.
    pub(crate) fn strike(&self, method: &str, target: &str) -> Vec<Effect> {
        let mut faults = lock(&self.0);
        faults.retain(|fault| fault.times != Some(0));
        faults
            .iter_mut()
            .filter(|fault| fault.matches(method, target))
            .filter_map(|fault| fault.strike().then(|| fault.effect.clone()))
            .collect()
    }
}

/// The answer of an [`Effect::Status`], `None` for the other effects.
pub(crate) fn answer(effect: &Effect) -> Option<Response> {
    let Effect::Status {
        status,
        error_code,
        message,
        headers,
        html,
    } = effect
    else {
        return None;
    };
    let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = match html {
        Some(page) => (
            status,
            [(CONTENT_TYPE, "text/html; charset=utf-8")],
            Body::from(page.clone()),
        )
            .into_response(),
        None => ApiError::new(status, error_code, message.clone()).into_response(),
    };
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    Some(response)
}

fn path_matches(pattern: &str, target: &str) -> bool {
    let (pattern, at_start) = match pattern.strip_prefix('^') {
        Some(rest) => (rest, true),
        None => (pattern, false),
    };
    match (at_start, pattern.strip_suffix('$')) {
        (true, Some(whole)) => target == whole,
        (true, None) => target.starts_with(pattern),
        (false, Some(end)) => target.ends_with(end),
        (false, None) => target.contains(pattern),
    }
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
    fn skips_then_strikes_then_is_used_up() {
        let faults = Faults::default();
        faults.add(Fault::delay(5).on("POST", "/rules").after(1).times(2));
        let hits: Vec<usize> = (0..5)
            .map(|_| faults.strike("POST", "/a/rules?x").len())
            .collect();
        assert_eq!(hits, [0, 1, 1, 0, 0]);
        assert!(faults.strike("GET", "/a/rules").is_empty());
    }

    #[test]
    fn anchors_bind_to_both_ends() {
        assert!(path_matches("^/telephony$", "/telephony"));
        assert!(!path_matches("^/telephony$", "/telephony/x"));
        assert!(path_matches("^/telephony", "/telephony/x"));
        assert!(path_matches("/ddi$", "/number/1/ddi"));
        assert!(!path_matches("/ddi$", "/number/1/ddi/rules"));
        assert!(path_matches("", "/anything"));
    }

    #[test]
    fn only_cors_faults_hit_preflights_unasked() {
        let faults = Faults::default();
        faults.add(Fault::status(500));
        faults.add(Fault::no_cors());
        assert_eq!(faults.strike("OPTIONS", "/me"), [Effect::NoCors]);
        assert_eq!(faults.strike("GET", "/me").len(), 2);
    }

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
