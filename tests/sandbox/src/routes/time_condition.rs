//! `/telephony/{billingAccount}/timeCondition`: the SIP lines, which all can have time conditions.

mod condition;
mod options;

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::{find, reply::json};
use crate::{app::App, error::Answer, listing::Listing, world::Line};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/timeCondition", get(list))
        .route(
            "/telephony/{billing_account}/timeCondition/{service_name}",
            get(show),
        )
        .merge(condition::routes())
        .merge(options::routes())
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let lines = find::account(world, &account)?.lines.values();
        listing.answer(
            &world.settings,
            lines,
            |line| line.service_name.clone(),
            screen,
        )
    })
}

async fn show(State(app): State<App>, Path((account, line)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let account = find::account(world, &account)?;
        json(screen(find::line(account, &line)?))
    })
}

/// `telephony.GenericScreen`.
fn screen(line: &Line) -> Value {
    value!({ "serviceName": line.service_name })
}
