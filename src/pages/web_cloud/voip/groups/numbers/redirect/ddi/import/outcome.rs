//! What became of an import, row by row, and what can be done about it.

use std::rc::Rc;

use yew::prelude::*;

use super::preview::refused_download;
use super::{Sent, Shared};
use crate::api::ApiError;
use crate::api::ddi::BlockId;
use crate::data::{TextFile, error_text, use_save_file};
use crate::i18n::{I18n, use_i18n};
use crate::telephony::change::{Change, Outcome, Report, ReportRow};
use crate::telephony::ddi::Rule;
use crate::telephony::spreadsheet::{Table as CsvTable, guard};
use crate::ui::{Button, ButtonKind, Column, Icon, Table, TableContent, Tone, badge, banner};

#[derive(Properties, PartialEq)]
pub(super) struct ImportOutcomeProps {
    pub(super) sent: Sent,
    pub(super) id: BlockId,
    pub(super) changes: Shared,
    pub(super) onsent: Callback<Sent>,
}

type RowReport = ReportRow<Rule, ApiError>;

#[component]
pub(super) fn ImportOutcome(props: &ImportOutcomeProps) -> Html {
    let i18n = use_i18n();
    let Sent {
        preview,
        report,
        undone,
    } = &props.sent;
    let columns = use_memo(i18n.clone(), columns);
    let rows = use_memo(report.clone(), |report| Rc::new(report.rows.clone()));
    let counts = report.counts();
    let left = counts.failed + counts.not_sent;
    let (tone, summary) = match (undone, left + counts.unknown) {
        (false, 0) => (Tone::Success, i18n.tn("import_all_done", counts.done)),
        (true, 0) => (Tone::Success, i18n.tn("import_all_undone", counts.done)),
        (false, _) => (Tone::Warning, i18n.tn("import_some_done", counts.done)),
        (true, _) => (Tone::Warning, i18n.tn("import_some_undone", counts.done)),
    };
    let save = use_save_file();
    let ondownload = {
        let (i18n, report) = (i18n.clone(), report.clone());
        save.reform(move |_: MouseEvent| failed_rows(&i18n, &report))
    };
    let is_running = props.changes.0.state().is_running();
    html! {
        <div class="import-outcome">
            <div role="status">{ banner(tone, summary) }</div>
            <div class="import-outcome__actions">
                if counts.unknown > 0 {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Refresh)} busy={is_running} onclick={on_settle(props)}>
                        { i18n.t("import_settle") }
                    </Button>
                }
                if left > 0 {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Retry)} busy={is_running} onclick={on_retry(props)}>
                        { i18n.t("import_retry") }
                    </Button>
                }
                if left > 0 {
                    <Button kind={ButtonKind::Ghost} icon={Some(Icon::Download)} onclick={ondownload}>
                        { i18n.t("import_download_failed") }
                    </Button>
                }
                if preview.counts.refused > 0 {
                    { refused_download(&i18n, &save, preview) }
                }
                if counts.done > 0 && !undone {
                    <Button kind={ButtonKind::Secondary} icon={Some(Icon::Undo)} busy={is_running} onclick={on_undo(props)}>
                        { i18n.t("import_undo") }
                    </Button>
                }
            </div>
            <Table
                caption={i18n.t("import_outcome")}
                content={TableContent::new(&columns, &rows, row_key)}
            />
        </div>
    }
}

fn row_key(row: &RowReport) -> String {
    row.planned.subject().full_number.to_string()
}

fn on_retry(props: &ImportOutcomeProps) -> Callback<MouseEvent> {
    let (now, changes, onsent) = (
        props.sent.clone(),
        props.changes.clone(),
        props.onsent.clone(),
    );
    Callback::from(move |_| {
        let (now, onsent) = (now.clone(), onsent.clone());
        let plan = now.report.retry_plan();
        let undone = now.undone;
        let finished = Callback::from(move |retried: Rc<Report<Rule, ApiError>>| {
            let report = Rc::new((*now.report).clone().after_retry(&retried));
            onsent.emit(Sent {
                report,
                ..now.clone()
            });
        });
        // Taking back goes rule by rule, and so does trying that again.
        if undone {
            changes.0.undo(plan, finished);
        } else {
            changes.0.run_together(plan, finished);
        }
    })
}

fn on_settle(props: &ImportOutcomeProps) -> Callback<MouseEvent> {
    let (now, changes, onsent) = (
        props.sent.clone(),
        props.changes.clone(),
        props.onsent.clone(),
    );
    Callback::from(move |_| {
        let (again, onsent) = (now.clone(), onsent.clone());
        let finished = Callback::from(move |report| {
            onsent.emit(Sent {
                report,
                ..again.clone()
            });
        });
        changes.0.settle(now.report.clone(), finished);
    })
}

fn on_undo(props: &ImportOutcomeProps) -> Callback<MouseEvent> {
    let (now, changes, onsent) = (
        props.sent.clone(),
        props.changes.clone(),
        props.onsent.clone(),
    );
    Callback::from(move |_| {
        let (before, onsent) = (now.clone(), onsent.clone());
        let finished = Callback::from(move |report| {
            onsent.emit(Sent {
                report,
                undone: true,
                ..before.clone()
            });
        });
        changes.0.undo(now.report.undo_plan(), finished);
    })
}

/// The rows that were not done, with the reason, in the columns of an import.
fn failed_rows(i18n: &I18n, report: &Report<Rule, ApiError>) -> TextFile {
    let mut table = CsvTable::for_spreadsheets();
    table.row(["extension", "destination", "description", "reason"]);
    let is_failed = |row: &&RowReport| !matches!(row.outcome, Outcome::Done(_));
    for row in report.rows.iter().filter(is_failed) {
        let rule = row.planned.subject();
        let cells = [
            rule.extension.as_str(),
            rule.destination.as_wire(),
            &rule.description,
            &reason(i18n, row),
        ];
        table.row(cells.map(guard));
    }
    TextFile::csv("ddi-failed.csv", table.text())
}

fn columns(i18n: &I18n) -> Rc<Vec<Column<RowReport>>> {
    let (kinds, outcomes, reasons) = (i18n.clone(), i18n.clone(), i18n.clone());
    Rc::new(vec![
        Column::new("extension", i18n.t("ddi_extension"), |row: &RowReport| {
            html! { row.planned.subject().extension.to_string() }
        })
        .strong(),
        Column::new(
            "change",
            i18n.t("import_verdict"),
            move |row: &RowReport| {
                html! { kinds.t(match &row.planned {
                    Change::Create { .. } => "import_is_created",
                    Change::Update { .. } => "import_is_changed",
                    Change::Delete { .. } => "import_is_deleted",
                }) }
            },
        ),
        Column::new(
            "destination",
            i18n.t("ddi_destination"),
            |row: &RowReport| {
                html! { row.planned.subject().destination.to_string() }
            },
        ),
        Column::new("description", i18n.t("description"), |row: &RowReport| {
            html! { row.planned.subject().description.clone() }
        }),
        Column::new(
            "outcome",
            i18n.t("import_outcome_column"),
            move |row: &RowReport| {
                let (tone, key) = match &row.outcome {
                    Outcome::Done(_) => (Tone::Success, "outcome_done"),
                    Outcome::Failed(_) => (Tone::Critical, "outcome_failed"),
                    Outcome::Unknown(_) => (Tone::Warning, "outcome_unknown"),
                    Outcome::NotSent => (Tone::Neutral, "outcome_not_sent"),
                };
                badge(tone, outcomes.t(key))
            },
        ),
        Column::new("reason", i18n.t("import_reason"), move |row: &RowReport| {
            html! { reason(&reasons, row) }
        }),
    ])
}

fn reason(i18n: &I18n, row: &RowReport) -> String {
    match &row.outcome {
        Outcome::Failed(error) | Outcome::Unknown(error) => error_text(i18n, error),
        Outcome::Done(_) | Outcome::NotSent => String::new(),
    }
}
