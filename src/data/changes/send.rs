//! Sending a plan change by change: a few at a time, in the order of the plan's kinds.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable, ready};
use futures_util::stream::{self, StreamExt};
use yew::Callback;

use super::rows::{Row, open};
use crate::api::{Api, ApiError};

/// How many writes are under way at a time.
const AT_ONCE: usize = 4;

/// How the user follows a plan and ends it early.
#[derive(Clone)]
pub(super) struct Control {
    /// For the user who started the plan: it does not go on as somebody else.
    pub(super) api: Api,
    pub(super) stop: Rc<Stop>,
    /// Called with the number of changes that have been answered.
    pub(super) progress: Callback<usize>,
}

/// The user's wish to send nothing more.
#[derive(Default)]
pub(super) struct Stop {
    wanted: Cell<bool>,
    /// Why nothing more is sent, where it is not the user's wish.
    reason: RefCell<Option<ApiError>>,
    /// What is under way and can be given up at once.
    request: RefCell<Option<AbortHandle>>,
}

impl Stop {
    pub(super) fn stop(&self) {
        self.wanted.set(true);
        if let Some(request) = self.request.take() {
            request.abort();
        }
    }

    /// Sends nothing more, for a reason that stands at each row that is left.
    fn stop_because(&self, reason: ApiError) {
        self.reason.replace(Some(reason));
        self.stop();
    }

    /// A new plan begins.
    pub(super) fn reset(&self) {
        self.wanted.set(false);
        self.reason.take();
        self.request.take();
    }

    /// Waits for a request unless it is given up meanwhile; then nobody knows what became of it.
    pub(super) async fn unless_stopped<T>(&self, request: impl Future<Output = T>) -> Option<T> {
        if self.wanted.get() {
            return None;
        }
        let (request, handle) = abortable(request);
        self.request.replace(Some(handle));
        request.await.ok()
    }
}

/// Sends the rows that are still open.
pub(super) async fn send_open(rows: &mut [Row], control: &Control) {
    let answered = Cell::new(0);
    // A delete that makes room must have been answered before the create that needs it.
    for stage in rows.chunk_by_mut(|left, right| left.step.stage() == right.step.stage()) {
        let sent: Vec<_> = open(stage)
            .map(|row| send(row, control, &answered))
            .collect();
        stream::iter(sent)
            .buffered(AT_ONCE)
            .for_each(|()| ready(()))
            .await;
    }
}

async fn send(row: &mut Row, control: &Control, answered: &Cell<usize>) {
    if control.stop.wanted.get() {
        if let Some(reason) = control.stop.reason.borrow().clone() {
            row.not_sent(reason);
        }
        return;
    }
    let answer = row.step.apply(&control.api).await;
    if let Err(error) = &answer
        && error.is_signed_out()
    {
        // The rest is the user's to send, once signed in again.
        let reason = ApiError::local(error.problem.clone());
        control.stop.stop_because(reason);
    }
    row.answered(answer);
    answered.set(answered.get() + 1);
    control.progress.emit(answered.get());
}
