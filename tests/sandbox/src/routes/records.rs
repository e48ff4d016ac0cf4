//! The resources that are described in [`TABLES`]: one implementation of all of them.

mod body;
mod file;
mod list;
mod object;
mod place;

use axum::{
    Extension, Router,
    extract::{Path, State},
    http::header::CONTENT_TYPE,
    response::IntoResponse,
    routing::{get, post},
};
use serde_json::{Value, json as value};

use self::place::Place;
use super::reply::{json, void};
use crate::{
    app::App,
    body::Fields,
    error::Answer,
    tables::{Answered, Object, Shape, TABLES, Table},
    world::World,
};

pub(super) fn routes() -> Router<App> {
    let of_tables = TABLES.iter().map(|table| of_table(table));
    of_tables.fold(Router::new(), Router::merge)
}

fn of_table(table: &'static Table) -> Router<App> {
    let router = match table.shape {
        Shape::Object { put, listed } => object::routes(table.path, put, listed),
        Shape::List(list) => list::routes(table.path, list),
        Shape::Fixed(_) => Router::new().route(table.path, get(fixed)),
        Shape::File => Router::new().route(table.path, get(file::show)),
        Shape::Action(_) => Router::new().route(table.path, post(act)),
    };
    router.route_layer(Extension(table))
}

/// Which of the tables the request is about.
type About = Extension<&'static Table>;

async fn fixed(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
) -> Answer {
    app.world(|world| place.check(world, table))?;
    let Shape::Fixed(text) = table.shape else {
        return json(Value::Null);
    };
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}

async fn act(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    fields: Fields,
) -> Answer {
    app.world(|world| place.check(world, table))?;
    let wanted = body::creation(table, fields)?;
    app.world(|world| match table.shape {
        Shape::Action(answered) => made(world, table, &place, answered, wanted),
        _ => void(world),
    })
}

/// Answers a POST that went well.
fn made(
    world: &mut World,
    table: &Table,
    place: &Place,
    answered: Answered,
    object: Object,
) -> Answer {
    match answered {
        Answered::Object => json(object),
        Answered::Id => match table.shape {
            Shape::List(list) => json(object.get(list.id)),
            _ => void(world),
        },
        Answered::Nothing => void(world),
        Answered::Task => json(task(world, table, place)),
    }
}

/// A task at the service, named after the end of the path that asked for it.
fn task(world: &mut World, table: &Table, place: &Place) -> Value {
    let action = table.path.rsplit('/').next();
    let task = value!({
        "action": action,
        "message": null,
        "objectCreated": null,
        "serviceType": "line",
        "status": "todo",
    });
    let path = place.fill("/telephony/{billingAccount}/service/{serviceName}/task");
    let (Value::Object(task), Some(tasks)) = (task, world.records(&path)) else {
        return Value::Null;
    };
    tasks.add(task);
    tasks
        .items
        .last()
        .cloned()
        .map_or(Value::Null, Value::Object)
}
