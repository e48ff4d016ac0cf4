//! Importing rules from a CSV: a file, then what it would change, then what became of each row.
//!
//! Nothing is sent before the preview, and what was sent can be taken back.

mod outcome;
mod pick;
mod preview;

use std::rc::Rc;

use yew::prelude::*;

use self::outcome::ImportOutcome;
use self::pick::PickFile;
use self::preview::ImportPreview;
use super::writes::RuleWrites;
use crate::api::ApiError;
use crate::api::ddi::BlockId;
use crate::data::{Changes, RunState, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::pages::web_cloud::voip::service::Destinations;
use crate::telephony::change::Report;
use crate::telephony::ddi::csv::{Line, Preview, preview};
use crate::telephony::ddi::{Block, Rule};
use crate::ui::{Button, ButtonKind, Icon, Modal, ModalSize, progress_bar};

/// A file that could be read.
#[derive(Clone, PartialEq)]
struct ReadFile {
    name: String,
    lines: Rc<Vec<Line>>,
}

/// A sent import: what was shown before, and what became of it over all tries.
#[derive(Clone, PartialEq)]
struct Sent {
    preview: Rc<Preview>,
    report: Rc<Report<Rule, ApiError>>,
    /// Whether this is the outcome of taking the import back.
    undone: bool,
}

#[derive(Clone, PartialEq)]
enum Step {
    Pick,
    Preview(ReadFile),
    /// Under way; the preview stays as it was, though the block changes.
    Sending(Rc<Preview>),
    Sent(Sent),
}

#[derive(Properties, PartialEq)]
pub(super) struct ImportDdiCsvModalProps {
    pub(super) id: BlockId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn ImportDdiCsvModal(props: &ImportDdiCsvModalProps) -> Html {
    let i18n = use_i18n();
    let step = use_state(|| Step::Pick);
    let changes = use_changes(RuleWrites {
        id: props.id.clone(),
    });
    let onfile = use_callback(step.setter(), |file: ReadFile, step| {
        step.set(Step::Preview(file));
    });
    let again = use_callback(step.setter(), |_: MouseEvent, step| step.set(Step::Pick));
    let preview = use_preview(&step, &props.block, &props.destinations);
    let send = {
        let (step, changes, preview) = (step.clone(), changes.clone(), preview.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(preview) = preview.clone() else {
                return;
            };
            step.set(Step::Sending(preview.clone()));
            let plan = preview.plan();
            let step = step.clone();
            let finished = Callback::from(move |report| {
                let preview = preview.clone();
                step.set(Step::Sent(Sent {
                    preview,
                    report,
                    undone: false,
                }));
            });
            changes.run_together(plan, finished);
        })
    };
    let close = props.onclose.reform(|_: MouseEvent| ());
    let valid = preview.as_ref().map_or(0, |preview| preview.plan().len());
    let footer = match &*step {
        Step::Pick => html! {
            <Button kind={ButtonKind::Secondary} onclick={close}>{ i18n.t("ui_cancel") }</Button>
        },
        Step::Preview(_) => html! {
            <>
                <Button kind={ButtonKind::Ghost} onclick={again}>{ i18n.t("import_other_file") }</Button>
                <Button kind={ButtonKind::Secondary} onclick={close}>{ i18n.t("ui_cancel") }</Button>
                <Button kind={ButtonKind::Primary} onclick={send} disabled={valid == 0}>
                    { i18n.t("import_send") }
                </Button>
            </>
        },
        Step::Sending(_) => html! {},
        Step::Sent(_) => html! {
            <Button kind={ButtonKind::Primary} onclick={close}>{ i18n.t("ui_close") }</Button>
        },
    };
    let onsent = use_callback(step.setter(), |sent, step| step.set(Step::Sent(sent)));
    html! {
        <Modal title={i18n.t("import_title")} size={ModalSize::Large} onclose={props.onclose.clone()} {footer}>
            { sending(&i18n, &changes) }
            {match &*step {
                Step::Pick => html! { <PickFile {onfile} /> },
                Step::Preview(file) => html! {
                    <ImportPreview file={file.name.clone()} preview={preview.unwrap_or_default()} />
                },
                Step::Sending(preview) => html! {
                    <ImportPreview file={""} preview={preview.clone()} />
                },
                Step::Sent(sent) => html! {
                    <ImportOutcome sent={sent.clone()} id={props.id.clone()} changes={Shared(changes)} {onsent} />
                },
            }}
        </Modal>
    }
}

/// What the file would do to the block as it is now.
#[hook]
fn use_preview(step: &Step, block: &Rc<Block>, destinations: &Destinations) -> Option<Rc<Preview>> {
    let file = match step {
        Step::Preview(file) => Some(file.clone()),
        _ => None,
    };
    let preview = use_memo(
        (file, block.clone(), destinations.clone()),
        |(file, block, destinations)| {
            let lines = (*file.as_ref()?.lines).clone();
            let is_line = |number: &_| destinations.is_line(number);
            Some(Rc::new(preview(block, lines, &is_line)))
        },
    );
    (*preview).clone()
}

/// The changes as a prop; two of them are never equal, since each render brings new ones.
#[derive(Clone)]
struct Shared(Changes<RuleWrites>);

impl PartialEq for Shared {
    fn eq(&self, _other: &Self) -> bool {
        false
    }
}

/// How far the sending is, with a button that stops what has not been sent yet.
fn sending(i18n: &I18n, changes: &Changes<RuleWrites>) -> Html {
    let RunState::Running(progress) = changes.state() else {
        return html! { <div hidden=true /> };
    };
    let onstop = {
        let changes = changes.clone();
        Callback::from(move |_: MouseEvent| changes.stop())
    };
    html! {
        <div class="sending">
            { progress_bar(i18n, i18n.t("import_running"), progress.done, progress.total) }
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Stop)} onclick={onstop}>
                { i18n.t("stop") }
            </Button>
        </div>
    }
}
