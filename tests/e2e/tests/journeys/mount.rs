//! The application in a page of others: `mount(element, options)` of `mount.js`, under the policy of a strict host.

mod address_bar;
mod elsewhere;
mod integrity;
pub(crate) mod isolation;
mod keyboard;
mod leaving;
mod options;
mod side_by_side;
mod types;

use std::path::{Path, PathBuf};

use e2e::{Locator, Look, Window, dist};
use sandbox::{Options, Received, Sandbox, Site, SiteOptions, demo};
use serde_json::{Value, json};

/// Where the page of others lies in the workspace.
const PAGE: &str = "tests/e2e/mount-host";

/// How long a request is waited for.
const FRAMES: usize = 600;

/// A page of others, in which nothing is mounted yet.
pub(crate) struct Host {
    sandbox: Sandbox,
    pub(crate) window: Window,
    _site: Option<Site>,
}

impl Host {
    async fn open() -> Self {
        Self::open_page(&Look::default(), PAGE, "").await
    }

    /// A page below a folder of the workspace.
    async fn open_page(look: &Look, folder: &str, page: &str) -> Self {
        Self::open_build(dist(), look, folder, page).await
    }

    /// The page beside another build of the application.
    async fn open_build(root: PathBuf, look: &Look, folder: &str, page: &str) -> Self {
        let sandbox = Sandbox::start(Options::default()).await;
        let sandbox = sandbox.expect("a free port");
        let site = Site::start(SiteOptions {
            root,
            config: Some(json!({ "apiBaseUrl": sandbox.base_url() })),
            pages: Some(workspace().join(folder)),
            ..SiteOptions::default()
        });
        let site = site.await.expect("a free port");
        let window = Window::open(site.url(), look).await;
        window.goto(&site.page_url(page)).await;
        Self {
            sandbox,
            window,
            _site: Some(site),
        }
    }

    /// A page of another origin than the application's files, which lie below this address.
    pub(crate) async fn elsewhere(sandbox: Sandbox, files: &str) -> Self {
        let page = elsewhere::serve(&sandbox, files).await;
        let window = Window::open(&page, &Look::default()).await;
        window.goto("").await;
        Self {
            sandbox,
            window,
            _site: None,
        }
    }

    /// Mounts in the section of this name, and gives what `ready` was refused with.
    async fn mount(&self, section: &str, options: Value) -> String {
        self.wait("window.host").await;
        let call = format!("host.mount({}, {options})", json!(section));
        let error = self.window.evaluate(&call).await;
        error.as_str().unwrap_or_default().to_owned()
    }

    /// Mounts, signed in, at a path: `/web-cloud/voip`.
    async fn show(&self, section: &str, path: &str) {
        self.show_with(section, json!({ "path": path })).await;
    }

    /// The same with other options beside the token.
    pub(crate) async fn show_with(&self, section: &str, mut options: Value) {
        options["token"] = json!(demo::TOKEN);
        assert_eq!(self.mount(section, options).await, "");
    }

    async fn unmount(&self, section: &str) {
        let call = format!("host.unmount({})", json!(section));
        self.window.evaluate(&call).await;
    }

    /// The instance in the section of this name.
    #[track_caller]
    pub(crate) fn app(&self, section: &str) -> Locator {
        self.window.role("region", section)
    }

    /// The addresses that an instance has told.
    async fn told(&self, section: &str) -> Vec<String> {
        let call = format!("host.told[{}]", json!(section));
        let told = self.window.evaluate(&call).await;
        serde_json::from_value(told).expect("a list")
    }

    /// Waits until the API has received a request of a method whose path has this in it.
    async fn wait_received(&self, method: &str, part: &str) {
        let is_it = |sent: &Received| sent.method == method && sent.path.contains(part);
        for _ in 0..FRAMES {
            if self.sandbox.log().iter().any(is_it) {
                return;
            }
            self.window
                .evaluate("new Promise(requestAnimationFrame)")
                .await;
        }
        panic!("no {method} …{part}: {:?}", self.sandbox.log());
    }

    /// What the page itself has: see `host.js`.
    async fn page(&self) -> Value {
        self.wait("window.host").await;
        self.window.evaluate("host.page()").await
    }

    /// Waits until an expression of the page holds.
    #[track_caller]
    fn wait(&self, condition: &str) -> impl Future<Output = ()> + use<'_> {
        let condition = condition.to_owned();
        async move {
            let polled = format!(
                "new Promise((done) => {{
                   const end = performance.now() + 8000;
                   const look = () => ({condition}) ? done(true)
                     : performance.now() > end ? done(false) : requestAnimationFrame(look);
                   look();
                 }})"
            );
            assert_eq!(self.window.evaluate(&polled).await, true, "{condition}");
        }
    }

    pub(crate) async fn finish(self) {
        self.window.finish().await;
        self.sandbox.stop().await;
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The address of the DDI block with eight rules.
fn ddi() -> String {
    format!("/{}", crate::support::ddi())
}
