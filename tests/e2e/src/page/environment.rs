//! What is around the page: network, screen, preferences, clipboard.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::Page;
use crate::cdp::CdpError;
use crate::locator::Locator;
use crate::wait;

impl Page {
    /// Cuts the page off from the network, or connects it again.
    pub async fn set_offline(&self, offline: bool) {
        self.network(offline, Duration::ZERO, -1.0).await;
    }

    /// Slows the network down to a latency and a throughput in bytes per second each way.
    pub async fn throttle(&self, latency: Duration, bytes_per_second: f64) {
        self.network(false, latency, bytes_per_second).await;
    }

    /// Runs the scripts of documents to come, or none.
    pub async fn set_scripts(&self, run: bool) {
        let disabled = json!({ "value": !run });
        self.must("Emulation.setScriptExecutionDisabled", disabled)
            .await;
    }

    /// Runs this script first in the documents to come, as another browser would be.
    pub async fn before_scripts(&self, source: &str) {
        self.first_script(source).await;
    }

    /// Runs this script first in the documents to come, until it is removed by the name that is returned.
    pub(crate) async fn first_script(&self, source: &str) -> Value {
        let script = json!({ "source": source });
        let added = self.must("Page.addScriptToEvaluateOnNewDocument", script);
        added.await["identifier"].take()
    }

    /// Ends what [`first_script`](Self::first_script) began.
    pub(crate) async fn remove_script(&self, name: Value) {
        let script = json!({ "identifier": name });
        self.must("Page.removeScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// Fails requests for addresses of this pattern, in which `*` stands for anything.
    pub async fn block_requests(&self, pattern: &str) {
        self.must("Network.setBlockedURLs", json!({ "urls": [pattern] }))
            .await;
    }

    /// Ends what [`block_requests`](Self::block_requests) began.
    pub async fn unblock_requests(&self) {
        self.must("Network.setBlockedURLs", json!({ "urls": [] }))
            .await;
    }

    /// Holds back requests for addresses of this pattern, until [`release_requests`](Self::release_requests).
    pub async fn hold_requests(&self, pattern: &str) {
        let patterns = json!({ "patterns": [{ "urlPattern": pattern }] });
        self.must("Fetch.enable", patterns).await;
    }

    /// Lets go what was held back.
    pub async fn release_requests(&self) {
        self.must("Fetch.disable", json!({})).await;
    }

    /// Forgets every file that the browser keeps of former visits.
    pub async fn clear_cache(&self) {
        self.must("Network.clearBrowserCache", json!({})).await;
    }

    /// Slows the processor down by a factor: 4 makes a fast machine a phone.
    pub async fn slow_processor(&self, factor: f64) {
        self.must("Emulation.setCPUThrottlingRate", json!({ "rate": factor }))
            .await;
    }

    /// Gives the page this size, in CSS pixels.
    pub async fn set_viewport(&self, width: u32, height: u32) {
        let size = json!({
            "width": width,
            "height": height,
            "deviceScaleFactor": 1,
            "mobile": false,
        });
        self.must("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// The user's wishes: a dark scheme, less motion.
    pub async fn set_preferences(&self, dark: bool, reduced_motion: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let motion = if reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.must(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// The few colours of a high-contrast theme, whatever the page asks for.
    pub async fn force_colors(&self) {
        let features = json!([{ "name": "forced-colors", "value": "active" }]);
        let media = json!({ "features": features });
        self.must("Emulation.setEmulatedMedia", media).await;
    }

    /// The language of dates and numbers (`fr_FR`), and a fixed time zone.
    pub(crate) async fn set_locale(&self, locale: &str, time_zone: &str) {
        self.must("Emulation.setLocaleOverride", json!({ "locale": locale }))
            .await;
        let zone = json!({ "timezoneId": time_zone });
        self.must("Emulation.setTimezoneOverride", zone).await;
    }

    /// The text on the clipboard, where the user lets the page read and write it.
    pub async fn clipboard(&self) -> String {
        let text = self.evaluate("navigator.clipboard.readText()").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// What this button copies.
    ///
    /// # Panics
    /// If nothing is in the clipboard in time.
    pub async fn copied_by(&self, button: &Locator) -> String {
        self.evaluate("navigator.clipboard.writeText('')").await;
        button.click().await;
        let read = wait::until(async || match self.clipboard().await {
            text if text.is_empty() => Err("nothing was copied".to_owned()),
            text => Ok(text),
        });
        read.await.unwrap_or_else(|why| panic!("{why}"))
    }

    /// Lets the page use the clipboard without asking.
    pub async fn allow_clipboard(&self) {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let params = json!({ "permissions": permissions, "browserContextId": self.0.context });
        let granted = self
            .0
            .connection
            .send(None, "Browser.grantPermissions", params);
        granted.await.expect("known permissions");
    }

    /// Saves a picture of the page as PNG.
    ///
    /// # Panics
    /// If the browser takes none.
    pub async fn screenshot(&self, path: &Path) {
        let taken = self.try_screenshot(path).await;
        taken.unwrap_or_else(|error| panic!("{error}"));
    }

    async fn try_screenshot(&self, path: &Path) -> Result<(), CdpError> {
        let answer = self
            .cdp("Page.captureScreenshot", json!({ "format": "png" }))
            .await?;
        let data = answer["data"].as_str().unwrap_or_default();
        let bytes = BASE64.decode(data).expect("the browser's own encoding");
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).expect("a folder for pictures");
        }
        fs::write(path, bytes).expect("a file for the picture");
        Ok(())
    }

    /// A picture of what the page looks like now, and where it is; or why there is none, which must not
    /// hide what failed.
    pub(crate) async fn picture_of_failure(&self) -> String {
        let path = output_folder().join(format!("{}.png", self.0.test));
        match self.try_screenshot(&path).await {
            Ok(()) => path.display().to_string(),
            Err(error) => error.to_string(),
        }
    }

    /// A command that only a broken driver can get refused.
    pub(super) async fn must(&self, method: &str, params: Value) -> Value {
        self.cdp(method, params)
            .await
            .unwrap_or_else(|error| panic!("{error}"))
    }

    async fn network(&self, offline: bool, latency: Duration, bytes_per_second: f64) {
        let conditions = json!({
            "offline": offline,
            "latency": latency.as_millis(),
            "downloadThroughput": bytes_per_second,
            "uploadThroughput": bytes_per_second,
        });
        self.must("Network.emulateNetworkConditions", conditions)
            .await;
    }
}

/// `target/e2e`, in Cargo's target folder wherever it is.
fn output_folder() -> PathBuf {
    // The test's own program lies in target/<profile>/deps.
    let program = std::env::current_exe().unwrap_or_default();
    let target = program.ancestors().nth(3).map(Path::to_owned);
    target.unwrap_or_default().join("e2e")
}
