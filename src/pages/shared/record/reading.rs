//! Reading what a described tab shows.

use crate::api::records::{self, Records};
use crate::data::{Query, record_key, use_query};
use crate::telephony::record::{Record, Schema, Scope, field_text};
use yew::prelude::*;

/// The one object of a form.
#[hook]
pub(super) fn use_record(schema: &'static Schema, scope: &Scope) -> Query<Record> {
    let asked = scope.clone();
    use_query(record_key(schema, scope), move |api| {
        let scope = asked.clone();
        async move { records::read(&api, schema, &scope).await }
    })
}

/// The records of a list, or those that a report asks for.
#[hook]
pub(super) fn use_records(
    schema: &'static Schema,
    scope: &Scope,
    filters: &Record,
) -> Query<Records> {
    let (scope, filters) = (scope.clone(), filters.clone());
    let mut key = record_key(schema, &scope);
    for (place, field) in schema.shape.filters().iter().enumerate() {
        key = key.id(&field_text(&field.kind, filters.get(place)));
    }
    use_query(key, move |api| {
        let (scope, filters) = (scope.clone(), filters.clone());
        async move { records::list(&api, schema, &scope, &filters).await }
    })
}
