//! `use_changes`: how a component writes to the API.
//!
//! Every write is a plan of changes, a single edit too. Running one gives progress, an outcome per
//! row, a toast that can take it back, entries in the journal, and fresh data on the screen.

mod rows;
mod runner;
mod runs;
mod send;
mod settle;
mod step;

use std::rc::Rc;

use yew::prelude::*;

use self::rows::{Fate, Row};
use self::runner::{Mode, Together};
pub use self::runs::{Progress, RunState};
use self::runs::{Runs, use_runs};
use self::step::{TypedSource, TypedStep};
use super::Writes;
use super::writes::WritesTogether;
use crate::api::ApiError;
use crate::telephony::change::{Outcome, Plan, Report, ReportRow};

/// Runs plans and tells how far they are. A plan goes on when its screen is left.
#[derive(Clone)]
pub struct Changes<W: Writes> {
    writes: W,
    runs: Runs,
}

/// Called with what became of a plan.
type Finished<T> = Callback<Rc<Report<T, ApiError>>>;

impl<W: Writes> Changes<W> {
    pub fn state(&self) -> &RunState {
        &self.runs.state
    }

    /// Forgets the latest outcome, as when a form is opened anew.
    pub fn reset(&self) {
        if !self.runs.runner.is_running.get() {
            self.runs.state.set(RunState::Idle);
        }
    }

    /// Sends nothing more. Single changes under way are still waited for; a request for many is given
    /// up, and its effect read.
    pub fn stop(&self) {
        self.runs.stop.stop();
    }

    /// Sends each change by itself, a few at a time.
    pub fn run(&self, plan: Plan<W::Item>, finished: Finished<W::Item>) {
        let (source, steps) = self.steps(plan);
        self.start(Mode::Each, source, steps, finished);
    }

    /// Like [`Self::run`], but reads first and leaves alone what somebody else has changed meanwhile: for
    /// a form or a preview that may have been open for long.
    pub fn run_unchanged(&self, plan: Plan<W::Item>, finished: Finished<W::Item>) {
        let (source, steps) = self.steps(plan);
        self.start(Mode::Unchanged, source, steps, finished);
    }

    /// Takes something back: like [`Self::run_unchanged`], but is told as such.
    pub fn undo(&self, plan: Plan<W::Item>, finished: Finished<W::Item>) {
        let (source, steps) = self.steps(plan);
        self.start(Mode::Undo, source, steps, finished);
    }

    /// Sends all changes as one request.
    pub fn run_together(&self, plan: Plan<W::Item>, finished: Finished<W::Item>)
    where
        W: WritesTogether,
    {
        let (source, steps) = self.steps(plan);
        let (writes, planned) = (self.writes.clone(), steps.clone());
        let together: Together = Box::new(move |api, places| {
            Box::pin(async move {
                let at = |place: usize| planned.get(place).map(|step| step.planned());
                let plan: Plan<W::Item> = places.into_iter().filter_map(at).collect();
                writes.apply_together(&api, &plan).await
            })
        });
        self.start(Mode::Together(together), source, steps, finished);
    }

    /// Reads again to learn what became of the changes that got no answer.
    pub fn settle(&self, report: Rc<Report<W::Item, ApiError>>, finished: Finished<W::Item>) {
        let source = TypedSource::new(self.writes.clone());
        let (mut steps, mut rows) = (Vec::new(), Vec::new());
        for row in &report.rows {
            let step = TypedStep::with_outcome(source.clone(), row);
            rows.push(Row::with(step.clone(), Fate::from(&row.outcome)));
            steps.push(step);
        }
        self.runs
            .start(Mode::Settle, source, rows, reported(steps, finished));
    }

    fn steps(&self, plan: Plan<W::Item>) -> (Rc<TypedSource<W>>, Vec<Rc<TypedStep<W>>>) {
        let source = TypedSource::new(self.writes.clone());
        let staged = self.writes.stages(&plan).into_iter().zip(plan);
        let step = |(stage, change)| TypedStep::new(source.clone(), change, stage);
        let steps = staged.map(step).collect();
        (source, steps)
    }

    fn start(
        &self,
        mode: Mode,
        source: Rc<TypedSource<W>>,
        steps: Vec<Rc<TypedStep<W>>>,
        finished: Finished<W::Item>,
    ) {
        let row = |step: &Rc<TypedStep<W>>| Row::new(step.clone());
        let rows = steps.iter().map(row).collect();
        self.runs
            .start(mode, source, rows, reported(steps, finished));
    }
}

/// Turns what became of the rows into the report of their changes.
fn reported<W: Writes>(
    steps: Vec<Rc<TypedStep<W>>>,
    finished: Finished<W::Item>,
) -> Callback<Vec<Fate>> {
    Callback::from(move |fates: Vec<Fate>| {
        let row = |(step, fate): (&Rc<TypedStep<W>>, Fate)| ReportRow {
            planned: step.planned(),
            outcome: match fate {
                Fate::Done => Outcome::Done(step.change()),
                Fate::AlreadyThere => Outcome::AlreadyThere,
                Fate::Failed(error) => Outcome::Failed(error),
                Fate::Unknown(error) => Outcome::Unknown(error),
                Fate::NotSent(reason) => Outcome::NotSent(reason),
            },
        };
        let rows = steps.iter().zip(fates).map(row).collect();
        finished.emit(Rc::new(Report { rows }));
    })
}

/// Closes a form once everything was done; what failed leaves it open.
pub fn close_when_done<T: 'static>(onclose: &Callback<()>) -> Finished<T> {
    let onclose = onclose.clone();
    Callback::from(move |report: Rc<Report<T, ApiError>>| {
        if report.is_success() {
            onclose.emit(());
        }
    })
}

/// Writes things of one kind.
#[hook]
pub fn use_changes<W: Writes>(writes: W) -> Changes<W> {
    let runs = use_runs();
    Changes { writes, runs }
}
