//! The live objects as the API answers them; moments are RFC 3339.

use serde::Serialize;

/// `telephony.OvhPabxHuntingQueueLiveStatistics`: the day since midnight, UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LiveStatistics {
    /// By an agent.
    pub calls_answered: u64,
    /// Hung up or sent elsewhere before an agent answered.
    pub calls_lost: u64,
    /// Answered and lost.
    pub calls_total: u64,
    /// Moment.
    pub last_reset: String,
    /// Seconds.
    pub total_call_duration: u64,
    /// Seconds.
    pub total_waiting_duration: u64,
}

/// `telephony.OvhPabxHuntingAgentLiveStatus`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AgentLiveStatus {
    /// Since midnight, UTC.
    pub answered_calls: u64,
    /// Moment.
    pub last_status_change: String,
    /// `inAQueueCall`, `loggedOut`, `onBreak`, `receiving`, `waiting`.
    pub status: String,
    /// Seconds.
    pub total_call_duration: u64,
}

/// `telephony.OvhPabxHuntingQueueLiveCalls`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LiveCall {
    /// Description or number of the agent; empty while nobody has answered.
    pub agent: String,
    /// Moment; null while nobody has answered.
    pub answered: Option<String>,
    /// Moment.
    pub begin: String,
    /// `anonymous` if unknown.
    pub caller_id_name: String,
    /// `anonymous` if unknown.
    pub caller_id_number: String,
    /// Empty: all of these are incoming.
    pub destination_number: String,
    /// Always null: a call that has ended is not live.
    pub end: Option<String>,
    /// The same as long as the call lasts.
    pub id: u64,
    /// Whether the caller is on hold.
    pub on_hold: Option<bool>,
    /// Description of the queue.
    pub queue: String,
    /// `Waiting`, `Answered`.
    pub state: String,
}
