//! A queue of callers, and the order in which its agents are tried.

use serde::Serialize;

/// `telephony.OvhPabxHuntingQueue`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HuntingQueue {
    /// What happens while no agent is logged in: `playback`, `voicemail`, or null.
    pub action_on_closure: Option<String>,
    /// Sound id or number of a voicemail, as the action wants; null without an action.
    pub action_on_closure_param: Option<String>,
    /// What happens to a caller once the queue is full: `playback`, `voicemail`, or null.
    pub action_on_overflow: Option<String>,
    /// Sound id or number of a voicemail, as the action wants; null without an action.
    pub action_on_overflow_param: Option<String>,
    /// Whether callers may refuse to be recorded.
    pub ask_for_record_disabling: Option<bool>,
    /// A value of `telephony.OvhPabxIvrMenuKeyEnum`, or null. Not part of a creation.
    pub confirm_key: Option<String>,
    /// Free text, or null.
    pub description: Option<String>,
    /// Whether a call follows an agent's own forwards. Not part of a creation.
    pub follow_call_forwards: Option<bool>,
    /// Callers that may wait; `queueSize` of an easyHunting.
    pub max_member: u64,
    /// Seconds that a caller may wait.
    pub max_wait_time: u64,
    /// Given by the server.
    pub queue_id: u64,
    /// Whether calls are recorded.
    pub record: Option<bool>,
    /// Key that refuses recording, 0 to 9.
    pub record_disabling_digit: Option<u64>,
    /// `english`, `french`, or null.
    pub record_disabling_language: Option<String>,
    /// Sound id, or null; `toneOnHold` of an easyHunting.
    pub sound_on_hold: Option<u64>,
    /// A value of `telephony.OvhPabxHuntingQueueStrategyEnum`.
    pub strategy: String,
    /// Ids of its agents in the order of their positions.
    #[serde(skip)]
    pub agents: Vec<u64>,
}

/// Where an agent stands in a queue; `telephony.OvhPabxHuntingAgentQueue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HuntingPlace {
    /// The agent.
    pub agent_id: u64,
    /// Counted from 1, without gaps.
    pub position: usize,
    /// The queue.
    pub queue_id: u64,
}

impl HuntingQueue {
    /// A queue as the API delivers it.
    #[must_use]
    pub fn new(queue_id: u64) -> Self {
        Self {
            action_on_closure: None,
            action_on_closure_param: None,
            action_on_overflow: None,
            action_on_overflow_param: None,
            ask_for_record_disabling: None,
            confirm_key: None,
            description: None,
            follow_call_forwards: None,
            max_member: 10,
            max_wait_time: 300,
            queue_id,
            record: None,
            record_disabling_digit: None,
            record_disabling_language: None,
            sound_on_hold: None,
            strategy: "sequentiallyByAgentOrder".to_owned(),
            agents: Vec::new(),
        }
    }

    /// The agent's place, if it is in this queue.
    #[must_use]
    pub fn place(&self, agent_id: u64) -> Option<HuntingPlace> {
        let index = self.agents.iter().position(|id| *id == agent_id)?;
        Some(HuntingPlace {
            agent_id,
            position: index + 1,
            queue_id: self.queue_id,
        })
    }

    /// Puts the agent at this position, or last if there are fewer; the others make room.
    pub fn put(&mut self, agent_id: u64, position: usize) {
        self.leave(agent_id);
        let index = position.saturating_sub(1).min(self.agents.len());
        self.agents.insert(index, agent_id);
    }

    /// Takes the agent out; the others close up.
    pub fn leave(&mut self, agent_id: u64) {
        self.agents.retain(|id| *id != agent_id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agents_make_room_and_close_up() {
        let mut queue = HuntingQueue {
            agents: vec![11, 12, 13],
            ..HuntingQueue::new(1)
        };
        queue.put(14, 2);
        assert_eq!(queue.agents, [11, 14, 12, 13]);
        queue.put(11, 3);
        assert_eq!(queue.agents, [14, 12, 11, 13]);
        queue.put(14, 99);
        assert_eq!(queue.agents, [12, 11, 13, 14]);
        queue.leave(11);
        assert_eq!(queue.place(14).map(|place| place.position), Some(3));
        assert_eq!(queue.place(11), None);
    }
}
