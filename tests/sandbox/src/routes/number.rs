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
    app.world(|world| {
        let numbers = &find::account(world, &account)?.numbers;
        json(
            numbers
                .get(&number)
                .ok_or_else(|| find::unknown_service(&number))?,
        )
    })
}

async fn update(
    State(app): State<App>,
    Path((account, number)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let numbers = &mut find::account_mut(world, &account)?.numbers;
        let number = numbers
            .get_mut(&number)
            .ok_or_else(|| find::unknown_service(&number))?;
        number.description = description.unwrap_or_else(|| number.description.clone());
        void(world)
    })
}
