//! What the changes of a hunting group are about.

use super::{Agent, AgentId, AgentValues};

/// One thing that is saved by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HuntingItem {
    /// An agent's values: updated.
    Agent(Agent),
    /// An agent's place in the queue: created with the agent where there is none of its number yet,
    /// updated by a move, deleted by leaving the queue.
    Place(Place),
    /// An agent with its place: deleted altogether, from the service and all of its queues; created as
    /// a place is.
    Member(Place),
}

/// `telephony.OvhPabxHuntingAgentQueue`, with the agent that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// None until the API knows the agent.
    pub agent: Option<AgentId>,
    pub values: AgentValues,
    /// From 0, in the order of the queue.
    pub position: usize,
}

impl HuntingItem {
    pub fn values(&self) -> &AgentValues {
        match self {
            Self::Agent(agent) => &agent.values,
            Self::Place(place) | Self::Member(place) => &place.values,
        }
    }
}
