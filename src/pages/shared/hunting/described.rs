//! What a save of a group does, in the user's words: for its preview, its toast and the journal.

use super::texts::{Fact, agent_facts, agent_name, differing, on_off, queue_facts};
use super::writes::GroupWrites;
use crate::data::Described;
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::hunting::HuntingItem;

impl GroupWrites {
    pub(super) fn described(&self, i18n: &I18n, change: &Change<HuntingItem>) -> Described {
        let subject = change.subject();
        let (what, done) = keys(change);
        let params = [("name", self.name(subject))];
        let facts = |item: Option<&HuntingItem>| item.map(|item| self.facts(i18n, item));
        let (before, after) = (facts(change.before()), facts(change.after()));
        let text = |facts: &Option<Vec<Fact>>, others: &Option<Vec<Fact>>| {
            let others = others.as_deref().unwrap_or_default();
            facts.clone().map(|facts| differing(i18n, facts, others))
        };
        Described {
            what: i18n.tp(what, &params),
            done: i18n.tp(done, &params),
            before: text(&before, &after),
            after: text(&after, &before),
            lost: self.lost(i18n, change),
        }
    }

    /// The name of the thing that a change is about.
    fn name(&self, item: &HuntingItem) -> String {
        match item {
            HuntingItem::Queue(queue) => queue.values.description.text().to_owned(),
            _ => item.agent().map(agent_name).unwrap_or_default(),
        }
    }

    fn facts(&self, i18n: &I18n, item: &HuntingItem) -> Vec<Fact> {
        match item {
            HuntingItem::Settings(settings) => {
                vec![("hunting_status_ivr", on_off(i18n, settings.status_ivr))]
            }
            HuntingItem::Queue(queue) => queue_facts(i18n, &self.sounds, &queue.values),
            HuntingItem::Agent(agent) => agent_facts(i18n, &agent.values),
            HuntingItem::Place(place) | HuntingItem::Member(place, _) => {
                vec![("hunting_position", (place.position + 1).to_string())]
            }
        }
    }

    /// An agent comes back to this queue alone where its other queues could not be read.
    fn lost(&self, i18n: &I18n, change: &Change<HuntingItem>) -> Option<String> {
        let is_read = !matches!(change.before(), Some(HuntingItem::Member(_, None)));
        let is_whole = is_read || !self.service.tree.has_queues();
        (!is_whole).then(|| i18n.t("hunting_elsewhere_unknown"))
    }
}

/// The keys of what is to be done, and of its success.
fn keys(change: &Change<HuntingItem>) -> (&'static str, &'static str) {
    match (change, change.subject()) {
        (_, HuntingItem::Settings(_)) => ("hunting_set_settings", "hunting_settings_set"),
        (_, HuntingItem::Queue(_)) => ("hunting_set_queue", "hunting_queue_set"),
        (_, HuntingItem::Agent(_)) => ("hunting_set_agent", "hunting_agent_set"),
        (Change::Create { .. }, _) => ("hunting_add_agent", "hunting_agent_added"),
        (Change::Update { .. }, _) => ("hunting_move_agent", "hunting_agent_moved"),
        (Change::Delete { .. }, HuntingItem::Member(..)) => {
            ("hunting_delete_agent", "hunting_agent_deleted")
        }
        (Change::Delete { .. }, _) => ("hunting_leave_agent", "hunting_agent_left"),
    }
}
