//! Files that the server makes when they are asked for: asked again, one is further on.

use std::collections::BTreeMap;

use axum::{
    Extension,
    extract::{Path, Query, State},
};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json as value};

use super::{super::reply::json, About, Place};
use crate::{
    app::App,
    error::{Answer, ApiError},
    tables::Table,
};

/// How long the address of a file is good for.
const MINUTES: i64 = 30;

pub(super) async fn show(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let now: DateTime<Utc> = app.now().into();
    app.world(|world| {
        place.check(world, table)?;
        let list_path = table.path.split("/{id}").next().unwrap_or_default();
        let list = world.records(&place.fill(list_path));
        if list.is_none_or(|list| list.get(place.id()).is_none()) {
            return Err(ApiError::not_found("id", place.id()));
        }
        let suffix = suffix(table, &query)?;
        let path = place.fill(table.path);
        let asked = world.store.asked(&format!("{path}?{suffix}"));
        let status = match asked {
            0 => "todo",
            1 => "doing",
            _ => "done",
        };
        json(pcs_file(place.id(), &suffix, status, now))
    })
}

/// The one parameter of the query; what is not required is `wav`.
fn suffix(table: &Table, query: &BTreeMap<String, String>) -> Result<String, ApiError> {
    if let Some(unknown) = query.keys().find(|name| table.field(name).is_none()) {
        let message = format!("Received not described parameters: ({unknown})");
        return Err(ApiError::bad_request(message));
    }
    let Some(field) = table.fields.first() else {
        return Ok(String::new());
    };
    match query.get(field.name) {
        Some(wanted) => {
            let wanted = wanted.as_str();
            field.kind.stored(field.name, &Value::from(wanted))?;
            Ok(wanted.to_owned())
        }
        None if field.required => Err(ApiError::field(field.name, "This parameter is mandatory")),
        None => Ok("wav".to_owned()),
    }
}

fn pcs_file(id: &str, suffix: &str, status: &str, now: DateTime<Utc>) -> Value {
    let filename = format!("{id}.{suffix}");
    let until = now + TimeDelta::minutes(MINUTES);
    value!({
        "filename": filename,
        "status": status,
        "url": format!("https://files.invalid/{filename}"),
        "urlExpirationDatetime": until.to_rfc3339_opts(SecondsFormat::Secs, true),
    })
}
