//! `…/ovhPabx/{serviceName}/dialplan`.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use chrono::Utc;

use super::{
    super::{find, presentation, reply::json, times::done},
    dialplans_mut, pabx,
};
use crate::{
    app::App,
    body::{Fields, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{Dialplan, Records},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route(
            "/telephony/{billing_account}/ovhPabx/{service_name}/dialplan",
            get(list).post(create),
        )
        .route(
            "/telephony/{billing_account}/ovhPabx/{service_name}/dialplan/{dialplan_id}",
            get(show).put(update).delete(delete),
        )
}

async fn list(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    listing: Listing,
) -> Answer {
    app.world(|world| {
        let dialplans = pabx(find::account(world, &account)?, &name)?
            .dialplans
            .values();
        listing.answer(&world.settings, dialplans, |one| one.dialplan_id, |one| one)
    })
}

async fn show(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| {
        let dialplans = &pabx(find::account(world, &account)?, &name)?.dialplans;
        json(find::record(dialplans, "dialplanId", &id)?)
    })
}

async fn create(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    let wanted = Wanted::read(fields)?;
    let made = Dialplan {
        dialplan_id: 0,
        name: Fields::required("name", wanted.name)?,
        anonymous_rejection: Fields::required("anonymousRejection", wanted.anonymous_rejection)?,
        show_caller_number: Fields::required("showCallerNumber", wanted.show_caller_number)?,
        transfer_timeout: Fields::required("transferTimeout", wanted.transfer_timeout)?,
        last_update: Utc::now().to_rfc3339(),
        extensions: Records::default(),
    };
    app.world(|world| {
        let dialplans = dialplans_mut(world, &account, &name)?;
        let id = dialplans.add(|dialplan_id| Dialplan {
            dialplan_id,
            ..made
        });
        json(dialplans.get(id))
    })
}

async fn update(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
    fields: Fields,
) -> Answer {
    let wanted = Wanted::read(fields)?;
    app.world(|world| {
        let dialplans = dialplans_mut(world, &account, &name)?;
        let dialplan = find::record_mut(dialplans, "dialplanId", &id);
        let outcome = dialplan.map(|dialplan| wanted.apply(dialplan));
        done(world, outcome)
    })
}

async fn delete(
    State(app): State<App>,
    Path((account, name, id)): Path<(String, String, String)>,
) -> Answer {
    app.world(|world| {
        let removed = find::remove(dialplans_mut(world, &account, &name)?, "dialplanId", &id);
        done(world, removed.map(drop))
    })
}

/// The fields of a body, each of which a change may leave out.
struct Wanted {
    name: Option<String>,
    anonymous_rejection: Option<bool>,
    show_caller_number: Option<String>,
    transfer_timeout: Option<u64>,
}

impl Wanted {
    fn read(mut fields: Fields) -> Result<Self, ApiError> {
        let wanted = Self {
            name: fields.text("name")?,
            anonymous_rejection: fields.flag("anonymousRejection")?,
            show_caller_number: fields.text("showCallerNumber")?,
            transfer_timeout: fields.integer("transferTimeout")?,
        };
        fields.finish()?;
        let shown = wanted.show_caller_number.as_deref();
        shown.map_or(Ok(()), presentation::check)?;
        Ok(wanted)
    }

    fn apply(self, dialplan: &mut Dialplan) {
        set(&mut dialplan.name, self.name);
        set(&mut dialplan.anonymous_rejection, self.anonymous_rejection);
        set(&mut dialplan.show_caller_number, self.show_caller_number);
        set(&mut dialplan.transfer_timeout, self.transfer_timeout);
        dialplan.last_update = Utc::now().to_rfc3339();
    }
}
