//! `GET /me`: who is signed in.

use axum::{Router, extract::State, routing::get};

use super::reply::json;
use crate::{app::App, error::Answer};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/me", get(show))
}

async fn show(State(app): State<App>) -> Answer {
    app.world(|world| json(&world.me))
}
