//! What goes on in a queue right now, for the people who watch it: figures, who is doing what, and the
//! geometry of two small charts.

mod samples;
mod share;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use samples::{Curve, HEIGHT, Sample, Samples, WIDTH, WINDOW_S};
pub use share::Share;

use super::AgentId;

/// The figures of a queue since their last reset.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueFigures {
    pub answered: u32,
    pub lost: u32,
    /// Seconds that agents talked, in all.
    pub talking_s: u32,
    /// Seconds that callers waited, in all.
    pub waiting_s: u32,
    /// RFC 3339; empty where the API does not say.
    pub since: String,
}

/// What an agent is doing; what this application does not know is kept as the API spells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    Talking,
    Ringing,
    /// For a call.
    Waiting,
    OnBreak,
    LoggedOut,
    Other(Rc<str>),
}

/// What an agent is doing, and since when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentNow {
    pub activity: Activity,
    /// RFC 3339; empty where the API does not say.
    pub since: String,
}

/// A queue at one moment, as far as it could be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueNow {
    pub figures: Option<QueueFigures>,
    /// Callers whom nobody has answered yet.
    pub waiting: Option<u32>,
    pub agents: Rc<BTreeMap<AgentId, AgentNow>>,
}

impl QueueFigures {
    /// Seconds that a caller waited on average; none without callers.
    pub fn average_wait_s(&self) -> Option<u32> {
        average(self.waiting_s, self.answered.saturating_add(self.lost))
    }

    /// Seconds of an answered call on average; none without one.
    pub fn average_talk_s(&self) -> Option<u32> {
        average(self.talking_s, self.answered)
    }
}

impl Activity {
    pub fn from_wire(wire: &str) -> Self {
        match wire {
            "inAQueueCall" => Self::Talking,
            "receiving" => Self::Ringing,
            "waiting" => Self::Waiting,
            "onBreak" => Self::OnBreak,
            "loggedOut" => Self::LoggedOut,
            other => Self::Other(other.into()),
        }
    }
}

/// Rounded to the nearest; none of nothing.
fn average(sum: u32, count: u32) -> Option<u32> {
    sum.saturating_add(count / 2).checked_div(count)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
