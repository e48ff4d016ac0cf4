//! What the editor holds: the group with its unsaved edits, and the conflicts of another session's edits.

use std::rc::Rc;

use yew::prelude::*;

use super::load::Loaded;
use crate::api::ApiError;
use crate::telephony::change::{Change, Outcome, Report, ReportRow};
use crate::telephony::hunting::{
    AgentId, AgentValues, GroupConflict, HuntingGroup, HuntingItem, HuntingSettings,
    ImportedMember, MemberKey, QueueValues, Removal,
};

/// What the user or the API did.
pub(super) enum Action {
    /// The values as the form opened with them, and as they are wanted: a field that the form did not touch keeps
    /// what has been read since.
    SetQueue(Box<(QueueValues, QueueValues)>),
    SetSettings(HuntingSettings, HuntingSettings),
    /// Agents of the service by their ids, and numbers that have no agent yet.
    Add(Vec<(Option<AgentId>, AgentValues)>),
    Change(MemberKey, AgentValues),
    Remove(Vec<MemberKey>, Removal),
    Restore(MemberKey),
    /// What a file wants of the members that it names.
    Import(Vec<ImportedMember>),
    /// To a place among those that stay, from 0.
    Move(MemberKey, usize),
    /// Back to what the API has.
    Cancel,
    /// What the API has now, under the edits.
    Reload(Rc<Loaded>),
    /// What became of the changes that were sent: those that were done are edits no more.
    Saved(Rc<Loaded>, Rc<Report<HuntingItem, ApiError>>),
    Dismiss,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Editor {
    pub(super) group: Rc<HuntingGroup>,
    /// What another session did to what is edited here.
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
        match action {
            Action::SetQueue(edit) => {
                let (shown, wanted) = *edit;
                group.queue = wanted.over(&shown, &group.queue);
            }
            Action::SetSettings(shown, wanted) if shown != wanted => group.settings = wanted,
            Action::SetSettings(..) => {}
            Action::Add(agents) => {
                for (agent, values) in agents {
                    // An agent that another session has added meanwhile is there already, as wanted.
                    if let Err(taken) = roster.add(agent, values) {
                        log::info!("{taken}");
                    }
                }
            }
            Action::Change(key, values) => {
                if let Some(index) = roster.index(&key)
                    && let Err(taken) = roster.change(index, values)
                {
                    log::warn!("{taken}");
                }
            }
            Action::Remove(keys, removal) => roster.remove(&keys, removal),
            Action::Restore(key) => {
                if let Some(index) = roster.index(&key) {
                    roster.restore(index);
                }
            }
            Action::Import(named) => roster.import(named),
            Action::Move(key, place) => {
                if let Some(index) = roster.index(&key) {
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
                // Conflicts that were reported before still hold.
                if !conflicts.is_empty() {
                    self.conflicts = conflicts;
                }
            }
            Action::Saved(loaded, report) => {
                group.after_save(&written(&report), &loaded.others);
            }
            Action::Dismiss => self.conflicts.clear(),
        }
    }
}

/// The changes of a report that the API has by now, as it made them.
fn written(report: &Report<HuntingItem, ApiError>) -> Vec<Change<HuntingItem>> {
    let written = |row: &ReportRow<HuntingItem, ApiError>| match &row.outcome {
        Outcome::Done(change) => Some(change.clone()),
        Outcome::AlreadyThere => Some(row.planned.clone()),
        Outcome::Failed(_) | Outcome::Unknown(_) | Outcome::NotSent(_) => None,
    };
    report.rows.iter().filter_map(written).collect()
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
    use crate::telephony::given::Given;
    use crate::telephony::hunting::{Agent, Fallback, Queue, QueueId, RosterConflict, Strategy};
    use crate::telephony::number::PhoneNumber;

    fn number(last: u8) -> PhoneNumber {
        PhoneNumber::from_wire(&format!("003391234560{last}"))
    }

    fn agent(last: u8) -> Agent {
        Agent {
            id: AgentId::from(last.to_string().as_str()),
            values: AgentValues::usual(number(last), ""),
        }
    }

    fn key(last: u8) -> MemberKey {
        MemberKey::Agent(agent(last).id)
    }

    fn loaded(members: &[u8]) -> Loaded {
        let values = QueueValues {
            description: Given::Null,
            strategy: Strategy::Sequential,
            max_callers: Some(10),
            max_wait: Some(60),
            on_overflow: Fallback::None,
            on_closure: Fallback::None,
            welcome: None,
            hold_music: None,
            record: None,
            may_refuse_record: None,
            refusal_key: None,
            refusal_language: None,
            follow_forwards: None,
            confirm_key: None,
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
            unreadable: 0,
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

    /// The last digits of the members in their order; in brackets those that are to be removed.
    fn order(editor: &Editor) -> String {
        let members = editor.group.roster.members().iter();
        let texts = members.map(|it| {
            let last = it.values.number.as_wire().chars().last().unwrap();
            match it.removal {
                Some(_) => format!("({last})"),
                None => last.to_string(),
            }
        });
        texts.collect()
    }

    #[test]
    fn a_member_moves_among_those_that_stay() {
        let leave = || Action::Remove(vec![key(2)], Removal::FromQueue);
        assert_eq!(order(&editor([leave(), Action::Move(key(1), 1)])), "(2)314");
        assert_eq!(order(&editor([leave(), Action::Move(key(4), 0)])), "41(2)3");
        assert_eq!(order(&editor([leave(), Action::Move(key(1), 9)])), "1(2)34");
    }

    #[test]
    fn a_form_leaves_alone_what_has_been_read_since_it_was_opened() {
        let shown = loaded(&[]).queue.unwrap().values;
        let mut fresh = loaded(&[1, 2, 3, 4]);
        let queue = fresh.queue.as_mut().unwrap();
        (queue.values.max_wait, queue.values.max_callers) = (Some(90), Some(20));
        fresh.settings.status_ivr = true;
        let mut wanted = shown.clone();
        wanted.max_callers = Some(15);
        let ivr = HuntingSettings { status_ivr: false };
        let editor = editor([
            Action::Reload(Rc::new(fresh)),
            Action::SetQueue(Box::new((shown, wanted))),
            Action::SetSettings(ivr.clone(), ivr),
        ]);
        let queue = &editor.group.queue;
        assert_eq!((queue.max_callers, queue.max_wait), (Some(15), Some(90)));
        assert!(editor.group.settings.status_ivr);
        assert_eq!(editor.group.plan(&[]).len(), 1);
    }

    #[test]
    fn a_switch_that_is_put_back_leaves_an_unset_value_unset() {
        let shown = loaded(&[]).queue.unwrap().values;
        let mut wanted = shown.clone();
        (wanted.record, wanted.may_refuse_record) = (Some(false), Some(true));
        let editor = editor([Action::SetQueue(Box::new((shown, wanted)))]);
        let queue = &editor.group.queue;
        assert_eq!((queue.record, queue.may_refuse_record), (None, Some(true)));
    }

    #[test]
    fn an_agent_that_is_in_the_queue_is_not_added_again() {
        let agents = [3, 5].map(|last| (None, agent(last).values)).to_vec();
        assert_eq!(order(&editor([Action::Add(agents)])), "12345");
    }

    #[test]
    fn what_another_session_did_is_shown_until_it_is_dismissed() {
        let mut edited = agent(2).values;
        edited.timeout = Some(35);
        let mut fresh = loaded(&[1, 2, 3, 4]);
        fresh.members[1].values.timeout = Some(40);
        let fresh = Rc::new(fresh);
        let edit = Action::Change(key(2), edited);
        let mut editor = editor([edit, Action::Reload(fresh.clone()), Action::Reload(fresh)]);
        let expected = [GroupConflict::Member(RosterConflict::Changed {
            before: agent(2),
            now: Agent {
                values: AgentValues {
                    timeout: Some(40),
                    ..agent(2).values
                },
                ..agent(2)
            },
        })];
        assert_eq!(editor.conflicts, expected);
        editor.apply(Action::Dismiss);
        assert!(editor.conflicts.is_empty());
        assert_eq!(editor.group.plan(&[]).len(), 1);
        editor.apply(Action::Cancel);
        assert!(!editor.group.has_changes());
    }
}
