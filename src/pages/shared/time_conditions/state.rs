//! What the editor holds: the schedule with its unsaved edits, and what there is to say of the last one.

use std::rc::Rc;

use yew::prelude::*;

use super::writes::Loaded;
use crate::api::ApiError;
use crate::telephony::change::Report;
use crate::telephony::time_condition::{
    ConditionId, Day, EditError, Hours, Options, Policy, ReloadConflict, Schedule, ScheduleItem,
    Skipped,
};

/// What the user or the API did.
pub(super) enum Action {
    Add {
        days: Vec<Day>,
        hours: Hours,
        policy: Policy,
    },
    /// A condition from its form, with copies on other days.
    Edit {
        id: ConditionId,
        day: Day,
        hours: Hours,
        policy: Policy,
        copies: Vec<Day>,
    },
    /// Drawn elsewhere or longer.
    Move {
        id: ConditionId,
        day: Day,
        hours: Hours,
    },
    Remove(ConditionId),
    Restore(ConditionId),
    CopyDay {
        from: Day,
        to: Vec<Day>,
    },
    /// As they were when they were shown, and as they are wanted: what has come since stays where it is not
    /// touched.
    SetOptions(Box<(Options, Options)>),
    /// Back to what the API has.
    Cancel,
    /// What the API has now, under the edits.
    Reload(Rc<Loaded>),
    /// These edits in the place of the present ones.
    Take(Rc<Schedule>),
    /// What became of a save.
    Saved(Rc<Report<ScheduleItem, ApiError>>),
    Dismiss,
}

/// What there is to say of the last action.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Notice {
    Refused(EditError),
    Skipped(Vec<Skipped>),
    Conflicts(Vec<ReloadConflict>),
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Editor {
    pub(super) schedule: Rc<Schedule>,
    pub(super) notice: Option<Notice>,
}

impl Editor {
    pub(super) fn new(schedule: Schedule) -> Self {
        Self {
            schedule: Rc::new(schedule),
            notice: None,
        }
    }
}

impl Reducible for Editor {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut schedule = (*self.schedule).clone();
        let notice = apply(&mut schedule, action, self.notice.clone());
        Rc::new(Self {
            schedule: Rc::new(schedule),
            notice,
        })
    }
}

fn apply(schedule: &mut Schedule, action: Action, before: Option<Notice>) -> Option<Notice> {
    let refused = |result: Result<(), EditError>| result.err().map(Notice::Refused);
    match action {
        Action::Add {
            days,
            hours,
            policy,
        } => skipped(schedule.add(&days, hours, &policy).skipped),
        Action::Edit {
            id,
            day,
            hours,
            policy,
            copies,
        } => {
            if let Err(error) = schedule.change(&id, day, hours, &policy) {
                return Some(Notice::Refused(error));
            }
            match schedule.copy(&id, &copies) {
                Ok(added) => skipped(added.skipped),
                Err(error) => Some(Notice::Refused(error)),
            }
        }
        Action::Move { id, day, hours } => {
            let policy = schedule.condition(&id).and_then(|it| it.policy()).cloned();
            refused(schedule.change(&id, day, hours, &policy.unwrap_or_default()))
        }
        Action::Remove(id) => {
            schedule.remove(&id);
            None
        }
        Action::Restore(id) => refused(schedule.restore(&id)),
        Action::CopyDay { from, to } => skipped(schedule.copy_day(from, &to).skipped),
        Action::SetOptions(edit) => {
            let (shown, wanted) = *edit;
            schedule.edit_options(&shown, &wanted);
            None
        }
        Action::Cancel => {
            schedule.cancel();
            None
        }
        Action::Reload(loaded) => {
            let Loaded {
                conditions,
                options,
                ..
            } = (*loaded).clone();
            let conflicts = schedule.reload(conditions, options);
            match conflicts.is_empty() {
                // What was told before is still so.
                true => before,
                false => Some(Notice::Conflicts(conflicts)),
            }
        }
        Action::Take(taken) => {
            *schedule = (*taken).clone();
            None
        }
        Action::Saved(report) => {
            schedule.after_save(&report);
            None
        }
        Action::Dismiss => None,
    }
}

fn skipped(skipped: Vec<Skipped>) -> Option<Notice> {
    (!skipped.is_empty()).then_some(Notice::Skipped(skipped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telephony::time_condition::{Minute, Owner};

    fn hours(from: u16, to: u16) -> Hours {
        let at = |hour| Minute::at(hour, 0).unwrap();
        Hours::new(at(from), at(to)).unwrap()
    }

    fn empty() -> Rc<Editor> {
        let owner = Owner::new("ba", "0033972123456", "sip", None, None).unwrap();
        Rc::new(Editor::new(Schedule::load(owner, Vec::new(), None)))
    }

    fn add(editor: Rc<Editor>, days: &[Day], hours: Hours) -> Rc<Editor> {
        editor.reduce(Action::Add {
            days: days.to_vec(),
            hours,
            policy: Policy::Available,
        })
    }

    #[test]
    fn a_repeat_says_which_day_it_skipped() {
        let editor = add(empty(), &[Day::Tuesday], hours(9, 12));
        assert_eq!(editor.notice, None);
        let editor = add(editor, &Day::WEEKDAYS, hours(8, 10));
        let Some(Notice::Skipped(skipped)) = &editor.notice else {
            panic!("nothing was said: {:?}", editor.notice);
        };
        assert_eq!(skipped.len(), 1);
        assert_eq!(skipped[0].day, Day::Tuesday);
        assert_eq!(editor.schedule.visible().len(), 5);
    }

    #[test]
    fn a_refused_move_leaves_everything_where_it_was() {
        let editor = add(empty(), &[Day::Monday, Day::Tuesday], hours(9, 12));
        let id = editor.schedule.of_day(Day::Monday)[0].id().clone();
        let moved = editor.clone().reduce(Action::Move {
            id,
            day: Day::Tuesday,
            hours: hours(11, 13),
        });
        assert!(matches!(moved.notice, Some(Notice::Refused(_))));
        assert_eq!(moved.schedule, editor.schedule);
    }

    #[test]
    fn cancel_leaves_nothing_to_save_and_nothing_to_say() {
        let editor = add(empty(), &[Day::Monday, Day::Monday], hours(9, 12));
        let editor = editor.reduce(Action::Cancel);
        assert!(!editor.schedule.has_changes());
        assert_eq!(editor.notice, None);
    }
}
