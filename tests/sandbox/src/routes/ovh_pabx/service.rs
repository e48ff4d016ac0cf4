//! `…/ovhPabx` and `…/ovhPabx/{serviceName}`.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::{
    super::{
        find,
        reply::{json, void},
    },
    pabx,
};
use crate::{
    app::App,
    body::{Fields, set},
    error::Answer,
    listing::Listing,
    world::Number,
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/ovhPabx", get(list))
        .route(
            "/telephony/{billing_account}/ovhPabx/{service_name}",
            get(show_one).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let numbers = find::account(world, &account)?.numbers.values();
        let pabx: Vec<&Number> = numbers.filter(|one| one.ovh_pabx.is_some()).collect();
        listing.answer(
            &world.settings,
            pabx.into_iter(),
            |number| number.service_name.clone(),
            show,
        )
    })
}

async fn show_one(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let account = find::account(world, &account)?;
        pabx(account, &name)?;
        json(show(find::number(account, &name)?))
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let description = fields.only_description()?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        pabx(account, &name)?;
        set(
            &mut find::number_mut(account, &name)?.description,
            description,
        );
        void(world)
    })
}

/// `telephony.OvhPabx`.
fn show(number: &Number) -> Value {
    value!({
        "description": number.description,
        "featureType": number.feature_type,
        "isCCS": number.feature_type.starts_with("contactCenterSolution"),
        "serviceName": number.service_name,
        "serviceType": number.service_type,
    })
}
