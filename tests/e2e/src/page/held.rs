//! What a page keeps: the memory of its scripts, its nodes, its listeners.

use serde_json::json;

use super::Page;

/// Lets everything that waits for a frame or a task of its own come to its end.
const SETTLED: &str = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

/// Adds up the memories of all WASM.
const WASM_BYTES: &str = "function () {
  return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}";

/// What a page keeps once everything that can be let go is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Held {
    /// What its scripts hold, in bytes.
    pub heap: f64,
    /// The memory of its WASM, in bytes: it never shrinks.
    pub wasm: f64,
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
        let wasm = self.wasm_bytes().await;
        self.observe_document(true).await;
        let count = |name: &str| counters[name].as_f64().expect("a number");
        Held {
            heap: heap["usedSize"].as_f64().expect("a number of bytes"),
            wasm,
            nodes: count("nodes"),
            listeners: count("jsEventListeners"),
        }
    }

    async fn wasm_bytes(&self) -> f64 {
        let prototype = self.remote("WebAssembly.Memory.prototype").await;
        let group = "memories";
        let params = json!({ "prototypeObjectId": prototype, "objectGroup": group });
        let found = self.must("Runtime.queryObjects", params).await;
        let memories = found["objects"]["objectId"].as_str().expect("a list");
        let bytes = self.call_on(memories, WASM_BYTES, json!(null)).await;
        self.must(
            "Runtime.releaseObjectGroup",
            json!({ "objectGroup": group }),
        )
        .await;
        bytes.ok().and_then(|it| it.as_f64()).expect("a number")
    }
}
