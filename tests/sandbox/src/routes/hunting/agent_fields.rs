//! The body of an agent's creation or change, and what the server demands of the outcome.

use chrono::{DateTime, Utc};

use super::super::destination;
use crate::{
    body::{Fields, one_of, set},
    error::ApiError,
    world::{BillingAccount, Hunting, HuntingAgent},
};

/// `telephony.OvhPabxHuntingAgentStatusEnum`.
const STATUSES: [&str; 3] = ["available", "loggedOut", "onBreak"];

/// The fields of a body, each of which a change may leave out.
pub(super) struct AgentFields {
    description: Option<Option<String>>,
    number: Option<String>,
    simultaneous_lines: Option<u64>,
    status: Option<String>,
    timeout: Option<u64>,
    wrap_up_time: Option<u64>,
}

impl AgentFields {
    /// `breakStatus` belongs to changes, and can only be null as no custom status exists here.
    pub(super) fn read(mut fields: Fields, change: bool) -> Result<Self, ApiError> {
        if change && let Some(Some(custom)) = fields.nullable_integer("breakStatus")? {
            let problem = format!("{custom} is no custom status of the service");
            return Err(ApiError::field("breakStatus", problem));
        }
        let read = Self {
            description: fields.nullable_text("description")?,
            number: fields.text("number")?,
            simultaneous_lines: fields.integer("simultaneousLines")?,
            status: fields.text("status")?,
            timeout: fields.integer("timeout")?,
            wrap_up_time: fields.integer("wrapUpTime")?,
        };
        fields.finish()?;
        Ok(read)
    }

    /// A new agent, id and type apart; only the description may be left out.
    pub(super) fn complete(self, now: DateTime<Utc>) -> Result<HuntingAgent, ApiError> {
        Ok(HuntingAgent {
            agent_id: 0,
            break_status: None,
            description: self.description.flatten(),
            number: Fields::required("number", self.number)?,
            simultaneous_lines: Fields::required("simultaneousLines", self.simultaneous_lines)?,
            status: Fields::required("status", self.status)?,
            timeout: Fields::required("timeout", self.timeout)?,
            kind: String::new(),
            wrap_up_time: Fields::required("wrapUpTime", self.wrap_up_time)?,
            status_since: now,
        })
    }

    pub(super) fn apply(self, agent: &mut HuntingAgent, now: DateTime<Utc>) {
        if self
            .status
            .as_ref()
            .is_some_and(|status| *status != agent.status)
        {
            agent.status_since = now;
        }
        set(&mut agent.description, self.description);
        set(&mut agent.number, self.number);
        set(&mut agent.simultaneous_lines, self.simultaneous_lines);
        set(&mut agent.status, self.status);
        set(&mut agent.timeout, self.timeout);
        set(&mut agent.wrap_up_time, self.wrap_up_time);
    }
}

/// Whether the agent may be stored; its number is then spelled as it is stored, its type set.
pub(super) fn check(
    agent: &mut HuntingAgent,
    account: &BillingAccount,
    hunting: &Hunting,
) -> Result<(), ApiError> {
    let statuses = "telephony.OvhPabxHuntingAgentStatusEnum";
    one_of("status", statuses, &STATUSES, &agent.status)?;
    if !(1..=10).contains(&agent.simultaneous_lines) {
        return Err(ApiError::field("simultaneousLines", "must be 1 to 10"));
    }
    agent.number = destination::check(account, "number", &agent.number)?;
    agent.kind = match account.lines.contains_key(&agent.number) {
        true => "internal".to_owned(),
        false => "external".to_owned(),
    };
    match hunting.agent(&agent.number) {
        Some(other) if other.agent_id != agent.agent_id => Err(taken(other)),
        _ => Ok(()),
    }
}

fn taken(other: &HuntingAgent) -> ApiError {
    let HuntingAgent {
        agent_id, number, ..
    } = other;
    ApiError::conflict(format!(
        "[number] {number} is agent {agent_id} of this service already"
    ))
}
