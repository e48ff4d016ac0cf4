//! How a queue chooses whose phone rings.

use std::rc::Rc;

/// A strategy of the API; one that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// One after the other, in the order of the agents, from the first one for each call.
    Sequential,
    /// All phones ring at once.
    Simultaneous,
    /// One after the other, from the agent after the one who was rung last.
    RoundRobin,
    Random,
    /// One more phone at a time, in the order of the agents, until all ring.
    Cumulative,
    /// The agent whose last call ended first.
    LongestHangup,
    /// The agent who has been free for longest.
    LongestIdle,
    Other(Rc<str>),
}

impl Strategy {
    /// The strategies that can be chosen, the usual ones first.
    pub const ALL: [Self; 7] = [
        Self::Sequential,
        Self::Simultaneous,
        Self::RoundRobin,
        Self::Random,
        Self::Cumulative,
        Self::LongestHangup,
        Self::LongestIdle,
    ];

    pub fn from_wire(wire: &str) -> Self {
        let mut known = Self::ALL.into_iter();
        let strategy = known.find(|strategy| strategy.as_wire() == wire);
        strategy.unwrap_or_else(|| Self::Other(wire.into()))
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Sequential => "sequentiallyByAgentOrder",
            Self::Simultaneous => "ringAll",
            Self::RoundRobin => "roundRobin",
            Self::Random => "random",
            Self::Cumulative => "cumulationByAgentOrder",
            Self::LongestHangup => "longestHangupAgent",
            Self::LongestIdle => "longestIdleAgent",
            Self::Other(other) => other,
        }
    }
}
