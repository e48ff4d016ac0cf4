//! `/telephony/{billingAccount}/fax`: the fax lines.

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
        .route("/telephony/{billing_account}/fax", get(list))
        .route(
            "/telephony/{billing_account}/fax/{service_name}",
            get(show).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let faxes = find::account(world, &account)?.faxes.values();
        listing.answer(
            &world.settings,
            faxes,
            |fax| fax.service_name.clone(),
            |fax| fax,
        )
    })
}

async fn show(State(app): State<App>, Path((account, fax)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let faxes = &find::account(world, &account)?.faxes;
        json(faxes.get(&fax).ok_or_else(|| find::unknown_service(&fax))?)
    })
}

async fn update(
    State(app): State<App>,
    Path((account, fax)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let faxes = &mut find::account_mut(world, &account)?.faxes;
        let fax = faxes
            .get_mut(&fax)
            .ok_or_else(|| find::unknown_service(&fax))?;
        fax.description = description.unwrap_or_else(|| fax.description.clone());
        void(world)
    })
}
