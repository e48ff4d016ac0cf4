//! A plan of changes before and after it is sent: what would change, then what became of each row.
//!
//! For every screen that gathers edits and saves them together. It shows; the screen runs.

use std::rc::Rc;

use yew::prelude::*;

use crate::api::ApiError;
use crate::data::{RunState, Writes, error_text};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Counts, Outcome, Plan, Report};
use crate::ui::{
    Button, ButtonKind, Column, Icon, LongTable, Modal, ModalSize, TableContent, Tone, badge,
    banner, progress_bar,
};

/// A change in words, and what became of it once it was sent.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    place: usize,
    what: String,
    before: Option<String>,
    after: Option<String>,
    outcome: Option<(Tone, &'static str)>,
    reason: String,
}

impl PlanRow {
    fn new<W: Writes>(place: usize, writes: &W, i18n: &I18n, change: &Change<W::Item>) -> Self {
        let described = writes.describe(i18n, change);
        Self {
            place,
            what: described.what,
            before: described.before,
            after: described.after,
            outcome: None,
            reason: String::new(),
        }
    }

    fn with_outcome<T>(self, i18n: &I18n, outcome: &Outcome<T, ApiError>) -> Self {
        let (tone, key, error) = match outcome {
            Outcome::Done(_) => (Tone::Success, "outcome_done", None),
            Outcome::AlreadyThere => (Tone::Success, "outcome_already", None),
            Outcome::Failed(error) => (Tone::Critical, "outcome_failed", Some(error)),
            Outcome::Unknown(error) => (Tone::Warning, "outcome_unknown", Some(error)),
            Outcome::NotSent(reason) => (Tone::Neutral, "outcome_not_sent", reason.as_ref()),
        };
        Self {
            outcome: Some((tone, key)),
            reason: error.map_or_else(String::new, |error| error_text(i18n, error)),
            ..self
        }
    }
}

/// The rows of a plan that is still to be sent.
pub fn planned_rows<W: Writes>(writes: &W, i18n: &I18n, plan: &Plan<W::Item>) -> Vec<PlanRow> {
    let row = |(place, change)| PlanRow::new(place, writes, i18n, change);
    plan.iter().enumerate().map(row).collect()
}

/// The rows of a plan that was sent. While something of it is sent again, nothing is told of what was not
/// done: it may be by now.
pub fn reported_rows<W: Writes>(
    writes: &W,
    i18n: &I18n,
    report: &Report<W::Item, ApiError>,
    is_running: bool,
) -> Vec<PlanRow> {
    let rows = report.rows.iter().enumerate();
    rows.map(|(place, row)| {
        let planned = PlanRow::new(place, writes, i18n, &row.planned);
        match &row.outcome {
            Outcome::Failed(_) | Outcome::Unknown(_) | Outcome::NotSent(_) if is_running => planned,
            outcome => planned.with_outcome(i18n, outcome),
        }
    })
    .collect()
}

#[derive(Properties, PartialEq)]
pub struct PlanModalProps {
    pub title: AttrValue,
    /// What sends the plan: "Enregistrer", "Importer".
    pub confirm_label: AttrValue,
    /// What is to be known before it is sent.
    #[prop_or_default]
    pub notices: Vec<String>,
    pub rows: Rc<Vec<PlanRow>>,
    /// How the rows ended; none before they are sent.
    pub sent: Option<Counts>,
    pub state: RunState,
    pub onsend: Callback<()>,
    pub onretry: Callback<()>,
    pub onsettle: Callback<()>,
    pub onstop: Callback<()>,
    pub onclose: Callback<()>,
}

/// The window of a plan: preview, progress, outcome.
#[component]
pub fn PlanModal(props: &PlanModalProps) -> Html {
    let i18n = use_i18n();
    let has_outcome = props.sent.is_some();
    let columns = use_memo((i18n.clone(), has_outcome), |(i18n, has_outcome)| {
        columns(i18n, *has_outcome)
    });
    let is_running = props.state.is_running();
    html! {
        <Modal
            title={props.title.clone()}
            size={ModalSize::Large}
            closable={!is_running}
            onclose={props.onclose.clone()}
            footer={footer(&i18n, props)}
        >
            // Far from where the plan was sent: the second of two clicks would stop it half-way.
            <div class="sending">
                <div role="status">{ summary(&i18n, props) }</div>
                if is_running {
                    <Button icon={Some(Icon::Stop)} onclick={press(&props.onstop)}>{ i18n.t("stop") }</Button>
                }
            </div>
            <div class="notices">
                for notice in props.notices.clone() {
                    { banner(Tone::Warning, notice) }
                }
            </div>
            // Nothing in it takes the focus: without one of its own, keys could not scroll a long plan.
            <div role="group" aria-label={i18n.t("plan_changes")} tabindex="0">
                <LongTable
                    caption={i18n.t("plan_changes")}
                    content={TableContent::new(&columns, &props.rows, |row: &PlanRow| row.place.to_string())}
                    empty={html! { <p>{ i18n.t("plan_empty") }</p> }}
                />
            </div>
        </Modal>
    }
}

fn summary(i18n: &I18n, props: &PlanModalProps) -> Html {
    if let RunState::Running(progress) = props.state {
        return progress_bar(i18n, i18n.t("plan_running"), progress.done, progress.total);
    }
    match props.sent {
        None => html! { <p>{ i18n.tn("plan_count", props.rows.len()) }</p> },
        Some(counts) if counts.done == props.rows.len() => {
            banner(Tone::Success, i18n.tn("change_done", counts.done))
        }
        Some(counts) => banner(Tone::Warning, i18n.tn("plan_some_done", counts.done)),
    }
}

/// The second click of a double click presses nothing: it was meant for what stood there before.
fn press(callback: &Callback<()>) -> Callback<MouseEvent> {
    let callback = callback.clone();
    Callback::from(move |event: MouseEvent| {
        if event.detail() < 2 {
            callback.emit(());
        }
    })
}

fn footer(i18n: &I18n, props: &PlanModalProps) -> Html {
    if props.state.is_running() {
        return html! {};
    }
    let Some(counts) = props.sent else {
        return html! {
            <>
                <Button onclick={press(&props.onclose)}>{ i18n.t("ui_cancel") }</Button>
                <Button
                    kind={ButtonKind::Primary}
                    onclick={press(&props.onsend)}
                    disabled={props.rows.is_empty()}
                >
                    { &props.confirm_label }
                </Button>
            </>
        };
    };
    html! {
        <>
            if counts.unknown > 0 {
                <Button icon={Some(Icon::Refresh)} onclick={press(&props.onsettle)}>
                    { i18n.t("import_settle") }
                </Button>
            }
            if counts.failed + counts.not_sent > 0 {
                <Button icon={Some(Icon::Retry)} onclick={press(&props.onretry)}>
                    { i18n.t("import_retry") }
                </Button>
            }
            <Button kind={ButtonKind::Primary} onclick={press(&props.onclose)}>{ i18n.t("ui_close") }</Button>
        </>
    }
}

fn columns(i18n: &I18n, has_outcome: bool) -> Rc<Vec<Column<PlanRow>>> {
    let outcomes = i18n.clone();
    let text = |text: &Option<String>| html! { text.clone().unwrap_or_default() };
    let mut columns = vec![
        Column::new("what", i18n.t("import_verdict"), |row: &PlanRow| {
            html! { row.what.clone() }
        })
        .strong(),
        Column::new("before", i18n.t("journal_before"), move |row: &PlanRow| {
            text(&row.before)
        }),
        Column::new("after", i18n.t("journal_after"), move |row: &PlanRow| {
            text(&row.after)
        }),
    ];
    if has_outcome {
        columns.push(Column::new(
            "outcome",
            i18n.t("import_outcome_column"),
            move |row: &PlanRow| match row.outcome {
                Some((tone, key)) => badge(tone, outcomes.t(key)),
                None => html! {},
            },
        ));
        columns.push(Column::new(
            "reason",
            i18n.t("import_reason"),
            |row: &PlanRow| html! { row.reason.clone() },
        ));
    }
    Rc::new(columns)
}
