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
        Self::required(name, self.text(name)?)
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

    /// A boolean that may be absent.
    pub(crate) fn flag(&mut self, name: &str) -> Result<Option<bool>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(flag)),
            Some(other) => Err(mistyped(name, "boolean", &other)),
        }
    }

    /// A boolean that may be absent (outer `None`) or null (inner `None`).
    pub(crate) fn nullable_flag(&mut self, name: &str) -> Result<Option<Option<bool>>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Null) => Ok(Some(None)),
            Some(Value::Bool(flag)) => Ok(Some(Some(flag))),
            Some(other) => Err(mistyped(name, "boolean or null", &other)),
        }
    }

    /// A whole number from 0 that may be absent but not null.
    pub(crate) fn integer(&mut self, name: &str) -> Result<Option<u64>, ApiError> {
        self.take(name).map(|found| whole(name, &found)).transpose()
    }

    /// A whole number from 0 that may be absent (outer `None`) or null (inner `None`).
    pub(crate) fn nullable_integer(&mut self, name: &str) -> Result<Option<Option<u64>>, ApiError> {
        match self.take(name) {
            None => Ok(None),
            Some(Value::Null) => Ok(Some(None)),
            Some(found) => whole(name, &found).map(|number| Some(Some(number))),
        }
    }

    /// What must be there, once read as optional.
    pub(crate) fn required<T>(name: &str, found: Option<T>) -> Result<T, ApiError> {
        found.ok_or_else(|| ApiError::field(name, "This parameter is mandatory"))
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

fn whole(name: &str, found: &Value) -> Result<u64, ApiError> {
    found.as_u64().ok_or_else(|| mistyped(name, "long", found))
}

/// Writes `wanted` to the field, if anything was wanted.
pub(crate) fn set<T>(field: &mut T, wanted: Option<T>) {
    if let Some(wanted) = wanted {
        *field = wanted;
    }
}

/// The text, if it is one of the values of the enum called `kind`.
pub(crate) fn one_of(name: &str, kind: &str, allowed: &[&str], text: &str) -> Result<(), ApiError> {
    match allowed.contains(&text) {
        true => Ok(()),
        false => Err(mistyped(name, kind, &Value::from(text))),
    }
}

/// The refusal of a value that is not of the type `expected`.
pub(crate) fn mistyped(name: &str, expected: &str, found: &Value) -> ApiError {
    ApiError::field(
        name,
        format!("Given data ({found}) is not valid for type {expected}"),
    )
}
