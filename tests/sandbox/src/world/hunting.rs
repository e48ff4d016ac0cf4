//! A hunting group: queues of callers, and the agents whose phones ring for them.
//!
//! An easyHunting and an ovhPabx number hold the same, each below its own path.

mod agent;
mod live;
mod queue;

use serde::Serialize;

pub use self::{
    agent::HuntingAgent,
    live::{AgentLiveStatus, LiveCall, LiveStatistics},
    queue::{HuntingPlace, HuntingQueue},
};
use super::Records;

/// What the `hunting` resource of one number holds; as JSON, `telephony.OvhPabxHunting`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hunting {
    /// Address that the agents' banner opens, or null.
    pub crm_url_template: Option<String>,
    /// Whether the G729 codec is used; may be null.
    pub g729: Option<bool>,
    /// Commercial name of the offer; read-only.
    pub name: String,
    /// Whether agents may change their status by phone.
    pub status_ivr_enabled: bool,
    /// By id; there is always one.
    #[serde(skip)]
    pub queues: Records<HuntingQueue>,
    /// By id, whichever queues they are in.
    #[serde(skip)]
    pub agents: Records<HuntingAgent>,
}

/// An announcement or a music; `telephony.OvhPabxSound`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sound {
    /// File name.
    pub name: String,
    /// Given by the server.
    pub sound_id: u64,
}

impl Hunting {
    /// A group with the one queue that every service is delivered with, without any agent.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let mut queues = Records::default();
        queues.add(HuntingQueue::new);
        Self {
            crm_url_template: None,
            g729: None,
            name: name.to_owned(),
            status_ivr_enabled: true,
            queues,
            agents: Records::default(),
        }
    }

    /// The queue of the lowest id, which is the one that an easyHunting shows as its own.
    #[must_use]
    pub fn first_queue(&self) -> Option<&HuntingQueue> {
        self.queues.values().next()
    }

    /// The same queue, to be changed.
    pub fn first_queue_mut(&mut self) -> Option<&mut HuntingQueue> {
        self.queues.values_mut().next()
    }

    /// The numbers of a queue's agents in the order of their positions.
    #[must_use]
    pub fn order(&self, queue_id: u64) -> Vec<&str> {
        let agents = self.queues.get(queue_id).map(|queue| &queue.agents);
        let agents = agents.into_iter().flatten();
        agents
            .filter_map(|id| self.agents.get(*id))
            .map(|agent| agent.number.as_str())
            .collect()
    }

    /// The agent whose number this is.
    #[must_use]
    pub fn agent(&self, number: &str) -> Option<&HuntingAgent> {
        self.agents.values().find(|agent| agent.number == number)
    }

    /// The queues that an agent is in, by id.
    pub fn queues_of(&self, agent_id: u64) -> impl Iterator<Item = &HuntingQueue> {
        let queues = self.queues.values();
        queues.filter(move |queue| queue.agents.contains(&agent_id))
    }
}

impl Records<Sound> {
    /// Adds a sound; answers its id.
    pub fn add_sound(&mut self, name: &str) -> u64 {
        self.add(|sound_id| Sound {
            name: name.to_owned(),
            sound_id,
        })
    }
}
