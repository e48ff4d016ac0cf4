//! What the sandbox was asked, for tests to assert on. Secrets never enter it.

use std::sync::Mutex;

use axum::{body::Bytes, http::request::Parts};
use serde::Serialize;

use crate::{app::lock, auth::session_cookie};

/// Headers that hold a secret or could help to guess one.
const SECRET_HEADERS: [&str; 5] = [
    "authorization",
    "cookie",
    "x-ovh-application",
    "x-ovh-consumer",
    "x-ovh-signature",
];

/// How a request presented itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum CredentialKind {
    /// No credential headers.
    None,
    /// `Authorization: Bearer …`.
    Bearer,
    /// `X-Ovh-Consumer` with `X-Ovh-Signature`.
    Signed,
    /// The cookie of the manager's session, and nothing else.
    Cookie,
}

/// One request as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// `GET`, `POST`, …
    pub method: String,
    /// Path below the base URL, still percent-encoded: `/telephony/ovhtel-12345-1/line`.
    pub path: String,
    /// What stood after `?`, still percent-encoded.
    pub query: Option<String>,
    /// Header names (lower case) and values, without those that carry secrets.
    pub headers: Vec<(String, String)>,
    /// The raw body; empty when there was none.
    pub body: Vec<u8>,
    /// How the request presented itself; that the credential was accepted shows in `status`.
    pub credential: CredentialKind,
    /// Status answered. `None` while under way, when the client gave up, or when the connection
    /// was dropped on purpose.
    pub status: Option<u16>,
    /// The answer's `X-Ovh-Queryid`.
    pub query_id: String,
}

impl Received {
    pub(crate) fn new(parts: &Parts, path: &str, body: &Bytes, query_id: &str) -> Self {
        Self {
            method: parts.method.to_string(),
            path: path.to_owned(),
            query: parts.uri.query().map(ToOwned::to_owned),
            headers: visible_headers(parts),
            body: body.to_vec(),
            credential: credential_kind(parts),
            status: None,
            query_id: query_id.to_owned(),
        }
    }

    /// The body as text; bytes that are not UTF-8 become replacement characters.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON, `None` when it is not.
    #[must_use]
    pub fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The first value of the header called `name` (lower case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// The requests in order of arrival.
#[derive(Debug, Default)]
pub(crate) struct Log(Mutex<Vec<Received>>);

impl Log {
    pub(crate) fn arrived(&self, received: Received) {
        lock(&self.0).push(received);
    }

    pub(crate) fn answered(&self, query_id: &str, status: u16) {
        let mut entries = lock(&self.0);
        if let Some(entry) = entries.iter_mut().rfind(|entry| entry.query_id == query_id) {
            entry.status = Some(status);
        }
    }

    pub(crate) fn all(&self) -> Vec<Received> {
        lock(&self.0).clone()
    }

    pub(crate) fn clear(&self) {
        lock(&self.0).clear();
    }
}

fn visible_headers(parts: &Parts) -> Vec<(String, String)> {
    parts
        .headers
        .iter()
        .filter(|(name, _)| !SECRET_HEADERS.contains(&name.as_str()))
        .map(|(name, value)| {
            (
                name.to_string(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        })
        .collect()
}

fn credential_kind(parts: &Parts) -> CredentialKind {
    if parts.headers.contains_key("authorization") {
        CredentialKind::Bearer
    } else if parts.headers.contains_key("x-ovh-signature") {
        CredentialKind::Signed
    } else if session_cookie(parts).is_some() {
        CredentialKind::Cookie
    } else {
        CredentialKind::None
    }
}
