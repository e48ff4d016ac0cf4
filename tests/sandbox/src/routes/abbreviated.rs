//! `/telephony/{billingAccount}/abbreviatedNumber`: the short numbers of the group.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    find,
    reply::{json, void},
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::{AbbreviatedNumber, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/abbreviatedNumber", get(list))
        .route(
            "/telephony/{billing_account}/abbreviatedNumber/{abbreviated_number}",
            get(show).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let numbers = find::account(world, &account)?.abbreviated.values();
        listing.answer(
            &world.settings,
            numbers,
            |one| one.abbreviated_number,
            |one| one,
        )
    })
}

async fn show(State(app): State<App>, Path((account, digits)): Path<(String, String)>) -> Answer {
    app.world(|world| json(entry(world, &account, &digits)?))
}

async fn update(
    State(app): State<App>,
    Path((account, digits)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let destination = fields.text("destinationNumber")?;
    let name = fields.text("name")?;
    let surname = fields.text("surname")?;
    fields.finish()?;
    app.world(|world| {
        let found = entry(world, &account, &digits)?;
        found.destination_number = destination.unwrap_or_else(|| found.destination_number.clone());
        found.name = name.unwrap_or_else(|| found.name.clone());
        found.surname = surname.unwrap_or_else(|| found.surname.clone());
        void(world)
    })
}

fn entry<'w>(
    world: &'w mut World,
    account: &str,
    digits: &str,
) -> Result<&'w mut AbbreviatedNumber, ApiError> {
    let numbers = &mut find::account_mut(world, account)?.abbreviated;
    let found = digits
        .parse()
        .ok()
        .and_then(|digits: u32| numbers.get_mut(&digits));
    found.ok_or_else(|| ApiError::not_found("abbreviatedNumber", digits))
}
