//! What a save has written is no longer an edit, even where nothing could be read again after it.

use super::{Member, MemberKey, Roster};
use crate::telephony::change::Change;
use crate::telephony::hunting::{Agent, AgentId, HuntingItem, MemberPlace};

impl Roster {
    /// Takes in changes that the API accepted, as it made them; `others` are the service's agents who were
    /// not in the queue.
    pub fn after_save(&mut self, done: &[Change<HuntingItem>], others: &[Agent]) {
        for change in done {
            match (change.before(), change.after()) {
                (_, Some(HuntingItem::Agent(agent))) => self.agent_written(agent),
                (None, Some(HuntingItem::Place(place) | HuntingItem::Member(place, _))) => {
                    self.member_added(place, others);
                }
                (Some(_), Some(HuntingItem::Place(place))) => self.member_moved(place),
                (Some(HuntingItem::Place(place) | HuntingItem::Member(place, _)), None) => {
                    self.member_gone(place);
                }
                _ => {}
            }
        }
    }

    fn agent_written(&mut self, agent: &Agent) {
        let saved = self.members.iter_mut().filter_map(|it| it.saved.as_mut());
        for saved in saved.filter(|saved| saved.id == agent.id) {
            saved.values = agent.values.clone();
        }
        self.written.retain(|it| it.id != agent.id);
        self.written.push(agent.clone());
    }

    fn member_added(&mut self, place: &MemberPlace, others: &[Agent]) {
        let Some(id) = place.agent.clone() else {
            return;
        };
        let mut known = self.written.iter().chain(others);
        let agent = known.find(|agent| agent.id == id).cloned();
        let agent = agent.unwrap_or_else(|| Agent {
            id: id.clone(),
            values: place.values.clone(),
        });
        let is_meant = |member: &Member| match &member.key {
            MemberKey::Agent(key) => *key == id,
            MemberKey::Added(_) => member.values.number == place.values.number,
        };
        let mut coming = self.members.iter_mut().filter(|it| it.saved.is_none());
        if let Some(member) = coming.find(|it| is_meant(it)) {
            member.saved = Some(agent);
            self.saved_order.push(id);
        }
    }

    /// The API has taken the agent out of its place and put it to the other.
    fn member_moved(&mut self, place: &MemberPlace) {
        if let Some(id) = self.saved_id(place) {
            self.saved_order.retain(|it| *it != id);
            let position = place.position.min(self.saved_order.len());
            self.saved_order.insert(position, id);
        }
    }

    fn member_gone(&mut self, place: &MemberPlace) {
        if let Some(id) = self.saved_id(place) {
            self.saved_order.retain(|it| *it != id);
            self.members.retain(|member| member.id() != Some(&id));
        }
    }

    /// Who was added by the same save is known by its number alone.
    fn saved_id(&self, place: &MemberPlace) -> Option<AgentId> {
        let by_number = || {
            let mut members = self.members.iter();
            let found = members.find(|it| it.values.number == place.values.number);
            found.and_then(Member::id).cloned()
        };
        place.agent.clone().or_else(by_number)
    }
}
