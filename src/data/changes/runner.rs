//! Running a plan from its first request to the toast that reports it.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::rows::{Row, all_failed, all_unknown, done_change, into_report, row};
use super::send::{Control, send_each};
use super::settle::{Settled, settle};
use crate::api::{ApiError, Problem, Receipt};
use crate::data::writes::WritesTogether;
use crate::data::{Journal, JournalEntry, JournalResult, QueryCache, Writes, error_text};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Outcome, Plan, Report, ReportRow};
use crate::ui::{Toast, Toaster};

/// What running a plan needs; it outlives the component that started it.
#[derive(Clone)]
pub(super) struct Runner<W: Writes> {
    pub(super) writes: W,
    pub(super) cache: QueryCache,
    pub(super) journal: Journal,
    pub(super) toaster: Toaster,
    pub(super) i18n: I18n,
    /// Whether a plan is under way, from its screen or from the toast.
    pub(super) is_running: Rc<Cell<bool>>,
}

impl<W: Writes> Runner<W> {
    pub(super) async fn run(
        &self,
        plan: Plan<W::Item>,
        control: &Control,
    ) -> Report<W::Item, ApiError> {
        let rows = self.settle(self.send(&plan, control).await).await;
        let report = self.conclude(rows);
        self.announce(&report, "change_done");
        report
    }

    /// Like [`Self::run`], but leaves alone what somebody else has changed meanwhile.
    pub(super) async fn undo(
        &self,
        plan: Plan<W::Item>,
        control: &Control,
    ) -> Report<W::Item, ApiError> {
        let api = self.cache.api();
        let rows = match self.writes.state(&api).await {
            Ok(state) => self.send_unchanged(plan, &state, control).await,
            Err(error) => all_failed(plan, &error),
        };
        let report = self.conclude(self.settle(rows).await);
        self.announce_undo(&report);
        report
    }

    /// One request for all changes but those whose subject is not as the user saw it any more.
    pub(super) async fn run_together(
        &self,
        plan: Plan<W::Item>,
        control: &Control,
    ) -> Report<W::Item, ApiError>
    where
        W: WritesTogether,
    {
        let rows = match self.writes.state(&self.cache.api()).await {
            Ok(state) => {
                let (unchanged, changed) = self.partition(plan, &state);
                let mut rows = self.send_together(unchanged, control).await;
                rows.extend(changed);
                rows
            }
            Err(error) => all_failed(plan, &error),
        };
        control.progress.emit(rows.len());
        let report = self.conclude(self.settle(rows).await);
        self.announce(&report, "change_import_done");
        report
    }

    async fn send_together(&self, plan: Plan<W::Item>, control: &Control) -> Vec<Row<W::Item>>
    where
        W: WritesTogether,
    {
        if plan.is_empty() {
            return Vec::new();
        }
        let api = self.cache.api();
        let request = self.writes.apply_together(&api, &plan);
        let answer = control.stop.unless_stopped(request).await;
        let answer = answer.unwrap_or_else(|| Err(ApiError::local(Problem::Stopped)));
        match answer {
            Ok(applied) => {
                // What the state will not show had no effect, though nobody said so.
                let without_effect = ApiError::local(Problem::WithoutEffect);
                let mut rows = all_unknown(plan, &without_effect, &applied.receipt);
                for (place, error) in applied.refused {
                    if let Some(row) = rows.get_mut(place) {
                        row.outcome = Outcome::Failed(error);
                    }
                }
                rows
            }
            Err(error) if error.leaves_outcome_unknown() => {
                let receipt = Receipt {
                    query_id: error.query_id.clone(),
                };
                all_unknown(plan, &error, &receipt)
            }
            Err(error) => all_failed(plan, &error),
        }
    }

    /// Settles what a report left unknown.
    pub(super) async fn settle_report(
        &self,
        report: Report<W::Item, ApiError>,
    ) -> Report<W::Item, ApiError> {
        let row = |row: ReportRow<W::Item, ApiError>| Row {
            planned: row.planned,
            outcome: row.outcome,
            receipt: Receipt::default(),
        };
        let rows = self
            .settle(report.rows.into_iter().map(row).collect())
            .await;
        self.cache.invalidate(&self.writes.touches());
        into_report(rows)
    }

    async fn send(&self, plan: &Plan<W::Item>, control: &Control) -> Vec<Row<W::Item>> {
        let api = self.cache.api();
        let apply = async |change: &Change<W::Item>| self.writes.apply(&api, change).await;
        let answers = send_each::<W>(plan, control, apply).await;
        plan.iter()
            .cloned()
            .zip(answers)
            .map(|(planned, answer)| row(planned, answer))
            .collect()
    }

    async fn send_unchanged(
        &self,
        plan: Plan<W::Item>,
        state: &W::State,
        control: &Control,
    ) -> Vec<Row<W::Item>> {
        let (unchanged, changed) = self.partition(plan, state);
        let mut rows = self.send(&unchanged, control).await;
        rows.extend(changed);
        rows
    }

    /// What is still to be sent; and what must not be, because it is done already or because somebody
    /// else has changed it meanwhile.
    fn partition(
        &self,
        plan: Plan<W::Item>,
        state: &W::State,
    ) -> (Plan<W::Item>, Vec<Row<W::Item>>) {
        let (mut open, mut settled) = (Vec::new(), Vec::new());
        let same = |left: &W::Item, right: &W::Item| self.writes.is_same(left, right);
        for planned in plan {
            let outcome = match settle(&planned, self.writes.find(state, &planned), same) {
                Settled::NotApplied => {
                    open.push(planned);
                    continue;
                }
                Settled::Applied(change) => Outcome::Done(change),
                Settled::Changed => Outcome::Failed(ApiError::local(Problem::Conflict)),
            };
            settled.push(Row {
                planned,
                outcome,
                receipt: Receipt::default(),
            });
        }
        (Plan::new(open), settled)
    }

    /// Reads the state once, and tells from it what became of the rows without an answer.
    async fn settle(&self, mut rows: Vec<Row<W::Item>>) -> Vec<Row<W::Item>> {
        let is_unknown = |row: &Row<W::Item>| matches!(row.outcome, Outcome::Unknown(_));
        if !rows.iter().any(is_unknown) {
            return rows;
        }
        let state = self.writes.state(&self.cache.api()).await;
        for row in &mut rows {
            if let Outcome::Unknown(error) = &row.outcome {
                row.outcome = match &state {
                    Ok(state) => self.settled(state, &row.planned, error),
                    Err(why) => Outcome::Unknown(why.clone()),
                };
            }
        }
        rows
    }

    fn settled(
        &self,
        state: &W::State,
        planned: &Change<W::Item>,
        error: &ApiError,
    ) -> Outcome<W::Item, ApiError> {
        let current = self.writes.find(state, planned);
        let same = |left: &W::Item, right: &W::Item| self.writes.is_same(left, right);
        match settle(planned, current, same) {
            Settled::Applied(change) => Outcome::Done(change),
            Settled::NotApplied => Outcome::Failed(error.clone()),
            Settled::Changed => Outcome::Failed(ApiError {
                problem: Problem::Conflict,
                ..error.clone()
            }),
        }
    }

    fn conclude(&self, rows: Vec<Row<W::Item>>) -> Report<W::Item, ApiError> {
        self.cache.invalidate(&self.writes.touches());
        let entries = rows.iter().filter_map(|row| self.journal_entry(row));
        self.journal.write(entries.collect());
        into_report(rows)
    }

    fn journal_entry(&self, row: &Row<W::Item>) -> Option<JournalEntry> {
        let (change, result) = match &row.outcome {
            Outcome::Done(change) => (change, JournalResult::Done),
            Outcome::Failed(error) => {
                let text = error_text(&self.i18n, error);
                (&row.planned, JournalResult::Failed(text))
            }
            Outcome::Unknown(error) => {
                let text = error_text(&self.i18n, error);
                (&row.planned, JournalResult::Unknown(text))
            }
            Outcome::NotSent => return None,
        };
        let described = self.writes.describe(&self.i18n, change);
        let query_id = row.receipt.query_id.clone();
        Some(JournalEntry::now(described, result, query_id))
    }

    /// Says what was done, and offers to take it back. What failed is shown by the screen itself.
    fn announce(&self, report: &Report<W::Item, ApiError>, many: &str) {
        let counts = report.counts();
        let text = match report.rows.as_slice() {
            _ if counts.done == 0 => return,
            [only] => self.writes.describe(&self.i18n, done_change(only)).done,
            _ => self.i18n.tn(many, counts.done),
        };
        let (runner, undo) = (self.clone(), report.undo_plan());
        let undo = Callback::from(move |()| runner.undo_detached(undo.clone()));
        self.toaster
            .show(Toast::success(text).action(self.i18n.t("toast_undo"), undo));
    }

    fn undo_detached(&self, plan: Plan<W::Item>) {
        if self.is_running.replace(true) {
            return;
        }
        let runner = self.clone();
        spawn_local(async move {
            let control = Control {
                stop: Rc::default(),
                progress: Callback::noop(),
            };
            runner.undo(plan, &control).await;
            runner.is_running.set(false);
        });
    }

    fn announce_undo(&self, report: &Report<W::Item, ApiError>) {
        let failed = report.rows.len() - report.counts().done;
        let toast = match report.first_error() {
            None => Toast::success(self.i18n.t("change_undone")),
            Some(error) => {
                let why = error_text(&self.i18n, error);
                let text = self.i18n.tn("change_undo_failed", failed);
                Toast::critical(text).detail(why)
            }
        };
        self.toaster.show(toast);
    }
}
