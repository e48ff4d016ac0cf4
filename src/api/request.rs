//! One request to the API and what comes back, before anything is known about resources.

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::error::{ApiError, Problem, Reach};
use super::header::HeaderValue;
use super::hidden::Hidden;
use super::path::{encode_query, path};

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

const JSON: HeaderValue = HeaderValue::fixed("application/json;charset=utf-8");

/// The text that is sent, which is also the text that is signed. It prints as its length, since it may hold a password.
#[derive(Clone, PartialEq)]
pub(super) struct Body {
    pub(super) content_type: HeaderValue,
    pub(super) text: String,
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Body({} bytes)", self.text.len())
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Request {
    pub(super) method: Method,
    /// Below the base address, encoded: `/telephony/ovhtel-1`.
    pub(super) path: String,
    /// The parameters after the path, not encoded yet.
    pub(super) query: Vec<(&'static str, String)>,
    pub(super) headers: Vec<(&'static str, HeaderValue)>,
    pub(super) body: Option<Body>,
}

impl Request {
    pub(super) fn new(method: Method, segments: &[&str]) -> Self {
        Self {
            method,
            path: path(segments),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
        }
    }

    pub(super) fn get(segments: &[&str]) -> Self {
        Self::new(Method::Get, segments)
    }

    pub(super) fn header(mut self, name: &'static str, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The path with its parameters, as it is sent and signed.
    pub(super) fn target(&self) -> String {
        let mut target = self.path.clone();
        for (place, (name, value)) in self.query.iter().enumerate() {
            let separator = if place == 0 { '?' } else { '&' };
            target.push(separator);
            target.push_str(&encode_query(name));
            target.push('=');
            target.push_str(&encode_query(value));
        }
        target
    }

    pub(super) fn json(mut self, value: &impl Serialize) -> Result<Self, ApiError> {
        let text = serde_json::to_string(value)
            .map_err(|error| self.problem(Problem::Unreadable(error.to_string())))?;
        self.body = Some(Body {
            content_type: JSON,
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
    /// `Date`, as it came.
    pub(super) date: Option<String>,
    /// When it came, in milliseconds since the Unix epoch.
    pub(super) received_at_ms: u64,
    /// `X-Pagination-Elements`: how many objects there are in all.
    pub(super) elements: Option<usize>,
    /// The secrets with which it was asked for.
    pub(super) hidden: Hidden,
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
        serde_json::from_str(&self.text).map_err(|error| self.unreadable(request, &error))
    }

    /// Gives the elements of a JSON list one by one, each as it is written, and says how many they are; null is
    /// an empty one.
    pub(super) fn each(
        &self,
        request: &Request,
        each: &mut dyn FnMut(&RawValue),
    ) -> Result<usize, ApiError> {
        let elements: Result<Option<Vec<&RawValue>>, _> = serde_json::from_str(&self.text);
        let elements = elements.map_err(|error| self.unreadable(request, &error))?;
        let elements = elements.unwrap_or_default();
        for element in &elements {
            each(element);
        }
        Ok(elements.len())
    }

    /// An answer that holds something else than the object it should.
    pub(super) fn no_object(&self, request: &Request) -> ApiError {
        ApiError {
            query_id: self.query_id.clone(),
            ..request.problem(Problem::Unreadable("no object".to_owned()))
        }
    }

    fn unreadable(&self, request: &Request, error: &serde_json::Error) -> ApiError {
        ApiError {
            query_id: self.query_id.clone(),
            ..request.problem(Problem::Unreadable(self.hidden.hide(error.to_string())))
        }
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

    /// Whether a page came in the place of data: of a proxy or a portal on the way, whatever its status says.
    pub(super) fn is_web_page(&self) -> bool {
        self.text.trim_start().starts_with('<')
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_encoded_after_the_path() {
        let mut request = Request::get(&["telephony", "a/b"]);
        assert_eq!(request.target(), "/telephony/a%2Fb");
        request.query = vec![
            (
                "creationDatetime.from",
                "2026-01-02T03:04:05+01:00".to_owned(),
            ),
            ("calling", "a&b=c #é".to_owned()),
        ];
        assert_eq!(
            request.target(),
            "/telephony/a%2Fb?creationDatetime.from=2026-01-02T03%3A04%3A05%2B01%3A00&calling=a%26b%3Dc%20%23%C3%A9"
        );
    }

    #[test]
    fn a_page_is_told_from_data() {
        let page = |text: &str| Answer::of_text(text.to_owned()).is_web_page();
        assert!(page("\n<!DOCTYPE html><html></html>"));
        assert!(!page("") && !page("null") && !page(r#"{"message": "<b>"}"#));
    }
}
