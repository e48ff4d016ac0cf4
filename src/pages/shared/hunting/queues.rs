//! Choosing, creating and deleting a queue, where a number may have several.

use yew::prelude::*;

use super::dialog::HuntingDialog;
use super::load::Loaded;
use super::queue_writes::QueueWrites;
use super::texts::{queue_facts, queue_name, strategy_name};
use crate::data::use_submit;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::delete_notice;
use crate::state::use_state;
use crate::telephony::change::Change;
use crate::telephony::hunting::{Queue, QueueId, Strategy};
use crate::ui::{Button, ConfirmModal, FormModal, Icon, SelectField, TextField, use_field};

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
    let own_error = || {
        name.value()
            .trim()
            .is_empty()
            .then(|| i18n.t("hunting_error_name"))
    };
    let oncreated = {
        let (oncreated, onclose) = (props.oncreated.clone(), props.onclose.clone());
        Callback::from(move |created: Option<Change<Queue>>| {
            onclose.emit(());
            if let Some(queue) = created.as_ref().and_then(Change::after) {
                oncreated.emit(Some(queue.id.to_string()));
            }
        })
    };
    let submit = {
        let (name, like, strategy) = (name.clone(), props.like.clone(), (*strategy).clone());
        let change = move || {
            name.touch();
            let mut after = like.clone();
            after.id = QueueId::from("");
            after.values.strategy = strategy.clone();
            after.values.description = name.value().trim().into();
            let is_named = !after.values.description.text().is_empty();
            is_named.then_some(Change::Create { after })
        };
        use_submit(props.writes.clone(), change, |_| None, oncreated)
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
            onsubmit={submit.onsubmit.clone()}
            onclose={props.onclose.clone()}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_create_queue", false)}
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

#[derive(Properties, PartialEq)]
pub(super) struct DeleteQueueModalProps {
    pub(super) writes: QueueWrites,
    /// As it was read last.
    pub(super) queue: Queue,
    /// Called with the queue once it is deleted, before the window closes.
    pub(super) ondeleted: Callback<QueueId>,
    pub(super) onclose: Callback<()>,
}

/// Asks, looks whether another session has changed the queue since, and deletes the version that is shown.
#[component]
pub(super) fn DeleteQueueModal(props: &DeleteQueueModalProps) -> Html {
    let i18n = use_i18n();
    let opened = use_memo((), |()| props.queue.clone());
    let submit = {
        let (before, id) = (props.queue.clone(), props.queue.id.clone());
        let change = move || {
            let before = before.clone();
            Some(Change::Delete { before })
        };
        let ondeleted = props.ondeleted.clone();
        let onclose = props.onclose.reform(move |_| ondeleted.emit(id.clone()));
        use_submit(props.writes.clone(), change, |_| None, onclose)
    };
    let sounds = &props.writes.sounds;
    // While the delete is under way, a difference is the delete itself.
    let current = Some(&props.queue).filter(|_| !submit.is_busy);
    let conflict = delete_notice(
        &i18n,
        "hunting_queue_conflict",
        &*opened,
        current,
        |queue| {
            let facts = queue_facts(&i18n, sounds, &queue.values).into_iter();
            let item = |(name, value): (&str, String)| (i18n.t(name).into(), html! { value });
            facts.map(item).collect()
        },
    );
    html! {
        <ConfirmModal
            title={i18n.t("hunting_remove_queue")}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_delete_queue", conflict.is_shown)}
            onconfirm={submit.onsubmit.clone()}
            onclose={props.onclose.clone()}
        >
            { conflict.view }
            <p>{ i18n.tp("hunting_delete_queue_then", &[("name", queue_name(&i18n, &props.queue))]) }</p>
        </ConfirmModal>
    }
}
