//! The things that the changes of a hunting group write.

use super::{Agent, AgentId, AgentValues, HuntingSettings, Queue, QueueId};
use crate::telephony::change::{Change, Plan};

/// One thing that is saved by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HuntingItem {
    /// The settings of all queues: updated.
    Settings(HuntingSettings),
    /// The queue's own settings: updated.
    Queue(Box<Queue>),
    /// An agent's values: updated.
    Agent(Agent),
    /// An agent's place in the queue: created with the agent where there is none of its number yet,
    /// updated by a move, deleted by leaving the queue.
    Place(MemberPlace),
    /// An agent with all of its places: deleted altogether, from the service and all of its queues;
    /// created as a place is, and put back into its other queues. None where its other places could not be read.
    Member(MemberPlace, Option<Elsewhere>),
}

/// An agent's places in other queues; positions from 0.
pub type Elsewhere = Vec<(QueueId, usize)>;

/// `telephony.OvhPabxHuntingAgentQueue`, with the agent that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberPlace {
    /// None until the API knows the agent.
    pub agent: Option<AgentId>,
    pub values: AgentValues,
    /// From 0, in the order of the queue.
    pub position: usize,
}

impl HuntingItem {
    /// The stage of each change of a group's plan; those of one stage may be sent at the same time. Each
    /// change of positions waits for the one before, since it gives the other members new positions; removals too, so
    /// that a plan can be taken back.
    pub fn stages(plan: &Plan<Self>) -> Vec<usize> {
        let agents = plan.len() + 1;
        let stage = |(index, change): (usize, &Change<Self>)| match change.subject() {
            Self::Settings(_) | Self::Queue(_) => 0,
            _ if change.after().is_none() => 1 + index,
            Self::Agent(_) => agents,
            Self::Place(_) | Self::Member(..) => agents + 1 + index,
        };
        plan.iter().enumerate().map(stage).collect()
    }

    /// The values of the agent that it is about, if it is about one.
    pub fn agent(&self) -> Option<&AgentValues> {
        match self {
            Self::Agent(agent) => Some(&agent.values),
            Self::Place(place) | Self::Member(place, _) => Some(&place.values),
            Self::Settings(_) | Self::Queue(_) => None,
        }
    }
}
