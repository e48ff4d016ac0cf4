//! One page of the browser: where it is, what it shows, what it has reported.

mod audit;
mod clock;
mod environment;
mod files;
mod held;
mod input;
mod navigation;
pub(crate) mod script;
mod tabs;
mod tasks;

use std::panic::Location;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::cdp::{CdpError, Connection, lock};
use crate::lease::Lease;
use crate::locator::Locator;
use crate::name::{Name, containing, readable};
use crate::records::{self, Records};
use crate::wait::{self, At};

pub use audit::AxeViolation;
pub use files::Download;
pub use held::Held;
pub use input::Point;
pub use tasks::Task;

/// A page. Clones are handles on the same one.
///
/// Whatever needs the page to be in some state waits for it, ten seconds at most, and then panics:
/// it says what was sought and what was there, names the line of the journey, and leaves a
/// screenshot in `target/e2e/`.
#[derive(Clone)]
pub struct Page(Arc<Inner>);

struct Inner {
    connection: Connection,
    session: String,
    /// The part of the browser that it shares nothing with others of.
    context: String,
    /// Of the application, with the slash at its end.
    base: String,
    downloads: PathBuf,
    scratch: PathBuf,
    /// Names the screenshot of a failure.
    test: String,
    records: Arc<Mutex<Records>>,
}

impl Page {
    /// Opens a blank page that will report from its first document on.
    pub(crate) async fn open(lease: &Lease, base: &str) -> Result<Self, CdpError> {
        let connection = lease.connection().clone();
        let blank = json!({ "url": "about:blank", "browserContextId": lease.context() });
        let target = connection.send(None, "Target.createTarget", blank);
        let target = target.await?["targetId"].take();
        let session = tabs::attach(&connection, &target).await?;
        let records = Arc::default();
        records::collect(&connection, &session, &records);
        let page = Self(Arc::new(Inner {
            session,
            context: lease.context().to_owned(),
            base: base.to_owned(),
            downloads: lease.downloads(),
            scratch: lease.scratch().to_owned(),
            test: std::thread::current()
                .name()
                .unwrap_or("page")
                .replace("::", "-"),
            connection,
            records,
        }));
        page.prepare().await?;
        tokio::spawn(page.clone().accept_native_dialogs());
        Ok(page)
    }

    /// Another tab of the same browser, whose account of what goes wrong is this page's.
    async fn beside(&self, target: &str) -> Result<Self, CdpError> {
        let Inner {
            connection,
            context,
            base,
            downloads,
            scratch,
            test,
            records,
            ..
        } = &*self.0;
        let session = tabs::attach(connection, &json!(target)).await?;
        records::collect(connection, &session, records);
        let page = Self(Arc::new(Inner {
            session,
            connection: connection.clone(),
            context: context.clone(),
            base: base.clone(),
            downloads: downloads.clone(),
            scratch: scratch.clone(),
            test: test.clone(),
            records: Arc::clone(records),
        }));
        page.prepare().await?;
        Ok(page)
    }

    /// Elements of an ARIA role by their accessible name, as assistive technology sees them:
    /// `page.role("button", "Enregistrer")`, `page.role("row", containing("101"))`.
    #[track_caller]
    pub fn role(&self, role: &str, name: impl Into<Name>) -> Locator {
        Locator::new(self.clone()).role(role, name)
    }

    /// The form field with this label, whatever its kind.
    #[track_caller]
    pub fn field(&self, label: impl Into<Name>) -> Locator {
        Locator::new(self.clone()).field(label)
    }

    /// The document of the iframe with this title; its origin must be the page's own.
    #[track_caller]
    pub fn frame(&self, title: impl Into<Name>) -> Locator {
        Locator::new(self.clone()).frame(title)
    }

    /// All the text that can be seen, white space made plain.
    pub async fn text(&self) -> String {
        let text = self.evaluate("document.body?.innerText ?? ''").await;
        readable(text.as_str().unwrap_or_default())
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub fn wait_text(&self, text: &str) -> impl Future<Output = ()> + use<'_> {
        self.wait_for_text(containing(text), true)
    }

    /// Waits until the page shows this text no more.
    #[track_caller]
    pub fn wait_no_text(&self, text: &str) -> impl Future<Output = ()> + use<'_> {
        self.wait_for_text(containing(text), false)
    }

    /// Role and accessible name of what has the focus; both empty if nothing has.
    pub async fn focused(&self) -> (String, String) {
        let object = self.remote(script::FOCUSED).await;
        let params = json!({ "objectId": object, "fetchRelatives": false });
        let tree = self.cdp("Accessibility.getPartialAXTree", params).await;
        let tree = tree.unwrap_or_default();
        let node = &tree["nodes"][0];
        if node["role"]["value"] == "RootWebArea" {
            return <_>::default();
        }
        let value = |key: &str| readable(node[key]["value"].as_str().unwrap_or_default());
        (value("role"), value("name"))
    }

    /// Waits until this has the focus.
    #[track_caller]
    pub fn wait_focused(&self, role: &str, name: impl Into<Name>) -> impl Future<Output = ()> {
        let (at, role, name) = (Location::caller(), role.to_owned(), name.into());
        let page = self.clone();
        async move {
            let focused = wait::until(async || page.has_focus(&role, &name).await).await;
            page.or_fail(at, &format!("focus on {role} {name}"), focused)
                .await;
        }
    }

    /// Presses a shortcut until it has brought the focus here: a page that has just been drawn
    /// listens to its shortcuts a moment later.
    #[track_caller]
    pub fn press_towards(
        &self,
        key: &str,
        role: &str,
        name: impl Into<Name>,
    ) -> impl Future<Output = ()> {
        let (at, role, name) = (Location::caller(), role.to_owned(), name.into());
        let (page, key) = (self.clone(), key.to_owned());
        async move {
            let focused = wait::until(async || {
                page.press(&key).await;
                page.has_focus(&role, &name).await
            });
            let sought = format!("{key} to bring the focus to {role} {name}");
            page.or_fail(at, &sought, focused.await).await;
        }
    }

    async fn has_focus(&self, role: &str, name: &Name) -> Result<(), String> {
        let (now_role, now_name) = self.focused().await;
        let right = now_role == role && name.matches(&now_name);
        right
            .then_some(())
            .ok_or(format!("{now_role} “{now_name}” has it"))
    }

    /// The value of a JavaScript expression, promises awaited: for measuring, not for acting.
    ///
    /// # Panics
    /// If the expression throws.
    pub async fn evaluate(&self, expression: &str) -> Value {
        let evaluated = self.try_evaluate(expression).await;
        evaluated.unwrap_or_else(|why| panic!("{expression}: {why}"))
    }

    /// What the page has reported so far.
    #[must_use]
    pub fn records(&self) -> Records {
        lock(&self.0.records).clone()
    }

    /// Content-Security-Policy violations so far.
    #[must_use]
    pub fn violations(&self) -> Vec<String> {
        self.records().violations
    }

    /// Durations, in milliseconds, of the tasks so far that took more than 50 ms.
    #[must_use]
    pub fn long_tasks(&self) -> Vec<f64> {
        self.records().long_tasks
    }

    pub(crate) async fn cdp(&self, method: &str, params: Value) -> Result<Value, CdpError> {
        let session = Some(self.0.session.as_str());
        self.0.connection.send(session, method, params).await
    }

    pub(crate) async fn try_evaluate(&self, expression: &str) -> Result<Value, String> {
        let params = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
            "userGesture": true,
        });
        let answer = self.cdp("Runtime.evaluate", params).await;
        script::value(answer.map_err(|error| error.to_string())?)
    }

    /// The browser's handle on an object of the page.
    async fn remote(&self, expression: &str) -> String {
        let params = json!({ "expression": expression });
        let answer = self
            .cdp("Runtime.evaluate", params)
            .await
            .unwrap_or_default();
        records::plain(&answer["result"]["objectId"])
    }

    /// Gives what was sought, or fails the journey at the line that asked.
    pub(crate) async fn or_fail<T>(&self, at: At, sought: &str, found: Result<T, String>) -> T {
        match found {
            Ok(value) => value,
            Err(why) => {
                let picture = self.picture_of_failure().await;
                let (file, line) = (at.file(), at.line());
                panic!("{file}:{line}: {sought}: {why}\nscreenshot: {picture}");
            }
        }
    }

    #[track_caller]
    fn wait_for_text(&self, text: Name, shown: bool) -> impl Future<Output = ()> + use<'_> {
        let at = Location::caller();
        async move {
            let seen = wait::until(async || {
                let now = self.text().await;
                (text.matches(&now) == shown)
                    .then_some(())
                    .ok_or(format!("the page shows: {now}"))
            });
            let sought = if shown { "text" } else { "no text" };
            self.or_fail(at, &format!("{sought} {text}"), seen.await)
                .await;
        }
    }

    async fn prepare(&self) -> Result<(), CdpError> {
        for domain in ["Page", "Runtime", "Log", "Network", "DOM", "Accessibility"] {
            self.cdp(&format!("{domain}.enable"), json!({})).await?;
        }
        self.cdp("Runtime.addBinding", json!({ "name": records::BINDING }))
            .await?;
        let script = json!({ "source": records::SCRIPT });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        self.emulate_focus(true).await;
        self.prepare_downloads().await
    }

    /// Without it a page in the background has no focus, and its clipboard is refused.
    async fn emulate_focus(&self, enabled: bool) {
        let params = json!({ "enabled": enabled });
        self.must("Emulation.setFocusEmulationEnabled", params)
            .await;
    }

    async fn accept_native_dialogs(self) {
        let mut events = self.0.connection.events();
        while let Ok(event) = events.recv().await {
            if event.session == self.0.session && event.method == "Page.javascriptDialogOpening" {
                // Refused only if the dialog is closed already.
                let accept = json!({ "accept": true });
                let _closed = self.cdp("Page.handleJavaScriptDialog", accept).await;
            }
        }
    }
}
