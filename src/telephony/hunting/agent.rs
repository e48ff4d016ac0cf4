//! An agent: a phone that rings for the queues it is in.

use std::fmt;
use std::rc::Rc;

use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;

/// The API's id of an agent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgentId(Rc<str>);

/// Whether calls come to an agent; a status that this application does not know is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgentStatus {
    Available,
    LoggedOut,
    OnBreak,
    Other(Rc<str>),
}

/// What can be set of an agent. A number is none where the API has none or an odd one: it is shown as
/// unknown, and never written back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentValues {
    /// The line of the group, or the external number, that rings.
    pub number: PhoneNumber,
    pub description: Given,
    pub status: AgentStatus,
    /// Seconds of ringing before the call goes on to somebody else.
    pub timeout: Option<u32>,
    /// Seconds of rest after a call.
    pub wrap_up: Option<u32>,
    /// How many calls at once.
    pub simultaneous: Option<u32>,
}

/// `telephony.OvhPabxHuntingAgent`: one agent serves any number of queues, with the same values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    pub id: AgentId,
    pub values: AgentValues,
}

impl AgentId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for AgentId {
    fn from(id: &str) -> Self {
        Self(id.into())
    }
}

impl fmt::Display for AgentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl AgentStatus {
    /// The statuses that can be chosen.
    pub const ALL: [Self; 3] = [Self::Available, Self::LoggedOut, Self::OnBreak];

    pub fn from_wire(wire: &str) -> Self {
        let mut known = Self::ALL.into_iter();
        let status = known.find(|status| status.as_wire() == wire);
        status.unwrap_or_else(|| Self::Other(wire.into()))
    }

    pub fn as_wire(&self) -> &str {
        match self {
            Self::Available => "available",
            Self::LoggedOut => "loggedOut",
            Self::OnBreak => "onBreak",
            Self::Other(other) => other,
        }
    }
}

impl AgentValues {
    /// An agent as one is usually added: available at once, 20 seconds of ringing, one call at a time.
    pub fn usual(number: PhoneNumber, description: impl Into<Given>) -> Self {
        Self {
            number,
            description: description.into(),
            status: AgentStatus::Available,
            timeout: Some(20),
            wrap_up: Some(0),
            simultaneous: Some(1),
        }
    }
}
