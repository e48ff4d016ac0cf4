//! One object per account or service: read, changed, listed.

use axum::{
    Extension, Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    super::{
        find,
        reply::{json, void},
    },
    About, Place, body,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    tables::{Object, Table},
    world::World,
};

const LAST: &str = "/{serviceName}";

pub(super) fn routes(path: &str, put: bool, listed: bool) -> Router<App> {
    let one = match put {
        true => get(show).put(update),
        false => get(show),
    };
    let router = Router::new().route(path, one);
    match path.strip_suffix(LAST) {
        Some(list_path) if listed => router.route(list_path, get(list)),
        _ => router,
    }
}

async fn list(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        let lines = find::account(world, place.account())?.lines.keys();
        listing.answer(
            &world.settings,
            lines,
            |name| (*name).clone(),
            |name| shown(world, table, &place.of_service(name)).ok(),
        )
    })
}

async fn show(State(app): State<App>, Extension(table): About, Path(place): Path<Place>) -> Answer {
    app.world(|world| {
        place.check(world, table)?;
        json(shown(world, table, &place)?)
    })
}

async fn update(
    State(app): State<App>,
    Extension(table): About,
    Path(place): Path<Place>,
    fields: Fields,
) -> Answer {
    let path = place.fill(table.path);
    app.world(|world| {
        place.check(world, table)?;
        let wanted = body::change(table, fields)?;
        let mut changed = stored(world, &path)?;
        changed.extend(wanted);
        body::check(table, &changed, &[])?;
        if let Some(object) = world.record(&path) {
            *object = changed;
        }
        void(world)
    })
}

fn stored(world: &World, path: &str) -> Result<Object, ApiError> {
    let found = world.store.peek(path);
    found.ok_or_else(|| ApiError::not_found("path", path))
}

/// The object with the field that click-to-call decides.
fn shown(world: &World, table: &Table, place: &Place) -> Result<Object, ApiError> {
    let mut object = stored(world, &place.fill(table.path))?;
    if let Some(enabled) = object.get_mut("click2CallEnabled") {
        let line = find::line(find::account(world, place.account())?, place.service())?;
        *enabled = line.click2call.enabled.into();
    }
    Ok(object)
}
