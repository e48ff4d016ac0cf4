//! Importing from a CSV: a file, then what it would change, then what became of each row.
//!
//! For rules, of which nothing is sent before the preview and what was sent can be taken back; and for
//! pages that gather edits, which take what the preview shows among them.

mod columns;
mod file;
mod kind;
mod outcome;
mod pick;
mod preview;
mod report;
mod rows;
mod shown;
mod source;
mod typed;

use yew::prelude::*;

use self::file::{ReadFile, encoding_choice};
pub use self::kind::{Header, ImportKind, SentImport};
use self::outcome::{ImportOutcome, told};
use self::pick::PickFile;
use self::preview::{ImportPreview, counts};
use self::shown::{Shared, ShownPreview, ShownReport};
pub use self::source::ImportSource;
use crate::data::RunState;
use crate::i18n::{I18n, use_i18n};
use crate::state::{State, use_state};
use crate::ui::{Button, ButtonKind, Icon, Modal, ModalSize, progress_bar, use_focus_kept};

/// A sent import: what was shown before, and what became of it over all tries.
#[derive(Clone, PartialEq)]
struct Sent {
    preview: Shared<dyn ShownPreview>,
    report: Shared<dyn ShownReport>,
}

#[derive(Clone, PartialEq)]
enum ImportStep {
    Pick,
    Preview(ReadFile),
    /// Under way; the preview stays as it was, though the rules change.
    Sending(Shared<dyn ShownPreview>),
    Sent(Sent),
}

impl ImportStep {
    /// The key of what it is called.
    fn name(&self) -> &'static str {
        match self {
            Self::Pick => "import_title",
            Self::Preview(_) | Self::Sending(_) => "import_preview",
            Self::Sent(_) => "import_outcome",
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ImportModalProps {
    /// Compares with the rules as they are now.
    pub import: ImportSource,
    /// How far the sending is, where something is sent.
    #[prop_or(RunState::Idle)]
    pub state: RunState,
    pub onclose: Callback<()>,
}

#[component]
pub fn ImportModal(props: &ImportModalProps) -> Html {
    let i18n = use_i18n();
    let step = use_state(|| ImportStep::Pick);
    let onfile = use_callback(step.setter(), |file: ReadFile, step| {
        step.set(ImportStep::Preview(file));
    });
    let preview = use_preview(&step, &props.import);
    let onsent = use_callback(step.setter(), |sent, step| step.set(ImportStep::Sent(sent)));
    let import = props.import.clone();
    let is_running = props.state.is_running();
    let place = use_node_ref();
    use_focus_kept(&place, (*step).clone());
    html! {
        <Modal
            title={i18n.t("import_title")}
            size={size(&props.import)}
            onclose={props.onclose.clone()}
            footer={footer(&i18n, props, &step, preview.as_ref())}
        >
            <div ref={place} role="group" aria-label={i18n.t(step.name())} tabindex="-1" class="rules step">
                { sending(&i18n, props) }
                // Always there, so that a screen reader hears what arrives in it.
                <div role="status">{ summary(&i18n, &step, preview.as_ref()) }</div>
                {match (*step).clone() {
                    ImportStep::Pick => html! { <PickFile {import} {onfile} /> },
                    ImportStep::Preview(file) => html! {
                        <>
                            { encoding_choice(&i18n, &file, import.0.0.format(), onfile) }
                            if let Some(preview) = preview {
                                <ImportPreview {import} {preview} />
                            }
                        </>
                    },
                    ImportStep::Sending(preview) => html! { <ImportPreview {import} {preview} /> },
                    ImportStep::Sent(sent) => html! { <ImportOutcome {import} {sent} {is_running} {onsent} /> },
                }}
            </div>
        </Modal>
    }
}

/// What the file would do, or what it has done, in numbers.
fn summary(i18n: &I18n, step: &ImportStep, preview: Option<&Shared<dyn ShownPreview>>) -> Html {
    match step {
        ImportStep::Pick => html! {},
        ImportStep::Preview(file) => {
            let counted = preview.map(|it| counts(i18n, &file.label(i18n), it.0.counts()));
            counted.unwrap_or_default()
        }
        ImportStep::Sending(preview) => counts(i18n, "", preview.0.counts()),
        ImportStep::Sent(sent) => told(i18n, &*sent.report.0),
    }
}

fn size(import: &ImportSource) -> ModalSize {
    const MANY: usize = 6;
    if import.0.0.headers().len() < MANY {
        ModalSize::Large
    } else {
        ModalSize::Wide
    }
}

/// What the file would do to the rules as they are now.
#[hook]
fn use_preview(step: &ImportStep, import: &ImportSource) -> Option<Shared<dyn ShownPreview>> {
    let file = match step {
        ImportStep::Preview(file) => Some(file.clone()),
        _ => None,
    };
    let preview = use_memo((file, import.clone()), |(file, import)| {
        Some(Shared(import.0.0.preview(&file.as_ref()?.lines)))
    });
    (*preview).clone()
}

fn footer(
    i18n: &I18n,
    props: &ImportModalProps,
    step: &State<ImportStep>,
    preview: Option<&Shared<dyn ShownPreview>>,
) -> Html {
    let close = props.onclose.reform(|_: MouseEvent| ());
    let setter = step.setter();
    match &**step {
        ImportStep::Pick => html! {
            <Button kind={ButtonKind::Secondary} onclick={close}>{ i18n.t("ui_cancel") }</Button>
        },
        ImportStep::Preview(file) => html! {
            <>
                <Button kind={ButtonKind::Ghost} onclick={move |_| setter.set(ImportStep::Pick)}>
                    { i18n.t("import_other_file") }
                </Button>
                <Button kind={ButtonKind::Secondary} onclick={close}>{ i18n.t("ui_cancel") }</Button>
                <Button
                    kind={ButtonKind::Primary}
                    onclick={on_send(step, preview.cloned())}
                    disabled={!file.is_settled || preview.is_none_or(|it| it.0.counts().valid() == 0)}
                    disabled_reason={(!file.is_settled).then(|| i18n.t("import_encoding_doubtful"))}
                >
                    { i18n.t(props.import.0.0.send_label()) }
                </Button>
            </>
        },
        ImportStep::Sending(_) => html! {},
        ImportStep::Sent(_) => html! {
            <Button kind={ButtonKind::Primary} onclick={close}>{ i18n.t("ui_close") }</Button>
        },
    }
}

fn on_send(
    step: &State<ImportStep>,
    preview: Option<Shared<dyn ShownPreview>>,
) -> Callback<MouseEvent> {
    let step = step.setter();
    Callback::from(move |_| {
        let Some(preview) = preview.clone() else {
            return;
        };
        step.set(ImportStep::Sending(preview.clone()));
        let (step, shown) = (step.clone(), preview.clone());
        preview.0.send(Callback::from(move |report| {
            step.set(ImportStep::Sent(Sent {
                preview: shown.clone(),
                report: Shared(report),
            }));
        }));
    })
}

/// How far the sending is, with a button that stops what has not been sent yet.
fn sending(i18n: &I18n, props: &ImportModalProps) -> Html {
    let RunState::Running(progress) = props.state else {
        return html! { <div hidden=true /> };
    };
    let import = props.import.clone();
    let onstop = Callback::from(move |_: MouseEvent| import.0.0.stop());
    html! {
        <div class="sending">
            { progress_bar(i18n, i18n.t("import_running"), progress.done, progress.total) }
            <Button kind={ButtonKind::Secondary} icon={Some(Icon::Stop)} onclick={onstop}>
                { i18n.t("stop") }
            </Button>
        </div>
    }
}
