//! What the page's main thread does, task by task, as the browser's own tracing sees it.
//!
//! The page is watched from outside: a `PerformanceObserver` would tell only of tasks over 50 ms, and this
//! tells how near to that the others come.

use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;

use super::Page;
use crate::cdp::Event;

/// Chromium's category of the tasks of its threads, and that of `performance.mark`.
const CATEGORIES: [&str; 2] = ["disabled-by-default-devtools.timeline", "blink.user_timing"];
const TASK: &str = "RunTask";
const BEGIN: &str = "e2e-begin";
const END: &str = "e2e-end";

/// What keeps the page busy for the driver's sake alone: a copy of the document and the tree of
/// what assistive technology sees.
const OBSERVING: [&str; 2] = ["Accessibility", "DOM"];

/// A task of the page's main thread. In milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// From its begin to its end, as the user waits for it.
    pub duration: f64,
    /// The part of it that the processor spent on it, and not on other programs.
    pub processor: f64,
}

impl Page {
    /// Does something, and gives all tasks of the page's main thread meanwhile: script, style,
    /// layout and paint alike.
    ///
    /// Locators have the page look for elements in tasks of their own: `act` had better use points
    /// and keys, and wait by [`evaluate`](Self::evaluate).
    ///
    /// # Panics
    /// If the browser cannot trace.
    pub async fn tasks_during(&self, act: impl Future<Output = ()>) -> Vec<Task> {
        self.observe_document(false).await;
        let mut events = self.0.connection.events();
        let config = json!({ "includedCategories": CATEGORIES, "excludedCategories": ["*"] });
        self.trace("Tracing.start", json!({ "traceConfig": config }))
            .await;
        self.mark(BEGIN).await;
        act.await;
        self.mark(END).await;
        self.trace("Tracing.end", json!({})).await;
        let traced = traced(&mut events).await;
        self.observe_document(true).await;
        tasks(&traced)
    }

    /// Whether the driver has the document copied; what is asked of it meanwhile is not answered.
    pub(super) async fn observe_document(&self, on: bool) {
        let command = if on { "enable" } else { "disable" };
        for domain in OBSERVING {
            self.must(&format!("{domain}.{command}"), json!({})).await;
        }
    }

    async fn mark(&self, name: &str) {
        self.evaluate(&format!("void performance.mark('{name}')"))
            .await;
    }

    /// Tracing is the browser's, not the page's.
    async fn trace(&self, method: &str, params: Value) {
        let answer = self.0.connection.send(None, method, params).await;
        answer.unwrap_or_else(|error| panic!("{error}"));
    }
}

/// Everything that was traced.
async fn traced(events: &mut Receiver<Event>) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let mut event = events.recv().await.expect("a browser that still traces");
        match event.method.as_str() {
            "Tracing.dataCollected" => {
                if let Value::Array(batch) = event.params["value"].take() {
                    all.extend(batch);
                }
            }
            "Tracing.tracingComplete" => return all,
            _ => {}
        }
    }
}

/// Of the tasks of the thread that made the marks, those that ended between them.
fn tasks(traced: &[Value]) -> Vec<Task> {
    let mark = |name: &str| {
        let found = traced.iter().find(|event| event["name"] == name);
        found.unwrap_or_else(|| panic!("{name} is not in the trace"))
    };
    let (begin, end) = (mark(BEGIN), mark(END));
    let is_on_thread = |event: &&Value| ["pid", "tid"].iter().all(|key| event[key] == begin[key]);
    let microseconds = |event: &Value, key: &str| event[key].as_f64().unwrap_or_default();
    let span = microseconds(begin, "ts")..microseconds(end, "ts");
    let is_within =
        |task: &&Value| span.contains(&(microseconds(task, "ts") + microseconds(task, "dur")));
    let found = traced.iter().filter(|event| event["name"] == TASK);
    let found = found.filter(is_on_thread).filter(is_within);
    let task = |event: &Value| Task {
        duration: microseconds(event, "dur") / 1000.0,
        processor: microseconds(event, "tdur") / 1000.0,
    };
    found.map(task).collect()
}
