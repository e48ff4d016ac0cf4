//! `…/easyHunting/{serviceName}/timeConditions/conditions`: when which policy is in force.

use axum::{
    Router,
    extract::{Path, Query, State},
    routing::get,
};
use serde::Deserialize;

use super::{
    super::{
        find,
        reply::json,
        times::{self, WeekFields},
    },
    find_mut,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::{Records, WeekCondition, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/telephony/{billing_account}/easyHunting/{service_name}/timeConditions/conditions",
            get(list).post(create),
        )
        .route(
            "/telephony/{billing_account}/easyHunting/{service_name}/timeConditions/conditions/{id}",
            get(show).put(update).delete(delete),
        )
}

#[derive(Deserialize)]
struct Filter {
    policy: Option<String>,
}

async fn list(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    Query(filter): Query<Filter>,
    listing: Listing,
) -> Answer {
    let wanted = filter.policy;
    wanted.as_deref().map_or(Ok(()), times::check_policy)?;
    app.world(|world| {
        let all = &super::find(find::account(world, &account)?, &name)?.conditions;
        let chosen: Vec<&WeekCondition> = all
            .values()
            .filter(|one| wanted.is_none() || one.policy == wanted)
            .collect();
        listing.answer(
            &world.settings,
            chosen.into_iter(),
            |one| one.condition_id,
            |one| one,
        )
    })
}

async fn show(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| times::show(conditions(world, &account, &name)?, &id))
}

async fn create(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let policy = fields.required_text("policy")?;
    let made = WeekFields::read(&mut fields)?.complete(Some(policy))?;
    fields.finish()?;
    app.world(|world| {
        let conditions = conditions(world, &account, &name)?;
        json(times::create(conditions, |condition_id| WeekCondition {
            condition_id,
            ..made
        })?)
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
    mut fields: Fields,
) -> Answer {
    let policy = fields.text("policy")?;
    let wanted = WeekFields::read(&mut fields)?;
    fields.finish()?;
    app.world(|world| {
        let conditions = conditions(world, &account, &name)?;
        let outcome = times::update(conditions, &id, |condition| {
            condition.policy = policy.or(condition.policy.take());
            wanted.apply(condition);
        });
        times::done(world, outcome)
    })
}

async fn delete(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| {
        let removed = find::remove(conditions(world, &account, &name)?, "conditionId", &id);
        times::done(world, removed.map(drop))
    })
}

fn conditions<'w>(
    world: &'w mut World,
    account: &str,
    name: &str,
) -> Result<&'w mut Records<WeekCondition>, ApiError> {
    let account = find::account_mut(world, account)?;
    Ok(&mut find_mut(account, name)?.conditions)
}
