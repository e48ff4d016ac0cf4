//! What goes on in a hunting group right now, reckoned from the clock alone.
//!
//! Each agent who is available takes call after call, in turn for each of its queues. Moving the
//! server's clock moves all of it.

mod moments;
mod round;
mod shapes;

use chrono::{DateTime, Utc};

pub use self::shapes::{AgentLiveStatus, LiveCall, LiveStatistics};
use self::{
    moments::{ago, midnight, seconds, span, text},
    round::{RINGING_SECONDS, Round, TALKING_SECONDS},
};
use super::{Hunting, HuntingAgent, HuntingQueue};

/// Who calls, in turn.
const CALLERS: [(&str, &str); 4] = [
    ("Société Énault", "0033145678901"),
    ("anonymous", "anonymous"),
    ("0033478101012", "0033478101012"),
    ("Weiß AG", "0041223456789"),
];

impl HuntingQueue {
    /// The day's figures; a queue without agents loses every call.
    #[must_use]
    pub fn live_statistics(&self, now: DateTime<Utc>) -> LiveStatistics {
        let total = seconds(now).saturating_sub(seconds(midnight(now))) / (15 + self.queue_id % 10);
        let answered = match self.agents.is_empty() {
            true => 0,
            false => total - total / 13,
        };
        LiveStatistics {
            calls_answered: answered,
            calls_lost: total - answered,
            calls_total: total,
            last_reset: text(midnight(now)),
            total_call_duration: answered * TALKING_SECONDS,
            total_waiting_duration: total * RINGING_SECONDS,
        }
    }
}

impl Hunting {
    /// What an agent is doing.
    #[must_use]
    pub fn live_status(&self, agent: &HuntingAgent, now: DateTime<Utc>) -> AgentLiveStatus {
        let busy = self.takes_calls(agent);
        let until = if busy {
            now
        } else {
            now.min(agent.status_since)
        };
        let answered = calls_taken(agent, until, midnight(now));
        let (status, since) = if busy {
            let (status, seconds) = Round::at(agent, now).status();
            (status, ago(now, seconds))
        } else if agent.status == "available" {
            ("waiting", agent.status_since)
        } else {
            (agent.status.as_str(), agent.status_since)
        };
        AgentLiveStatus {
            answered_calls: answered,
            last_status_change: text(since),
            status: status.to_owned(),
            total_call_duration: answered * TALKING_SECONDS,
        }
    }

    /// The calls in one of the queues, by the position of the agent they ring or talk to.
    #[must_use]
    pub fn live_calls(&self, queue: &HuntingQueue, now: DateTime<Utc>) -> Vec<LiveCall> {
        let agents = queue.agents.iter().filter_map(|id| self.agents.get(*id));
        agents
            .filter(|agent| self.takes_calls(agent))
            .filter_map(|agent| self.live_call(queue, agent, now))
            .collect()
    }

    fn takes_calls(&self, agent: &HuntingAgent) -> bool {
        agent.status == "available" && self.queues_of(agent.agent_id).next().is_some()
    }

    fn live_call(
        &self,
        queue: &HuntingQueue,
        agent: &HuntingAgent,
        now: DateTime<Utc>,
    ) -> Option<LiveCall> {
        let round = Round::at(agent, now);
        let queues: Vec<u64> = self
            .queues_of(agent.agent_id)
            .map(|one| one.queue_id)
            .collect();
        let its_turn = pick(&queues, round.count)? == queue.queue_id;
        (its_turn && (round.rings() || round.talks())).then(|| call(queue, agent, &round, now))
    }
}

fn call(queue: &HuntingQueue, agent: &HuntingAgent, round: &Round, now: DateTime<Utc>) -> LiveCall {
    let begin = ago(now, round.seconds);
    let (name, number) = pick(&CALLERS, round.count + agent.agent_id).unwrap_or_default();
    let answered = round.talks().then(|| text(begin + span(RINGING_SECONDS)));
    let (answered_by, state) = match answered {
        Some(_) => (agent.name(), "Answered"),
        None => ("", "Waiting"),
    };
    LiveCall {
        agent: answered_by.to_owned(),
        state: state.to_owned(),
        answered,
        begin: text(begin),
        caller_id_name: name.to_owned(),
        caller_id_number: number.to_owned(),
        destination_number: String::new(),
        end: None,
        id: round.count % 10_000 * 100_000 + agent.agent_id,
        on_hold: Some(false),
        queue: queue.description.clone().unwrap_or_default(),
    }
}

fn calls_taken(agent: &HuntingAgent, until: DateTime<Utc>, today: DateTime<Utc>) -> u64 {
    let before = Round::at(agent, today).count;
    Round::at(agent, until).count.saturating_sub(before)
}

fn pick<T: Copy>(list: &[T], turn: u64) -> Option<T> {
    list.iter()
        .copied()
        .cycle()
        .nth((turn % list.len().max(1) as u64) as usize)
}
