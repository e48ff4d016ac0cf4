//! `…/hunting/agent/{agentId}/queue` and `…/hunting/queue/{queueId}/agent`: the places of agents in queues.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::agents::{agents, agents_of, create_agent, known_agent, only};
use super::hunting_path;
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::expanded;
use crate::api::fields::{self, Fields, Value};
use crate::api::id::Id;
use crate::api::request::{Receipt, Request};
use crate::telephony::hunting::{Agent, AgentId, Elsewhere, HuntingService, MemberPlace, QueueId};

/// The API counts the places of a queue from 1, this application from 0.
const FIRST: usize = 1;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WirePlace {
    #[serde(deserialize_with = "fields::known_id")]
    agent_id: Id,
    #[serde(default, deserialize_with = "fields::whole")]
    position: Option<u32>,
}

/// The agents of a service, divided by their membership of a queue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Crew {
    /// Those of the queue, in their order.
    pub members: Vec<Agent>,
    pub others: Vec<Agent>,
    /// How many agents and places more there are that could not be read.
    pub unreadable: usize,
}

/// The agents of a queue, and the others: `GET …/hunting/agent` and `GET …/queue/{queueId}/agent`, two
/// lists, however many they are.
pub async fn crew(api: &Api, service: &HuntingService, queue: &QueueId) -> Result<Crew, ApiError> {
    let path = hunting_path(service, &["queue", queue.as_str(), "agent"]);
    let places = expanded::list::<WirePlace>(api, &path);
    let (places, agents) = futures_util::future::try_join(places, agents(api, service)).await?;
    let unreadable = places.unreadable + agents.unreadable;
    let (mut places, mut others) = (places.items, agents.items);
    places.sort_by_key(|place| place.position.unwrap_or(u32::MAX));
    let member = |place: WirePlace| {
        let id = place.agent_id.0;
        let index = others.iter().position(|agent| agent.id.as_str() == id)?;
        Some(others.remove(index))
    };
    Ok(Crew {
        members: places.into_iter().filter_map(member).collect(),
        others,
        unreadable,
    })
}

/// The places of an agent in queues other than this one: `GET …/hunting/agent/{agentId}/queue`, and what stands below
/// each. Read by their ids, since a list of objects may come from a cache, and each write moves others.
pub async fn elsewhere(
    api: &Api,
    service: &HuntingService,
    queue: &QueueId,
    agent: &AgentId,
) -> Result<Elsewhere, ApiError> {
    let path = hunting_path(service, &["agent", agent.as_str(), "queue"]);
    let mut ids: Vec<Id> = api.get(&path).await?;
    ids.retain(|id| id.0 != queue.as_str());
    let found = expanded::below::<WirePlace>(api, &path, &ids, &[]).await?;
    if found.len() < ids.len() {
        return Err(Request::get(&path).problem(Problem::NotFound));
    }
    let place = |(id, wire): (Id, WirePlace)| {
        let position = wire.position.and_then(|it| usize::try_from(it).ok());
        let position = position.unwrap_or(usize::MAX).saturating_sub(FIRST);
        (QueueId::from(id.0.as_str()), position)
    };
    Ok(found.into_iter().map(place).collect())
}

/// The queues of some agents, `GET …/hunting/agent/{agentId}/queue` of fifty at a time.
pub async fn queues_of(
    api: &Api,
    service: &HuntingService,
    agents: &[AgentId],
) -> Result<BTreeMap<AgentId, Vec<QueueId>>, ApiError> {
    let path = hunting_path(service, &["agent"]);
    let ids: Vec<Id> = agents.iter().map(|id| Id(id.to_string())).collect();
    let found = expanded::below::<Vec<Id>>(api, &path, &ids, &["queue"]).await?;
    let queues = |ids: Vec<Id>| ids.iter().map(|id| QueueId::from(id.0.as_str())).collect();
    let known = |(id, ids): (Id, Vec<Id>)| (AgentId::from(id.0.as_str()), queues(ids));
    Ok(found.into_iter().map(known).collect())
}

/// Puts an agent into a queue: `POST …/hunting/agent` unless the service has it, then
/// `POST …/agent/{agentId}/queue`. Where the first half succeeded alone, trying again does the second.
/// Also whether the agent is new. Without `elsewhere`, the agent is the only one of its number; with it, the
/// agent was deleted and comes back, whoever else has its number with other values.
///
/// First into the queues where it was besides: an agent that stands in this one was put back everywhere.
pub async fn add_member(
    api: &Api,
    service: &HuntingService,
    queue: &QueueId,
    place: &MemberPlace,
    elsewhere: Option<&[(QueueId, usize)]>,
) -> Result<(AgentId, bool, Receipt), ApiError> {
    let known = agents_of(api, service, place).await;
    let mut known = known.map_err(ApiError::not_sent)?;
    if elsewhere.is_some() {
        known.retain(|agent| agent.values == place.values);
    }
    let known = only(known).map_err(ApiError::not_sent)?;
    let (agent, is_new) = match known {
        Some(agent) => (agent.id, false),
        None => (create_agent(api, service, &place.values).await?, true),
    };
    let mut has_begun = is_new;
    for (queue, position) in elsewhere.unwrap_or_default() {
        let entered = enter(api, service, &agent, queue, *position).await;
        tolerate_done(entered).map_err(|error| error.follows(has_begun))?;
        has_begun = true;
    }
    let entered = enter(api, service, &agent, queue, place.position).await;
    let receipt = entered.map_err(|error| error.follows(has_begun))?;
    Ok((agent, is_new, receipt))
}

/// Another queue that is gone, or has the agent already, does not stop the rest.
fn tolerate_done(entered: Result<Receipt, ApiError>) -> Result<(), ApiError> {
    match entered {
        Err(error) if matches!(error.problem, Problem::NotFound | Problem::Conflict) => {
            log::info!("{error}");
            Ok(())
        }
        entered => entered.map(|_| ()),
    }
}

/// `POST …/agent/{agentId}/queue`.
async fn enter(
    api: &Api,
    service: &HuntingService,
    agent: &AgentId,
    queue: &QueueId,
    position: usize,
) -> Result<Receipt, ApiError> {
    let mut fields = place_body(position);
    fields.set("queueId", id_value(queue.as_str()));
    let path = hunting_path(service, &["agent", agent.as_str(), "queue"]);
    let (_, receipt) = api.post::<Option<IgnoredAny>>(&path, &fields).await?;
    Ok(receipt)
}

/// `PUT …/agent/{agentId}/queue/{queueId}`: the API gives the others new positions.
pub async fn move_member(
    api: &Api,
    service: &HuntingService,
    queue: &QueueId,
    place: &MemberPlace,
) -> Result<Receipt, ApiError> {
    let agent = known_agent(api, service, place).await?;
    let path = hunting_path(service, &["agent", agent.as_str(), "queue", queue.as_str()]);
    api.put(&path, &place_body(place.position)).await
}

/// `DELETE …/agent/{agentId}/queue/{queueId}`.
pub async fn leave(
    api: &Api,
    service: &HuntingService,
    queue: &QueueId,
    place: &MemberPlace,
) -> Result<Receipt, ApiError> {
    let agent = known_agent(api, service, place).await?;
    let path = hunting_path(service, &["agent", agent.as_str(), "queue", queue.as_str()]);
    api.delete(&path).await
}

fn place_body(position: usize) -> Fields<'static> {
    let mut fields = Fields::default();
    let position = u32::try_from(position.saturating_add(FIRST)).unwrap_or(u32::MAX);
    fields.set("position", Value::Number(position));
    fields
}

/// A number where the API's id is one.
fn id_value(id: &str) -> Value<'_> {
    id.parse().map_or(Value::Text(id), Value::Number)
}
