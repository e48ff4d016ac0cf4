//! `…/extension/{extensionId}/conditionTime`: when a step of a dialplan applies.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    super::{
        find,
        reply::json,
        times::{self, WeekFields},
    },
    extensions, extensions_mut,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::{Records, WeekCondition, World},
};

pub(super) fn routes() -> Router<App> {
    let base = "/telephony/{billing_account}/ovhPabx/{service_name}/dialplan/{dialplan_id}\
                /extension/{extension_id}/conditionTime";
    Router::new().route(base, get(list).post(create)).route(
        &format!("{base}/{{condition_id}}"),
        get(show).put(update).delete(delete),
    )
}

/// Billing account, service name, dialplan, extension.
type Extension = (String, String, String, String);
/// The same and the condition.
type Condition = (String, String, String, String, String);

async fn list(State(app): State<App>, Path(path): Path<Extension>, listing: Listing) -> Answer {
    app.world(|world| {
        let (account, name, dialplan, extension) = &path;
        let extensions = extensions(world, account, name, dialplan)?;
        let extension = find::record(extensions, "extensionId", extension)?;
        listing.answer(
            &world.settings,
            extension.condition_times.values(),
            |one| one.condition_id,
            |one| one,
        )
    })
}

async fn show(State(app): State<App>, Path(path): Path<Condition>) -> Answer {
    let (extension, id) = split(path);
    app.world(|world| times::show(conditions(world, &extension)?, &id))
}

async fn create(
    State(app): State<App>,
    Path(extension): Path<Extension>,
    mut fields: Fields,
) -> Answer {
    let made = WeekFields::read(&mut fields)?.complete(None)?;
    fields.finish()?;
    app.world(|world| {
        let conditions = conditions(world, &extension)?;
        json(times::create(conditions, |condition_id| WeekCondition {
            condition_id,
            ..made
        })?)
    })
}

async fn update(State(app): State<App>, Path(path): Path<Condition>, mut fields: Fields) -> Answer {
    let wanted = WeekFields::read(&mut fields)?;
    fields.finish()?;
    let (extension, id) = split(path);
    app.world(|world| {
        let conditions = conditions(world, &extension)?;
        let outcome = times::update(conditions, &id, |condition| wanted.apply(condition));
        times::done(world, outcome)
    })
}

async fn delete(State(app): State<App>, Path(path): Path<Condition>) -> Answer {
    let (extension, id) = split(path);
    app.world(|world| {
        let removed = find::remove(conditions(world, &extension)?, "conditionId", &id);
        times::done(world, removed.map(drop))
    })
}

fn split((account, name, dialplan, extension, id): Condition) -> (Extension, String) {
    ((account, name, dialplan, extension), id)
}

fn conditions<'w>(
    world: &'w mut World,
    (account, name, dialplan, extension): &Extension,
) -> Result<&'w mut Records<WeekCondition>, ApiError> {
    let extensions = extensions_mut(world, account, name, dialplan)?;
    let extension = find::record_mut(extensions, "extensionId", extension)?;
    Ok(&mut extension.condition_times)
}
