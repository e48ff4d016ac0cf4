//! Collections: listed with filters, read, added to, changed, taken away.

use std::collections::BTreeMap;

use axum::{
    Extension, Router,
    extract::{Path, Query, State},
    routing::{MethodRouter, get},
};
use serde_json::Value;

use super::{
    super::reply::{json, void},
    About, Place, body, made,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    tables::{IdFrom, List, Object, Shape, Table},
    world::{Collection, World},
};

pub(super) fn routes(path: &str, list: List) -> Router<App> {
    let mut all: MethodRouter<App> = get(index);
    if list.post.is_some() {
        all = all.post(create);
    }
    let mut one: MethodRouter<App> = get(show);
    if list.put {
        one = one.put(update);
    }
    if list.delete {
        one = one.delete(remove);
    }
    let one_path = format!("{path}/{{id}}");
    Router::new().route(path, all).route(&one_path, one)
}

async fn index(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    Query(query): Query<BTreeMap<String, String>>,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        let list = verbs(table)?;
        check_query(table, list, &query)?;
        let settings = world.settings.clone();
        let collection = collection(world, table, &place)?;
        let wanted = |item: &&Object| {
            let mut filters = list.filters.iter();
            filters.all(|filter| {
                let value = query.get(&filter.parameter());
                value.is_none_or(|value| filter.admits(item, value))
            })
        };
        let items: Vec<&Object> = collection.items.iter().filter(wanted).collect();
        let id = |item: &&Object| item.get(list.id).cloned();
        let answer = listing.answer(&settings, items.into_iter(), id, |item| item.clone());
        if listing != Listing::Ids {
            advance(collection, list, |_| true);
        }
        answer
    })
}

async fn show(State(app): State<App>, Extension(table): About, Path(place): Path<Place>) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        let list = verbs(table)?;
        let collection = collection(world, table, &place)?;
        let found = existing(collection, list, &place)?.clone();
        advance(collection, list, |item| *item == found);
        json(found)
    })
}

async fn create(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    fields: Fields,
) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        let list = verbs(table)?;
        let Some((id_from, answered)) = list.post else {
            return void(world);
        };
        let wanted = body::creation(table, fields)?;
        let mut object = initial(table, &place);
        object.extend(wanted);
        if let (Some(state), true) = (list.state, world.settings.slow_screen_lists) {
            object.insert(state.to_owned(), "new".into());
        }
        let collection = collection(world, table, &place)?;
        let others: Vec<&Object> = collection.items.iter().collect();
        body::check(table, &object, &others)?;
        let object = add(collection, list, id_from, object)?;
        made(world, table, &place, answered, object)
    })
}

async fn update(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    fields: Fields,
) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        let list = verbs(table)?;
        let collection = collection(world, table, &place)?;
        let mut changed = existing(collection, list, &place)?.clone();
        changed.extend(body::change(table, fields)?);
        let is_other = |item: &&Object| item.get(list.id) != changed.get(list.id);
        let others: Vec<&Object> = collection.items.iter().filter(is_other).collect();
        body::check(table, &changed, &others)?;
        if let Some(object) = collection.get_mut(place.id()) {
            *object = changed;
        }
        void(world)
    })
}

async fn remove(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        let list = verbs(table)?;
        let is_slow = world.settings.slow_screen_lists;
        let collection = collection(world, table, &place)?;
        existing(collection, list, &place)?;
        match (list.state, collection.get_mut(place.id())) {
            (Some(state), Some(item)) if is_slow => {
                item.insert(state.to_owned(), "delete".into());
            }
            _ => {
                collection.remove(place.id());
            }
        }
        void(world)
    })
}

fn verbs(table: &Table) -> Result<&List, ApiError> {
    match &table.shape {
        Shape::List(list) => Ok(list),
        _ => Err(ApiError::not_found("path", table.path)),
    }
}

fn collection<'w>(
    world: &'w mut World,
    table: &Table,
    place: &Place,
) -> Result<&'w mut Collection, ApiError> {
    let path = place.fill(table.path);
    let found = world.records(&path);
    found.ok_or_else(|| ApiError::not_found("path", path))
}

fn existing<'c>(
    collection: &'c Collection,
    list: &List,
    place: &Place,
) -> Result<&'c Object, ApiError> {
    let found = collection.get(place.id());
    found.ok_or_else(|| ApiError::not_found(list.id, place.id()))
}

fn initial(table: &Table, place: &Place) -> Object {
    let path = place.fill(table.path);
    Table::of(&path).map_or_else(Object::new, |(table, places)| table.initial(&places))
}

/// Stores the object under its id, which nobody else may have.
fn add(
    collection: &mut Collection,
    list: &List,
    id_from: IdFrom,
    mut object: Object,
) -> Result<Object, ApiError> {
    if id_from == IdFrom::Server {
        let id = collection.add(object.clone());
        object.insert(list.id.to_owned(), id);
        return Ok(object);
    }
    let id = object.get(list.id).map(ToString::to_string);
    let id = id.unwrap_or_default();
    if collection.get(&id).is_some() {
        let message = format!("This {} already exists: {id}", in_words(list.id));
        return Err(ApiError::conflict(message));
    }
    collection.items.push(object.clone());
    Ok(object)
}

/// `abbreviatedNumber` as `abbreviated number`.
fn in_words(name: &str) -> String {
    let mut words = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

fn check_query(
    table: &Table,
    list: &List,
    query: &BTreeMap<String, String>,
) -> Result<(), ApiError> {
    for (name, wanted) in query {
        let mut filters = list.filters.iter();
        let Some(filter) = filters.find(|filter| filter.parameter() == *name) else {
            let message = format!("Received not described parameters: ({name})");
            return Err(ApiError::bad_request(message));
        };
        filter.check(table, wanted)?;
    }
    Ok(())
}

/// What was read goes on: what is new becomes active, what is being deleted goes, tasks get done.
fn advance(collection: &mut Collection, list: &List, was_read: impl Fn(&Object) -> bool) {
    let Some(state) = list.state else {
        return;
    };
    let stated = |item: &Object| -> Option<String> { Some(item.get(state)?.as_str()?.to_owned()) };
    collection
        .items
        .retain(|item| !(was_read(item) && stated(item).as_deref() == Some("delete")));
    for item in collection.items.iter_mut().filter(|item| was_read(item)) {
        let next = match stated(item).as_deref() {
            Some("new") => "active",
            Some("todo") => "doing",
            Some("doing") => "done",
            _ => continue,
        };
        item.insert(state.to_owned(), Value::from(next));
    }
}
