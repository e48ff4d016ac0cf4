//! The editor: options, week or list, the bar that saves, and the windows over them.

use std::rc::Rc;

use yew::prelude::*;

use super::condition_modal::ConditionModal;
use super::copy_modal::CopyDayModal;
use super::dialog::Dialog;
use super::import_modal::ImportModal;
use super::list::List;
use super::notice::notice_banner;
use super::odd::OddConditions;
use super::options_card::{OptionsModal, options_card};
use super::question::Question;
use super::save_modal::SaveModal;
use super::state::{Action, Editor};
use super::texts::condition_text;
use super::tools::{Tools, more_tools};
use super::week::Week;
use super::writes::Loaded;
use crate::data::use_save_file;
use crate::i18n::use_i18n;
use crate::pages::shared::leave::LeaveQuestion;
use crate::pages::shared::saving::{save_bar, use_opened};
use crate::pages::shared::service::use_destinations;
use crate::state::use_state;
use crate::telephony::time_condition::{Owner, Schedule};
use crate::ui::{ConfirmModal, use_focus_kept};

#[derive(Properties, PartialEq)]
pub(super) struct ScheduleEditorProps {
    pub(super) owner: Owner,
    pub(super) loaded: Rc<Loaded>,
    /// The plain list in the place of the week.
    pub(super) as_list: bool,
    pub(super) onview: Callback<bool>,
    pub(super) is_loading: bool,
    pub(super) onrefresh: Callback<()>,
    /// Whether there are unsaved edits.
    pub(super) ondirty: Callback<bool>,
}

#[component]
pub(super) fn ScheduleEditor(props: &ScheduleEditorProps) -> Html {
    let i18n = use_i18n();
    let editor = use_editor(props);
    let dialog = use_state(|| Dialog::None);
    let schedule = editor.schedule.clone();
    let is_dirty = schedule.has_changes();
    use_effect_with((is_dirty, props.ondirty.clone()), |(is_dirty, ondirty)| {
        ondirty.emit(*is_dirty);
    });
    let place = use_node_ref();
    let seen = (editor.clone(), (*dialog).clone());
    use_focus_kept(&place, seen);
    let dispatcher = editor.dispatcher();
    let save = use_save_file();
    let onaction = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let ondialog = use_opened(dialog.setter(), props.onrefresh.clone(), |opened| {
        matches!(opened, Dialog::Import | Dialog::Save)
    });
    let view = if props.as_list {
        html! { <List schedule={schedule.clone()} onaction={onaction.clone()} ondialog={ondialog.clone()} /> }
    } else {
        html! { <Week schedule={schedule.clone()} onaction={onaction.clone()} ondialog={ondialog.clone()} /> }
    };
    let open = |opened: Dialog| ondialog.reform(move |_: MouseEvent| opened.clone());
    let tools = Tools {
        as_list: props.as_list,
        onview: &props.onview,
        is_loading: props.is_loading,
        onrefresh: &props.onrefresh,
    };
    html! {
        <div class="schedule" ref={place} role="group" aria-label={i18n.t("time_condition_list")} tabindex="-1">
            { tools.view(&i18n, &schedule, &ondialog) }
            <OddConditions owner={props.owner.clone()} loaded={props.loaded.clone()} />
            { notice_banner(&i18n, editor.notice.as_ref(), onaction.reform(|_| Action::Dismiss)) }
            { view }
            { more_tools(&i18n, &schedule, &ondialog, save) }
            <Question schedule={schedule.clone()} />
            { options_card(&i18n, &schedule, open(Dialog::Options)) }
            { save_bar(&i18n, schedule.plan().len(), onaction.reform(|_| Action::Cancel), open(Dialog::Save)) }
            <OpenDialog
                dialog={(*dialog).clone()}
                {schedule}
                {onaction}
                {ondialog}
            />
            <LeaveQuestion is_active={is_dirty} />
        </div>
    }
}

/// The edits, upon what the API has; fresh data goes under them.
#[hook]
fn use_editor(props: &ScheduleEditorProps) -> UseReducerHandle<Editor> {
    let editor = use_reducer(|| {
        let Loaded {
            conditions,
            options,
            ..
        } = (*props.loaded).clone();
        Editor::new(Schedule::load(props.owner.clone(), conditions, options))
    });
    let dispatcher = editor.dispatcher();
    use_effect_with(props.loaded.clone(), move |loaded| {
        dispatcher.dispatch(Action::Reload(loaded.clone()));
    });
    editor
}

#[derive(Properties, PartialEq)]
struct OpenDialogProps {
    dialog: Dialog,
    schedule: Rc<Schedule>,
    onaction: Callback<Action>,
    ondialog: Callback<Dialog>,
}

/// The window that is open.
#[component]
fn OpenDialog(props: &OpenDialogProps) -> Html {
    let i18n = use_i18n();
    let destinations = use_destinations(&props.schedule.owner().service.billing_account);
    let OpenDialogProps {
        dialog,
        schedule,
        onaction,
        ondialog,
    } = props;
    let (schedule, onaction) = (schedule.clone(), onaction.clone());
    let onclose = use_callback(ondialog.clone(), |(), ondialog| ondialog.emit(Dialog::None));
    match dialog.clone() {
        Dialog::None => html! { <div hidden=true /> },
        Dialog::Condition(start) => {
            let ondelete = ondialog.reform(Dialog::Delete);
            html! { <ConditionModal {schedule} {start} {onaction} {ondelete} {onclose} /> }
        }
        Dialog::Delete(id) => {
            let condition = schedule.condition(&id);
            let told = condition.map(|it| condition_text(&i18n, it));
            let onconfirm = {
                let onclose = onclose.clone();
                Callback::from(move |()| {
                    onaction.emit(Action::Remove(id.clone()));
                    onclose.emit(());
                })
            };
            html! {
                <ConfirmModal
                    title={i18n.t("voip_time_condition_condition_popover_delete")}
                    confirm_label={i18n.t("delete")}
                    danger={true}
                    {onconfirm}
                    {onclose}
                >
                    <p>{ i18n.t("voip_time_condition_condition_popover_delete_confirm") }</p>
                    <p><strong>{ told }</strong></p>
                </ConfirmModal>
            }
        }
        Dialog::Options => match schedule.options().cloned() {
            Some(options) => html! {
                <OptionsModal {schedule} {options} {destinations} {onaction} {onclose} />
            },
            None => html! { <div hidden=true /> },
        },
        Dialog::CopyDay => html! { <CopyDayModal {schedule} {onaction} {onclose} /> },
        Dialog::Import => html! { <ImportModal {schedule} {onaction} {onclose} /> },
        Dialog::Save => html! {
            <SaveModal
                title={i18n.t("save_question")}
                confirm_label={i18n.t("ui_save")}
                {schedule}
                {onaction}
                {onclose}
            />
        },
    }
}
