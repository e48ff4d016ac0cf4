//! Browsers that journeys take turns with: each journey has a part of one for itself.
//!
//! A browser takes longer to start than most journeys last. It is started for the first journey that finds none, and
//! stays for those after it; storage, cache and permissions are a journey's own, in a context that ends with it. A
//! browser in which a journey has failed is not used again.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use serde_json::json;
use tokio::runtime::{Builder, Runtime};

use crate::cdp::{Connection, lock};
use crate::chromium::Chromium;
use crate::records::plain;

/// What browsers are spoken to in: the journeys' own runtimes end with them.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let built = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build();
    built.expect("a thread")
});

/// The browsers that nobody has at present, with their languages.
static IDLE: Mutex<Vec<(String, Chromium)>> = Mutex::new(Vec::new());

/// A part of a browser, for one journey.
pub(crate) struct Lease {
    /// There until it is given back.
    browser: Option<(String, Chromium)>,
    connection: Connection,
    context: String,
}

impl Lease {
    /// An empty part of a browser with the given `navigator.languages`.
    ///
    /// # Panics
    /// If there is no Chromium, or it does not start.
    pub(crate) async fn take(languages: &str) -> Self {
        let idle = {
            let mut idle = lock(&IDLE);
            let place = idle.iter().position(|(known, _)| known == languages);
            place.map(|place| idle.swap_remove(place).1)
        };
        let chromium = match idle {
            Some(chromium) => chromium,
            None => {
                let started = RUNTIME.spawn(Chromium::start(languages.to_owned()));
                started.await.expect("a browser")
            }
        };
        let connection = chromium.connection().clone();
        let made = connection.send(None, "Target.createBrowserContext", json!({}));
        let made = made.await.expect("a browser that answers");
        Self {
            browser: Some((languages.to_owned(), chromium)),
            connection,
            context: plain(&made["browserContextId"]),
        }
    }

    /// The conversation with the browser.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The browser's name of this part.
    pub(crate) fn context(&self) -> &str {
        &self.context
    }

    /// Where the browser puts what it downloads.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.scratch().join("downloads")
    }

    /// Where files to hand to the page may be written.
    pub(crate) fn scratch(&self) -> &Path {
        let (_, chromium) = self.browser.as_ref().expect("not given back");
        chromium.scratch()
    }

    /// Ends this part with all its pages; the browser is there for the next journey.
    pub(crate) async fn give_back(mut self) {
        let context = json!({ "browserContextId": self.context });
        let ended = self
            .connection
            .send(None, "Target.disposeBrowserContext", context);
        let ended = ended.await;
        self.connection.end_observers();
        if ended.is_ok() {
            lock(&IDLE).extend(self.browser.take());
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if self.browser.take().is_some() {
            let connection = self.connection.clone();
            RUNTIME.spawn(async move { connection.hang_up().await });
        }
    }
}
