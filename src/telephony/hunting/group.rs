//! One queue of a hunting group while it is edited: its settings, its members, and what to save.

use super::{
    Agent, HuntingItem, HuntingSettings, Queue, QueueValues, Roster, RosterConflict, merge,
};
use crate::telephony::change::{Change, Plan};

/// A queue with its members, as the API has it and as it is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuntingGroup {
    pub settings: HuntingSettings,
    pub queue: QueueValues,
    pub roster: Roster,
    saved_settings: HuntingSettings,
    saved_queue: Queue,
}

/// What somebody else did where there are unsaved edits. The edits were kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "large on 64 bits only, and a list of conflicts is short and soon gone"
)]
pub enum GroupConflict {
    /// An edited setting of the service or of the queue was set to something else.
    Settings,
    Member(RosterConflict),
}

impl HuntingGroup {
    /// `agents` are those of the queue, in the order of their positions.
    pub fn load(settings: HuntingSettings, queue: Queue, agents: Vec<Agent>) -> Self {
        Self {
            settings: settings.clone(),
            queue: queue.values.clone(),
            roster: Roster::load(agents),
            saved_settings: settings,
            saved_queue: queue,
        }
    }

    /// The queue as the API has it.
    pub fn saved_queue(&self) -> &Queue {
        &self.saved_queue
    }

    pub fn has_changes(&self) -> bool {
        !self.plan(&[]).is_empty()
    }

    /// Back to what the API has.
    pub fn cancel(&mut self) {
        self.settings = self.saved_settings.clone();
        self.queue = self.saved_queue.values.clone();
        self.roster.cancel();
    }

    /// What to send: the settings, then the members; see [`Roster::plan`].
    pub fn plan(&self, others: &[Agent]) -> Plan<HuntingItem> {
        let mut changes = Vec::new();
        if self.settings != self.saved_settings {
            changes.push(Change::Update {
                before: HuntingItem::Settings(self.saved_settings.clone()),
                after: HuntingItem::Settings(self.settings.clone()),
            });
        }
        if self.queue != self.saved_queue.values {
            let after = Queue {
                id: self.saved_queue.id.clone(),
                values: self.queue.clone(),
            };
            changes.push(Change::Update {
                before: HuntingItem::Queue(Box::new(self.saved_queue.clone())),
                after: HuntingItem::Queue(Box::new(after)),
            });
        }
        changes.extend(self.roster.plan(others));
        changes.into_iter().collect()
    }

    /// Takes in changes that the API accepted, as it made them: they are no longer unsaved. `others` are
    /// the service's agents who were not in the queue.
    pub fn after_save(&mut self, done: &[Change<HuntingItem>], others: &[Agent]) {
        for after in done.iter().filter_map(Change::after) {
            match after {
                HuntingItem::Settings(settings) => self.saved_settings = settings.clone(),
                HuntingItem::Queue(queue) if queue.id == self.saved_queue.id => {
                    self.saved_queue.values = queue.values.clone();
                }
                _ => {}
            }
        }
        self.roster.after_save(done, others);
    }

    /// Takes what the API has now. What the user did not touch follows it, the edits stay, and
    /// what collides with them is returned.
    pub fn reload(
        &mut self,
        settings: HuntingSettings,
        queue: Queue,
        agents: Vec<Agent>,
    ) -> Vec<GroupConflict> {
        let (merged, differs) = merge(&self.settings, &self.saved_settings, &settings);
        self.settings = merged;
        let (merged, collides) = self.queue.merged(&self.saved_queue.values, &queue.values);
        self.queue = merged;
        (self.saved_settings, self.saved_queue) = (settings, queue);
        let mut conflicts = Vec::new();
        conflicts.extend((differs || collides).then_some(GroupConflict::Settings));
        let members = self.roster.reload(agents).into_iter();
        conflicts.extend(members.map(GroupConflict::Member));
        conflicts
    }
}
