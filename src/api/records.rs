//! Any resource that a [`Schema`] describes: `GET`, `PUT`, `POST` and `DELETE` at the path of its template.
//!
//! For the one implementation of described tabs. Reading is lenient: a number may come as text, one odd value costs
//! its cell and one odd item its row. A write carries only the fields that it is about; what the API answers it with
//! is [`Made`], and a body that cannot be read never makes an accepted write look like a failed one.

mod choices;
mod decode;
mod encode;
mod inside;
mod json;
mod tasks;

use serde_json::value::RawValue;

use self::decode::{made, record};
use self::encode::{Body, create_body, update_body};
use self::json::Members;
use super::client::Api;
use super::error::{ApiError, Problem};
use super::expanded;
use super::request::{Method, Receipt, Request};
use crate::telephony::record::{
    Action, Answer, Field, Fields, Holds, Look, MissingName, Record, Schema, Scope, Task,
    field_text,
};

pub use choices::{Offered, choices};
pub use tasks::{follow, running_tasks, task};

/// The records of a collection.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Records {
    pub rows: Vec<Record>,
    /// How many items there are besides that could not be read.
    pub lost: usize,
}

/// What an accepted write has made.
#[derive(Debug, Clone, PartialEq)]
pub enum Made {
    /// The API does not tell: what came of it is read.
    Unknown,
    /// The record as it is now.
    Record(Record),
    /// The id of a new record.
    Id(String),
    /// The write is done when the task is.
    Task(Task),
}

/// An accepted write.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub made: Made,
    pub receipt: Receipt,
}

/// `GET` of the one object at the schema's path.
pub async fn read(api: &Api, schema: &Schema, scope: &Scope) -> Result<Record, ApiError> {
    let segments = segments(scope, schema.resource.path)?;
    read_at(api, schema.fields(), &segments).await
}

/// `GET` of one item of a collection, by its id.
pub async fn item(api: &Api, schema: &Schema, scope: &Scope, id: &str) -> Result<Record, ApiError> {
    let mut segments = segments(scope, schema.resource.path)?;
    segments.push(id);
    read_at(api, schema.fields(), &segments).await
}

/// `GET` of a collection with those that are read along with it: expanded pages, else batches, else one by one.
/// `filters` are the values of the report's filters, each at its place; what is empty is not asked for.
pub async fn list(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    filters: &Record,
) -> Result<Records, ApiError> {
    let query = query(schema, filters);
    let mut records = Records::default();
    read_list(
        api,
        schema,
        &segments(scope, schema.resource.path)?,
        &query,
        &mut records,
    )
    .await?;
    for path in schema.resource.also {
        let more = read_list(api, schema, &segments(scope, path)?, &query, &mut records).await;
        match more {
            Err(error) if error.problem == Problem::NotFound => {}
            more => more?,
        }
    }
    Ok(records)
}

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
    send(api, schema.fields(), &request, answer).await
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
    send(api, schema.fields(), &request, answer).await
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
    let mut segments = item_segments(scope, schema, record)?;
    segments.extend(action.name.split('/').map(str::to_owned));
    let fields = Fields(action.fields);
    let mut body = Body::default();
    let look = Look::new(fields, input);
    for (place, field) in fields.iter().enumerate().filter(|(_, it)| look.applies(it)) {
        body.set_field(field.name, field, input.get(place));
    }
    let request = Request::new(Method::Post, &as_strs(&segments)).json(&body)?;
    send(api, schema.fields(), &request, Some(action.verb.answer)).await
}

/// The segments of a path; an error of a path that would lead elsewhere.
fn segments<'a>(scope: &'a Scope, path: &'static str) -> Result<Vec<&'a str>, ApiError> {
    scope.segments(path).map_err(missing)
}

/// The segments of one record: those of the path where it is one object, else with its id.
fn item_segments(
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

fn missing(error: MissingName) -> ApiError {
    ApiError::local(Problem::Unreadable(error.to_string())).not_sent()
}

fn as_strs(segments: &[String]) -> Vec<&str> {
    segments.iter().map(String::as_str).collect()
}

/// The parameters of the filters that are filled in, as they are spelt in a text field.
fn query(schema: &Schema, filters: &Record) -> Vec<(&'static str, String)> {
    let described = schema.shape.filters().iter().enumerate();
    let filled = described.filter(|(place, _)| !filters.get(*place).is_empty());
    let parameter = |(place, field): (usize, &'static Field)| {
        (field.name, field_text(&field.kind, filters.get(place)))
    };
    filled.map(parameter).collect()
}

async fn read_at(api: &Api, fields: Fields, segments: &[&str]) -> Result<Record, ApiError> {
    let request = Request::get(segments);
    let answer = api.send(&request).await?;
    let raw: Result<&RawValue, _> = serde_json::from_str(&answer.text);
    let read = raw.ok().and_then(|raw| record(fields, raw));
    read.ok_or_else(|| answer.no_object(&request))
}

async fn read_list(
    api: &Api,
    schema: &Schema,
    segments: &[&str],
    query: expanded::Query<'_>,
    records: &mut Records,
) -> Result<(), ApiError> {
    let (fields, mut lost) = (schema.fields(), 0);
    let mut take = |raw: &RawValue| match record(fields, raw) {
        Some(record) => records.rows.push(record),
        None => lost += 1,
    };
    let unread = match schema.resource.holds {
        Holds::Ids => expanded::each(api, segments, query, &mut take).await?,
        Holds::One | Holds::Objects => {
            let request = Request {
                query: query.to_vec(),
                ..Request::get(segments)
            };
            api.send(&request).await?.each(&request, &mut take)?;
            0
        }
        Holds::Inside(name) => {
            let request = Request::get(segments);
            let answer = api.send(&request).await?;
            let list = Members::of(&answer.text).and_then(|object| object.list(name));
            let list = list.ok_or_else(|| answer.no_object(&request))?;
            list.into_iter().for_each(take);
            0
        }
    };
    records.lost += lost + unread;
    Ok(())
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

#[cfg(test)]
mod tests;
