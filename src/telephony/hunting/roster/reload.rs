//! Fresh data under unsaved edits: the edits stay, and what met them is told.

use super::{Member, Roster};
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
