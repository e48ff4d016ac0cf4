//! Lists inside of an object, which are written as a whole: `ipRestrictions`, `redirectionEmails`.

use serde_json::value::RawValue;

use super::decode::{ITEM, record};
use super::encode::{Body, Node, node};
use super::json::{Json, Members};
use super::{Made, Written, segments};
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::request::{Method, Request};
use crate::telephony::record::{Fields, Record, Schema, Scope};

/// An item before and after: without the one it is new, without the other it goes.
pub(super) type Change<'a> = (Option<&'a Record>, Option<&'a Record>);

/// `GET` of the object and `PUT` of its list with the change. What another session did to the other items meanwhile
/// stays; an item that is no longer as it was is a [`Problem::Conflict`], and nothing is sent.
pub(super) async fn write(
    api: &Api,
    schema: &Schema,
    scope: &Scope,
    name: &'static str,
    change: Change<'_>,
) -> Result<Written, ApiError> {
    let segments = segments(scope, schema.resource.path)?;
    let read = Request::get(&segments);
    let answer = api.send(&read).await.map_err(ApiError::not_sent)?;
    let list = Members::of(&answer.text).and_then(|object| object.list(name));
    let list = list.ok_or_else(|| answer.no_object(&read).not_sent())?;
    let request = Request::new(Method::Put, &segments);
    let nodes = changed(schema.fields(), &list, change);
    let nodes = nodes.ok_or_else(|| request.problem(Problem::Conflict).not_sent())?;
    let mut body = Body::default();
    body.set(name, Node::List(nodes));
    let answer = api.send(&request.json(&body)?).await?;
    Ok(Written {
        made: Made::Unknown,
        receipt: answer.receipt(),
    })
}

/// The items with the change; none where the item is not as it was, or the new one is there already.
pub(super) fn changed<'a>(
    fields: Fields,
    items: &[&RawValue],
    (before, after): Change<'a>,
) -> Option<Vec<Node<'a>>> {
    let place_of = |wanted: &Record| {
        let mut items = items.iter();
        items.position(|item| record(fields, item).as_ref() == Some(wanted))
    };
    let place = match before {
        Some(before) => Some(place_of(before)?),
        None => None,
    };
    if after.and_then(place_of).is_some_and(|at| Some(at) != place) {
        return None;
    }
    let mut nodes = Vec::with_capacity(items.len() + 1);
    for (at, item) in items.iter().enumerate() {
        match (place == Some(at), after) {
            (false, _) => nodes.push(Node::Raw((*item).to_owned())),
            (true, Some(after)) => nodes.push(item_node(fields, after, Some(item))?),
            (true, None) => {}
        }
    }
    if place.is_none()
        && let Some(after) = after
    {
        nodes.push(item_node(fields, after, None)?);
    }
    Some(nodes)
}

/// An item as it is written: a text, or an object, which keeps the members that nothing is known of.
fn item_node<'a>(fields: Fields, after: &'a Record, old: Option<&RawValue>) -> Option<Node<'a>> {
    if let Some(place) = fields.place(ITEM) {
        return node(&fields.get(place)?.kind, after.get(place));
    }
    let mut body = Body::default();
    for (place, field) in fields.iter().enumerate() {
        body.set_field(field.name, field, after.get(place));
    }
    if let Some(Json::Object(members)) = old.map(Json::of) {
        for (name, raw) in members.iter() {
            if !body.has(name) {
                body.set_whole(name, Node::Raw(raw.to_owned()));
            }
        }
    }
    Some(Node::Object(body))
}
