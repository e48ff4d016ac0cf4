//! The edits: add, repeat, change, remove, restore, and back to what the API has.

use super::merge::merge_options;
use super::{Added, EditError, Schedule, Skipped};
use crate::telephony::time_condition::{
    Cancel, Condition, ConditionId, Day, Hours, Options, Policy, State,
};

impl Schedule {
    /// Adds a condition to each day; days where others are in the way are skipped.
    pub fn add(&mut self, days: &[Day], hours: Hours, policy: &Policy) -> Added {
        let mut added = Added::default();
        for (index, day) in days.iter().enumerate() {
            // A day named twice is meant once.
            if !days.iter().take(index).any(|before| before == day) {
                let draft = Condition::draft(&self.owner.feature, *day, hours, policy.clone());
                self.add_one(draft, &mut added);
            }
        }
        added
    }

    /// Adds copies of a condition to other days; its own is left out.
    pub fn copy(&mut self, id: &ConditionId, days: &[Day]) -> Result<Added, EditError> {
        let original = self.editable(id)?.clone();
        let others = days.iter().copied().filter(|day| *day != original.day());
        let others: Vec<Day> = others.collect();
        let policy = original.policy().cloned().unwrap_or_default();
        Ok(self.add(&others, original.hours(), &policy))
    }

    /// Adds copies of all conditions of a day to other days.
    pub fn copy_day(&mut self, from: Day, to: &[Day]) -> Added {
        let ids: Vec<_> = self.of_day(from).iter().map(|it| it.id.clone()).collect();
        let mut added = Added::default();
        for copied in ids.iter().filter_map(|id| self.copy(id, to).ok()) {
            added.created.extend(copied.created);
            added.skipped.extend(copied.skipped);
        }
        added
    }

    /// Changes a condition, all of it or nothing. What is put back to its original value
    /// counts as untouched. Overlaps that were loaded are accepted until either part is moved.
    pub fn change(
        &mut self,
        id: &ConditionId,
        day: Day,
        hours: Hours,
        policy: &Policy,
    ) -> Result<(), EditError> {
        self.check_day(day)?;
        let mut changed = self.editable(id)?.clone();
        let is_moved = (day, hours) != (changed.day(), changed.hours());
        changed.set_day(day);
        changed.set_hours(hours);
        changed.set_policy(policy.clone());
        if is_moved {
            self.check_place(&changed)?;
        }
        self.put(changed);
        Ok(())
    }

    /// Removes a condition; one that the API does not have disappears at once.
    pub fn remove(&mut self, id: &ConditionId) {
        self.conditions
            .retain(|it| it.id != *id || it.edition.original.is_some());
        for condition in self.conditions.iter_mut().filter(|it| it.id == *id) {
            condition.state = State::ToDelete;
        }
    }

    /// Takes back a removal, unless other conditions hold then by now.
    pub fn restore(&mut self, id: &ConditionId) -> Result<(), EditError> {
        let removed = self.condition(id);
        let Some(removed) = removed.filter(|it| it.state == State::ToDelete) else {
            return Err(EditError::Gone { id: id.clone() });
        };
        let restored = Condition {
            state: State::Ok,
            ..removed.clone()
        };
        self.check_place(&restored)?;
        self.put(restored);
        Ok(())
    }

    /// Sets checked options; nothing where the service has none.
    pub fn set_options(&mut self, options: Options) {
        if let Some(current) = &mut self.options {
            *current = options;
        }
    }

    /// What a form made of the options that it was shown, over those of now: what it did not touch stays.
    pub fn edit_options(&mut self, shown: &Options, wanted: &Options) {
        if let Some(now) = &self.options {
            let (merged, _) = merge_options(shown, wanted, now);
            self.set_options(merged);
        }
    }

    /// Goes back to what the API has.
    pub fn cancel(&mut self) {
        self.options = self.original_options.clone();
        self.conditions.retain(|it| it.edition.original.is_some());
        for condition in &mut self.conditions {
            condition.start_edition();
            condition.stop_edition(Cancel::Original);
        }
    }

    fn add_one(&mut self, draft: Condition, added: &mut Added) {
        let check = self.check_day(draft.day());
        match check.and_then(|()| self.check_place(&draft)) {
            Ok(()) => {
                added.created.push(draft.id.clone());
                self.conditions.push(Condition {
                    state: State::ToCreate,
                    ..draft
                });
            }
            Err(why) => added.skipped.push(Skipped {
                day: draft.day(),
                hours: draft.hours(),
                why,
            }),
        }
    }

    fn editable(&self, id: &ConditionId) -> Result<&Condition, EditError> {
        let found = self.condition(id);
        let visible = found.filter(|condition| condition.state != State::ToDelete);
        visible.ok_or_else(|| EditError::Gone { id: id.clone() })
    }

    fn check_day(&self, day: Day) -> Result<(), EditError> {
        if self.owner.feature.days().contains(&day) {
            Ok(())
        } else {
            Err(EditError::Day { day })
        }
    }

    /// Whether a condition may stand where it is. Two that the API has as they stand may overlap.
    fn check_place(&self, placed: &Condition) -> Result<(), EditError> {
        let (day, hours) = (placed.day(), placed.hours());
        let mut conflicts = self.conflicts(day, hours, Some(&placed.id));
        conflicts.retain(|it| !(it.is_in_place() && placed.is_in_place()));
        if conflicts.is_empty() {
            return Ok(());
        }
        let with = conflicts.into_iter().cloned().collect();
        Err(EditError::Overlap { day, hours, with })
    }

    fn put(&mut self, changed: Condition) {
        let mut same = self.conditions.iter_mut().filter(|it| it.id == changed.id);
        if let Some(place) = same.next() {
            *place = changed;
        }
    }
}
