//! Fresh data under unsaved edits: the edits stay, and what collides with them is returned.

use super::{Member, MemberKey, Roster};
use crate::telephony::hunting::{Agent, AgentId};

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

impl Roster {
    /// Takes what the API has now. What the user did not touch follows it, the edits stay, and what
    /// somebody else did to the same agents is returned.
    pub fn reload(&mut self, agents: Vec<Agent>) -> Vec<RosterConflict> {
        let order: Vec<AgentId> = agents.iter().map(|agent| agent.id.clone()).collect();
        let is_reordered = !self
            .moves_of(&self.members.iter().collect::<Vec<_>>())
            .is_empty();
        let mut conflicts = Vec::new();
        let mut fresh = agents;
        let members = std::mem::take(&mut self.members).into_iter();
        // By their ids first: an agent that is new may have the number that another one had.
        let met: Vec<_> = members.map(|it| (taken(&it, &mut fresh), it)).collect();
        let mut members: Vec<Member> = met
            .into_iter()
            .filter_map(|(now, member)| merged(member, now, &mut fresh, &mut conflicts))
            .collect();
        members.extend(fresh.into_iter().map(Member::loaded));
        if !is_reordered {
            let place = |it: &Member| order.iter().position(|id| it.id() == Some(id));
            members.sort_by_key(|it| place(it).unwrap_or(usize::MAX));
        }
        self.members = members;
        self.saved_order = order;
        self.written.clear();
        conflicts
    }
}

/// What the API has now of a member that it knew.
fn taken(member: &Member, fresh: &mut Vec<Agent>) -> Option<Agent> {
    let id = member.id()?;
    let place = fresh.iter().position(|agent| agent.id == *id)?;
    Some(fresh.remove(place))
}

/// A member over what the API has of it now; what was to be added and is there already was added.
fn merged(
    member: Member,
    now: Option<Agent>,
    fresh: &mut Vec<Agent>,
    conflicts: &mut Vec<RosterConflict>,
) -> Option<Member> {
    let is_added = |agent: &Agent| match &member.key {
        MemberKey::Agent(id) => agent.id == *id,
        MemberKey::Added(_) => agent.values.number == member.values.number,
    };
    let now = match &member.saved {
        Some(_) => now,
        None => fresh.iter().position(is_added).map(|it| fresh.remove(it)),
    };
    match (member.saved.clone(), now) {
        (None, None) => Some(member),
        // Values that the service's agent has already and the wanted ones differ from are an edit.
        (None, Some(now)) => Some(Member {
            saved: Some(now),
            ..member
        }),
        (Some(_), Some(now)) if !member.has_changes() => Some(Member {
            key: member.key,
            ..Member::loaded(now)
        }),
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
