//! `…/liveStatistics`, `…/liveCalls`, `…/liveStatus`: what goes on, by the server's clock.

use axum::{Router, extract::State, routing::get};

use super::{super::reply::json, place::Place};
use crate::{
    app::App,
    error::{Answer, ApiError},
    listing::Listing,
};

pub(super) fn routes(tree: &str) -> Router<App> {
    let queue = format!("{tree}/hunting/queue/{{queue_id}}");
    let agent = format!("{tree}/hunting/agent/{{agent_id}}");
    Router::new()
        .route(&format!("{queue}/liveStatistics"), get(statistics))
        .route(&format!("{queue}/liveCalls"), get(calls))
        .route(&format!("{queue}/liveCalls/{{id}}"), get(call))
        .route(&format!("{agent}/liveStatus"), get(status))
        .route(
            &format!("{agent}/queue/{{queue_id}}/liveStatus"),
            get(status_in_queue),
        )
        .route(
            &format!("{queue}/agent/{{agent_id}}/liveStatus"),
            get(status_in_queue),
        )
}

async fn statistics(State(app): State<App>, place: Place) -> Answer {
    let now = app.now().into();
    app.world(|world| json(place.queue(place.hunting(world)?)?.live_statistics(now)))
}

async fn calls(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    let now = app.now().into();
    app.world(|world| {
        let hunting = place.hunting(world)?;
        let calls = hunting.live_calls(place.queue(hunting)?, now);
        listing.answer(
            &world.settings,
            calls.into_iter(),
            |call| call.id,
            |call| call,
        )
    })
}

/// A call that has just ended is gone.
async fn call(State(app): State<App>, place: Place) -> Answer {
    let now = app.now().into();
    app.world(|world| {
        let hunting = place.hunting(world)?;
        let calls = hunting.live_calls(place.queue(hunting)?, now);
        let id = place.name("id");
        let found = calls.into_iter().find(|call| call.id.to_string() == id);
        json(found.ok_or_else(|| ApiError::not_found("id", id))?)
    })
}

async fn status(State(app): State<App>, place: Place) -> Answer {
    let now = app.now().into();
    app.world(|world| {
        let hunting = place.hunting(world)?;
        json(hunting.live_status(place.agent(hunting)?, now))
    })
}

async fn status_in_queue(State(app): State<App>, place: Place) -> Answer {
    let now = app.now().into();
    app.world(|world| {
        let hunting = place.hunting(world)?;
        place.member(hunting)?;
        json(hunting.live_status(place.agent(hunting)?, now))
    })
}
