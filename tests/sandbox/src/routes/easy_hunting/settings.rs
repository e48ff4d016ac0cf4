//! `…/easyHunting/{serviceName}/timeConditions`: slots, on or off.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};

use super::{
    super::{
        find,
        reply::{json, void},
        slots::{self, Null},
    },
    find_mut,
};
use crate::{
    app::App,
    body::{Fields, set},
    error::Answer,
};

pub(super) fn routes() -> Router<App> {
    Router::new().route(
        "/telephony/{billing_account}/easyHunting/{service_name}/timeConditions",
        get(show).put(update),
    )
}

async fn show(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| json(&super::find(find::account(world, &account)?, &name)?.settings))
}

async fn update(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let enable = fields.flag("enable")?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        let current = &super::find(account, &name)?.settings.slots;
        let slots = slots::changed(account, current, &mut fields, Null::Allowed)?;
        fields.finish()?;
        let settings = &mut find_mut(account, &name)?.settings;
        settings.slots = slots;
        set(&mut settings.enable, enable);
        void(world)
    })
}
