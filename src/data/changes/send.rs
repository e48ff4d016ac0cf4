//! Sending a plan change by change: a few at a time, in the order of the plan's kinds.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::mem;
use std::rc::Rc;

use futures_util::future::{AbortHandle, abortable};
use futures_util::stream::{self, StreamExt};
use yew::Callback;

use crate::api::ApiError;
use crate::data::{Applied, Writes};
use crate::telephony::change::{Change, Plan};

/// How many writes are under way at a time.
const AT_ONCE: usize = 4;

/// How the user follows a plan and ends it early.
#[derive(Clone)]
pub(super) struct Control {
    pub(super) stop: Rc<Stop>,
    /// Called with the number of changes that have been answered.
    pub(super) progress: Callback<usize>,
}

/// The user's wish to send nothing more.
#[derive(Default)]
pub(super) struct Stop {
    wanted: Cell<bool>,
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

    /// A new plan begins.
    pub(super) fn reset(&self) {
        self.wanted.set(false);
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

/// The answers in the order of the plan; `None` for what was not sent.
pub(super) async fn send_each<W: Writes>(
    plan: &Plan<W::Item>,
    control: &Control,
    apply: impl AsyncFn(&Change<W::Item>) -> Result<Applied<W::Item>, ApiError>,
) -> Vec<Option<Result<Applied<W::Item>, ApiError>>> {
    let mut answers = Vec::with_capacity(plan.len());
    let answered = Cell::new(0);
    // A delete that makes room must have been answered before the create that needs it.
    for stage in plan.changes().chunk_by(is_same_kind) {
        let sent = stage.iter().map(|change| {
            let apply = &apply;
            let answered = &answered;
            async move {
                if control.stop.wanted.get() {
                    return None;
                }
                let answer = apply(change).await;
                if matches!(&answer, Err(error) if error.is_signed_out()) {
                    // The rest is the user's to send, once signed in again.
                    control.stop.stop();
                }
                answered.set(answered.get() + 1);
                control.progress.emit(answered.get());
                Some(answer)
            }
        });
        answers.extend(collect_in_order(sent).await);
    }
    answers
}

async fn collect_in_order<T>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let futures: Vec<_> = futures.collect();
    stream::iter(futures).buffered(AT_ONCE).collect().await
}

fn is_same_kind<T>(left: &Change<T>, right: &Change<T>) -> bool {
    mem::discriminant(left) == mem::discriminant(right)
}
