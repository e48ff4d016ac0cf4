//! The agents of a queue while they are edited.

mod import;
mod plan;
mod reload;

pub use reload::RosterConflict;

use super::{Agent, AgentId, AgentValues, NumberTaken};
use crate::telephony::number::PhoneNumber;

/// How an agent goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It stays an agent of the service and of its other queues.
    FromQueue,
    /// From the service, and so from all queues.
    Altogether,
}

/// An agent of the queue, with what is to become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// As wanted.
    pub values: AgentValues,
    pub removal: Option<Removal>,
    /// As the API has it; none if it is to be added.
    saved: Option<Agent>,
}

/// The members of a queue in their order, first those that ring first. A number stands in it once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    members: Vec<Member>,
    /// The order that the API has.
    saved_order: Vec<AgentId>,
}

impl Member {
    fn loaded(agent: Agent) -> Self {
        Self {
            values: agent.values.clone(),
            removal: None,
            saved: Some(agent),
        }
    }

    /// None until the API knows the agent.
    pub fn id(&self) -> Option<&AgentId> {
        self.saved.as_ref().map(|agent| &agent.id)
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
        }
    }

    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The numbers in it, but that of `except`.
    pub fn numbers(&self, except: Option<usize>) -> Vec<PhoneNumber> {
        let others = self.members.iter().enumerate();
        let others = others.filter(|(index, _)| Some(*index) != except);
        others
            .map(|(_, member)| member.values.number.clone())
            .collect()
    }

    /// Adds an agent at the end.
    pub fn add(&mut self, values: AgentValues) -> Result<(), NumberTaken> {
        self.refuse_taken(&values, None)?;
        self.members.push(Member {
            values,
            removal: None,
            saved: None,
        });
        Ok(())
    }

    /// Sets the values of the member of that index.
    pub fn change(&mut self, index: usize, values: AgentValues) -> Result<(), NumberTaken> {
        self.refuse_taken(&values, Some(index))?;
        if let Some(member) = self.members.get_mut(index) {
            member.values = values;
        }
        Ok(())
    }

    fn refuse_taken(&self, values: &AgentValues, except: Option<usize>) -> Result<(), NumberTaken> {
        if self.numbers(except).contains(&values.number) {
            let number = values.number.clone();
            return Err(NumberTaken { number });
        }
        Ok(())
    }

    /// Marks members to be removed; one that is not saved yet goes at once.
    pub fn remove(&mut self, indices: &[usize], removal: Removal) {
        let mut index = 0;
        self.members.retain_mut(|member| {
            let is_meant = indices.contains(&index);
            index += 1;
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
