//! Going from address to address.

use serde_json::{Value, json};
use std::panic::Location;

use super::Page;
use crate::wait::{self, At};

impl Page {
    /// Loads an address below the application's base: `page.goto("web-cloud/voip")`, or a whole
    /// one, and waits until the document and what it links to are loaded.
    #[track_caller]
    pub fn goto(&self, path: &str) -> impl Future<Output = ()> + use<'_> {
        let at = Location::caller();
        let url = match path.contains("://") || path.starts_with("data:") {
            true => path.to_owned(),
            false => format!("{}{}", self.0.base, path.trim_start_matches('/')),
        };
        async move {
            let params = json!({ "url": url });
            self.load(at, "Page.navigate", params).await;
        }
    }

    /// Loads the same address again.
    #[track_caller]
    pub fn reload(&self) -> impl Future<Output = ()> + use<'_> {
        let at = Location::caller();
        async move { self.load(at, "Page.reload", json!({})).await }
    }

    /// Presses the browser's "back" button.
    #[track_caller]
    pub fn back(&self) -> impl Future<Output = ()> + use<'_> {
        let at = Location::caller();
        async move { self.step(at, -1).await }
    }

    /// Presses the browser's "forward" button.
    #[track_caller]
    pub fn forward(&self) -> impl Future<Output = ()> + use<'_> {
        let at = Location::caller();
        async move { self.step(at, 1).await }
    }

    /// The address in the address bar.
    pub async fn url(&self) -> String {
        let url = self.evaluate("location.href").await;
        url.as_str().unwrap_or_default().to_owned()
    }

    /// The address below the application's base, query and fragment included.
    pub async fn path(&self) -> String {
        let url = self.url().await;
        url.strip_prefix(&self.0.base).unwrap_or(&url).to_owned()
    }

    /// Waits until the address has this in it.
    #[track_caller]
    pub fn wait_url(&self, part: &str) -> impl Future<Output = ()> + use<'_> {
        self.wait_for_url(part, true)
    }

    /// Waits until the address below the application's base is exactly this: see [`path`](Self::path).
    #[track_caller]
    pub fn wait_path(&self, path: &str) -> impl Future<Output = ()> + use<'_> {
        let (at, path) = (Location::caller(), path.to_owned());
        async move {
            let right = wait::until(async || {
                let now = self.path().await;
                (now == path).then_some(()).ok_or(format!("it is {now}"))
            });
            self.or_fail(at, &format!("address {path}"), right.await)
                .await;
        }
    }

    /// Waits until the address has this in it no more.
    #[track_caller]
    pub fn wait_no_url(&self, part: &str) -> impl Future<Output = ()> + use<'_> {
        self.wait_for_url(part, false)
    }

    #[track_caller]
    fn wait_for_url(&self, part: &str, there: bool) -> impl Future<Output = ()> + use<'_> {
        let (at, part) = (Location::caller(), part.to_owned());
        async move {
            let right = wait::until(async || {
                let url = self.url().await;
                (url.contains(&part) == there)
                    .then_some(())
                    .ok_or(format!("it is {url}"))
            });
            let sought = if there {
                "address with"
            } else {
                "address without"
            };
            self.or_fail(at, &format!("{sought} {part}"), right.await)
                .await;
        }
    }

    async fn load(&self, at: At, method: &str, params: Value) {
        let mut events = self.0.connection.events();
        let answer = self
            .cdp(method, params)
            .await
            .map_err(|error| error.to_string());
        let refusal = answer.and_then(|answer| match answer["errorText"].as_str() {
            Some(text) => Err(text.to_owned()),
            None => Ok(answer["loaderId"] == Value::Null && method == "Page.navigate"),
        });
        // Without a new document, as for a change of the fragment, there is nothing to wait for.
        let within_document = self.or_fail(at, method, refusal).await;
        if within_document {
            return;
        }
        let loaded = async {
            while let Ok(event) = events.recv().await {
                if event.method == "Page.loadEventFired" {
                    break;
                }
            }
        };
        let in_time = tokio::time::timeout(wait::PATIENCE, loaded).await;
        let in_time = in_time.map_err(|_| "the document did not load in time".to_owned());
        self.or_fail(at, method, in_time).await;
    }

    async fn step(&self, at: At, by: i64) {
        let history = self.cdp("Page.getNavigationHistory", json!({})).await;
        let history = self
            .or_fail(at, "history", history.map_err(|e| e.to_string()))
            .await;
        let target = history["currentIndex"].as_i64().unwrap_or_default() + by;
        let entry = usize::try_from(target)
            .ok()
            .map(|index| &history["entries"][index]["id"]);
        let entry = entry
            .filter(|id| !id.is_null())
            .ok_or_else(|| "there is none".to_owned());
        let entry = self.or_fail(at, "entry of the history", entry).await;
        let went = self
            .cdp("Page.navigateToHistoryEntry", json!({ "entryId": entry }))
            .await;
        self.or_fail(at, "history", went.map_err(|e| e.to_string()))
            .await;
    }
}
