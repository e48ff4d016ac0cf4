//! Fresh data under unsaved edits: the edits stay, and what met them is told.

use super::super::{Condition, ConditionId, Options, State};
use super::Schedule;
use super::merge::merge_options;

/// What somebody else did meanwhile where the user has unsaved edits. The edits were kept; saving
/// them puts them in the place of what somebody else did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReloadConflict {
    /// A condition that is edited was changed.
    Changed {
        id: ConditionId,
        before: Condition,
        now: Condition,
    },
    /// A condition that is edited was deleted: the edited one, under its new id, is to create.
    Deleted { id: ConditionId, before: Condition },
    /// A new or changed condition overlaps one that is edited; see
    /// [`Schedule::overlapping_edits`].
    Overlap { id: ConditionId, with: Condition },
    /// The same options were changed to something else.
    Options { before: Options, now: Options },
}

impl Schedule {
    /// Takes what the API has now. What the user did not touch follows it; what the user edited
    /// stays edited, and each place where somebody else changed the same is returned.
    pub fn reload(
        &mut self,
        conditions: Vec<Condition>,
        options: Option<Options>,
    ) -> Vec<ReloadConflict> {
        let mut conflicts = Vec::new();
        conflicts.extend(self.reload_options(options));
        let mut fresh = conditions;
        let mut merged = Vec::new();
        for current in std::mem::take(&mut self.conditions) {
            let now = take_match(&mut fresh, &current);
            merged.extend(merge(current, now, &mut conflicts));
        }
        merged.extend(fresh);
        self.conditions = merged;
        let overlaps = self.overlapping_edits().into_iter();
        conflicts.extend(overlaps.map(|(edited, with)| ReloadConflict::Overlap {
            id: edited.id.clone(),
            with: with.clone(),
        }));
        conflicts
    }

    fn reload_options(&mut self, now: Option<Options>) -> Option<ReloadConflict> {
        let before = std::mem::replace(&mut self.original_options, now.clone());
        let edited = std::mem::replace(&mut self.options, now.clone());
        let (before, edited, now) = (before?, edited?, now?);
        let (merged, collides) = merge_options(&before, &edited, &now);
        self.options = Some(merged);
        collides.then_some(ReloadConflict::Options { before, now })
    }
}

/// What the API has now of a condition. One that was to be created and stands there already was
/// created, by a request whose answer was lost.
fn take_match(fresh: &mut Vec<Condition>, current: &Condition) -> Option<Condition> {
    let is_known = current.edition.original.is_some();
    let place = fresh.iter().position(|it| match is_known {
        true => it.id == current.id,
        false => it.is_same_as(current),
    });
    place.map(|place| fresh.remove(place))
}

fn merge(
    current: Condition,
    now: Option<Condition>,
    conflicts: &mut Vec<ReloadConflict>,
) -> Option<Condition> {
    let is_edited = current.has_changes();
    match (current.original(), now) {
        (None, now) => Some(now.unwrap_or(current)),
        (Some(_), Some(now)) if !is_edited => Some(now),
        (Some(before), Some(now)) => Some(merge_edited(current, before, now, conflicts)),
        (Some(_), None) if !is_edited || current.state == State::ToDelete => None,
        (Some(before), None) => {
            let detached = current.detached();
            let id = detached.id.clone();
            conflicts.push(ReloadConflict::Deleted { id, before });
            Some(detached)
        }
    }
}

fn merge_edited(
    current: Condition,
    before: Condition,
    now: Condition,
    conflicts: &mut Vec<ReloadConflict>,
) -> Condition {
    let is_to_delete = current.state == State::ToDelete;
    let is_agreed = !is_to_delete && now.is_same_as(&current);
    let edited = current.edited_over(&now);
    if !is_agreed && !now.is_same_as(&before) {
        let id = edited.id.clone();
        conflicts.push(ReloadConflict::Changed { id, before, now });
    }
    edited
}
