//! The credential headers of a request.

use axum::http::{HeaderMap, StatusCode};

use crate::{error::ApiError, world::Credential};

/// The four headers of a signed request.
#[derive(Debug)]
pub(super) struct SignedHeaders<'a> {
    pub(super) application: &'a str,
    pub(super) consumer: &'a str,
    pub(super) timestamp: &'a str,
    pub(super) signature: &'a str,
}

impl<'a> SignedHeaders<'a> {
    /// `None` when there is none of them; a request with only some is refused.
    pub(super) fn read(headers: &'a HeaderMap) -> Result<Option<Self>, ApiError> {
        let found = ["application", "consumer", "timestamp", "signature"]
            .map(|name| text(headers, &format!("x-ovh-{name}")));
        match found {
            [None, None, None, None] => Ok(None),
            [
                Some(application),
                Some(consumer),
                Some(timestamp),
                Some(signature),
            ] => Ok(Some(Self {
                application,
                consumer,
                timestamp,
                signature,
            })),
            _ => Err(ApiError::new(
                StatusCode::UNAUTHORIZED,
                "NOT_CREDENTIAL",
                "You must login first: X-Ovh-Application, X-Ovh-Consumer, X-Ovh-Timestamp and \
                 X-Ovh-Signature go together",
            )),
        }
    }

    pub(super) fn is_of(&self, credential: &Credential) -> bool {
        credential.application.as_deref() == Some(self.application)
            && credential.token == self.consumer
    }
}

/// The token of `Authorization: Bearer …`.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    text(headers, "authorization")?.strip_prefix("Bearer ")
}

pub(super) fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
