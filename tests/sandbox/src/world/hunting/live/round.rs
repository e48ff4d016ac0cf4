//! The round of an agent: the phone rings, they talk, they rest.

use chrono::{DateTime, Utc};

use super::{super::HuntingAgent, moments::seconds};

pub(super) const RINGING_SECONDS: u64 = 8;
pub(super) const TALKING_SECONDS: u64 = 32;

/// Where an agent stands in its round of ringing, talking and resting.
pub(super) struct Round {
    /// How many there have been.
    pub(super) count: u64,
    /// Seconds since this one began.
    pub(super) seconds: u64,
}

impl Round {
    pub(super) fn at(agent: &HuntingAgent, moment: DateTime<Utc>) -> Self {
        let length = 60 + agent.agent_id % 7 * 10;
        let clock = seconds(moment) + agent.agent_id * 37;
        Self {
            count: clock / length,
            seconds: clock % length,
        }
    }

    pub(super) fn rings(&self) -> bool {
        self.seconds < RINGING_SECONDS
    }

    pub(super) fn talks(&self) -> bool {
        !self.rings() && self.seconds < RINGING_SECONDS + TALKING_SECONDS
    }

    /// The status of an agent who is available, and for how many seconds.
    pub(super) fn status(&self) -> (&'static str, u64) {
        if self.rings() {
            ("receiving", self.seconds)
        } else if self.talks() {
            ("inAQueueCall", self.seconds - RINGING_SECONDS)
        } else {
            ("waiting", self.seconds - RINGING_SECONDS - TALKING_SECONDS)
        }
    }
}
