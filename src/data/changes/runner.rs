//! Running a plan from its first request to the toast that reports it.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use futures_util::lock::Mutex;
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback};

use super::rows::{Fate, Row, as_wanted, done, first_error, open};
use super::send::{Control, send_open};
use super::step::{Source, Verdict};
use crate::api::{Api, ApiError, Problem, Reach};
use crate::data::{AppliedTogether, Journal, JournalEntry, JournalResult, QueryCache, error_text};
use crate::i18n::I18n;
use crate::ui::{Toast, Toaster};

/// Sends the rows at these places as one request.
pub(super) type Together =
    Box<dyn FnOnce(Api, Vec<usize>) -> LocalBoxFuture<'static, Result<AppliedTogether, ApiError>>>;

/// How the rows of a plan are run.
pub(super) enum Mode {
    /// Each by itself.
    Each,
    /// Each by itself, but for what somebody else has changed meanwhile.
    Unchanged,
    /// Like [`Mode::Unchanged`], to take something back.
    Undo,
    /// As one request.
    Together(Together),
    /// Nothing is sent: what is unknown is read.
    Settle,
}

/// What running a plan needs; it outlives the component that started it.
#[derive(Clone)]
pub(super) struct Runner {
    pub(super) cache: QueryCache,
    pub(super) journal: Journal,
    pub(super) toaster: Toaster,
    pub(super) i18n: I18n,
    /// Whether a plan is under way that the screen has started.
    pub(super) is_running: Rc<Cell<bool>>,
    /// Held by a plan while it runs, from its screen or from the toast: the next one waits for it.
    pub(super) turn: Rc<Mutex<()>>,
}

impl Runner {
    pub(super) async fn run(
        &self,
        mode: Mode,
        source: &Rc<dyn Source>,
        mut rows: Vec<Row>,
        control: &Control,
    ) -> Vec<Row> {
        let api = &control.api;
        match mode {
            Mode::Each => {
                send_open(&mut rows, control).await;
                self.conclude(api, source, &mut rows).await;
                self.announce(source, &rows, "change_done");
            }
            Mode::Unchanged => {
                if leave_out_changed(api, source, &mut rows).await {
                    send_open(&mut rows, control).await;
                }
                self.conclude(api, source, &mut rows).await;
                self.announce(source, &rows, "change_import_done");
            }
            Mode::Undo => {
                if leave_out_changed(api, source, &mut rows).await {
                    send_open(&mut rows, control).await;
                }
                self.conclude(api, source, &mut rows).await;
                self.announce_undo(&rows);
            }
            Mode::Together(together) => {
                if leave_out_changed(api, source, &mut rows).await {
                    send_together(together, &mut rows, control).await;
                }
                control.progress.emit(rows.len());
                self.conclude(api, source, &mut rows).await;
                self.announce(source, &rows, "change_import_done");
            }
            Mode::Settle => {
                let unknown: Vec<bool> = rows.iter().map(Row::is_unknown).collect();
                settle_unknown(api, source, &mut rows).await;
                self.cache.invalidate(&source.touches());
                let settled = rows.iter().zip(unknown);
                let settled = settled.filter(|(row, unknown)| *unknown && !row.is_unknown());
                let entries = settled.filter_map(|(row, _)| self.journal_entry(row));
                self.journal.write(entries.collect());
            }
        }
        rows
    }

    async fn conclude(&self, api: &Api, source: &Rc<dyn Source>, rows: &mut [Row]) {
        settle_unknown(api, source, rows).await;
        self.cache.invalidate(&source.touches());
        let entries = rows.iter().filter_map(|row| self.journal_entry(row));
        self.journal.write(entries.collect());
    }

    fn journal_entry(&self, row: &Row) -> Option<JournalEntry> {
        let result = match &row.fate {
            Fate::Done => JournalResult::Done,
            // Nothing was written.
            Fate::Failed(error) if error.reach == Reach::NotSent => return None,
            Fate::Failed(error) => JournalResult::Failed(error_text(&self.i18n, error)),
            Fate::Unknown(error) => JournalResult::Unknown(error_text(&self.i18n, error)),
            Fate::AlreadyThere | Fate::NotSent(_) => return None,
        };
        let described = row.step.describe(&self.i18n);
        let query_id = row.receipt.query_id.clone();
        Some(JournalEntry::now(described, result, query_id))
    }

    /// Says what was done, and offers to take it back. What failed is shown by the screen itself, and so is
    /// an event.
    fn announce(&self, source: &Rc<dyn Source>, rows: &[Row], many: &str) {
        if rows.iter().any(|row| row.step.is_event()) {
            return;
        }
        let text = match (done(rows), rows) {
            (0, _) => return,
            (_, [only]) => only.step.describe(&self.i18n).done,
            (done, _) => self.i18n.tn(many, done),
        };
        let (runner, source) = (self.clone(), source.clone());
        let undone = rows.iter().filter(|row| row.fate == Fate::Done).rev();
        let steps: Vec<_> = undone.map(|row| row.step.inverse()).collect();
        let undo = Callback::from(move |()| {
            let rows = steps.iter().cloned().map(Row::new).collect();
            runner.undo_detached(source.clone(), rows);
        });
        let mut toast = Toast::success(text).action(self.i18n.t("toast_undo"), undo);
        let mut all_done = rows.iter().filter(|row| row.fate == Fate::Done);
        toast.detail = all_done
            .find_map(|row| row.step.describe(&self.i18n).lost)
            .map(AttrValue::from);
        self.toaster.show(toast);
    }

    fn undo_detached(&self, source: Rc<dyn Source>, rows: Vec<Row>) {
        let runner = self.clone();
        let control = Control {
            api: self.cache.api().bound(),
            stop: Rc::default(),
            progress: Callback::noop(),
        };
        spawn_local(async move {
            let _turn = runner.turn.lock().await;
            runner.run(Mode::Undo, &source, rows, &control).await;
        });
    }

    fn announce_undo(&self, rows: &[Row]) {
        let toast = match first_error(rows) {
            None => Toast::success(self.i18n.t("change_undone")),
            Some(error) => {
                let why = error_text(&self.i18n, error);
                let failed = rows.len() - as_wanted(rows);
                Toast::critical(self.i18n.tn("change_undo_failed", failed)).detail(why)
            }
        };
        self.toaster.show(toast);
    }
}

/// Reads the state and settles what must not be sent: what is done already, and what somebody else has
/// changed meanwhile. Whether it could be read; if not, no row is sent.
async fn leave_out_changed(api: &Api, source: &Rc<dyn Source>, rows: &mut [Row]) -> bool {
    let read = source.read(api).await;
    for row in rows {
        match (&read, row.step.compare()) {
            (Err(error), _) => row.not_sent(error.clone()),
            (Ok(()), Some(Verdict::Applied)) => row.fate = Fate::AlreadyThere,
            (Ok(()), Some(Verdict::Changed)) => {
                row.failed(ApiError::local(Problem::Conflict).not_sent());
            }
            (Ok(()), Some(Verdict::NotApplied) | None) => {}
        }
    }
    read.is_ok()
}

async fn send_together(together: Together, rows: &mut [Row], control: &Control) {
    let is_open = |(place, row): (usize, &Row)| row.is_open().then_some(place);
    let places: Vec<usize> = rows.iter().enumerate().filter_map(is_open).collect();
    if places.is_empty() {
        return;
    }
    let request = together(control.api.clone(), places);
    let answer = control.stop.unless_stopped(request).await;
    match answer.unwrap_or_else(|| Err(ApiError::local(Problem::Stopped))) {
        Ok(applied) => {
            let mut sent: Vec<&mut Row> = open(rows).collect();
            for row in &mut sent {
                // What the state will not show had no effect, though nobody said so.
                row.unknown(ApiError::local(Problem::WithoutEffect));
                row.receipt = applied.receipt.clone();
            }
            for (place, error) in applied.refused {
                if let Some(row) = sent.get_mut(place) {
                    row.fate = Fate::Failed(error);
                }
            }
        }
        Err(error) => open(rows).for_each(|row| row.answered(Err(error.clone()))),
    }
}

/// Reads the state once, and tells from it what became of the rows without an answer, and whether those show that the
/// API calls done.
async fn settle_unknown(api: &Api, source: &Rc<dyn Source>, rows: &mut [Row]) {
    if !rows
        .iter()
        .any(|row| row.is_unknown() || row.is_read_back())
    {
        return;
    }
    let read = source.read(api).await;
    for row in rows {
        if let Fate::Unknown(error) = &row.fate {
            row.fate = Fate::settled(error, &read, row.step.compare(), row.step.is_event());
        } else if row.is_read_back() && read.is_ok() {
            row.read_back();
        }
    }
}
