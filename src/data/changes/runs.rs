//! The runs of one component: what is under way, how far it is, and how it ended.

use std::cell::Cell;
use std::rc::Rc;

use futures_util::lock::Mutex;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::rows::{Fate, Row, first_error};
use super::runner::{Mode, Runner};
use super::send::{Control, Stop};
use super::step::Source;
use crate::data::{Failure, use_journal, use_query_cache};
use crate::i18n::use_i18n;
use crate::state::{State, use_state};
use crate::ui::use_toaster;

/// How far a plan has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub total: usize,
}

/// What became of the latest plan.
#[derive(Debug, Clone, PartialEq)]
pub enum RunState {
    Idle,
    Running(Progress),
    /// With the reason, if not everything was done.
    Finished(Option<Failure>),
}

impl RunState {
    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// Why the latest plan failed.
    pub fn failure(&self) -> Option<Failure> {
        match self {
            Self::Finished(failure) => failure.clone(),
            Self::Idle | Self::Running(_) => None,
        }
    }

    fn finished(rows: &[Row]) -> Self {
        let is_unknown = rows.iter().any(|row| matches!(row.fate, Fate::Unknown(_)));
        let failure = first_error(rows).map(|error| Failure {
            error: error.clone(),
            is_unknown,
        });
        Self::Finished(failure)
    }
}

/// The runs of one component, whatever they are about.
#[derive(Clone)]
pub(super) struct Runs {
    pub(super) runner: Runner,
    pub(super) state: State<RunState>,
    pub(super) stop: Rc<Stop>,
}

impl Runs {
    pub(super) fn start(
        &self,
        mode: Mode,
        source: Rc<dyn Source>,
        rows: Vec<Row>,
        finished: Callback<Vec<Fate>>,
    ) {
        // A second press while the first is under way would send everything twice.
        if self.runner.is_running.replace(true) {
            return;
        }
        self.stop.reset();
        let control = self.control(rows.len());
        control.progress.emit(0);
        let Self { runner, state, .. } = self.clone();
        spawn_local(async move {
            let turn = runner.turn.lock().await;
            let rows = runner.run(mode, &source, rows, &control).await;
            drop(turn);
            runner.is_running.set(false);
            state.set(RunState::finished(&rows));
            finished.emit(rows.into_iter().map(|row| row.fate).collect());
        });
    }

    fn control(&self, total: usize) -> Control {
        let state = self.state.clone();
        Control {
            api: self.runner.cache.api().bound(),
            stop: self.stop.clone(),
            progress: Callback::from(move |done| {
                state.set(RunState::Running(Progress { done, total }));
            }),
        }
    }
}

#[hook]
pub(super) fn use_runs() -> Runs {
    let state = use_state(|| RunState::Idle);
    let stop = use_memo((), |()| Stop::default());
    let is_running = use_memo((), |()| Cell::new(false));
    let turn = use_memo((), |()| Mutex::new(()));
    Runs {
        runner: Runner {
            cache: use_query_cache(),
            journal: use_journal(),
            toaster: use_toaster(),
            i18n: use_i18n(),
            is_running,
            turn,
        },
        state,
        stop,
    }
}
