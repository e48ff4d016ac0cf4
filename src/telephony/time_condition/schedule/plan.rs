//! What is to be sent: the difference between what is edited and what the API has.

use super::super::{Condition, State};
use super::order::{stages, untangled};
use super::{Schedule, ScheduleItem};
use crate::telephony::change::{Change, Plan};

impl Schedule {
    /// The changes in an order that makes room before it is needed: the options, what is
    /// deleted, what is changed, what is created. Edits that overlap others are left out.
    pub fn plan(&self) -> Plan<ScheduleItem> {
        let mut plan: Vec<_> = self.options_change().into_iter().collect();
        let overlapping = self.overlapping_edits();
        let is_free = |it: &&Condition| !overlapping.iter().any(|(edit, _)| edit.id == it.id);
        let free = self.conditions.iter().filter(is_free);
        plan.extend(untangled(free.filter_map(change_of).collect()));
        let mut staged: Vec<_> = stages(&plan).into_iter().zip(plan).collect();
        staged.sort_by_key(|(stage, _)| *stage);
        staged.into_iter().map(|(_, change)| change).collect()
    }

    fn options_change(&self) -> Option<Change<ScheduleItem>> {
        let (before, after) = (self.original_options.clone()?, self.options.clone()?);
        (before != after).then_some(Change::Update {
            before: ScheduleItem::Options(before),
            after: ScheduleItem::Options(after),
        })
    }
}

fn change_of(condition: &Condition) -> Option<Change<ScheduleItem>> {
    if !condition.has_changes() {
        return None;
    }
    let after = ScheduleItem::Condition(condition.clone().saved());
    let before = condition.original().map(ScheduleItem::Condition);
    match (before, condition.state) {
        (Some(before), State::ToDelete) => Some(Change::Delete { before }),
        (Some(before), _) => Some(Change::Update { before, after }),
        (None, State::ToDelete) => None,
        (None, _) => Some(Change::Create { after }),
    }
}
