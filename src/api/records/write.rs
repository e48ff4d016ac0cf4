//! `PUT`, `POST` and `DELETE` of what a schema describes.

use super::decode::made;
use super::encode::{Body, create_body, update_body};
use super::{Written, inside, missing, segments};
use crate::api::client::Api;
use crate::api::error::ApiError;
use crate::api::request::{Method, Request};
use crate::telephony::record::{
    Action, Answer, Fields, Holds, Look, MissingName, Record, Schema, Scope, Value,
};

/// `PUT` of what differs between two states of a record; of all that may be written where the schema says so. A list
/// inside of an object is read, changed and written as a whole.
pub async fn update(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    before: &Record,
    after: &Record,
) -> Result<Written, ApiError> {
    if let Holds::Inside(name) = schema.resource.holds {
        return inside::write(api, schema, scope, name, (Some(before), Some(after))).await;
    }
    let segments = item_segments(scope, schema, Some(before))?;
    let body = update_body(schema, before, after);
    let answer = schema.resource.verbs.update.map(|(_, verb)| verb.answer);
    let request = Request::new(Method::Put, &as_strs(&segments)).json(&body)?;
    let sent = send(api, schema.fields(), &request, answer).await;
    sent.map_err(|error| without_secrets(error, after))
}

/// `POST` of a new record.
pub async fn create(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    after: &Record,
) -> Result<Written, ApiError> {
    if let Holds::Inside(name) = schema.resource.holds {
        return inside::write(api, schema, scope, name, (None, Some(after))).await;
    }
    let segments = segments(scope, schema.resource.path)?;
    let body = create_body(schema, after);
    let answer = schema.resource.verbs.create.map(|verb| verb.answer);
    let request = Request::new(Method::Post, &segments).json(&body)?;
    let sent = send(api, schema.fields(), &request, answer).await;
    sent.map_err(|error| without_secrets(error, after))
}

/// `DELETE` of a record.
pub async fn delete(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    before: &Record,
) -> Result<Written, ApiError> {
    if let Holds::Inside(name) = schema.resource.holds {
        return inside::write(api, schema, scope, name, (Some(before), None)).await;
    }
    let segments = item_segments(scope, schema, Some(before))?;
    let answer = schema.resource.verbs.delete.map(|verb| verb.answer);
    let request = Request::new(Method::Delete, &as_strs(&segments));
    send(api, schema.fields(), &request, answer).await
}

/// `POST` of an action below a record, or below the object at the schema's path where `record` is none; `input` holds
/// the values of the action's own fields.
pub async fn act(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    record: Option<&Record>,
    action: &Action,
    input: &Record,
) -> Result<Written, ApiError> {
    let path = action_segments(scope, schema, record, action)?;
    let fields = Fields(action.fields);
    let mut body = Body::default();
    let look = Look::new(fields, input);
    for (place, field) in fields.iter().enumerate().filter(|(_, it)| look.applies(it)) {
        body.set_field(field.name, field, input.get(place));
    }
    let request = Request::new(Method::Post, &as_strs(&path)).json(&body)?;
    let answer = Some(action.verb.answer);
    let sent = send(api, schema.fields(), &request, answer).await;
    sent.map_err(|error| without_secrets(error, input))
}

/// The segments of one record: those of the path where it is one object, else with its id.
pub(super) fn item_segments(
    scope: &Scope,
    schema: &Schema,
    record: Option<&Record>,
) -> Result<Vec<String>, ApiError> {
    let path = schema.resource.path;
    let mut found: Vec<String> = segments(scope, path)?
        .into_iter()
        .map(str::to_owned)
        .collect();
    let Some(record) = record.filter(|_| schema.resource.holds != Holds::One) else {
        return Ok(found);
    };
    let id = record.id(schema.fields()).ok_or_else(|| {
        let name = "id".to_owned();
        missing(MissingName { name, path })
    })?;
    found.push(id);
    Ok(found)
}

/// The segments of an action: below a record or the object at the path, or a path of its own.
pub(super) fn action_segments(
    scope: &Scope,
    schema: &Schema,
    record: Option<&Record>,
    action: &Action,
) -> Result<Vec<String>, ApiError> {
    let owned = |segment: &str| segment.to_owned();
    if action.name.starts_with('/') {
        let path = segments(scope, action.name)?;
        return Ok(path.into_iter().map(owned).collect());
    }
    let mut path = item_segments(scope, schema, record)?;
    path.extend(action.name.split('/').map(owned));
    Ok(path)
}

fn as_strs(segments: &[String]) -> Vec<&str> {
    segments.iter().map(String::as_str).collect()
}

async fn send(
    api: &Api,
    fields: Fields,
    request: &Request,
    expected: Option<Answer>,
) -> Result<Written, ApiError> {
    let answer = api.send(request).await?;
    Ok(Written {
        made: made(expected.unwrap_or(Answer::Nothing), fields, &answer.text),
        receipt: answer.receipt(),
    })
}

/// An API may repeat in its words what it refuses.
pub(super) fn without_secrets(error: ApiError, sent: &Record) -> ApiError {
    let secrets = sent.values().filter_map(|value| match value {
        Value::Secret(secret) => Some(secret.expose()),
        _ => None,
    });
    let secrets = secrets.filter(|secret| !secret.is_empty());
    let hide =
        |message: String| secrets.fold(message, |message, secret| message.replace(secret, "…"));
    let message = error.message.map(hide);
    ApiError { message, ..error }
}
