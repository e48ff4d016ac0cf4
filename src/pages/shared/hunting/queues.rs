//! Choosing, making and deleting a queue, where a number may have several.

use std::rc::Rc;

use yew::prelude::*;

use super::editor::{Dialog, GroupEditorProps};
use super::texts::{queue_name, strategy_name};
use super::writes::GroupWrites;
use crate::data::{close_when_done, form_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state;
use crate::telephony::change::{Change, Outcome, Plan, Report};
use crate::telephony::hunting::{HuntingItem, Queue, QueueId, Strategy};
use crate::ui::{Button, ConfirmModal, FormModal, Icon, SelectField, TextField, use_field};

/// The queues of the number; another one would be shown in the place of unsaved edits.
pub(super) fn queue_bar(
    i18n: &I18n,
    props: &GroupEditorProps,
    is_dirty: bool,
    ondialog: &Callback<Dialog>,
) -> Html {
    let queues = &props.loaded.queues;
    let option = |it: &Queue| (it.id.to_string().into(), queue_name(i18n, it).into());
    let refusal = refusal(i18n, props, is_dirty);
    let hint = is_dirty.then(|| AttrValue::from(i18n.t("hunting_save_first")));
    html! {
        <div class="queues">
            <SelectField
                label={i18n.t("hunting_queue")}
                value={props.queue.id.to_string()}
                options={queues.iter().map(option).collect::<Vec<(AttrValue, AttrValue)>>()}
                onchange={props.onqueue.reform(Some)}
                disabled={is_dirty}
            />
            <Button
                icon={Some(Icon::Plus)}
                disabled={is_dirty}
                disabled_reason={hint}
                onclick={ondialog.reform(|_: MouseEvent| Dialog::CreateQueue)}
            >
                { i18n.t("hunting_new_queue") }
            </Button>
            <Button
                icon={Some(Icon::Trash)}
                disabled={refusal.is_some()}
                disabled_reason={refusal.clone()}
                onclick={ondialog.reform(|_: MouseEvent| Dialog::DeleteQueue)}
            >
                { i18n.t("hunting_remove_queue") }
            </Button>
            if let Some(refusal) = refusal {
                <p class="note">{ refusal }</p>
            }
        </div>
    }
}

/// Why the queue may not be deleted.
fn refusal(i18n: &I18n, props: &GroupEditorProps, is_dirty: bool) -> Option<AttrValue> {
    let key = if is_dirty {
        "hunting_save_first"
    } else if props.loaded.queues.len() < 2 {
        "hunting_last_queue"
    } else if !props.loaded.members.is_empty() {
        "hunting_queue_has_members"
    } else {
        return None;
    };
    Some(i18n.t(key).into())
}

#[derive(Properties, PartialEq)]
pub(super) struct CreateQueueModalProps {
    pub(super) writes: GroupWrites,
    /// The queue whose values a new one is like.
    pub(super) like: Queue,
    pub(super) oncreated: Callback<Option<String>>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn CreateQueueModal(props: &CreateQueueModalProps) -> Html {
    let i18n = use_i18n();
    let name = use_field("");
    let strategy = use_state(|| Strategy::Sequential);
    let changes = use_changes(props.writes.clone());
    let own_error = || {
        name.value()
            .trim()
            .is_empty()
            .then(|| i18n.t("hunting_error_name"))
    };
    let onsubmit = {
        let (changes, name, like) = (changes.clone(), name.clone(), props.like.clone());
        let (strategy, oncreated) = ((*strategy).clone(), props.oncreated.clone());
        let onclose = props.onclose.clone();
        Callback::from(move |()| {
            name.touch();
            let description = name.value().trim().to_owned();
            if description.is_empty() {
                return;
            }
            let mut new = like.clone();
            new.id = QueueId::from("");
            (new.values.description, new.values.strategy) = (description, strategy.clone());
            let (oncreated, onclose) = (oncreated.clone(), onclose.clone());
            let finished = Callback::from(move |report: Rc<Report<_, _>>| {
                if let Some(id) = report.rows.first().and_then(|row| made(&row.outcome)) {
                    onclose.emit(());
                    oncreated.emit(Some(id));
                }
            });
            let after = HuntingItem::Queue(Box::new(new));
            changes.run(Plan::from(Change::Create { after }), finished);
        })
    };
    let option = |it: Strategy| {
        let value = AttrValue::from(it.as_wire().to_owned());
        (value, strategy_name(&i18n, &it).into())
    };
    let onstrategy = use_callback(strategy.setter(), |wire: String, strategy| {
        strategy.set(Strategy::from_wire(&wire));
    });
    html! {
        <FormModal
            title={i18n.t("hunting_new_queue")}
            {onsubmit}
            onclose={props.onclose.clone()}
            busy={changes.state().is_running()}
            error={form_error(&i18n, "doing_create_queue", changes.state().failure())}
        >
            <div class="fields">
                <TextField
                    label={i18n.t("hunting_queue_name")}
                    value={name.value().to_owned()}
                    oninput={name.set.clone()}
                    error={name.error_to_show(own_error())}
                    required={true}
                    autofocus={true}
                />
                <SelectField
                    label={i18n.t("hunting_strategy")}
                    value={strategy.as_wire().to_owned()}
                    options={Strategy::ALL.map(option).to_vec()}
                    onchange={onstrategy}
                />
            </div>
        </FormModal>
    }
}

/// The id of the queue that was made.
fn made<E>(outcome: &Outcome<HuntingItem, E>) -> Option<String> {
    match outcome {
        Outcome::Done(change) => match change.after()? {
            HuntingItem::Queue(queue) => Some(queue.id.to_string()),
            _ => None,
        },
        _ => None,
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct DeleteQueueModalProps {
    pub(super) writes: GroupWrites,
    pub(super) queue: Queue,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteQueueModal(props: &DeleteQueueModalProps) -> Html {
    let i18n = use_i18n();
    let changes = use_changes(props.writes.clone());
    let onconfirm = {
        let (changes, onclose) = (changes.clone(), props.onclose.clone());
        let before = HuntingItem::Queue(Box::new(props.queue.clone()));
        Callback::from(move |()| {
            let before = before.clone();
            changes.run(
                Plan::from(Change::Delete { before }),
                close_when_done(&onclose),
            );
        })
    };
    html! {
        <ConfirmModal
            title={i18n.t("hunting_remove_queue")}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={changes.state().is_running()}
            error={form_error(&i18n, "doing_delete_queue", changes.state().failure())}
            {onconfirm}
            onclose={props.onclose.clone()}
        >
            <p>{ i18n.tp("hunting_delete_queue_then", &[("name", queue_name(&i18n, &props.queue))]) }</p>
        </ConfirmModal>
    }
}
