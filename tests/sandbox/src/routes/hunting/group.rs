//! `…/hunting`: the options of the whole group.

use axum::{Router, extract::State, routing::get};

use super::{
    super::reply::{json, void},
    place::Place,
};
use crate::{
    app::App,
    body::{Fields, set},
    error::Answer,
};

pub(super) fn routes(tree: &str) -> Router<App> {
    Router::new().route(&format!("{tree}/hunting"), get(show).put(update))
}

async fn show(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| json(place.hunting(world)?))
}

async fn update(State(app): State<App>, place: Place, mut fields: Fields) -> Answer {
    let crm_url_template = fields.nullable_text("crmUrlTemplate")?;
    let g729 = fields.nullable_flag("g729")?;
    let status_ivr_enabled = fields.flag("statusIvrEnabled")?;
    fields.finish()?;
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        set(&mut hunting.crm_url_template, crm_url_template);
        set(&mut hunting.g729, g729);
        set(&mut hunting.status_ivr_enabled, status_ivr_enabled);
        void(world)
    })
}
