//! `use_changes`: how a component writes to the API.
//!
//! Every write is a plan of changes, a single edit too. Running one gives progress, an outcome per
//! row, a toast that can take it back, entries in the journal, and fresh data on the screen.

mod rows;
mod runner;
mod send;
mod settle;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::runner::Runner;
use super::writes::WritesTogether;
use super::{Writes, use_journal, use_query_cache};
use crate::api::ApiError;
use crate::i18n::use_i18n;
use crate::telephony::change::{Plan, Report};
use crate::ui::use_toaster;

/// How far a plan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub total: usize,
}

/// What became of the latest plan.
#[derive(Debug)]
pub enum RunState<T> {
    Idle,
    Running(Progress),
    Finished(Rc<Report<T, ApiError>>),
}

/// Why a plan was not carried out.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    pub error: ApiError,
    /// Nobody knows whether it was: no answer came, and reading again failed too.
    pub is_unknown: bool,
}

impl<T> Clone for RunState<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Idle => Self::Idle,
            Self::Running(progress) => Self::Running(*progress),
            Self::Finished(report) => Self::Finished(report.clone()),
        }
    }
}

impl<T> RunState<T> {
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Why the latest plan failed: the first reason, which is the only one of a single edit.
    pub fn failure(&self) -> Option<Failure> {
        let Self::Finished(report) = self else {
            return None;
        };
        report.first_error().map(|error| Failure {
            error: error.clone(),
            is_unknown: report.counts().unknown > 0,
        })
    }
}

/// Runs plans and tells how far they are. A plan goes on when its screen is left.
pub struct Changes<W: Writes> {
    runner: Runner<W>,
    state: UseStateHandle<RunState<W::Item>>,
    stop: Rc<send::Stop>,
}

/// Called with what became of a plan.
type Finished<T> = Callback<Rc<Report<T, ApiError>>>;

impl<W: Writes> Clone for Changes<W> {
    fn clone(&self) -> Self {
        Self {
            runner: self.runner.clone(),
            state: self.state.clone(),
            stop: self.stop.clone(),
        }
    }
}

impl<W: Writes> Changes<W> {
    pub fn state(&self) -> &RunState<W::Item> {
        &self.state
    }

    /// Forgets the latest outcome, as when a form is opened anew.
    pub fn reset(&self) {
        if !self.runner.is_running.get() {
            self.state.set(RunState::Idle);
        }
    }

    /// Sends nothing more. Single changes under way are still waited for; a request for many is given
    /// up, and its effect read.
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// Sends each change by itself, a few at a time.
    pub fn run(&self, plan: Plan<W::Item>, finished: Finished<W::Item>) {
        let total = plan.len();
        self.start(total, finished, async move |runner, control| {
            runner.run(plan, &control).await
        });
    }

    /// Takes something back: like [`Self::run`], but leaves alone what somebody else has changed.
    pub fn undo(&self, plan: Plan<W::Item>, finished: Finished<W::Item>) {
        self.start(plan.len(), finished, async move |runner, control| {
            runner.undo(plan, &control).await
        });
    }

    /// Sends all changes as one request.
    pub fn run_together(&self, plan: Plan<W::Item>, finished: Finished<W::Item>)
    where
        W: WritesTogether,
    {
        self.start(plan.len(), finished, async move |runner, control| {
            runner.run_together(plan, &control).await
        });
    }

    /// Reads again to learn what became of the changes that got no answer.
    pub fn settle(&self, report: Rc<Report<W::Item, ApiError>>, finished: Finished<W::Item>) {
        self.start(report.rows.len(), finished, async move |runner, _| {
            runner.settle_report((*report).clone()).await
        });
    }

    fn start(
        &self,
        total: usize,
        finished: Finished<W::Item>,
        work: impl AsyncFnOnce(Runner<W>, send::Control) -> Report<W::Item, ApiError> + 'static,
    ) {
        // A second press while the first is under way would send everything twice.
        if self.runner.is_running.replace(true) {
            return;
        }
        self.stop.reset();
        self.state
            .set(RunState::Running(Progress { done: 0, total }));
        let control = send::Control {
            stop: self.stop.clone(),
            progress: {
                let state = self.state.clone();
                Callback::from(move |done| {
                    state.set(RunState::Running(Progress { done, total }));
                })
            },
        };
        let Self { runner, state, .. } = self.clone();
        spawn_local(async move {
            let is_running = runner.is_running.clone();
            let report = Rc::new(work(runner, control).await);
            is_running.set(false);
            state.set(RunState::Finished(report.clone()));
            finished.emit(report);
        });
    }
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
    let state = use_state(|| RunState::Idle);
    let stop = use_memo((), |()| send::Stop::default());
    let is_running = use_memo((), |()| Cell::new(false));
    Changes {
        runner: Runner {
            writes,
            cache: use_query_cache(),
            journal: use_journal(),
            toaster: use_toaster(),
            i18n: use_i18n(),
            is_running,
        },
        state,
        stop,
    }
}
