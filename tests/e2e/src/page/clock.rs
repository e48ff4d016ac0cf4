//! The page's clock, put forward: no journey waits for half an hour.

use std::time::Duration;

use serde_json::json;

use super::Page;

/// Runs before the page's scripts, which take the clock and the timers from it.
const CLOCK: &str = r"(() => {
  const now = Date.now.bind(Date), set = setTimeout.bind(window), clear = clearTimeout.bind(window);
  const waiting = new Map();
  let ahead = 0;
  Date.now = () => now() + ahead;
  window.setTimeout = (act, ms = 0, ...rest) => {
    const run = () => { waiting.delete(id); act(...rest); };
    const id = set(run, ms);
    waiting.set(id, { due: Date.now() + ms, run });
    return id;
  };
  window.clearTimeout = (id) => { waiting.delete(id); clear(id); };
  const first = (end) => [...waiting].filter(([, { due }]) => due <= end).sort((a, b) => a[1].due - b[1].due)[0];
  window.__sleep = (ms) => { ahead += ms; };
  window.__pass = async (ms) => {
    const end = Date.now() + ms;
    for (let next; (next = first(end));) {
      const [id, { due, run }] = next;
      ahead += Math.max(0, due - Date.now());
      clear(id);
      run();
      await new Promise((done) => set(done));
    }
    ahead += Math.max(0, end - Date.now());
  };
})()";

impl Page {
    /// Loads the page again with a clock that [`pass`](Self::pass) and [`sleep`](Self::sleep) put forward.
    pub async fn hold_clock(&self) {
        self.before_scripts(CLOCK).await;
        self.reload().await;
    }

    /// Lets time pass at once; whatever is due meanwhile happens, in its order.
    pub async fn pass(&self, time: Duration) {
        self.put_forward("__pass", time).await;
    }

    /// The machine sleeps: time passes, and no timer fires.
    pub async fn sleep(&self, time: Duration) {
        self.put_forward("__sleep", time).await;
    }

    async fn put_forward(&self, by: &str, time: Duration) {
        let call = format!("{by}({})", json!(time.as_millis()));
        self.evaluate(&call).await;
    }
}
