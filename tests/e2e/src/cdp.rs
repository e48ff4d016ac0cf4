//! Chromium's DevTools protocol over the browser's own pipe: commands, answers, events.
//!
//! JSON messages, each ended by a NUL byte. Sessions are "flat": a command for a page carries the
//! session's id.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::sync::{broadcast, oneshot};

/// Events kept for a waiter that is slow to take them.
const EVENT_BACKLOG: usize = 4096;

/// Why a command has no result.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum CdpError {
    /// The browser refused the command.
    #[error("{method}: {message}")]
    Refused {
        /// `Domain.command`.
        method: String,
        /// The browser's own words.
        message: String,
    },
    /// The browser is gone.
    #[error("the browser has closed")]
    Closed,
}

/// Something that the browser reports by itself.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// Of the page that it is about; empty for the browser itself.
    pub(crate) session: String,
    pub(crate) method: String,
    pub(crate) params: Value,
}

type Pending = HashMap<u64, (String, oneshot::Sender<Result<Value, CdpError>>)>;
type Observer = Box<dyn Fn(&Event) + Send>;

/// The conversation with one browser. Clones share it.
#[derive(Clone)]
pub(crate) struct Connection(Arc<Inner>);

struct Inner {
    writer: tokio::sync::Mutex<Box<dyn AsyncWrite + Send + Unpin>>,
    next_id: AtomicU64,
    pending: Mutex<Pending>,
    observers: Mutex<Vec<Observer>>,
    events: broadcast::Sender<Event>,
}

impl Connection {
    /// Talks through the two ends of the browser's pipe, from a background task.
    pub(crate) fn new(
        reader: impl AsyncRead + Send + Unpin + 'static,
        writer: impl AsyncWrite + Send + Unpin + 'static,
    ) -> Self {
        let connection = Self(Arc::new(Inner {
            writer: tokio::sync::Mutex::new(Box::new(writer)),
            next_id: AtomicU64::new(1),
            pending: Mutex::default(),
            observers: Mutex::default(),
            events: broadcast::channel(EVENT_BACKLOG).0,
        }));
        tokio::spawn(connection.clone().read(BufReader::new(reader)));
        connection
    }

    /// Sends a command, to the browser or to a session, and waits for its result.
    pub(crate) async fn send(
        &self,
        session: Option<&str>,
        method: &str,
        params: Value,
    ) -> Result<Value, CdpError> {
        let id = self.0.next_id.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let (sender, answer) = oneshot::channel();
        lock(&self.0.pending).insert(id, (method.to_owned(), sender));
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        let written = self.0.writer.lock().await.write_all(&bytes).await;
        written.map_err(|_| CdpError::Closed)?;
        answer.await.map_err(|_| CdpError::Closed)?
    }

    /// Events from now on, for a waiter.
    pub(crate) fn events(&self) -> broadcast::Receiver<Event> {
        self.0.events.subscribe()
    }

    /// Shows every event to `observer` before the answer of any later command is delivered.
    pub(crate) fn observe(&self, observer: impl Fn(&Event) + Send + 'static) {
        lock(&self.0.observers).push(Box::new(observer));
    }

    /// Ends what [`observe`](Self::observe) began.
    pub(crate) fn end_observers(&self) {
        lock(&self.0.observers).clear();
    }

    /// Says nothing more: a browser whose pipe is closed ends.
    pub(crate) async fn hang_up(&self) {
        *self.0.writer.lock().await = Box::new(tokio::io::sink());
    }

    async fn read(self, mut reader: BufReader<impl AsyncRead + Unpin>) {
        let mut bytes = Vec::new();
        while matches!(reader.read_until(0, &mut bytes).await, Ok(1..)) {
            bytes.pop();
            if let Ok(message) = serde_json::from_slice(&bytes) {
                self.take(message);
            }
            bytes.clear();
        }
        lock(&self.0.pending).clear();
    }

    fn take(&self, mut message: Value) {
        if let Some(id) = message["id"].as_u64() {
            self.answer(id, message);
        } else if let Some(method) = message["method"].as_str() {
            let method = method.to_owned();
            let session = message["sessionId"].as_str().unwrap_or_default();
            let event = Event {
                session: session.to_owned(),
                method,
                params: message["params"].take(),
            };
            lock(&self.0.observers)
                .iter()
                .for_each(|observe| observe(&event));
            // Nobody waiting for events is usual.
            let _unheard = self.0.events.send(event);
        }
    }

    fn answer(&self, id: u64, mut message: Value) {
        let Some((method, sender)) = lock(&self.0.pending).remove(&id) else {
            return;
        };
        let result = match message["error"]["message"].as_str() {
            Some(text) => Err(CdpError::Refused {
                method,
                message: text.to_owned(),
            }),
            None => Ok(message["result"].take()),
        };
        // The one who asked may have given up.
        let _unheard = sender.send(result);
    }
}

/// The data behind a mutex, also after a test has panicked while holding it.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
