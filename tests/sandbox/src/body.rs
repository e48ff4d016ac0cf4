//! JSON bodies, read field by field: what is missing, mistyped or not known is named in a 400.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::header::CONTENT_TYPE,
};
use serde_json::{Map, Value};

use crate::error::ApiError;

/// The fields of a JSON object not read yet. End with [`Fields::finish`].
#[derive(Debug)]
pub(crate) struct Fields(Map<String, Value>);

impl Fields {
    /// A raw value; `None` when absent.
    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    /// A string that may be absent but not null.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(other) => Err(mistyped(name, "string", &other)),
        }
    }

    /// A string that must be there.
    pub(crate) fn required_text(&mut self, name: &str) -> Result<String, ApiError> {
        self.text(name)?
            .ok_or_else(|| ApiError::field(name, "This parameter is mandatory"))
    }

    /// A string that may be absent (outer `None`) or null (inner `None`).
    pub(crate) fn nullable_text(&mut self, name: &str) -> Result<Option<Option<String>>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Null) => Ok(Some(None)),
            Some(Value::String(text)) => Ok(Some(Some(text))),
            Some(other) => Err(mistyped(name, "string or null", &other)),
        }
    }

    /// The body of resources of which only the description may be changed.
    pub(crate) fn only_description(mut self) -> Result<Option<String>, ApiError> {
        let description = self.text("description")?;
        self.finish()?;
        Ok(description)
    }

    /// Refuses fields that nobody read: unknown ones and those that may not be written.
    pub(crate) fn finish(self) -> Result<(), ApiError> {
        if self.0.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let message = format!("Received not described parameters: ({})", names.join(", "));
        Err(ApiError::bad_request(message))
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let is_json = request.headers().get(CONTENT_TYPE).is_some_and(|kind| {
            kind.as_bytes()
                .to_ascii_lowercase()
                .starts_with(b"application/json")
        });
        if !is_json {
            return Err(ApiError::bad_request(
                "Expected Content-Type: application/json",
            ));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|error| ApiError::bad_request(error.to_string()))?;
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(fields)) => Ok(Self(fields)),
            Ok(_) => Err(ApiError::bad_request("Expected a JSON object")),
            Err(error) => Err(ApiError::bad_request(format!("Invalid JSON: {error}"))),
        }
    }
}

/// The refusal of a value that is not of the type `expected`.
pub(crate) fn mistyped(name: &str, expected: &str, found: &Value) -> ApiError {
    ApiError::field(
        name,
        format!("Given data ({found}) is not valid for type {expected}"),
    )
}
