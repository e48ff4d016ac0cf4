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
    app.world(|world| json(find::line(find::account(world, &account)?, &line)?))
}

async fn update(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let line = find::line_mut(find::account_mut(world, &account)?, &line)?;
        line.description = description.unwrap_or_else(|| line.description.clone());
        void(world)
    })
}
