//! Answers that many resources share.

use axum::{
    Json,
    http::{Method, StatusCode, Uri},
    response::IntoResponse,
};
use serde::Serialize;
use serde_json::Value;

use crate::{
    error::{Answer, ApiError},
    world::World,
};

/// 200 with a JSON body.
pub(super) fn json(value: impl Serialize) -> Answer {
    Ok(Json(value).into_response())
}

/// Success without a result, in one of the two ways the API has.
pub(super) fn void(world: &World) -> Answer {
    if world.settings.empty_success {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    json(Value::Null)
}

pub(super) async fn unknown_path(uri: Uri) -> ApiError {
    let message = format!("Got an invalid (or empty) URL: {}", uri.path());
    ApiError::new(StatusCode::NOT_FOUND, "INVALID_URL", message)
}

pub(super) async fn unknown_method(method: Method, uri: Uri) -> ApiError {
    let message = format!("{method} is not offered on {}", uri.path());
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "INVALID_METHOD", message)
}
