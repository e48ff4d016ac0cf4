//! The answer that takes the place of the real one.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};

use super::Effect;
use crate::error::ApiError;

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
