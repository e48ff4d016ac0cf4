//! `/telephony` and `/telephony/{billingAccount}`.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};

use super::{
    find,
    reply::{self, void},
};
use crate::{
    app::App,
    body::{Fields, mistyped, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{BillingAccount, Price},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony", get(list))
        .route("/telephony/{billing_account}", get(show).put(update))
}

async fn list(State(app): State<App>, listing: Listing) -> Answer {
    app.world(|world| {
        let accounts = world.accounts.values();
        listing.answer(
            &world.settings,
            accounts,
            |one| one.billing_account.clone(),
            with_iam,
        )
    })
}

async fn show(State(app): State<App>, Path(name): Path<String>) -> Answer {
    app.world(|world| reply::json(with_iam(find::account(world, &name)?)))
}

async fn update(State(app): State<App>, Path(name): Path<String>, mut fields: Fields) -> Answer {
    let description = fields.text("description")?;
    let hidden = fields.flag("hiddenExternalNumber")?;
    let overridden = fields.flag("overrideDisplayedNumber")?;
    let threshold = fields.take("creditThreshold").map(price).transpose()?;
    fields.finish()?;
    app.world(|world| {
        let account = find::account_mut(world, &name)?;
        set(&mut account.description, description);
        set(&mut account.hidden_external_number, hidden);
        set(&mut account.override_displayed_number, overridden);
        set(&mut account.credit_threshold, threshold);
        void(world)
    })
}

fn price(found: Value) -> Result<Price, ApiError> {
    let cents = found
        .get("value")
        .and_then(Value::as_f64)
        .map(|euros| (euros * 100.0).round());
    match cents {
        // The bounds make the cast exact.
        Some(cents) if (0.0..=1e9).contains(&cents) => Ok(Price::euro_cents(cents as u32)),
        _ => Err(mistyped("creditThreshold", "order.Price", &found)),
    }
}

/// `telephony.BillingAccountWithIAM`.
fn with_iam(account: &BillingAccount) -> Value {
    let mut object = json!(account);
    if let Some(fields) = object.as_object_mut() {
        let name = &account.billing_account;
        let iam = json!({
            "displayName": account.description,
            "id": uuid(name),
            "tags": {},
            "urn": format!("urn:v1:eu:resource:telephony:{name}"),
        });
        fields.insert("iam".to_owned(), iam);
    }
    object
}

/// The same for the same name, and for no other.
fn uuid(name: &str) -> String {
    let hex: String = Sha1::digest(name)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let group = |from, to| hex.get(from..to).unwrap_or_default();
    [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)]
        .map(|(from, to)| group(from, to))
        .join("-")
}
