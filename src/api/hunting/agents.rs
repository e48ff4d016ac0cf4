//! `…/hunting/agent`: the phones that ring.

use serde::Deserialize;

use super::hunting_path;
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::expanded;
use crate::api::fields::{self, Fields, Value};
use crate::api::id::Id;
use crate::api::items::Items;
use crate::api::request::{Method, Receipt, Request};
use crate::telephony::given::Given;
use crate::telephony::hunting::{
    Agent, AgentId, AgentStatus, AgentValues, HuntingService, MemberPlace,
};
use crate::telephony::number::PhoneNumber;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireAgent {
    #[serde(deserialize_with = "fields::known_id")]
    agent_id: Id,
    #[serde(default, deserialize_with = "fields::text")]
    number: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
    #[serde(default, deserialize_with = "fields::whole")]
    timeout: Option<u32>,
    #[serde(default, deserialize_with = "fields::whole")]
    wrap_up_time: Option<u32>,
    #[serde(default, deserialize_with = "fields::whole")]
    simultaneous_lines: Option<u32>,
}

/// `GET …/hunting/agent`: the agents of all queues.
pub async fn agents(api: &Api, service: &HuntingService) -> Result<Items<Agent>, ApiError> {
    let path = hunting_path(service, &["agent"]);
    let wires: Items<WireAgent> = expanded::list(api, &path).await?;
    Ok(wires.map(Agent::from))
}

/// `GET …/hunting/agent/{agentId}`.
pub async fn agent(api: &Api, service: &HuntingService, id: &AgentId) -> Result<Agent, ApiError> {
    let path = hunting_path(service, &["agent", id.as_str()]);
    let wire: WireAgent = api.get(&path).await?;
    Ok(wire.into())
}

/// `PUT …/hunting/agent/{agentId}` of what differs.
pub async fn update_agent(
    api: &Api,
    service: &HuntingService,
    before: &Agent,
    after: &Agent,
) -> Result<Receipt, ApiError> {
    let path = hunting_path(service, &["agent", after.id.as_str()]);
    let (before, after) = (&before.values, &after.values);
    if after.description.is_unreadable() && before.description != after.description {
        return Err(unread(&path));
    }
    api.put(&path, &agent_body(Some(before), after)).await
}

/// `DELETE …/hunting/agent/{agentId}`: from the service, and so from all queues.
pub async fn delete_agent(
    api: &Api,
    service: &HuntingService,
    id: &AgentId,
) -> Result<Receipt, ApiError> {
    api.delete(&hunting_path(service, &["agent", id.as_str()]))
        .await
}

/// The agents that a place may be about: the one of its id while the service has it, else those of its
/// number. An agent that comes back has a new id; its values distinguish it from others of its number.
pub(super) async fn agents_of(
    api: &Api,
    service: &HuntingService,
    place: &MemberPlace,
) -> Result<Vec<Agent>, ApiError> {
    let mut agents = agents(api, service).await?.items;
    let is_known = |agent: &Agent| place.agent.as_ref() == Some(&agent.id);
    if agents.iter().any(is_known) {
        agents.retain(is_known);
    } else {
        agents.retain(|agent| agent.values.number == place.values.number);
    }
    Ok(agents)
}

pub(super) async fn create_agent(
    api: &Api,
    service: &HuntingService,
    values: &AgentValues,
) -> Result<AgentId, ApiError> {
    let path = hunting_path(service, &["agent"]);
    let body = agent_body(None, values);
    let (wire, _) = api.post::<Option<WireAgent>>(&path, &body).await?;
    match wire.flatten() {
        Some(wire) => Ok(AgentId::from(wire.agent_id.0.as_str())),
        None => {
            let place = MemberPlace {
                agent: None,
                values: values.clone(),
                position: 0,
            };
            let known = known(api, service, &place).await;
            known.map_err(ApiError::half_done)
        }
    }
}

/// The agent of a place, before it is written.
pub(super) async fn known_agent(
    api: &Api,
    service: &HuntingService,
    place: &MemberPlace,
) -> Result<AgentId, ApiError> {
    match &place.agent {
        Some(agent) => Ok(agent.clone()),
        None => {
            let known = known(api, service, place).await;
            known.map_err(ApiError::not_sent)
        }
    }
}

/// The agent that must be there by now.
async fn known(
    api: &Api,
    service: &HuntingService,
    place: &MemberPlace,
) -> Result<AgentId, ApiError> {
    let found = only(agents_of(api, service, place).await?)?;
    let missing = || Request::get(&hunting_path(service, &["agent"])).problem(Problem::NotFound);
    found.map(|agent| agent.id).ok_or_else(missing)
}

/// The one agent of a number. Of several nobody knows which is meant, and none is taken.
pub(super) fn only(agents: Vec<Agent>) -> Result<Option<Agent>, ApiError> {
    let mut agents = agents.into_iter();
    match (agents.next(), agents.next()) {
        (_, Some(_)) => Err(ApiError::local(Problem::Conflict)),
        (found, None) => Ok(found),
    }
}

/// What could not be read is never put back.
pub(super) fn unread(path: &[&str]) -> ApiError {
    let request = Request::new(Method::Put, path);
    request.problem(Problem::ValueUnread).not_sent()
}

/// All that a new agent needs; of a known one, what differs.
pub(super) fn agent_body<'a>(before: Option<&AgentValues>, after: &'a AgentValues) -> Fields<'a> {
    let mut fields = Fields::default();
    let number = before.map(|it| it.number.as_wire());
    fields.set_word("number", number, after.number.as_wire());
    let description = before.map(|it| &it.description);
    fields.set_given("description", description, &after.description);
    let status = before.map(|it| it.status.as_wire());
    fields.set_word("status", status, after.status.as_wire());
    let amounts = |it: &AgentValues| [it.timeout, it.wrap_up, it.simultaneous];
    let names = ["timeout", "wrapUpTime", "simultaneousLines"];
    for (place, (name, amount)) in names.into_iter().zip(amounts(after)).enumerate() {
        let before = before.and_then(|it| amounts(it).get(place).copied());
        // What is not known is never written.
        if let Some(amount) = amount.filter(|_| before != Some(amount)) {
            fields.set(name, Value::Number(amount));
        }
    }
    fields
}

impl From<WireAgent> for Agent {
    fn from(wire: WireAgent) -> Self {
        Self {
            id: AgentId::from(wire.agent_id.0.as_str()),
            values: AgentValues {
                number: PhoneNumber::from_wire(&wire.number.unwrap_or_default()),
                description: wire.description,
                status: AgentStatus::from_wire(&wire.status.unwrap_or_default()),
                timeout: wire.timeout,
                wrap_up: wire.wrap_up_time,
                simultaneous: wire.simultaneous_lines,
            },
        }
    }
}
