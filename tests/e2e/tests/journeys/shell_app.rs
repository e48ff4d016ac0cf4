//! The application in a frame of the manager: a page around it that is built on the real shell's package, and the
//! manager's session on the origin of both.

mod address;
mod languages;
mod messages;
mod session;
mod start;

use std::path::Path;

use e2e::{Locator, Look, Window, dist};
use sandbox::{CredentialKind, Manager, Options, Sandbox, Site, SiteOptions, demo};
use serde_json::{Value, json};

/// A user of the manager, who has its session.
struct Embedded {
    sandbox: Sandbox,
    window: Window,
    _site: Site,
}

impl Embedded {
    /// Opens the manager with the application at a path: `web-cloud/voip`.
    async fn at(path: &str) -> Self {
        Self::on(|_| json!({}), "", path).await
    }

    /// The same with a configuration that may name the API's usual address, and options of the page around: `silent`
    /// for one whose shell does not answer, `locale=de_DE`.
    async fn on(config: impl FnOnce(&Sandbox) -> Value, options: &str, path: &str) -> Self {
        let sandbox = Sandbox::start(Options::default()).await;
        let sandbox = sandbox.expect("a free port");
        let site = Site::start(SiteOptions {
            root: dist(),
            base: "/app/".to_owned(),
            config: Some(config(&sandbox)),
            fallback: false,
            manager: Some(Manager {
                api: sandbox.manager_api(),
                pages: pages(),
            }),
            ..SiteOptions::default()
        });
        let site = site.await.expect("a free port");
        let origin = site.url().trim_end_matches("/app/");
        let window = Window::open(site.url(), &Look::default()).await;
        let login = format!("{origin}/manager/login?{options}#/telecom/{path}");
        window.goto(&login).await;
        Self {
            sandbox,
            window,
            _site: site,
        }
    }

    /// What is in the frame.
    #[track_caller]
    fn app(&self) -> Locator {
        self.window.frame("Application")
    }

    /// Waits for the rules of [`ddi`](crate::support::ddi), in French.
    async fn wait_rules(&self) {
        let rule = self.app().role("row", e2e::containing("Accueil"));
        rule.wait().await;
    }

    /// All that the application has posted.
    async fn said(&self) -> Vec<Value> {
        let said = self.window.evaluate("host.said").await;
        serde_json::from_value(said).expect("a list")
    }

    /// The calls among them, as `plugin.method [arguments]`.
    async fn calls(&self) -> Vec<String> {
        let said = self.said().await.into_iter();
        let calls = said.filter(|message| message["type"] == "ovh-shell-iframe-message");
        let told = calls.map(|message| {
            assert_eq!(message["message"]["type"], "plugin-invocation", "{message}");
            let call = &message["message"]["message"];
            let text = |key: &str| call[key].as_str().unwrap_or_default().to_owned();
            format!("{}.{} {}", text("plugin"), text("method"), call["args"])
        });
        told.collect()
    }

    /// Waits until an expression of the page around holds.
    async fn wait(&self, condition: &str) {
        let polled = format!(
            "new Promise((done) => {{
               const end = performance.now() + 8000;
               const look = () => ({condition}) ? done(true)
                 : performance.now() > end ? done(false) : setTimeout(look, 20);
               look();
             }})"
        );
        let holds = self.window.evaluate(&polled).await;
        assert_eq!(holds, true, "{condition}; {:?}", self.calls().await);
    }

    /// Waits until the manager's address and the application's have become these.
    async fn wait_addresses(&self, manager: &str, app: &str) {
        let both = format!(
            "location.hash === {} && frames[0].location.hash === {}",
            json!(manager),
            json!(app)
        );
        self.wait(&both).await;
    }

    async fn finish(self) {
        let said = json!(self.said().await).to_string();
        for secret in [demo::SESSION, demo::TOKEN, demo::NEW_TOKEN] {
            assert!(!said.contains(secret), "{said}");
        }
        self.window.finish().await;
        self.sandbox.stop().await;
    }
}

/// How all requests so far presented themselves, each way once.
fn kinds(sandbox: &Sandbox) -> Vec<CredentialKind> {
    let mut kinds: Vec<_> = sandbox.log().iter().map(|sent| sent.credential).collect();
    kinds.dedup();
    kinds
}

/// The page around, with the package in it.
fn pages() -> std::path::PathBuf {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/.shell-host");
    let built = pages.join("host.js").is_file();
    let page = pages.display();
    assert!(built, "no {page}: `cargo xtask test e2e` makes it");
    pages
}
