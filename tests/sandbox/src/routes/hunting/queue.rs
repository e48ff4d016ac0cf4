//! `…/hunting/queue`.
//!
//! A queue goes only once its agents are out of it, and the last one never does.

use axum::{Router, extract::State, routing::get};
use serde_json::{Value, json as value};

use super::{
    super::reply::{json, void},
    place::Place,
    queue_check::check,
    queue_fields,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::{Hunting, HuntingQueue, Settings},
};

pub(super) fn routes(tree: &str) -> Router<App> {
    Router::new()
        .route(&format!("{tree}/hunting/queue"), get(list).post(create))
        .route(
            &format!("{tree}/hunting/queue/{{queue_id}}"),
            get(show_one).put(update).delete(delete),
        )
}

async fn list(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    app.world(|world| {
        let settings = &world.settings;
        listing.answer(
            settings,
            place.hunting(world)?.queues.values(),
            |queue| queue.queue_id,
            |queue| show(queue, settings),
        )
    })
}

async fn show_one(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| {
        let queue = place.queue(place.hunting(world)?)?;
        json(show(queue, &world.settings))
    })
}

async fn create(State(app): State<App>, place: Place, fields: Fields) -> Answer {
    let made = queue_fields::created(fields)?;
    app.world(|world| {
        check(&made, place.account(world)?, place.number(world)?)?;
        let queues = &mut place.hunting_mut(world)?.queues;
        let queue_id = queues.next_id();
        let made = HuntingQueue { queue_id, ..made };
        queues.put(queue_id, made.clone());
        json(show(&made, &world.settings))
    })
}

async fn update(State(app): State<App>, place: Place, fields: Fields) -> Answer {
    app.world(|world| {
        let current = place.queue(place.hunting(world)?)?;
        let queue = queue_fields::changed(current, fields)?;
        check(&queue, place.account(world)?, place.number(world)?)?;
        *place.queue_mut(place.hunting_mut(world)?)? = queue;
        void(world)
    })
}

async fn delete(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        let queue_id = removable(hunting, &place)?;
        hunting.queues.remove(queue_id);
        void(world)
    })
}

fn removable(hunting: &Hunting, place: &Place) -> Result<u64, ApiError> {
    let queue = place.queue(hunting)?;
    let problem = match queue.agents.len() {
        _ if hunting.queues.len() == 1 => "The last queue of a service may not be deleted".into(),
        0 => return Ok(queue.queue_id),
        count => format!("The queue still has agents ({count})"),
    };
    Err(ApiError::field("queueId", problem))
}

/// `telephony.OvhPabxHuntingQueue`; its enum of integers may come as text.
fn show(queue: &HuntingQueue, settings: &Settings) -> Value {
    let mut shown = value!(queue);
    if let (true, Some(digit)) = (settings.text_enums, queue.record_disabling_digit) {
        shown["recordDisablingDigit"] = Value::from(digit.to_string());
    }
    shown
}
