//! An agent: a phone that rings for the queues it is in.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// `telephony.OvhPabxHuntingAgent`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HuntingAgent {
    /// Given by the server.
    pub agent_id: u64,
    /// Id of a custom status; always null here.
    pub break_status: Option<u64>,
    /// Free text, or null.
    pub description: Option<String>,
    /// A line of the group or an external number; no other agent of the service has it.
    pub number: String,
    /// Calls at the same time, 1 to 10.
    pub simultaneous_lines: u64,
    /// `available`, `loggedOut`, `onBreak`.
    pub status: String,
    /// Seconds that the phone rings.
    pub timeout: u64,
    /// `internal` or `external`; given by the server.
    #[serde(rename = "type")]
    pub kind: String,
    /// Seconds of rest after a call.
    pub wrap_up_time: u64,
    /// When the status was set.
    #[serde(skip)]
    pub status_since: DateTime<Utc>,
}

impl HuntingAgent {
    /// What supervisors read: the description, else the number.
    #[must_use]
    pub fn name(&self) -> &str {
        let description = self.description.as_deref();
        description
            .filter(|text| !text.is_empty())
            .unwrap_or(&self.number)
    }
}
