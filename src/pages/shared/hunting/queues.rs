//! Choosing, creating and deleting a queue, where a number may have several.

use std::rc::Rc;

use yew::prelude::*;

use super::dialog::HuntingDialog;
use super::load::Loaded;
use super::queue_writes::QueueWrites;
use super::texts::{differing, queue_facts, queue_name, strategy_name};
use crate::data::{close_when_done, form_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state;
use crate::telephony::change::{Change, Outcome, Plan, Report};
use crate::telephony::hunting::{Queue, QueueId, Sound, Strategy};
use crate::ui::{
    Button, ConfirmModal, FormModal, Icon, SelectField, TextField, Tone, titled_banner, use_field,
};

/// The queues of the number. None is chosen over unsaved edits, which would be lost.
pub(super) fn queue_bar(
    i18n: &I18n,
    loaded: &Loaded,
    queue: &QueueId,
    is_dirty: bool,
    onqueue: &Callback<Option<String>>,
    ondialog: &Callback<HuntingDialog>,
) -> Html {
    let queues = &loaded.queues;
    let option = |it: &Queue| (it.id.to_string().into(), queue_name(i18n, it).into());
    let refusal = refusal(i18n, loaded, is_dirty);
    let hint = is_dirty.then(|| AttrValue::from(i18n.t("hunting_save_first")));
    html! {
        <>
            <SelectField
                label={i18n.t("hunting_queue")}
                value={queue.to_string()}
                options={queues.iter().map(option).collect::<Vec<(AttrValue, AttrValue)>>()}
                onchange={onqueue.reform(Some)}
                disabled={is_dirty}
            />
            <Button
                icon={Some(Icon::Plus)}
                disabled={is_dirty}
                disabled_reason={hint}
                onclick={ondialog.reform(|_: MouseEvent| HuntingDialog::CreateQueue)}
            >
                { i18n.t("hunting_new_queue") }
            </Button>
            <Button
                icon={Some(Icon::Trash)}
                disabled={refusal.is_some()}
                disabled_reason={refusal.clone()}
                onclick={ondialog.reform(|_: MouseEvent| HuntingDialog::DeleteQueue)}
            >
                { i18n.t("hunting_remove_queue") }
            </Button>
            if let Some(refusal) = refusal {
                <p class="note">{ refusal }</p>
            }
        </>
    }
}

/// Why the queue may not be deleted.
fn refusal(i18n: &I18n, loaded: &Loaded, is_dirty: bool) -> Option<AttrValue> {
    let key = if is_dirty {
        "hunting_save_first"
    } else if loaded.queues.len() < 2 {
        "hunting_last_queue"
    } else if !loaded.members.is_empty() {
        "hunting_queue_has_members"
    } else {
        return None;
    };
    Some(i18n.t(key).into())
}

#[derive(Properties, PartialEq)]
pub(super) struct CreateQueueModalProps {
    pub(super) writes: QueueWrites,
    /// The queue whose values a new one copies.
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
                if let Some(id) = report.rows.first().and_then(|row| created(&row.outcome)) {
                    onclose.emit(());
                    oncreated.emit(Some(id));
                }
            });
            changes.run(Plan::from(Change::Create { after: new }), finished);
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

/// The id of the queue that was created.
fn created<E>(outcome: &Outcome<Queue, E>) -> Option<String> {
    match outcome {
        Outcome::Done(change) => change.after().map(|queue| queue.id.to_string()),
        _ => None,
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct DeleteQueueModalProps {
    pub(super) writes: QueueWrites,
    /// As it was read last.
    pub(super) queue: Queue,
    /// Called with the queue once it is deleted, before the window closes.
    pub(super) ondeleted: Callback<QueueId>,
    pub(super) onclose: Callback<()>,
}

/// Asks, looks whether another session has changed the queue since, and deletes the version that was shown.
#[component]
pub(super) fn DeleteQueueModal(props: &DeleteQueueModalProps) -> Html {
    let i18n = use_i18n();
    let changes = use_changes(props.writes.clone());
    let opened = use_memo((), |()| props.queue.clone());
    let is_running = changes.state().is_running();
    let onconfirm = {
        let (changes, before) = (changes.clone(), props.queue.clone());
        let (id, ondeleted) = (before.id.clone(), props.ondeleted.clone());
        let onclose = props.onclose.reform(move |()| ondeleted.emit(id.clone()));
        Callback::from(move |()| {
            let delete = Change::Delete {
                before: before.clone(),
            };
            changes.run_unchanged(Plan::from(delete), close_when_done(&onclose));
        })
    };
    // While the delete is under way, a difference is the delete itself.
    let current = if is_running { &*opened } else { &props.queue };
    html! {
        <ConfirmModal
            title={i18n.t("hunting_remove_queue")}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={is_running}
            error={form_error(&i18n, "doing_delete_queue", changes.state().failure())}
            {onconfirm}
            onclose={props.onclose.clone()}
        >
            { changed_notice(&i18n, &props.writes.sounds, &opened, current) }
            <p>{ i18n.tp("hunting_delete_queue_then", &[("name", queue_name(&i18n, &props.queue))]) }</p>
        </ConfirmModal>
    }
}

/// What another session has changed since the window was opened.
fn changed_notice(i18n: &I18n, sounds: &[Sound], opened: &Queue, current: &Queue) -> Html {
    let before = queue_facts(i18n, sounds, &opened.values);
    let now = queue_facts(i18n, sounds, &current.values);
    let text = differing(i18n, now, &before);
    let notice = || {
        let title = i18n.t("hunting_queue_conflict");
        titled_banner(Tone::Warning, title, html! { text })
    };
    html! { <div role="alert">{ for (opened != current).then(notice) }</div> }
}
