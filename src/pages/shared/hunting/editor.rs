//! The editor: the sections of the page, the bar that saves, and the windows over them.

use std::rc::Rc;

use yew::prelude::*;

use super::Part;
use super::add_modal::AddModal;
use super::agent_modal::AgentModal;
use super::csv::ImportMembersModal;
use super::live::use_live;
use super::live_card::live_card;
use super::load::Loaded;
use super::members::Members;
use super::options::{OptionsModal, options_card};
use super::overflow::{OverflowModal, overflow_card};
use super::queues::{CreateQueueModal, DeleteQueueModal, queue_bar};
use super::remove_modal::RemoveModal;
use super::state::{Action, Editor};
use super::strategy::strategy_card;
use super::texts::agent_name;
use super::writes::GroupWrites;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::leave::LeaveQuestion;
use crate::pages::shared::saving::{SavePlan, save_bar, use_opened};
use crate::pages::shared::service::{Destinations, use_destinations};
use crate::state::use_state;
use crate::telephony::hunting::{
    GroupConflict, HuntingGroup, HuntingService, Queue, QueueValues, RosterConflict,
};
use crate::telephony::number::PhoneNumber;
use crate::ui::{Button, Icon, Tone, icon_button, titled_banner, toolbar, use_focus_kept};

/// What stands over the page.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Dialog {
    None,
    Add,
    Edit(PhoneNumber),
    Remove(Vec<PhoneNumber>),
    Import,
    Overflow,
    Options,
    CreateQueue,
    DeleteQueue,
    Save,
}

#[derive(Properties, PartialEq)]
pub(super) struct GroupEditorProps {
    pub(super) service: HuntingService,
    /// The page's own, without a query.
    pub(super) path: String,
    pub(super) part: Part,
    pub(super) loaded: Rc<Loaded>,
    /// The one that is edited.
    pub(super) queue: Queue,
    /// Another queue is wanted; none for the first.
    pub(super) onqueue: Callback<Option<String>>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: Callback<()>,
}

#[component]
pub(super) fn GroupEditor(props: &GroupEditorProps) -> Html {
    let i18n = use_i18n();
    let editor = use_editor(props);
    let live = use_live(&props.service, &props.queue.id, &props.loaded.members);
    let dialog = use_state(|| Dialog::None);
    let place = use_node_ref();
    let shown = (editor.clone(), (*dialog).clone(), live.retries());
    use_focus_kept(&place, shown);
    let dispatcher = editor.dispatcher();
    let onaction = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let ondialog = use_opened(dialog.setter(), props.onrefresh.clone(), |opened| {
        matches!(opened, Dialog::Import | Dialog::Save)
    });
    let group = editor.group.clone();
    let plan = group.plan(&props.loaded.others);
    let (is_dirty, has_welcome) = (!plan.is_empty(), props.service.tree.has_welcome());
    let destinations = use_destinations(&props.service.id.billing_account);
    let open = |opened: Dialog| ondialog.reform(move |_: MouseEvent| opened.clone());
    let shows = |part: Part| props.part == Part::All || props.part == part;
    html! {
        <div class="schedule" ref={place} role="group" aria-label={i18n.t("hunting_title")} tabindex="-1">
            { tools(&i18n, props) }
            { notice(&i18n, &editor, onaction.reform(|_| Action::Dismiss)) }
            if props.service.tree.has_queues() {
                { queue_bar(&i18n, props, is_dirty, &ondialog) }
            }
            if shows(Part::Members) {
                { live_card(&i18n, &live) }
            }
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
            }
            if shows(Part::Configuration) {
                { overflow_card(&i18n, &group, &props.loaded, open(Dialog::Overflow)) }
                { options_card(&i18n, &group, &props.loaded, has_welcome, open(Dialog::Options)) }
            }
            { save_bar(&i18n, plan.len(), onaction.reform(|_| Action::Cancel), open(Dialog::Save)) }
            <OpenDialog
                service={props.service.clone()}
                loaded={props.loaded.clone()}
                queue={props.queue.clone()}
                onqueue={props.onqueue.clone()}
                dialog={(*dialog).clone()}
                {group}
                {destinations}
                {onaction}
                {ondialog}
            />
            <LeaveQuestion is_active={is_dirty} />
        </div>
    }
}

/// The edits, upon what the API has; fresh data goes under them.
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

fn tools(i18n: &I18n, props: &GroupEditorProps) -> Html {
    toolbar(html! {
        <Button
            icon={Some(Icon::Refresh)}
            busy={props.is_loading}
            onclick={props.onrefresh.reform(|_: MouseEvent| ())}
        >
            { i18n.t("refresh") }
        </Button>
    })
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

/// What somebody else did to what is edited here; nothing is lost by it.
fn notice(i18n: &I18n, editor: &Editor, onclose: Callback<MouseEvent>) -> Html {
    let line = |conflict: &GroupConflict| match conflict {
        GroupConflict::Settings => i18n.t("hunting_conflict_settings"),
        GroupConflict::Member(RosterConflict::Changed { now, .. }) => i18n.tp(
            "hunting_conflict_changed",
            &[("name", agent_name(&now.values))],
        ),
        GroupConflict::Member(RosterConflict::Gone { before }) => i18n.tp(
            "hunting_conflict_gone",
            &[("name", agent_name(&before.values))],
        ),
    };
    let banner = (!editor.conflicts.is_empty()).then(|| {
        let lines = editor
            .conflicts
            .iter()
            .map(|it| html! { <li>{ line(it) }</li> });
        let text = html! {
            <div class="notice">
                <ul>{ for lines }</ul>
                { icon_button(Icon::Close, i18n.t("time_condition_notice_close"), onclose) }
            </div>
        };
        titled_banner(Tone::Warning, i18n.t("hunting_conflicts"), text)
    });
    html! { <div role="alert">{ for banner }</div> }
}

#[derive(Properties, PartialEq)]
struct OpenDialogProps {
    service: HuntingService,
    loaded: Rc<Loaded>,
    queue: Queue,
    onqueue: Callback<Option<String>>,
    dialog: Dialog,
    group: Rc<HuntingGroup>,
    destinations: Destinations,
    onaction: Callback<Action>,
    ondialog: Callback<Dialog>,
}

/// The window that is open.
#[component]
fn OpenDialog(props: &OpenDialogProps) -> Html {
    let i18n = use_i18n();
    let onclose = use_callback(props.ondialog.clone(), |(), ondialog| {
        ondialog.emit(Dialog::None);
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
        before: Rc::default(),
    };
    match props.dialog.clone() {
        Dialog::None => html! { <div hidden=true /> },
        Dialog::Add => html! {
            <AddModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        Dialog::Edit(number) => {
            let is_shared = tree.has_queues();
            html! {
                <AgentModal {group} {number} {destinations} {is_shared} {onaction} {onclose} />
            }
        }
        Dialog::Remove(numbers) => html! {
            <RemoveModal {service} {loaded} {group} {numbers} {onaction} {onclose} />
        },
        Dialog::Import => html! {
            <ImportMembersModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        Dialog::Overflow => html! {
            <OverflowModal {group} {loaded} {destinations} {onaction} {onclose} />
        },
        Dialog::Options => {
            let has_welcome = tree.has_welcome();
            html! { <OptionsModal {group} {loaded} {has_welcome} {onaction} {onclose} /> }
        }
        Dialog::CreateQueue => {
            let (like, oncreated) = (props.queue.clone(), props.onqueue.clone());
            html! { <CreateQueueModal {writes} {like} {oncreated} {onclose} /> }
        }
        Dialog::DeleteQueue => {
            let queue = props.queue.clone();
            html! { <DeleteQueueModal {writes} {queue} {onclose} /> }
        }
        Dialog::Save => html! {
            <SavePlan<GroupWrites>
                title={i18n.t("save_question")}
                confirm_label={i18n.t("ui_save")}
                {writes}
                plan={group.plan(&loaded.others)}
                {onclose}
            />
        },
    }
}
