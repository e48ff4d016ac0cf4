//! Importing a JSON file: checked whole, shown as the changes that it makes, then saved as they are.

use std::rc::Rc;

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;

use super::save_modal::SaveModal;
use super::state::Action;
use super::texts::slot_text;
use crate::i18n::{I18n, use_i18n};
use crate::state::use_state;
use crate::telephony::time_condition::Schedule;
use crate::telephony::time_condition::file::{self, FileError, Import, Notice};
use crate::ui::{Button, FileField, Modal, Tone, titled_banner};

/// More than any schedule takes; a larger file would only fill the memory.
const MAX_BYTES: usize = 1024 * 1024;

#[derive(Clone, PartialEq)]
enum Step {
    Pick,
    Unreadable,
    TooLarge(FileError),
    Text(Rc<str>),
}

#[derive(Properties, PartialEq)]
pub(super) struct ImportModalProps {
    pub(super) schedule: Rc<Schedule>,
    pub(super) onaction: Callback<Action>,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportModal(props: &ImportModalProps) -> Html {
    let i18n = use_i18n();
    let step = use_state(|| Step::Pick);
    let onfile = use_callback(step.setter(), |file: File, step| {
        let step = step.clone();
        spawn_local(async move { step.set(check(&file).await) });
    });
    // Compared with what the API has by now, as long as it is not sent.
    let compared = ((*step).clone(), props.schedule.clone());
    let import = use_memo(compared, |(step, schedule)| match step {
        Step::Text(text) => Some(file::read(text, schedule)),
        Step::TooLarge(error) => Some(Err(vec![error.clone()])),
        Step::Pick | Step::Unreadable => None,
    });
    if let Some(Ok(import)) = &*import {
        let schedule = Rc::new(import.schedule.clone());
        let taken = schedule.clone();
        let onsend = props.onaction.reform(move |()| Action::Take(taken.clone()));
        return html! {
            <SaveModal
                title={i18n.t("import_json")}
                confirm_label={i18n.t("import_send")}
                notices={import.notices.iter().map(|notice| notice_text(&i18n, *notice)).collect::<Vec<_>>()}
                {schedule}
                {onsend}
                onaction={props.onaction.clone()}
                onclose={props.onclose.clone()}
            />
        };
    }
    let error = matches!(*step, Step::Unreadable);
    let error = error.then(|| AttrValue::from(i18n.t("import_unreadable")));
    let onclose = props.onclose.clone();
    let footer = html! {
        <Button onclick={onclose.reform(|_: MouseEvent| ())}>{ i18n.t("ui_cancel") }</Button>
    };
    html! {
        <Modal title={i18n.t("import_json")} {onclose} {footer}>
            <div class="fields">
                <p>{ i18n.t("time_condition_import_lead") }</p>
                <FileField
                    label={i18n.t("time_condition_import_file")}
                    accept={Some(AttrValue::from(".json,application/json"))}
                    {error}
                    {onfile}
                />
                <div>{ refusals(&i18n, &import) }</div>
            </div>
        </Modal>
    }
}

async fn check(file: &File) -> Step {
    let size = file.size();
    if size > MAX_BYTES as f64 {
        let (bytes, max) = (size as usize, MAX_BYTES);
        return Step::TooLarge(FileError::TooLarge { bytes, max });
    }
    let text = read(file).await;
    text.map_or(Step::Unreadable, |text| Step::Text(text.into()))
}

async fn read(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

fn refusals(i18n: &I18n, import: &Option<Result<Import, Vec<FileError>>>) -> Html {
    let Some(Err(errors)) = import else {
        return html! {};
    };
    let line = |error: &FileError| html! { <li>{ error_text(i18n, error) }</li> };
    let lines = html! { <ul>{ for errors.iter().map(line) }</ul> };
    titled_banner(
        Tone::Critical,
        i18n.t("time_condition_import_refused"),
        lines,
    )
}

/// What is wrong, with the condition or the slot that it is about.
fn error_text(i18n: &I18n, error: &FileError) -> String {
    let text = i18n.tp(error.key(), &error.params());
    match error {
        FileError::Entry { entry, .. } => {
            let params = [("entry", entry.to_string()), ("error", text)];
            i18n.tp("time_condition_import_entry", &params)
        }
        FileError::Target { slot, .. } => {
            let params = [("slot", slot_text(i18n, *slot)), ("error", text)];
            i18n.tp("time_condition_import_slot", &params)
        }
        _ => text,
    }
}

fn notice_text(i18n: &I18n, notice: Notice) -> String {
    match notice {
        Notice::PoliciesIgnored { conditions } => {
            i18n.tn("time_condition_import_policies_ignored", conditions)
        }
        Notice::PoliciesAssumed { conditions } => {
            i18n.tn("time_condition_import_policies_assumed", conditions)
        }
        Notice::OptionsIgnored => i18n.t("time_condition_import_options_ignored"),
        Notice::TimeoutIgnored => i18n.t("time_condition_import_timeout_ignored"),
    }
}
