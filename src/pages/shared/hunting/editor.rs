//! The editor: the sections of the page, the bar that saves, and the windows over them.

use std::rc::Rc;

use yew::prelude::*;

use super::Part;
use super::conflicts::conflicts_notice;
use super::dialog::HuntingDialog;
use super::gone::gone_notice;
use super::live::use_live;
use super::live_card::live_card;
use super::load::Loaded;
use super::members::Members;
use super::open_dialog::OpenDialog;
use super::options::options_card;
use super::overflow::overflow_card;
use super::queues::queue_bar;
use super::state::{Action, Editor};
use super::strategy::strategy_card;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::leave::LeaveQuestion;
use crate::pages::shared::saving::{save_bar, use_opened};
use crate::pages::shared::service::use_destinations;
use crate::pages::shared::unreadable::unreadable_notice;
use crate::state::use_state;
use crate::telephony::hunting::{HuntingGroup, HuntingService, Queue, QueueId, QueueValues};
use crate::ui::{Button, Icon, use_focus_kept};

#[derive(Properties, PartialEq)]
pub(super) struct GroupEditorProps {
    pub(super) service: HuntingService,
    /// The page's path, without a query.
    pub(super) path: String,
    pub(super) part: Part,
    pub(super) loaded: Rc<Loaded>,
    /// The queue that is edited.
    pub(super) queue: Queue,
    /// The other queues, where the edited one does not exist any more; `loaded` is then the last state of it.
    pub(super) gone: Option<Rc<Vec<Queue>>>,
    /// Shows another queue; none for the first.
    pub(super) onqueue: Callback<Option<String>>,
    /// The user has deleted the queue.
    pub(super) ondeleted: Callback<QueueId>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: Callback<()>,
}

#[component]
pub(super) fn GroupEditor(props: &GroupEditorProps) -> Html {
    let i18n = use_i18n();
    let editor = use_editor(props);
    let (members, is_gone) = (&props.loaded.members, props.gone.is_some());
    let live = use_live(&props.service, &props.queue.id, members, is_gone);
    let dialog = use_state(|| HuntingDialog::None);
    let place = use_node_ref();
    let shown = (editor.clone(), (*dialog).clone(), live.retries());
    use_focus_kept(&place, shown);
    let dispatcher = editor.dispatcher();
    let onaction = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let ondialog = use_opened(dialog.setter(), props.onrefresh.clone(), |opened| {
        matches!(opened, HuntingDialog::Import | HuntingDialog::Save)
    });
    let group = editor.group.clone();
    let plan = group.plan(&props.loaded.others);
    let (is_dirty, has_welcome) = (!plan.is_empty(), props.service.tree.has_welcome());
    let destinations = use_destinations(&props.service.id.billing_account);
    let open = |opened: HuntingDialog| ondialog.reform(move |_: MouseEvent| opened.clone());
    // Nothing is sent to a queue that is gone.
    let shown_dialog = match &*dialog {
        HuntingDialog::Save if is_gone => HuntingDialog::None,
        dialog => dialog.clone(),
    };
    let shows = |part: Part| props.part == Part::All || props.part == part;
    html! {
        <div class="schedule" ref={place} role="group" aria-label={i18n.t("hunting_title")} tabindex="-1">
            if let Some(others) = &props.gone {
                { gone_notice(&i18n, &props.queue, others, is_dirty, &props.onqueue) }
            }
            { unreadable_notice(&i18n, props.loaded.unreadable) }
            { conflicts_notice(&i18n, &editor, onaction.reform(|_| Action::Dismiss)) }
            <div class="queues">
                if props.service.tree.has_queues() && !is_gone {
                    { queue_bar(&i18n, &props.loaded, &props.queue.id, is_dirty, &props.onqueue, &ondialog) }
                }
                { refresh_button(&i18n, props) }
            </div>
            if shows(Part::Configuration) {
                { strategy(&i18n, &group, &onaction) }
            }
            if shows(Part::Members) {
                <Members
                    group={group.clone()}
                    agents={live.agents()}
                    destinations={destinations.clone()}
                    onaction={onaction.clone()}
                    ondialog={ondialog.clone()}
                    path={props.path.clone()}
                    service={props.service.clone()}
                />
                { live_card(&i18n, &live) }
            }
            if shows(Part::Configuration) {
                { overflow_card(&i18n, &group, &props.loaded, open(HuntingDialog::Overflow)) }
                { options_card(&i18n, &group, &props.loaded, has_welcome, open(HuntingDialog::Options)) }
            }
            { save_bar(&i18n, if is_gone { 0 } else { plan.len() }, onaction.reform(|_| Action::Cancel), open(HuntingDialog::Save)) }
            <OpenDialog
                service={props.service.clone()}
                loaded={props.loaded.clone()}
                queue={props.queue.clone()}
                onqueue={props.onqueue.clone()}
                ondeleted={props.ondeleted.clone()}
                dialog={shown_dialog}
                {group}
                {destinations}
                {onaction}
                {ondialog}
            />
            <LeaveQuestion is_active={is_dirty} />
        </div>
    }
}

/// The edits over what the API has; fresh data goes under them.
#[hook]
fn use_editor(props: &GroupEditorProps) -> UseReducerHandle<Editor> {
    let editor = use_reducer(|| {
        let Loaded {
            settings, members, ..
        } = (*props.loaded).clone();
        Editor::new(HuntingGroup::load(settings, props.queue.clone(), members))
    });
    let dispatcher = editor.dispatcher();
    use_effect_with(props.loaded.clone(), move |loaded| {
        dispatcher.dispatch(Action::Reload(loaded.clone()));
    });
    editor
}

fn refresh_button(i18n: &I18n, props: &GroupEditorProps) -> Html {
    html! {
        <Button
            icon={Some(Icon::Refresh)}
            busy={props.is_loading}
            onclick={props.onrefresh.reform(|_: MouseEvent| ())}
        >
            { i18n.t("refresh") }
        </Button>
    }
}

fn strategy(i18n: &I18n, group: &HuntingGroup, onaction: &Callback<Action>) -> Html {
    let queue = group.queue.clone();
    let onstrategy = onaction.reform(move |strategy| {
        let queue = queue.clone();
        let shown = queue.clone();
        Action::SetQueue(Box::new((shown, QueueValues { strategy, ..queue })))
    });
    strategy_card(i18n, &group.queue.strategy, &onstrategy)
}
