//! What is under way, so that it can be given up at once with whoever asked for it.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::{Rc, Weak};

use futures_util::future::{AbortHandle, abortable};

/// The requests under way, with their pauses and their limits in time.
#[derive(Default)]
pub(super) struct Running {
    is_closed: Cell<bool>,
    handles: RefCell<Vec<Weak<AbortHandle>>>,
}

impl Running {
    /// Gives up what is under way, and from now on does nothing.
    pub(super) fn close(&self) {
        self.is_closed.set(true);
        let handles = self.handles.take();
        handles
            .iter()
            .filter_map(Weak::upgrade)
            .for_each(|handle| handle.abort());
    }

    /// What a future comes to; `None` once it is given up.
    pub(super) async fn until_closed<F: Future>(&self, future: F) -> Option<F::Output> {
        if self.is_closed.get() {
            return None;
        }
        let (future, handle) = abortable(future);
        let handle = Rc::new(handle);
        {
            let mut handles = self.handles.borrow_mut();
            handles.retain(|other| other.strong_count() > 0);
            handles.push(Rc::downgrade(&handle));
        }
        let done = future.await;
        drop(handle);
        done.ok()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::future::{pending, ready};

    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn what_is_under_way_ends_when_it_is_closed() {
        let running = Running::default();
        assert_eq!(running.until_closed(ready(1)).now_or_never(), Some(Some(1)));
        let mut waiting = Box::pin(running.until_closed(pending::<u8>()));
        assert_eq!(waiting.as_mut().now_or_never(), None);
        running.close();
        assert_eq!(waiting.now_or_never(), Some(None));
        assert_eq!(running.until_closed(ready(2)).now_or_never(), Some(None));
    }

    #[test]
    fn what_has_ended_is_kept_no_longer() {
        let running = Running::default();
        for _ in 0..9 {
            running.until_closed(ready(())).now_or_never();
        }
        assert!(running.handles.borrow().len() <= 1);
    }
}
