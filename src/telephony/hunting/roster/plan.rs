//! What a save of the members sends.

use super::{Member, MemberKey, Removal, Roster};
use crate::telephony::change::{Change, Plan};
use crate::telephony::hunting::moves::{Move, moves};
use crate::telephony::hunting::{Agent, AgentId, HuntingItem, MemberPlace};

impl Roster {
    pub fn has_changes(&self) -> bool {
        !self.plan(&[]).is_empty()
    }

    /// What to send, one stage after the other: removals, edits, additions, moves. The moves go one by one, since
    /// each gives the other members new positions. An added member may be one of `others`, the service's agents
    /// outside the queue: its edit is sent before it is added.
    pub fn plan(&self, others: &[Agent]) -> Plan<HuntingItem> {
        let members = || self.members.iter();
        let mut changes = self.removals();
        changes.extend(members().filter_map(|it| self.update_of(it, others)));
        let stay: Vec<_> = members().filter(|it| it.removal.is_none()).collect();
        let known = stay.iter().filter(|it| it.saved.is_some()).count();
        let coming = stay.iter().filter(|it| it.saved.is_none()).enumerate();
        let added = |(index, it): (usize, &&Member)| self.added(it, known + index, others);
        changes.extend(coming.map(added));
        changes.extend(self.moves_of(&stay));
        changes.into_iter().collect()
    }

    /// Each with its position once those before it are removed, so that the undo restores the order.
    fn removals(&self) -> Vec<Change<HuntingItem>> {
        let mut order = self.saved_order.clone();
        let removal = |member: &Member| {
            let (removal, agent) = (member.removal?, member.saved.clone()?);
            let position = order.iter().position(|id| *id == agent.id)?;
            order.remove(position);
            let place = MemberPlace {
                position,
                values: agent.values,
                agent: Some(agent.id),
            };
            let before = match removal {
                Removal::Altogether => HuntingItem::Member(place, None),
                Removal::FromQueue => HuntingItem::Place(place),
            };
            Some(Change::Delete { before })
        };
        self.members.iter().filter_map(removal).collect()
    }

    /// The moves among the members that stay, once removals and additions are done: an added member stands last.
    pub(super) fn moves_of(&self, stay: &[&Member]) -> Vec<Change<HuntingItem>> {
        // By their places in `stay`: comparing numbers that often would be slow.
        let place = |id: &AgentId| stay.iter().position(|it| it.id() == Some(id));
        let mut now: Vec<usize> = self.saved_order.iter().filter_map(place).collect();
        let coming = stay.iter().enumerate().filter(|(_, it)| it.saved.is_none());
        now.extend(coming.map(|(place, _)| place));
        let wanted: Vec<usize> = (0..stay.len()).collect();
        let change = |step: Move<usize>| {
            let member = stay.get(step.what)?;
            let at = |position| {
                HuntingItem::Place(MemberPlace {
                    agent: member.agent_id().cloned(),
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

    fn update_of(&self, member: &Member, others: &[Agent]) -> Option<Change<HuntingItem>> {
        let saved = member.saved.as_ref();
        let before = saved.or_else(|| self.known(member, others))?.clone();
        let after = Agent {
            id: before.id.clone(),
            values: member.values.clone(),
        };
        let is_changed = member.removal.is_none() && before != after;
        is_changed.then_some(Change::Update {
            before: HuntingItem::Agent(before),
            after: HuntingItem::Agent(after),
        })
    }

    fn added(&self, member: &Member, position: usize, others: &[Agent]) -> Change<HuntingItem> {
        let after = HuntingItem::Place(MemberPlace {
            agent: self.known(member, others).map(|agent| agent.id.clone()),
            values: member.values.clone(),
            position,
        });
        Change::Create { after }
    }

    /// Which of the `others` a member is that is to be added: the one that was chosen, or the only one of
    /// its number.
    fn known<'a>(&'a self, member: &Member, others: &'a [Agent]) -> Option<&'a Agent> {
        let found = match &member.key {
            MemberKey::Agent(id) => others.iter().find(|agent| agent.id == *id),
            MemberKey::Added(_) => {
                let number = &member.values.number;
                let mut namesakes = others.iter().filter(|it| it.values.number == *number);
                namesakes.next().filter(|_| namesakes.next().is_none())
            }
        }?;
        let written = self.written.iter().find(|agent| agent.id == found.id);
        Some(written.unwrap_or(found))
    }
}
