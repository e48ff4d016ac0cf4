//! `…/hunting/agent`.

use axum::{Router, extract::State, routing::get};

use super::{
    super::reply::{json, void},
    agent_fields::{AgentFields, check},
    place::Place,
};
use crate::{app::App, body::Fields, error::Answer, listing::Listing, world::HuntingAgent};

pub(super) fn routes(tree: &str) -> Router<App> {
    Router::new()
        .route(&format!("{tree}/hunting/agent"), get(list).post(create))
        .route(
            &format!("{tree}/hunting/agent/{{agent_id}}"),
            get(show).put(update).delete(delete),
        )
}

async fn list(State(app): State<App>, place: Place, listing: Listing) -> Answer {
    app.world(|world| {
        let agents = place.hunting(world)?.agents.values();
        listing.answer(
            &world.settings,
            agents,
            |agent| agent.agent_id,
            |agent| agent,
        )
    })
}

async fn show(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| json(place.agent(place.hunting(world)?)?))
}

async fn create(State(app): State<App>, place: Place, fields: Fields) -> Answer {
    let now = app.now().into();
    let mut made = AgentFields::read(fields, false)?.complete(now)?;
    app.world(|world| {
        check(&mut made, place.account(world)?, place.hunting(world)?)?;
        let agents = &mut place.hunting_mut(world)?.agents;
        let id = agents.add(|agent_id| HuntingAgent { agent_id, ..made });
        json(agents.get(id))
    })
}

async fn update(State(app): State<App>, place: Place, fields: Fields) -> Answer {
    let now = app.now().into();
    let wanted = AgentFields::read(fields, true)?;
    app.world(|world| {
        let hunting = place.hunting(world)?;
        let mut agent = place.agent(hunting)?.clone();
        wanted.apply(&mut agent, now);
        check(&mut agent, place.account(world)?, hunting)?;
        place.hunting_mut(world)?.agents.put(agent.agent_id, agent);
        void(world)
    })
}

/// Whoever stood behind the agent in a queue moves up.
async fn delete(State(app): State<App>, place: Place) -> Answer {
    app.world(|world| {
        let hunting = place.hunting_mut(world)?;
        let id = place.agent(hunting)?.agent_id;
        hunting.agents.remove(id);
        hunting
            .queues
            .values_mut()
            .for_each(|queue| queue.leave(id));
        void(world)
    })
}
