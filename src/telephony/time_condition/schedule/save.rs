//! What a plan did: it becomes what the API has, and what failed stays to be saved.

use super::super::values::Edition;
use super::super::{Condition, ConditionId, State};
use super::{Schedule, ScheduleItem};
use crate::telephony::change::{Change, Outcome, Report};

impl Schedule {
    /// Takes over what was done by a plan, or by the plan that takes one back. What failed, was
    /// not sent or has no answer yet stays as it was typed, and so does what was edited since.
    pub fn after_save<E>(&mut self, report: &Report<ScheduleItem, E>) {
        for row in &report.rows {
            if let Outcome::Done(done) = &row.outcome {
                self.take_over(&row.planned, done);
            }
        }
    }

    fn take_over(&mut self, planned: &Change<ScheduleItem>, done: &Change<ScheduleItem>) {
        match (planned.subject(), done.after()) {
            (ScheduleItem::Condition(planned), Some(ScheduleItem::Condition(saved))) => {
                self.condition_saved(planned, saved);
            }
            (ScheduleItem::Condition(planned), None) => self.condition_deleted(&planned.id),
            (ScheduleItem::Options(planned), Some(ScheduleItem::Options(saved))) => {
                let is_edited = self.options != self.original_options;
                if !is_edited || self.options.as_ref() == Some(planned) {
                    self.options = Some(saved.clone());
                }
                self.original_options = Some(saved.clone());
            }
            _ => {}
        }
    }

    fn condition_saved(&mut self, planned: &Condition, saved: &Condition) {
        let saved = saved.clone().saved();
        // A reload may have seen what was created before its answer came; and what was deleted to be
        // created in another place has an id of its own meanwhile.
        let is_it = |it: &&mut Condition| {
            let is_awaited = it.state == State::ToCreate && it.is_same_as(planned);
            it.id == planned.id || it.id == saved.id || is_awaited
        };
        let Some(current) = self.conditions.iter_mut().find(is_it) else {
            self.conditions.push(saved);
            return;
        };
        let is_edited = current.has_changes() && !current.is_as_planned(planned);
        *current = if is_edited {
            current.clone().edited_over(&saved)
        } else {
            saved
        };
    }

    fn condition_deleted(&mut self, id: &ConditionId) {
        self.conditions
            .retain(|it| it.id != *id || (it.state == State::Ok && it.has_changes()));
        // It was edited while it was being deleted: what was typed is all that is left of it.
        for condition in self.conditions.iter_mut().filter(|it| it.id == *id) {
            *condition = condition.clone().detached();
        }
    }
}

impl Condition {
    fn is_as_planned(&self, planned: &Self) -> bool {
        self.state != State::ToDelete && self.is_same_as(planned)
    }

    /// Its own edits, upon what the API has by now.
    #[must_use]
    pub(super) fn edited_over(self, current: &Self) -> Self {
        let state = match self.state {
            State::ToDelete => State::ToDelete,
            State::Ok | State::Draft | State::ToCreate => State::Ok,
        };
        let mut edited = Self {
            state,
            values: self.values.clone(),
            edition: Edition::loaded(current.values.clone()),
            ..current.clone()
        };
        edited.set_hours(self.hours());
        edited
    }

    /// What is left where the API has it no longer: one to create anew.
    #[must_use]
    pub(super) fn detached(self) -> Self {
        Self {
            state: State::ToCreate,
            ..self.clone_without_id()
        }
    }
}
