//! `/telephony/{billingAccount}/service`: lines, numbers and faxes in one list.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::{
    find,
    reply::{json, void},
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::{BillingAccount, Fax, Line, Number, Price},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/service", get(list))
        .route(
            "/telephony/{billing_account}/service/{service_name}",
            get(show).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let services = services(find::account(world, &account)?);
        listing.answer(
            &world.settings,
            services.into_iter(),
            Service::name,
            |one| one.show(),
        )
    })
}

async fn show(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let services = services(find::account(world, &account)?);
        let found = services.into_iter().find(|service| service.name() == name);
        json(found.ok_or_else(|| find::unknown_service(&name))?.show())
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let wanted = fields.only_description()?;
    app.world(|world| {
        let description = description_mut(find::account_mut(world, &account)?, &name)?;
        *description = wanted.unwrap_or_else(|| description.clone());
        void(world)
    })
}

fn description_mut<'a>(
    account: &'a mut BillingAccount,
    name: &str,
) -> Result<&'a mut String, ApiError> {
    let line = account
        .lines
        .get_mut(name)
        .map(|line| &mut line.description);
    let number = account
        .numbers
        .get_mut(name)
        .map(|number| &mut number.description);
    let fax = account.faxes.get_mut(name).map(|fax| &mut fax.description);
    line.or(number)
        .or(fax)
        .ok_or_else(|| find::unknown_service(name))
}

enum Service<'a> {
    Line(&'a Line),
    Number(&'a Number),
    Fax(&'a Fax),
}

fn services(account: &BillingAccount) -> Vec<Service<'_>> {
    let lines = account.lines.values().map(Service::Line);
    let numbers = account.numbers.values().map(Service::Number);
    let faxes = account.faxes.values().map(Service::Fax);
    lines.chain(numbers).chain(faxes).collect()
}

impl Service<'_> {
    fn name(&self) -> String {
        match self {
            Self::Line(line) => line.service_name.clone(),
            Self::Number(number) => number.service_name.clone(),
            Self::Fax(fax) => fax.service_name.clone(),
        }
    }

    /// `telephony.TelephonyService`.
    fn show(&self) -> Value {
        let mut common = value!({
            "associatedDeviceMac": null,
            "country": "fr",
            "countryCode": 33,
            "currentOutplan": Price::euro_cents(0),
            "hasFaxCapabilities": matches!(self, Self::Fax(_)),
            "properties": [],
            "rio": "03P123456ABC",
            "serviceName": self.name(),
        });
        if let (Value::Object(all), Value::Object(own)) = (&mut common, self.own_fields()) {
            all.extend(own);
        }
        common
    }

    fn own_fields(&self) -> Value {
        match self {
            Self::Line(line) => value!({
                "description": line.description,
                "featureType": "sip",
                "getPublicOffer": line.get_public_offer,
                "offers": line.offers,
                "serviceType": "line",
                "simultaneousLines": line.simultaneous_lines,
            }),
            Self::Number(number) => value!({
                "description": number.description,
                "featureType": number.feature_type,
                "getPublicOffer": { "name": "alias", "description": "Numéro", "price": null },
                "offers": ["alias"],
                "serviceType": "alias",
                "simultaneousLines": 0,
            }),
            Self::Fax(fax) => value!({
                "description": fax.description,
                "featureType": "freefax",
                "getPublicOffer": { "name": "fax.freefax", "description": "Fax", "price": null },
                "offers": fax.offers,
                "serviceType": "line",
                "simultaneousLines": 1,
            }),
        }
    }
}
