//! `/telephony/{billingAccount}/line`, `…/number` and `…/fax`: the services, which are listed, read and described in
//! one way.

use std::collections::BTreeMap;

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde::Serialize;

use super::{
    find,
    reply::{json, void},
};
use crate::{
    app::App,
    body::Fields,
    error::Answer,
    listing::Listing,
    world::{BillingAccount, Fax, Line, Number},
};

/// One kind of service; its objects stand under their service names.
trait Service: Serialize + Sized + 'static {
    /// As the API's paths name it.
    const RESOURCE: &str;

    fn all(account: &BillingAccount) -> &BTreeMap<String, Self>;

    fn all_mut(account: &mut BillingAccount) -> &mut BTreeMap<String, Self>;

    fn description(&mut self) -> &mut String;
}

macro_rules! service {
    ($kind:ident, $resource:literal, $all:ident) => {
        impl Service for $kind {
            const RESOURCE: &str = $resource;

            fn all(account: &BillingAccount) -> &BTreeMap<String, Self> {
                &account.$all
            }

            fn all_mut(account: &mut BillingAccount) -> &mut BTreeMap<String, Self> {
                &mut account.$all
            }

            fn description(&mut self) -> &mut String {
                &mut self.description
            }
        }
    };
}

service!(Line, "line", lines);
service!(Number, "number", numbers);
service!(Fax, "fax", faxes);

pub(super) fn routes() -> Router<App> {
    of_kind::<Line>()
        .merge(of_kind::<Number>())
        .merge(of_kind::<Fax>())
}

fn of_kind<T: Service>() -> Router<App> {
    let list_path = format!("/telephony/{{billing_account}}/{}", T::RESOURCE);
    let path = format!("{list_path}/{{service_name}}");
    Router::new()
        .route(&list_path, get(list::<T>))
        .route(&path, get(show::<T>).put(update::<T>))
}

async fn list<T: Service>(
    State(app): State<App>,
    Path(account): Path<String>,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        let services = T::all(find::account(world, &account)?).iter();
        let name = |(name, _): &(&String, &T)| name.to_string();
        listing.answer(&world.settings, services, name, |(_, service)| service)
    })
}

async fn show<T: Service>(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
) -> Answer {
    app.world(|world| {
        let service = T::all(find::account(world, &account)?).get(&name);
        json(service.ok_or_else(|| find::unknown_service(&name))?)
    })
}

async fn update<T: Service>(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let described = fields.only_description()?;
    app.world(|world| {
        let service = T::all_mut(find::account_mut(world, &account)?).get_mut(&name);
        let service = service.ok_or_else(|| find::unknown_service(&name))?;
        if let Some(description) = described {
            *service.description() = description;
        }
        void(world)
    })
}
