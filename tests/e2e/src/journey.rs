//! A journey: a user with a browser, the application as it is shipped, and an API of their own.

use std::env;
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use sandbox::{Options, Sandbox, Site, SiteOptions, demo};
use serde_json::{Map, Value, json};

use crate::cdp::lock;
use crate::wait::until;
use crate::window::{Look, Window};

/// What the application keeps in a tab whose user has just signed in, whatever that is, and since when.
static KEPT: Mutex<Option<(Instant, Value)>> = Mutex::new(None);

/// The application looks at how long ago its user was there.
const JUST_SIGNED_IN: Duration = Duration::from_secs(60);

fn kept() -> Option<Value> {
    let kept = lock(&KEPT);
    let fresh = kept
        .as_ref()
        .filter(|(since, _)| since.elapsed() < JUST_SIGNED_IN);
    fresh.map(|(_, entries)| entries.clone())
}

/// A [`Window`] on the application, with the sandbox that it talks to.
///
/// Everything is its own, so that journeys run side by side. It derefs to the page, so that
/// `journey.role("button", "Enregistrer").click().await` reads as what the user does.
pub struct Journey {
    /// The API: its data, its log of requests, its faults.
    pub sandbox: Sandbox,
    window: Window,
    hash: bool,
    locale: String,
    // Serves for as long as it is held.
    _site: Site,
}

/// How a journey differs from the usual one: see [`Journey::with`].
#[derive(Debug, Clone, Default)]
#[must_use = "a journey begins with `start` or `at`"]
pub struct Setup {
    look: Look,
    base: Option<String>,
    config: Map<String, Value>,
    sandbox: Options,
}

impl Journey {
    /// Opens the application at its first page, signed in.
    pub async fn start() -> Self {
        Self::with().at("").await
    }

    /// Opens the application at a path below its base, signed in.
    pub async fn at(path: &str) -> Self {
        Self::with().at(path).await
    }

    /// A journey under other circumstances.
    pub fn with() -> Setup {
        Setup::default()
    }

    /// Goes to a path of the application by loading it anew.
    pub async fn open(&self, path: &str) {
        let path = path.trim_start_matches('/');
        let prefix = if self.hash { "#/" } else { "" };
        self.goto(&format!("{prefix}{path}")).await;
    }

    /// Waits until the API has received a request of a method whose path ends like this.
    ///
    /// # Panics
    /// If it does not come in time.
    pub async fn wait_received(&self, method: &str, path_end: &str) {
        self.wait_received_times(1, method, path_end).await;
    }

    /// Waits until the API has received so many of them.
    ///
    /// # Panics
    /// If they do not come in time.
    pub async fn wait_received_times(&self, times: usize, method: &str, path_end: &str) {
        let received = until(async || {
            let log = self.sandbox.log().into_iter();
            let found = log.filter(|request| request.method == method);
            let found = found.filter(|request| request.path.ends_with(path_end));
            let count = found.count();
            (count >= times).then_some(()).ok_or_else(|| {
                format!("the API has received {count} and not {times} {method} …{path_end}")
            })
        });
        if let Err(why) = received.await {
            panic!("{why}");
        }
    }

    /// Fills in the sign-in page that is shown, and waits until it is left.
    pub async fn sign_in(&self, token: &str) {
        let (label, button) = match self.locale.as_str() {
            "fr_FR" => ("Jeton d'accès", "Se connecter"),
            _ => ("Access token", "Sign in"),
        };
        self.field(label).fill(token).await;
        let button = self.role("button", button);
        button.click().await;
        button.wait_gone().await;
    }

    /// Opens a path as a tab in which the application has kept these entries, and waits until the user is known.
    async fn loaded_again(&self, entries: &Value, path: &str) {
        let source =
            format!("for (const [key, value] of {entries}) sessionStorage.setItem(key, value);");
        let script = self.first_script(&source).await;
        self.open(path).await;
        self.remove_script(script).await;
        let sign_out = match self.locale.as_str() {
            "fr_FR" => "Se déconnecter",
            _ => "Sign out",
        };
        self.role("button", sign_out).wait().await;
    }

    /// Ends the journey: see [`Window::finish`].
    pub async fn finish(self) {
        self.window.finish().await;
        self.sandbox.stop().await;
    }
}

impl Setup {
    /// The user's machine: size, language, time zone, colours, motion.
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// A page of this size, in CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        (self.look.width, self.look.height) = (width, height);
        self
    }

    /// A user who reads English.
    pub fn in_english(self) -> Self {
        let mut setup = self.config("locale", "en_GB");
        setup.look.locale = "en_GB".to_owned();
        setup
    }

    /// Hosted below this path, such as `/telecom/`.
    pub fn base(mut self, base: &str) -> Self {
        self.base = Some(base.to_owned());
        self
    }

    /// Routed by the fragment of the address, on a host that rewrites no address.
    pub fn hash_routing(self) -> Self {
        self.config("routing", "hash")
    }

    /// A key of `config.json`.
    pub fn config(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.config.insert(key.to_owned(), value.into());
        self
    }

    /// How the API starts.
    pub fn sandbox(mut self, options: Options) -> Self {
        self.sandbox = options;
        self
    }

    /// Opens the application at a path below its base, signed in.
    ///
    /// Where a journey before has just signed in, this one begins as a tab that is loaded again.
    pub async fn at(self, path: &str) -> Journey {
        let keeps = !self.config.contains_key("tokenStorage");
        if let Some(entries) = kept().filter(|_| keeps) {
            let journey = self.begin().await;
            journey.loaded_again(&entries, path).await;
            return journey;
        }
        let journey = self.signed_out_at(path).await;
        journey.sign_in(demo::TOKEN).await;
        if keeps {
            let entries = journey.evaluate("Object.entries(sessionStorage)").await;
            lock(&KEPT).replace((Instant::now(), entries));
        }
        journey
    }

    /// Opens the application at a path below its base, without a token.
    ///
    /// # Panics
    /// If the application is not built, or its servers do not start.
    pub async fn signed_out_at(self, path: &str) -> Journey {
        let journey = self.begin().await;
        journey.open(path).await;
        journey
    }

    async fn begin(self) -> Journey {
        let sandbox = Sandbox::start(self.sandbox).await.expect("a free port");
        let hash = self
            .config
            .get("routing")
            .is_some_and(|routing| routing == "hash");
        let mut config = json!({ "apiBaseUrl": sandbox.base_url() });
        merge(&mut config, self.config);
        let site = Site::start(SiteOptions {
            root: dist(),
            base: self.base.unwrap_or_else(|| "/".to_owned()),
            config: Some(config),
            fallback: !hash,
            ..SiteOptions::default()
        });
        let site = site.await.expect("a free port");
        let window = Window::open(site.url(), &self.look).await;
        let locale = self.look.locale;
        Journey {
            sandbox,
            window,
            hash,
            locale,
            _site: site,
        }
    }
}

impl Deref for Journey {
    type Target = Window;

    fn deref(&self) -> &Window {
        &self.window
    }
}

impl DerefMut for Journey {
    fn deref_mut(&mut self) -> &mut Window {
        &mut self.window
    }
}

fn merge(config: &mut Value, keys: Map<String, Value>) {
    for (key, value) in keys {
        config[key] = value;
    }
}

/// The build under test: `$VOIP_DIST`, or the workspace's `dist/`.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn dist() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = env::var_os("VOIP_DIST").map_or_else(|| workspace.join("dist"), PathBuf::from);
    let built = folder.join("index.html").is_file();
    assert!(
        built,
        "no application in {}: run `cargo xtask dist`",
        folder.display()
    );
    folder
}
