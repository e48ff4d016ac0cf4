//! What has been read from the API, shared by all screens: one entry per key.
//!
//! An entry lives as long as the session. Its read runs while somebody watches it: screens that
//! want the same thing share one request, and the last one to leave aborts it.
//!
//! What is read has lost its type here, and gets it back in [`super::use_query`]: all that keeps, shares,
//! aborts and tells is in the WASM once.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use futures_util::future::{AbortHandle, LocalBoxFuture, abortable};
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback};

use super::{Loadable, QueryKey};
use crate::api::{Api, ApiError};
use crate::monotonic::now_ms;

/// Data younger than this is not read again when another screen starts to watch it.
const FRESH_MS: f64 = 5_000.0;

/// Something that was read, whatever its type.
pub(super) type Anything = Rc<dyn Any>;

pub(super) type Read = Rc<dyn Fn(Api) -> LocalBoxFuture<'static, Result<Anything, ApiError>>>;

/// All entries; cheap to clone, and compared by address.
#[derive(Clone)]
pub struct QueryCache(Rc<Inner>);

struct Inner {
    api: Api,
    entries: RefCell<HashMap<QueryKey, Rc<Entry>>>,
    notes: RefCell<HashMap<QueryKey, AttrValue>>,
}

impl PartialEq for QueryCache {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl QueryCache {
    pub fn new(api: Api) -> Self {
        Self(Rc::new(Inner {
            api,
            entries: RefCell::default(),
            notes: RefCell::default(),
        }))
    }

    pub fn api(&self) -> Api {
        self.0.api.clone()
    }

    /// What a screen has noted, for when it is shown again in this session.
    pub fn note(&self, key: &QueryKey) -> Option<AttrValue> {
        self.0.notes.borrow().get(key).cloned()
    }

    pub fn set_note(&self, key: &QueryKey, note: Option<AttrValue>) {
        let mut notes = self.0.notes.borrow_mut();
        match note {
            Some(note) => notes.insert(key.clone(), note),
            None => notes.remove(key),
        };
    }

    /// Reads again, behind what is shown, each entry whose key is below `prefix` and is watched;
    /// those that nobody watches are read again when somebody does.
    pub fn invalidate(&self, prefix: &QueryKey) {
        let matching: Vec<_> = {
            let entries = self.0.entries.borrow();
            let matching = entries.iter().filter(|(key, _)| key.is_below(prefix));
            matching.map(|(_, entry)| entry.clone()).collect()
        };
        for entry in matching {
            entry.reread_if_watched();
        }
    }

    /// The entry of a key, made with `read` where there is none yet.
    pub(super) fn entry(&self, key: &QueryKey, read: &Read) -> Rc<Entry> {
        let mut entries = self.0.entries.borrow_mut();
        let new = || Rc::new(Entry::new(self.0.api.clone(), read.clone()));
        entries.entry(key.clone()).or_insert_with(new).clone()
    }
}

/// One thing that is read, and who watches it.
pub(super) struct Entry {
    api: Api,
    read: Read,
    state: RefCell<Loadable<dyn Any>>,
    read_at_ms: Cell<f64>,
    running: RefCell<Option<AbortHandle>>,
    watchers: RefCell<Vec<(usize, Callback<()>)>>,
    next_watcher: Cell<usize>,
}

impl Entry {
    fn new(api: Api, read: Read) -> Self {
        Self {
            api,
            read,
            state: RefCell::default(),
            read_at_ms: Cell::new(f64::NEG_INFINITY),
            running: RefCell::default(),
            watchers: RefCell::default(),
            next_watcher: Cell::new(0),
        }
    }

    pub(super) fn state(&self) -> Loadable<dyn Any> {
        self.state.borrow().clone()
    }

    /// Calls `changed` on every change from now on, and reads unless the data is fresh.
    pub(super) fn watch(self: &Rc<Self>, changed: Callback<()>) -> usize {
        let id = self.next_watcher.get();
        self.next_watcher.set(id + 1);
        self.watchers.borrow_mut().push((id, changed));
        if now_ms() - self.read_at_ms.get() > FRESH_MS {
            self.start();
        }
        id
    }

    pub(super) fn unwatch(&self, id: usize) {
        let mut watchers = self.watchers.borrow_mut();
        watchers.retain(|(watcher, _)| *watcher != id);
        if watchers.is_empty() {
            drop(watchers);
            self.abort_read();
        }
    }

    /// Reads anew; a read under way is given up, since it may have begun before a change.
    pub(super) fn refresh(self: &Rc<Self>) {
        self.abort_read();
        self.start();
    }

    /// Reads, unless a read is under way.
    pub(super) fn start(self: &Rc<Self>) {
        if self.running.borrow().is_some() {
            return;
        }
        let (read, handle) = abortable((self.read)(self.api.clone()));
        self.running.replace(Some(handle));
        self.state.borrow_mut().start();
        self.notify();
        let entry = self.clone();
        spawn_local(async move {
            if let Ok(result) = read.await {
                entry.running.replace(None);
                entry.finish(result);
            }
        });
    }

    fn finish(&self, result: Result<Anything, ApiError>) {
        if result.is_ok() {
            self.read_at_ms.set(now_ms());
        }
        self.state.borrow_mut().finish(result);
        self.notify();
    }

    fn abort_read(&self) {
        if let Some(handle) = self.running.take() {
            handle.abort();
            self.state.borrow_mut().is_loading = false;
        }
    }

    fn notify(&self) {
        // Cloned first: a watcher may stop watching while it is told.
        let watchers = self.watchers.borrow().clone();
        for (_, changed) in watchers {
            changed.emit(());
        }
    }

    fn reread_if_watched(self: &Rc<Self>) {
        self.read_at_ms.set(f64::NEG_INFINITY);
        if !self.watchers.borrow().is_empty() {
            self.refresh();
        }
    }
}
