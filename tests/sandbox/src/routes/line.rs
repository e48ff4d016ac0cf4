//! `/telephony/{billingAccount}/line`: the SIP lines.

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
        .route("/telephony/{billing_account}/line", get(list))
        .route(
            "/telephony/{billing_account}/line/{service_name}",
            get(show).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let lines = find::account(world, &account)?.lines.values();
        listing.answer(
            &world.settings,
            lines,
            |line| line.service_name.clone(),
            |line| line,
        )
    })
}

async fn show(State(app): State<App>, Path((account, line)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let lines = &find::account(world, &account)?.lines;
        json(
            lines
                .get(&line)
                .ok_or_else(|| find::unknown_service(&line))?,
        )
    })
}

async fn update(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let lines = &mut find::account_mut(world, &account)?.lines;
        let line = lines
            .get_mut(&line)
            .ok_or_else(|| find::unknown_service(&line))?;
        line.description = description.unwrap_or_else(|| line.description.clone());
        void(world)
    })
}
