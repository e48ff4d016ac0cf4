//! Reading what a described tab shows.

use crate::api::records::{self, Records};
use crate::data::{Query, record_key, use_query};
use crate::telephony::record::{Record, Schema, Scope};
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

/// The records of a list.
#[hook]
pub(super) fn use_records(schema: &'static Schema, scope: &Scope) -> Query<Records> {
    let asked = scope.clone();
    use_query(record_key(schema, scope), move |api| {
        let scope = asked.clone();
        async move { records::list(&api, schema, &scope, &Record::default()).await }
    })
}
