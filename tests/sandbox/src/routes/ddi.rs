//! `/telephony/{billingAccount}/number/{serviceName}/ddi`: the block and its rules.

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    routing::{get, post, put},
};

use super::{
    ddi_check as check, destination, find,
    reply::{json, void},
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    world::{BillingAccount, DdiBlock, DdiRule, MAX_RULES, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/telephony/{billing_account}/number/{service_name}/ddi",
            get(show).put(update),
        )
        .route(
            "/telephony/{billing_account}/number/{service_name}/ddi/rules",
            post(create),
        )
        .route(
            "/telephony/{billing_account}/number/{service_name}/ddi/rules/{id}",
            put(update_rule).delete(delete_rule),
        )
}

async fn show(State(app): State<App>, Path((account, number)): Path<(String, String)>) -> Answer {
    app.world(|world| json(find::ddi(find::account(world, &account)?, &number)?))
}

async fn update(
    State(app): State<App>,
    Path((account, number)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let wanted = fields.text("defaultDestination")?;
    fields.finish()?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        let current = &find::ddi(account, &number)?.default_destination;
        let wanted = wanted.unwrap_or_else(|| current.clone());
        let checked = destination::check(account, "defaultDestination", &wanted)?;
        find::ddi_mut(account, &number)?.default_destination = checked;
        void(world)
    })
}

async fn create(
    State(app): State<App>,
    Path((account, number)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let extension = fields.required_text("extension")?;
    let destination = fields.required_text("destination")?;
    let description = check::description(fields.nullable_text("description")?.flatten())?;
    fields.finish()?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        check_free(find::ddi(account, &number)?, &extension)?;
        let destination = destination::check(account, "destination", &destination)?;
        let block = find::ddi_mut(account, &number)?;
        json(block.add(&extension, &destination, description.as_deref()))
    })
}

/// In range, not taken, and room for one more.
fn check_free(block: &DdiBlock, extension: &str) -> Result<(), ApiError> {
    let full_number = check::full_number(block, extension)?;
    if let Some(rule) = block.rule_of(&full_number) {
        let message = format!(
            "[extension] {full_number} has a rule already: extension {}",
            rule.extension
        );
        return Err(ApiError::conflict(message));
    }
    if block.rules.len() >= MAX_RULES {
        let message = format!("A block has at most {MAX_RULES} rules");
        return Err(ApiError::new(
            StatusCode::BAD_REQUEST,
            "QUOTA_EXCEEDED",
            message,
        ));
    }
    Ok(())
}

async fn update_rule(
    State(app): State<App>,
    Path((account, number, id)): Path<(String, String, String)>,
    mut fields: Fields,
) -> Answer {
    let destination = fields.text("destination")?;
    let description = fields.nullable_text("description")?;
    let description = description.map(check::description).transpose()?;
    let status = fields.text("status")?.map(check::status).transpose()?;
    fields.finish()?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        let destination = destination
            .map(|wanted| destination::check(account, "destination", &wanted))
            .transpose()?;
        let rule = rule_mut(account, &number, &id)?;
        rule.destination = destination.unwrap_or_else(|| rule.destination.clone());
        rule.description = description.unwrap_or_else(|| rule.description.clone());
        rule.status = status.unwrap_or_else(|| rule.status.clone());
        void(world)
    })
}

async fn delete_rule(
    State(app): State<App>,
    Path((account, number, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world: &mut World| {
        let account = find::account_mut(world, &account)?;
        rule_mut(account, &number, &id)?;
        find::ddi_mut(account, &number)?
            .rules
            .retain(|rule| rule.id.to_string() != id);
        void(world)
    })
}

fn rule_mut<'a>(
    account: &'a mut BillingAccount,
    number: &str,
    id: &str,
) -> Result<&'a mut DdiRule, ApiError> {
    let block = find::ddi_mut(account, number)?;
    let rule = block
        .rules
        .iter_mut()
        .find(|rule| rule.id.to_string() == id);
    rule.ok_or_else(|| ApiError::not_found("id", id))
}
