//! `…/timeCondition/{serviceName}/condition`: when a line's calls follow which policy.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    super::{find, reply::json, times},
    options::check_status,
};
use crate::{
    app::App,
    body::{Fields, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{Records, TimeCondition, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/telephony/{billing_account}/timeCondition/{service_name}/condition",
            get(list).post(create),
        )
        .route(
            "/telephony/{billing_account}/timeCondition/{service_name}/condition/{id}",
            get(show).put(update).delete(delete),
        )
}

async fn list(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        let line = find::line(find::account(world, &account)?, &line)?;
        let conditions = line.time_conditions.conditions.values();
        listing.answer(&world.settings, conditions, |one| one.id, |one| one)
    })
}

async fn show(
    State(app): State<App>,
    Path((account, line, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| times::show(conditions(world, &account, &line)?, &id))
}

async fn create(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let day = fields.required_text("day")?;
    let hour_begin = fields.required_text("hourBegin")?;
    let hour_end = fields.required_text("hourEnd")?;
    let policy = fields.required_text("policy")?;
    fields.finish()?;
    app.world(|world| {
        let conditions = conditions(world, &account, &line)?;
        json(times::create(conditions, |id| TimeCondition {
            id,
            day,
            hour_begin,
            hour_end,
            policy,
            status: "enabled".to_owned(),
        })?)
    })
}

async fn update(
    State(app): State<App>,
    Path((account, line, id)): Path<(String, String, String)>,
    mut fields: Fields,
) -> Answer {
    let [day, begin, end, policy, status] =
        ["day", "hourBegin", "hourEnd", "policy", "status"].map(|name| fields.text(name));
    let (day, begin, end, policy, status) = (day?, begin?, end?, policy?, status?);
    status.as_deref().map_or(Ok(()), check_status)?;
    fields.finish()?;
    app.world(|world| {
        let conditions = conditions(world, &account, &line)?;
        let outcome = times::update(conditions, &id, |condition| {
            set(&mut condition.day, day);
            set(&mut condition.hour_begin, begin);
            set(&mut condition.hour_end, end);
            set(&mut condition.policy, policy);
            set(&mut condition.status, status);
        });
        times::done(world, outcome)
    })
}

async fn delete(
    State(app): State<App>,
    Path((account, line, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| {
        let removed = find::remove(conditions(world, &account, &line)?, "id", &id);
        times::done(world, removed.map(drop))
    })
}

fn conditions<'w>(
    world: &'w mut World,
    account: &str,
    line: &str,
) -> Result<&'w mut Records<TimeCondition>, ApiError> {
    let line = find::line_mut(find::account_mut(world, account)?, line)?;
    Ok(&mut line.time_conditions.conditions)
}
