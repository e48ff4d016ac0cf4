//! The schedule: all time conditions of a service and their options, with unsaved edits.
//!
//! For the editor, which holds one and changes nothing but through it.

mod answer;
mod edit;
mod error;
mod groups;
mod item;
mod merge;
mod order;
mod plan;
mod reload;
mod save;

pub use answer::Answer;
pub use error::{Added, EditError, Skipped};
pub use groups::Group;
pub use item::ScheduleItem;
pub use reload::ReloadConflict;

use super::{Condition, ConditionId, Day, Hours, Options, Owner, Policy, State};

/// What is edited: conditions and options, each with what the API has of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    owner: Owner,
    conditions: Vec<Condition>,
    options: Option<Options>,
    original_options: Option<Options>,
}

impl Schedule {
    /// What the API has; conditions that overlap there are taken as they are. No options
    /// where the service has none.
    pub fn load(owner: Owner, conditions: Vec<Condition>, options: Option<Options>) -> Self {
        Self {
            owner,
            conditions,
            original_options: options.clone(),
            options,
        }
    }

    pub fn owner(&self) -> &Owner {
        &self.owner
    }

    /// The options as edited; none where the service has none.
    pub fn options(&self) -> Option<&Options> {
        self.options.as_ref()
    }

    /// The options as the API has them.
    pub fn original_options(&self) -> Option<&Options> {
        self.original_options.as_ref()
    }

    /// All conditions, those to delete included.
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// A condition, whatever its state.
    pub fn condition(&self, id: &ConditionId) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == *id)
    }

    /// The conditions that are there once it is saved, by day and then by hours.
    pub fn visible(&self) -> Vec<&Condition> {
        let all = self.conditions.iter();
        let mut visible: Vec<_> = all.filter(|it| it.state != State::ToDelete).collect();
        visible.sort_by_key(|condition| (condition.day(), condition.hours()));
        visible
    }

    /// The visible conditions of a day, by their hours.
    pub fn of_day(&self, day: Day) -> Vec<&Condition> {
        let mut visible = self.visible();
        visible.retain(|condition| condition.day() == day);
        visible
    }

    /// A draft with what is offered for a new condition: Monday, 08:30 to 17:30, opening hours.
    pub fn draft(&self) -> Condition {
        let feature = &self.owner.feature;
        Condition::draft(feature, Day::Monday, Hours::DEFAULT, Policy::Available)
    }

    /// The visible conditions that share a minute of the day with these hours, but for the one
    /// that is being moved.
    pub fn conflicts(
        &self,
        day: Day,
        hours: Hours,
        except: Option<&ConditionId>,
    ) -> Vec<&Condition> {
        let mut conflicts = self.of_day(day);
        conflicts.retain(|it| it.overlaps(day, hours) && except != Some(&it.id));
        conflicts
    }

    /// Edits that overlap what somebody else placed there, as a reload found it: each with
    /// what it overlaps. They are in no plan until they are moved.
    pub fn overlapping_edits(&self) -> Vec<(&Condition, &Condition)> {
        let edited = self.visible().into_iter().filter(|it| !it.is_in_place());
        let overlaps = edited.flat_map(|it| {
            let with = self.conflicts(it.day(), it.hours(), Some(&it.id));
            with.into_iter().map(move |with| (it, with))
        });
        overlaps.collect()
    }

    /// This schedule with other conditions and, if they are given, other options.
    pub(super) fn replaced(&self, conditions: Vec<Condition>, options: Option<Options>) -> Self {
        Self {
            conditions,
            options: options.or_else(|| self.options.clone()),
            ..self.clone()
        }
    }

    /// Whether there is something to save.
    pub fn has_changes(&self) -> bool {
        self.options != self.original_options || self.conditions.iter().any(Condition::has_changes)
    }
}
