//! `GET` of what a schema describes.

use serde_json::value::RawValue;

use super::decode::record;
use super::json::Members;
use super::{Records, segments};
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::expanded;
use crate::api::request::Request;
use crate::telephony::record::{Field, Fields, Holds, Record, Schema, Scope, field_text};

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

/// The parameters of the filters that are filled in, as they are spelt in a text field.
pub(super) fn query(schema: &Schema, filters: &Record) -> Vec<(&'static str, String)> {
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
    match schema.resource.holds {
        Holds::Ids => expanded::each(api, segments, query, &mut take).await?,
        Holds::One | Holds::Objects => {
            let request = Request {
                query: query.to_vec(),
                ..Request::get(segments)
            };
            api.send(&request).await?.each(&request, &mut take)?;
        }
        Holds::Inside(name) => {
            let request = Request::get(segments);
            let answer = api.send(&request).await?;
            let list = Members::of(&answer.text).and_then(|object| object.list(name));
            let list = list.ok_or_else(|| answer.no_object(&request))?;
            list.into_iter().for_each(take);
        }
    }
    records.lost += lost;
    Ok(())
}
