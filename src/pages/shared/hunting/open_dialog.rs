//! The window that is open over the page.

use std::rc::Rc;

use yew::prelude::*;

use super::add_modal::AddModal;
use super::agent_modal::AgentModal;
use super::csv::ImportMembersModal;
use super::dialog::HuntingDialog;
use super::load::Loaded;
use super::options::OptionsModal;
use super::overflow::OverflowModal;
use super::queue_writes::QueueWrites;
use super::queues::{CreateQueueModal, DeleteQueueModal};
use super::remove_modal::RemoveModal;
use super::state::Action;
use super::writes::GroupWrites;
use crate::i18n::use_i18n;
use crate::pages::shared::saving::SavePlan;
use crate::pages::shared::service::Destinations;
use crate::telephony::hunting::{HuntingGroup, HuntingService, Queue, QueueId};

#[derive(Properties, PartialEq)]
pub(super) struct OpenDialogProps {
    pub(super) service: HuntingService,
    pub(super) loaded: Rc<Loaded>,
    pub(super) queue: Queue,
    pub(super) onqueue: Callback<Option<String>>,
    /// The queue has been deleted by the user.
    pub(super) ondeleted: Callback<QueueId>,
    pub(super) dialog: HuntingDialog,
    pub(super) group: Rc<HuntingGroup>,
    pub(super) destinations: Destinations,
    pub(super) onaction: Callback<Action>,
    pub(super) ondialog: Callback<HuntingDialog>,
}

/// The window that is open.
#[component]
pub(super) fn OpenDialog(props: &OpenDialogProps) -> Html {
    let i18n = use_i18n();
    let onclose = use_callback(props.ondialog.clone(), |(), ondialog| {
        ondialog.emit(HuntingDialog::None);
    });
    let (group, loaded, onaction) = (
        props.group.clone(),
        props.loaded.clone(),
        props.onaction.clone(),
    );
    let destinations = props.destinations.clone();
    let (service, tree) = (props.service.clone(), props.service.tree);
    let writes = GroupWrites {
        service: props.service.clone(),
        queue: props.queue.id.clone(),
        sounds: props.loaded.sounds.clone(),
    };
    let queue_writes = || QueueWrites::new(&props.service, &props.loaded.sounds);
    match props.dialog.clone() {
        HuntingDialog::None => html! { <div hidden=true /> },
        HuntingDialog::Add => html! {
            <AddModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        HuntingDialog::Edit(member) => {
            let is_shared = tree.has_queues();
            html! {
                <AgentModal {group} {member} {destinations} {is_shared} {onaction} {onclose} />
            }
        }
        HuntingDialog::Remove(keys) => html! {
            <RemoveModal {service} {loaded} {group} {keys} {onaction} {onclose} />
        },
        HuntingDialog::Import => html! {
            <ImportMembersModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        HuntingDialog::Overflow => html! {
            <OverflowModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        HuntingDialog::Options => {
            let has_welcome = tree.has_welcome();
            html! { <OptionsModal {group} {loaded} {has_welcome} {onaction} {onclose} /> }
        }
        HuntingDialog::CreateQueue => {
            let (like, oncreated) = (props.queue.clone(), props.onqueue.clone());
            let writes = queue_writes();
            html! { <CreateQueueModal {writes} {like} {oncreated} {onclose} /> }
        }
        HuntingDialog::DeleteQueue => {
            let (writes, queue) = (queue_writes(), props.queue.clone());
            let ondeleted = props.ondeleted.clone();
            html! { <DeleteQueueModal {writes} {queue} {ondeleted} {onclose} /> }
        }
        HuntingDialog::Save => {
            let before = loaded.clone();
            html! {
            <SavePlan<GroupWrites>
                title={i18n.t("save_question")}
                confirm_label={i18n.t("ui_save")}
                {writes}
                plan={group.plan(&loaded.others)}
                onsaved={onaction.reform(move |report| Action::Saved(before.clone(), report))}
                {onclose}
            />
            }
        }
    }
}
