//! `/telephony/{billingAccount}/number`: the numbers (aliases).

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    find,
    reply::{json, void},
};
use crate::{app::App, body::Fields, error::Answer, listing::Listing};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/number", get(list))
        .route(
            "/telephony/{billing_account}/number/{service_name}",
            get(show).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let numbers = find::account(world, &account)?.numbers.values();
        listing.answer(
            &world.settings,
            numbers,
            |number| number.service_name.clone(),
            |number| number,
        )
    })
}

async fn show(State(app): State<App>, Path((account, number)): Path<(String, String)>) -> Answer {
    app.world(|world| json(find::number(find::account(world, &account)?, &number)?))
}

async fn update(
    State(app): State<App>,
    Path((account, number)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let number = find::number_mut(find::account_mut(world, &account)?, &number)?;
        number.description = description.unwrap_or_else(|| number.description.clone());
        void(world)
    })
}
