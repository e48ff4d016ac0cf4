//! A running Chromium: a fresh profile, spoken to by pipe, gone with the pipe.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::json;
use tokio::process::{Child, Command};

use crate::cdp::Connection;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// The browser reads commands from descriptor 3 and answers on 4; it ends when nobody writes to it any more, if only
/// because the tests have ended. Its profile goes with it.
const PIPED: &str = r#"profile=$0; "$@" 3<&0 4>&1 </dev/null >/dev/null; rm -rf "$profile""#;

const FLAGS: [&str; 16] = [
    "--remote-debugging-pipe",
    "--headless=new",
    // Containers run as root and offer neither a sandbox nor much shared memory.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-features=Translate,MediaRouter,OptimizationHints",
    "--no-first-run",
    "--no-default-browser-check",
    "--password-store=basic",
    "--force-color-profile=srgb",
    "--mute-audio",
];

/// A running browser.
pub(crate) struct Chromium {
    connection: Connection,
    _process: Child,
    profile: PathBuf,
}

impl Chromium {
    /// Starts `$CHROME`, or the Chromium on the PATH, with the given `navigator.languages`.
    ///
    /// # Panics
    /// If it does not start; with what it wrote.
    pub(crate) async fn start(languages: String) -> Self {
        let profile = tempfile::Builder::new().prefix("voip-e2e-").tempdir();
        // Removed once the browser no longer writes to it.
        let profile = profile.expect("a temporary folder").keep();
        fs::create_dir(profile.join("downloads")).expect("a folder for downloads");
        let log = profile.join("stderr");
        let mut process = Command::new("sh")
            .args(["-c", PIPED])
            .args([&profile, &program()])
            .args(FLAGS)
            .arg(format!("--accept-lang={languages}"))
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).expect("a file in the temporary folder"))
            .spawn()
            .expect("a shell");
        let stdin = process.stdin.take().expect("piped");
        let stdout = process.stdout.take().expect("piped");
        let connection = Connection::new(stdout, stdin);
        if let Err(error) = connection.send(None, "Browser.getVersion", json!({})).await {
            let written = fs::read_to_string(&log).unwrap_or_default();
            panic!("Chromium did not start ({error}). It wrote:\n{written}");
        }
        Self {
            connection,
            _process: process,
            profile,
        }
    }

    /// The conversation with it.
    pub(crate) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Where files to hand to the page may be written.
    pub(crate) fn scratch(&self) -> &Path {
        &self.profile
    }
}

fn program() -> PathBuf {
    let named = env::var_os("CHROME").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let found = || {
        let on_path = |name| env::split_paths(&path).map(move |folder| folder.join(name));
        NAMES
            .into_iter()
            .flat_map(on_path)
            .find(|file| file.is_file())
    };
    named
        .or_else(found)
        .expect("Chromium on the PATH, or its path in CHROME")
}
