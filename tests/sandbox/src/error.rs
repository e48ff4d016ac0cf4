//! Refusals, in the shape the API gives them: `{"class", "message", "httpCode", "errorCode"}`.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

/// What every handler returns.
pub(crate) type Answer = Result<Response, ApiError>;

/// A refusal of a request.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{status} {code}: {message}")]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    pub(crate) code: String,
    pub(crate) message: String,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.to_owned(),
            message: message.into(),
        }
    }

    /// 400 about the parameter or the field `name`, which the message leads with.
    pub(crate) fn field(name: &str, problem: impl std::fmt::Display) -> Self {
        Self::bad_request(format!("[{name}] {problem}"))
    }

    pub(crate) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "INVALID_PARAMETER", message)
    }

    /// 404 for the object whose identifier `name` has the value `value`.
    pub(crate) fn not_found(name: &str, value: impl std::fmt::Display) -> Self {
        let message = format!("The requested object ({name} = {value}) does not exist");
        Self::new(StatusCode::NOT_FOUND, "NOT_FOUND", message)
    }

    pub(crate) fn conflict(message: impl Into<String>) -> Self {
        Self::new(StatusCode::CONFLICT, "CONFLICT", message)
    }

    /// The JSON body.
    pub(crate) fn body(&self) -> Value {
        json!({
            "class": class(self.status),
            "message": self.message,
            "httpCode": http_code(self.status),
            "errorCode": self.code,
        })
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.status, Json(self.body())).into_response()
    }
}

fn http_code(status: StatusCode) -> String {
    let reason = match status.as_u16() {
        460 => "Service Expired",
        471 => "Session Expired",
        _ => status.canonical_reason().unwrap_or("Error"),
    };
    format!("{} {reason}", status.as_u16())
}

fn class(status: StatusCode) -> String {
    let side = if status.is_server_error() {
        "Server"
    } else {
        "Client"
    };
    let kind = match status.as_u16() {
        460 => "ServiceExpired".to_owned(),
        471 => "SessionExpired".to_owned(),
        _ => status
            .canonical_reason()
            .unwrap_or("Error")
            .replace([' ', '-'], ""),
    };
    format!("{side}::{kind}")
}
