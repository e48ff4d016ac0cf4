//! The agents of a queue while they are edited.

mod import;
mod plan;
mod reload;
mod saved;

use std::fmt;

pub use import::ImportedMember;
pub use reload::RosterConflict;

use super::{Agent, AgentId, AgentValues, NumberTaken};
use crate::telephony::number::PhoneNumber;

/// Names a member while its queue is edited. Its number does not: two agents may share one, and an edit may
/// change it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MemberKey {
    /// An agent of the service, in the queue or to be added to it.
    Agent(AgentId),
    /// Added here under a number that has no agent yet; counted from 0.
    Added(usize),
}

/// How a member is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It stays an agent of the service and of its other queues.
    FromQueue,
    /// From the service, and so from all queues.
    Altogether,
}

/// An agent of the queue, with the edits that are to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    key: MemberKey,
    /// As wanted.
    pub values: AgentValues,
    pub removal: Option<Removal>,
    /// As the API has it; none if it is to be added.
    saved: Option<Agent>,
}

/// The members of a queue in their order, first those that ring first. Nobody is added under a number that
/// is in it already; the API may have several agents of one number in it all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    members: Vec<Member>,
    /// The order that the API has.
    saved_order: Vec<AgentId>,
    /// Agents outside the queue as a save has written them, until they are read again.
    written: Vec<Agent>,
}

impl fmt::Display for MemberKey {
    /// Unique in a queue: `agent-8203`, `added-0`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Agent(id) => write!(formatter, "agent-{id}"),
            Self::Added(count) => write!(formatter, "added-{count}"),
        }
    }
}

impl Member {
    fn loaded(agent: Agent) -> Self {
        Self {
            key: MemberKey::Agent(agent.id.clone()),
            values: agent.values.clone(),
            removal: None,
            saved: Some(agent),
        }
    }

    pub fn key(&self) -> &MemberKey {
        &self.key
    }

    /// None until the API has the agent in the queue.
    pub fn id(&self) -> Option<&AgentId> {
        self.saved.as_ref().map(|agent| &agent.id)
    }

    /// Also of an agent of the service that is to be added.
    fn agent_id(&self) -> Option<&AgentId> {
        let chosen = match &self.key {
            MemberKey::Agent(id) => Some(id),
            MemberKey::Added(_) => None,
        };
        self.id().or(chosen)
    }

    /// Whether there is something of it to save, its place aside.
    pub fn has_changes(&self) -> bool {
        let saved = self.saved.as_ref().map(|agent| &agent.values);
        self.removal.is_some() || saved != Some(&self.values)
    }
}

impl Roster {
    /// From the agents of a queue in the order of their positions.
    pub fn load(agents: Vec<Agent>) -> Self {
        Self {
            saved_order: agents.iter().map(|agent| agent.id.clone()).collect(),
            members: agents.into_iter().map(Member::loaded).collect(),
            written: Vec::new(),
        }
    }

    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The index of a member; none once it is gone.
    pub fn index(&self, key: &MemberKey) -> Option<usize> {
        self.members.iter().position(|member| member.key == *key)
    }

    /// The numbers in it, but that of `except`.
    pub fn numbers(&self, except: Option<usize>) -> Vec<PhoneNumber> {
        let others = self.members.iter().enumerate();
        let others = others.filter(|(index, _)| Some(*index) != except);
        others
            .map(|(_, member)| member.values.number.clone())
            .collect()
    }

    /// Adds somebody at the end: the service's agent of that id, or a number that has none yet.
    pub fn add(&mut self, agent: Option<AgentId>, values: AgentValues) -> Result<(), NumberTaken> {
        self.refuse_taken(&values, None)?;
        let key = agent.map_or_else(|| self.next_key(), MemberKey::Agent);
        self.push(key, values);
        Ok(())
    }

    /// Sets the values of the member of that index. The number that it has may stay.
    pub fn change(&mut self, index: usize, values: AgentValues) -> Result<(), NumberTaken> {
        let number = self.members.get(index).map(|it| &it.values.number);
        if number != Some(&values.number) {
            self.refuse_taken(&values, Some(index))?;
        }
        if let Some(member) = self.members.get_mut(index) {
            member.values = values;
        }
        Ok(())
    }

    fn push(&mut self, key: MemberKey, values: AgentValues) {
        self.members.push(Member {
            key,
            values,
            removal: None,
            saved: None,
        });
    }

    /// A key that nobody has.
    fn next_key(&self) -> MemberKey {
        let counts = self.members.iter().filter_map(|it| match it.key {
            MemberKey::Added(count) => Some(count + 1),
            MemberKey::Agent(_) => None,
        });
        MemberKey::Added(counts.max().unwrap_or_default())
    }

    fn refuse_taken(&self, values: &AgentValues, except: Option<usize>) -> Result<(), NumberTaken> {
        if self.numbers(except).contains(&values.number) {
            let number = values.number.clone();
            return Err(NumberTaken { number });
        }
        Ok(())
    }

    /// Marks members to be removed; one that is not saved yet goes at once.
    pub fn remove(&mut self, keys: &[MemberKey], removal: Removal) {
        self.members.retain_mut(|member| {
            let is_meant = keys.contains(&member.key);
            if is_meant {
                member.removal = Some(removal);
            }
            !is_meant || member.saved.is_some()
        });
    }

    /// Takes back a removal.
    pub fn restore(&mut self, index: usize) {
        if let Some(member) = self.members.get_mut(index) {
            member.removal = None;
        }
    }

    /// Puts a member to another place, and those between to make room.
    pub fn move_to(&mut self, index: usize, place: usize) {
        if index < self.members.len() {
            let member = self.members.remove(index);
            self.members.insert(place.min(self.members.len()), member);
        }
    }

    /// Back to what the API has.
    pub fn cancel(&mut self) {
        let saved = |id: &AgentId| {
            let mut members = self.members.iter();
            members.find_map(|it| it.saved.clone().filter(|agent| agent.id == *id))
        };
        *self = Self::load(self.saved_order.iter().filter_map(saved).collect());
    }
}
