//! One request to the API and what comes back, before anything is known about resources.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::{ApiError, Problem, Reach};
use super::path::path;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether sending it twice could do something twice.
    pub(super) fn is_write(self) -> bool {
        self != Self::Get
    }
}

/// The text that is sent, which is also the text that is signed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Body {
    pub(super) content_type: String,
    pub(super) text: String,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Request {
    pub(super) method: Method,
    /// Below the base address, encoded: `/telephony/ovhtel-1`.
    pub(super) path: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Option<Body>,
}

impl Request {
    pub(super) fn new(method: Method, segments: &[&str]) -> Self {
        Self {
            method,
            path: path(segments),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(super) fn get(segments: &[&str]) -> Self {
        Self::new(Method::Get, segments)
    }

    pub(super) fn header(mut self, name: &'static str, value: impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }

    pub(super) fn json(mut self, value: &impl Serialize) -> Result<Self, ApiError> {
        let text = serde_json::to_string(value)
            .map_err(|error| self.problem(Problem::Unreadable(error.to_string())))?;
        self.body = Some(Body {
            content_type: "application/json;charset=utf-8".to_owned(),
            text,
        });
        Ok(self)
    }

    /// An error of this request that came about without an answer.
    pub(super) fn problem(&self, problem: Problem) -> ApiError {
        ApiError {
            method: self.method.name(),
            path: self.path.as_str().into(),
            problem,
            reach: Reach::Sent,
            message: None,
            query_id: None,
        }
    }
}

/// What every answer has; a header is `None` where the server does not expose it to the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) text: String,
    pub(super) query_id: Option<String>,
    /// `Retry-After`, as it came.
    pub(super) retry_after: Option<String>,
    /// When it came, in milliseconds since the Unix epoch.
    pub(super) received_at_ms: u64,
    /// `X-Pagination-Elements`: how many objects there are in all.
    pub(super) elements: Option<usize>,
}

impl Answer {
    /// A part of a larger answer.
    pub(super) fn of_text(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    /// Reads the body of a success.
    pub(super) fn json<T: DeserializeOwned>(&self, request: &Request) -> Result<T, ApiError> {
        serde_json::from_str(&self.text).map_err(|error| ApiError {
            query_id: self.query_id.clone(),
            ..request.problem(Problem::Unreadable(error.to_string()))
        })
    }

    /// Reads the body of a success that may have none: 204, nothing, or `null`.
    pub(super) fn optional_json<T: DeserializeOwned>(
        &self,
        request: &Request,
    ) -> Result<Option<T>, ApiError> {
        if self.text.trim().is_empty() {
            Ok(None)
        } else {
            self.json(request)
        }
    }

    pub(super) fn receipt(&self) -> Receipt {
        Receipt {
            query_id: self.query_id.clone(),
        }
    }
}

/// The proof that a write was accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// `X-Ovh-Queryid`, by which OVHcloud's support finds the request.
    pub query_id: Option<String>,
}
