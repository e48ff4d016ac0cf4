//! `…/hunting/agent/{agentId}/queue` and `…/hunting/queue/{queueId}/agent`: who stands where.
//!
//! Positions of a queue are 1 to the number of its agents, whatever is asked for.

use axum::{
    Router,
    extract::State,
    routing::{MethodRouter, get},
};

use super::{
    super::{
        find,
        reply::{json, void},
    },
    place::Place,
};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    listing::Listing,
    world::HuntingPlace,
};

pub(super) fn routes(tree: &str) -> Router<App> {
    let one = || -> MethodRouter<App> { get(show).put(update).delete(delete) };
    let of_agent = format!("{tree}/hunting/agent/{{agent_id}}/queue");
    let of_queue = format!("{tree}/hunting/queue/{{queue_id}}/agent");
    Router::new()
        .route(&of_agent, get(queues).post(create))
        .route(&of_queue, get(agents))
        .route(&format!("{of_agent}/{{queue_id}}"), one())
        .route(&format!("{of_queue}/{{agent_id}}"), one())
}

/// The queues of an agent.
async fn queues(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    app.world(|world| {
        let hunting = place.hunting(world)?;
        let id = place.agent(hunting)?.agent_id;
        let places = hunting.queues_of(id).filter_map(|queue| queue.place(id));
        let places: Vec<HuntingPlace> = places.collect();
        listing.answer(
            &world.settings,
            places.into_iter(),
            |one| one.queue_id,
            |one| one,
        )
    })
}

/// The agents of a queue, by id as the API lists things, not by position.
async fn agents(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    app.world(|world| {
        let queue = place.queue(place.hunting(world)?)?;
        let places = queue.agents.iter().filter_map(|id| queue.place(*id));
        let mut places: Vec<HuntingPlace> = places.collect();
        places.sort_by_key(|one| one.agent_id);
        listing.answer(
            &world.settings,
            places.into_iter(),
            |one| one.agent_id,
            |one| one,
        )
    })
}

async fn show(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| json(place.member(place.hunting(world)?)?))
}

async fn create(State(app): State<App>, place: Place, mut fields: Fields) -> Answer {
    let queue_id = Fields::required("queueId", fields.integer("queueId")?)?.to_string();
    let position = Fields::required("position", position(&mut fields)?)?;
    fields.finish()?;
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        let id = place.agent(hunting)?.agent_id;
        let queue = find::record_mut(&mut hunting.queues, "queueId", &queue_id)?;
        if queue.place(id).is_some() {
            let problem = format!("Agent {id} is in queue {queue_id} already");
            return Err(ApiError::conflict(problem));
        }
        queue.put(id, position);
        json(queue.place(id))
    })
}

async fn update(State(app): State<App>, place: Place, mut fields: Fields) -> Answer {
    let position = position(&mut fields)?;
    fields.finish()?;
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        let current = place.member(hunting)?;
        let wanted = position.unwrap_or(current.position);
        place.queue_mut(hunting)?.put(current.agent_id, wanted);
        void(world)
    })
}

async fn delete(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        let id = place.member(hunting)?.agent_id;
        place.queue_mut(hunting)?.leave(id);
        void(world)
    })
}

fn position(fields: &mut Fields) -> Result<Option<usize>, ApiError> {
    match fields.integer("position")? {
        Some(0) => Err(ApiError::field("position", "positions are counted from 1")),
        found => Ok(found.map(|position| usize::try_from(position).unwrap_or(usize::MAX))),
    }
}
