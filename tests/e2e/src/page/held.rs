//! What a page keeps: the memory of its scripts, its nodes, its listeners.

use serde_json::json;

use super::Page;

/// Lets everything that waits for a frame or a task of its own come to its end.
const SETTLED: &str = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

/// What a page keeps once everything that can be let go is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// What its scripts hold, in bytes.
    pub heap: f64,
    /// Buffers, in bytes: for the most part the memory of the WASM, which never shrinks.
    pub buffers: f64,
    /// Nodes of documents, whether they are shown or not.
    pub nodes: f64,
    pub listeners: f64,
}

impl Page {
    /// What the page keeps now. The driver lets go of the document meanwhile.
    ///
    /// # Panics
    /// If the browser cannot tell.
    pub async fn held(&self) -> Held {
        self.observe_document(false).await;
        // What a first collection finalises is for a second one to collect.
        for _ in 0..2 {
            self.evaluate(SETTLED).await;
            self.must("HeapProfiler.collectGarbage", json!({})).await;
        }
        let heap = self.must("Runtime.getHeapUsage", json!({})).await;
        let counters = self.must("Memory.getDOMCounters", json!({})).await;
        self.observe_document(true).await;
        let bytes = |name: &str| heap[name].as_f64().expect("a number of bytes");
        let count = |name: &str| counters[name].as_f64().expect("a number");
        Held {
            heap: bytes("usedSize"),
            buffers: bytes("backingStorageSize"),
            nodes: count("nodes"),
            listeners: count("jsEventListeners"),
        }
    }
}
