//! `…/hunting/agent`: the phones that ring.

use serde::Deserialize;

use super::{hunting_path, whole};
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::expanded;
use crate::api::fields::{Fields, Value};
use crate::api::id::Id;
use crate::api::request::{Receipt, Request};
use crate::telephony::hunting::{Agent, AgentId, AgentStatus, AgentValues, HuntingService, Place};
use crate::telephony::number::PhoneNumber;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireAgent {
    agent_id: Id,
    number: String,
    #[serde(default)]
    description: Option<String>,
    status: String,
    #[serde(default)]
    timeout: Option<Id>,
    #[serde(default)]
    wrap_up_time: Option<Id>,
    #[serde(default)]
    simultaneous_lines: Option<Id>,
}

/// `GET …/hunting/agent`: the agents of all queues.
pub async fn agents(api: &Api, service: &HuntingService) -> Result<Vec<Agent>, ApiError> {
    let path = hunting_path(service, &["agent"]);
    let wires: Vec<WireAgent> = expanded::list(api, &path).await?;
    Ok(wires.into_iter().map(Agent::from).collect())
}

/// `PUT …/hunting/agent/{agentId}` of what differs.
pub async fn update_agent(
    api: &Api,
    service: &HuntingService,
    before: &Agent,
    after: &Agent,
) -> Result<Receipt, ApiError> {
    let body = agent_body(Some(&before.values), &after.values);
    api.put(&hunting_path(service, &["agent", after.id.as_str()]), &body)
        .await
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

pub(super) async fn agent_of(
    api: &Api,
    service: &HuntingService,
    number: &PhoneNumber,
) -> Result<Option<AgentId>, ApiError> {
    let mut agents = agents(api, service).await?.into_iter();
    let agent = agents.find(|agent| agent.values.number == *number);
    Ok(agent.map(|agent| agent.id))
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
            let known = known(api, service, &values.number).await;
            known.map_err(ApiError::half_done)
        }
    }
}

/// The agent of a place, before it is written.
pub(super) async fn known_agent(
    api: &Api,
    service: &HuntingService,
    place: &Place,
) -> Result<AgentId, ApiError> {
    match &place.agent {
        Some(agent) => Ok(agent.clone()),
        None => {
            let known = known(api, service, &place.values.number).await;
            known.map_err(ApiError::not_sent)
        }
    }
}

/// The agent that must be there by now.
async fn known(
    api: &Api,
    service: &HuntingService,
    number: &PhoneNumber,
) -> Result<AgentId, ApiError> {
    let agent = agent_of(api, service, number).await?;
    let missing = || Request::get(&hunting_path(service, &["agent"])).problem(Problem::NotFound);
    agent.ok_or_else(missing)
}

/// All that a new agent needs; of a known one, what differs.
pub(super) fn agent_body<'a>(before: Option<&AgentValues>, after: &'a AgentValues) -> Fields<'a> {
    let mut fields = Fields::default();
    let number = before.map(|it| it.number.as_wire());
    fields.set_text("number", number, after.number.as_wire());
    let description = before.map(|it| it.description.as_str());
    fields.set_text("description", description, &after.description);
    let status = before.map(|it| it.status.as_wire());
    fields.set_text("status", status, after.status.as_wire());
    let amounts = |it: &AgentValues| [it.timeout, it.wrap_up, it.simultaneous];
    let names = ["timeout", "wrapUpTime", "simultaneousLines"];
    for (place, (name, amount)) in names.into_iter().zip(amounts(after)).enumerate() {
        let before = before.map(amounts);
        if before.and_then(|it| it.get(place).copied()) != Some(amount) {
            fields.set(name, Value::Number(amount));
        }
    }
    fields
}

impl From<WireAgent> for Agent {
    fn from(wire: WireAgent) -> Self {
        let whole = |number: &Option<Id>| whole(number.as_ref()).unwrap_or_default();
        Self {
            id: AgentId::from(wire.agent_id.0.as_str()),
            values: AgentValues {
                number: PhoneNumber::from_wire(&wire.number),
                description: wire.description.unwrap_or_default(),
                status: AgentStatus::from_wire(&wire.status),
                timeout: whole(&wire.timeout),
                wrap_up: whole(&wire.wrap_up_time),
                simultaneous: whole(&wire.simultaneous_lines),
            },
        }
    }
}
