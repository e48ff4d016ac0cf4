//! The agents of a queue while they are edited.

use super::moves::{Move, moves};
use super::{Agent, AgentId, AgentValues, HuntingItem, NumberTaken, Place};
use crate::telephony::change::{Change, Plan};
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

/// An agent that was edited here and changed by somebody else meanwhile. The edit was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterConflict {
    Changed {
        before: Agent,
        now: Agent,
    },
    /// It is no longer in the queue: the edit is lost with it.
    Gone {
        before: Agent,
    },
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

    /// The agent as the API has it, with the wanted values.
    fn edited(&self) -> Option<Agent> {
        let saved = self.saved.as_ref()?;
        let (id, values) = (saved.id.clone(), self.values.clone());
        Some(Agent { id, values })
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

    pub fn has_changes(&self) -> bool {
        !self.plan().is_empty()
    }

    /// What to send, one stage after the other: who goes, who changes, who comes, who moves. The moves
    /// are one by one, as each gives the others new positions.
    pub fn plan(&self) -> Plan<HuntingItem> {
        let members = || self.members.iter();
        let mut changes: Vec<_> = members().filter_map(|it| self.removal_of(it)).collect();
        changes.extend(members().filter_map(update_of));
        let stay: Vec<_> = members().filter(|it| it.removal.is_none()).collect();
        let known = stay.iter().filter(|it| it.saved.is_some()).count();
        let coming = stay.iter().filter(|it| it.saved.is_none()).enumerate();
        changes.extend(coming.map(|(index, it)| added(it, known + index)));
        changes.extend(self.moves_of(&stay));
        changes.into_iter().collect()
    }

    /// The stage of each change of a plan; those of one stage may be sent at the same time.
    pub fn stages(plan: &Plan<HuntingItem>) -> Vec<usize> {
        let stage = |(index, change): (usize, &Change<HuntingItem>)| match change {
            Change::Delete { .. } => 0,
            Change::Update {
                after: HuntingItem::Agent(_),
                ..
            } => 1,
            // Positions: each waits for the one before.
            Change::Create { .. } | Change::Update { .. } => 2 + index,
        };
        plan.iter().enumerate().map(stage).collect()
    }

    fn removal_of(&self, member: &Member) -> Option<Change<HuntingItem>> {
        let agent = member.saved.clone()?;
        let before = match member.removal? {
            Removal::Altogether => HuntingItem::Agent(agent),
            Removal::FromQueue => HuntingItem::Place(Place {
                position: self.saved_order.iter().position(|id| *id == agent.id)?,
                values: agent.values,
                agent: Some(agent.id),
            }),
        };
        Some(Change::Delete { before })
    }

    /// The moves among those that stay, once all others have gone or come: what comes stands last.
    fn moves_of(&self, stay: &[&Member]) -> Vec<Change<HuntingItem>> {
        let number = |member: &&&Member| member.values.number.clone();
        let saved = |id: &&AgentId| {
            stay.iter()
                .find(|it| it.id() == Some(*id))
                .map(|it| number(&it))
        };
        let mut now: Vec<_> = self
            .saved_order
            .iter()
            .filter_map(|id| saved(&id))
            .collect();
        now.extend(
            stay.iter()
                .filter(|it| it.saved.is_none())
                .map(|it| number(&it)),
        );
        let wanted: Vec<_> = stay.iter().map(|it| number(&it)).collect();
        let change = |step: Move<PhoneNumber>| {
            let member = stay.iter().find(|it| it.values.number == step.what)?;
            let at = |position| {
                HuntingItem::Place(Place {
                    agent: member.id().cloned(),
                    values: member.values.clone(),
                    position,
                })
            };
            let (before, after) = (at(step.from), at(step.to));
            Some(Change::Update { before, after })
        };
        moves(&now, &wanted)
            .into_iter()
            .filter_map(change)
            .collect()
    }

    /// Takes what the API has now. What the user did not touch follows it, the edits stay, and what
    /// somebody else did to the same agents is returned.
    pub fn reload(&mut self, agents: Vec<Agent>) -> Vec<RosterConflict> {
        let order: Vec<AgentId> = agents.iter().map(|agent| agent.id.clone()).collect();
        let is_reordered = !self
            .moves_of(&self.members.iter().collect::<Vec<_>>())
            .is_empty();
        let mut conflicts = Vec::new();
        let mut fresh = agents;
        let mut members: Vec<Member> = std::mem::take(&mut self.members)
            .into_iter()
            .filter_map(|member| merged(member, &mut fresh, &mut conflicts))
            .collect();
        members.extend(fresh.into_iter().map(Member::loaded));
        if !is_reordered {
            let place = |it: &Member| order.iter().position(|id| it.id() == Some(id));
            members.sort_by_key(|it| place(it).unwrap_or(usize::MAX));
        }
        self.members = members;
        self.saved_order = order;
        conflicts
    }
}

fn update_of(member: &Member) -> Option<Change<HuntingItem>> {
    let (before, after) = (member.saved.clone()?, member.edited()?);
    let is_changed = member.removal.is_none() && before != after;
    is_changed.then(|| Change::Update {
        before: HuntingItem::Agent(before),
        after: HuntingItem::Agent(after),
    })
}

fn added(member: &Member, position: usize) -> Change<HuntingItem> {
    let after = HuntingItem::Place(Place {
        agent: None,
        values: member.values.clone(),
        position,
    });
    Change::Create { after }
}

/// A member over what the API has of it now; what was to be added and is there already was added.
fn merged(
    member: Member,
    fresh: &mut Vec<Agent>,
    conflicts: &mut Vec<RosterConflict>,
) -> Option<Member> {
    let place = fresh.iter().position(|agent| match member.id() {
        Some(id) => agent.id == *id,
        None => agent.values.number == member.values.number,
    });
    let now = place.map(|place| fresh.remove(place));
    match (member.saved.clone(), now) {
        (None, None) => Some(member),
        // Values that the service's agent has already and the wanted ones differ from are an edit.
        (None, Some(now)) => Some(Member {
            saved: Some(now),
            ..member
        }),
        (Some(_), Some(now)) if !member.has_changes() => Some(Member::loaded(now)),
        (Some(before), Some(now)) => {
            if now != before && now.values != member.values {
                let now = now.clone();
                conflicts.push(RosterConflict::Changed { before, now });
            }
            let saved = Some(now);
            Some(Member { saved, ..member })
        }
        (Some(before), None) => {
            if member.has_changes() && member.removal.is_none() {
                conflicts.push(RosterConflict::Gone { before });
            }
            None
        }
    }
}
