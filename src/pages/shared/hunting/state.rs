//! What the editor holds: the group with its unsaved edits, and what there is to say of the last one.

use std::rc::Rc;

use yew::prelude::*;

use super::load::Loaded;
use crate::telephony::hunting::{
    AgentValues, GroupConflict, HuntingGroup, HuntingSettings, Place, QueueValues, Removal,
};
use crate::telephony::number::PhoneNumber;

/// What the user or the API did. Members go by their numbers, which stand in a queue once.
pub(super) enum Action {
    /// As it was when it was shown, and as it is wanted: what has come since stays where it is not touched.
    SetQueue(Box<(QueueValues, QueueValues)>),
    SetSettings(HuntingSettings, HuntingSettings),
    Add(Vec<AgentValues>),
    Change(PhoneNumber, AgentValues),
    Remove(Vec<PhoneNumber>, Removal),
    Restore(PhoneNumber),
    /// What a file wants of the members whom it names.
    Import(Vec<Place>),
    /// To a place among those that stay, from 0.
    Move(PhoneNumber, usize),
    /// Back to what the API has.
    Cancel,
    /// What the API has now, under the edits.
    Reload(Rc<Loaded>),
    Dismiss,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Editor {
    pub(super) group: Rc<HuntingGroup>,
    /// What somebody else did to what is edited here.
    pub(super) conflicts: Vec<GroupConflict>,
}

impl Reducible for Editor {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut editor = Rc::unwrap_or_clone(self);
        editor.apply(action);
        Rc::new(editor)
    }
}

impl Editor {
    pub(super) fn new(group: HuntingGroup) -> Self {
        Self {
            group: Rc::new(group),
            conflicts: Vec::new(),
        }
    }

    fn apply(&mut self, action: Action) {
        let group = Rc::make_mut(&mut self.group);
        let roster = &mut group.roster;
        let index = |number: &PhoneNumber, group: &HuntingGroup| {
            let mut members = group.roster.members().iter();
            members.position(|it| it.values.number == *number)
        };
        match action {
            Action::SetQueue(edit) => {
                let (shown, wanted) = *edit;
                group.queue = wanted.over(&shown, &group.queue);
            }
            Action::SetSettings(shown, wanted) if shown != wanted => group.settings = wanted,
            Action::SetSettings(..) => {}
            Action::Add(agents) => {
                for values in agents {
                    // Who has come in meanwhile is there already, as wanted.
                    if let Err(taken) = roster.add(values) {
                        log::info!("{taken}");
                    }
                }
            }
            Action::Change(number, values) => {
                if let Some(index) = index(&number, group)
                    && let Err(taken) = group.roster.change(index, values)
                {
                    log::warn!("{taken}");
                }
            }
            Action::Remove(numbers, removal) => {
                let indices = numbers.iter().filter_map(|number| index(number, group));
                let indices: Vec<usize> = indices.collect();
                group.roster.remove(&indices, removal);
            }
            Action::Restore(number) => {
                if let Some(index) = index(&number, group) {
                    group.roster.restore(index);
                }
            }
            Action::Import(named) => roster.import(named),
            Action::Move(number, place) => {
                if let Some(index) = index(&number, group) {
                    move_among_staying(group, index, place);
                }
            }
            Action::Cancel => {
                group.cancel();
                self.conflicts.clear();
            }
            Action::Reload(loaded) => {
                let Loaded {
                    settings,
                    queue,
                    members,
                    ..
                } = (*loaded).clone();
                let Some(queue) = queue else { return };
                let conflicts = group.reload(settings, queue, members);
                // What was told before is still so.
                if !conflicts.is_empty() {
                    self.conflicts = conflicts;
                }
            }
            Action::Dismiss => self.conflicts.clear(),
        }
    }
}

/// Those that go keep their rows, and are no place to move to.
fn move_among_staying(group: &mut HuntingGroup, index: usize, place: usize) {
    let members = group.roster.members().iter().enumerate();
    let mut staying = members.filter(|(_, member)| member.removal.is_none());
    if let Some((to, _)) = staying.nth(place) {
        group.roster.move_to(index, to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telephony::hunting::{
        Agent, AgentId, Fallback, Queue, QueueId, RosterConflict, Strategy,
    };

    fn number(last: u8) -> PhoneNumber {
        PhoneNumber::from_wire(&format!("003391234560{last}"))
    }

    fn agent(last: u8) -> Agent {
        Agent {
            id: AgentId::from(last.to_string().as_str()),
            values: AgentValues::usual(number(last), ""),
        }
    }

    fn loaded(members: &[u8]) -> Loaded {
        let values = QueueValues {
            description: String::new(),
            strategy: Strategy::Sequential,
            max_callers: 10,
            max_wait: 60,
            on_overflow: Fallback::None,
            on_closure: Fallback::None,
            welcome: None,
            hold_music: None,
            record: None,
            may_refuse_record: None,
            refusal_key: None,
            refusal_language: None,
        };
        let queue = Queue {
            id: QueueId::from("1"),
            values,
        };
        Loaded {
            settings: HuntingSettings { status_ivr: false },
            queues: vec![queue.clone()],
            queue: Some(queue),
            members: members.iter().map(|last| agent(*last)).collect(),
            others: Vec::new(),
            sounds: Rc::default(),
        }
    }

    fn editor(actions: impl IntoIterator<Item = Action>) -> Editor {
        let Loaded {
            settings,
            queue,
            members,
            ..
        } = loaded(&[1, 2, 3, 4]);
        let group = HuntingGroup::load(settings, queue.unwrap(), members);
        let mut editor = Editor::new(group);
        for action in actions {
            editor.apply(action);
        }
        editor
    }

    /// The last digits, in their order; in brackets who goes.
    fn order(editor: &Editor) -> String {
        let members = editor.group.roster.members().iter();
        let told = members.map(|it| {
            let last = it.values.number.as_wire().chars().last().unwrap();
            match it.removal {
                Some(_) => format!("({last})"),
                None => last.to_string(),
            }
        });
        told.collect()
    }

    #[test]
    fn a_member_moves_among_those_that_stay() {
        let leave = || Action::Remove(vec![number(2)], Removal::FromQueue);
        assert_eq!(
            order(&editor([leave(), Action::Move(number(1), 1)])),
            "(2)314"
        );
        assert_eq!(
            order(&editor([leave(), Action::Move(number(4), 0)])),
            "41(2)3"
        );
        assert_eq!(
            order(&editor([leave(), Action::Move(number(1), 9)])),
            "1(2)34"
        );
    }

    #[test]
    fn a_form_takes_nothing_back_that_has_come_since_it_was_opened() {
        let shown = loaded(&[]).queue.unwrap().values;
        let mut fresh = loaded(&[1, 2, 3, 4]);
        let queue = fresh.queue.as_mut().unwrap();
        (queue.values.max_wait, queue.values.max_callers) = (90, 20);
        fresh.settings.status_ivr = true;
        let mut wanted = shown.clone();
        wanted.max_callers = 15;
        let ivr = HuntingSettings { status_ivr: false };
        let editor = editor([
            Action::Reload(Rc::new(fresh)),
            Action::SetQueue(Box::new((shown, wanted))),
            Action::SetSettings(ivr.clone(), ivr),
        ]);
        let queue = &editor.group.queue;
        assert_eq!((queue.max_callers, queue.max_wait), (15, 90));
        assert!(editor.group.settings.status_ivr);
        assert_eq!(editor.group.plan(&[]).len(), 1);
    }

    #[test]
    fn a_switch_that_is_on_and_off_again_leaves_what_was_not_set_so() {
        let shown = loaded(&[]).queue.unwrap().values;
        let mut wanted = shown.clone();
        (wanted.record, wanted.may_refuse_record) = (Some(false), Some(true));
        let editor = editor([Action::SetQueue(Box::new((shown, wanted)))]);
        let queue = &editor.group.queue;
        assert_eq!((queue.record, queue.may_refuse_record), (None, Some(true)));
    }

    #[test]
    fn who_is_there_already_is_not_added_again() {
        let agents = vec![agent(3).values, agent(5).values];
        assert_eq!(order(&editor([Action::Add(agents)])), "12345");
    }

    #[test]
    fn what_somebody_else_did_is_told_until_it_is_dismissed() {
        let mut edited = agent(2).values;
        edited.timeout = 35;
        let mut fresh = loaded(&[1, 2, 3, 4]);
        fresh.members[1].values.timeout = 40;
        let fresh = Rc::new(fresh);
        let edit = Action::Change(number(2), edited);
        let mut editor = editor([edit, Action::Reload(fresh.clone()), Action::Reload(fresh)]);
        let told = [GroupConflict::Member(RosterConflict::Changed {
            before: agent(2),
            now: Agent {
                values: AgentValues {
                    timeout: 40,
                    ..agent(2).values
                },
                ..agent(2)
            },
        })];
        assert_eq!(editor.conflicts, told);
        editor.apply(Action::Dismiss);
        assert!(editor.conflicts.is_empty());
        assert_eq!(editor.group.plan(&[]).len(), 1);
        editor.apply(Action::Cancel);
        assert!(!editor.group.has_changes());
    }
}
