//! Cloudflare's own program that serves a folder as Cloudflare Pages does, on the build with the samples `cdn/*`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use e2e::dist;
use sandbox::Sandbox;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{ChildStdout, Command};
use tokio::time::timeout;

use crate::support::copy;

/// The rules of a day, which its runtime has to know.
const RULES: &str = "--compatibility-date=2026-01-01";

/// How long it may take to start, the first time on a slow disk.
const PATIENCE: Duration = Duration::from_secs(60);

/// What it neither tells nor asks anybody, so that it runs without a network.
const QUIET: [(&str, &str); 5] = [
    ("CI", "1"),
    ("CLOUDFLARE_CF_FETCH_ENABLED", "false"),
    ("NO_COLOR", "1"),
    ("WRANGLER_HIDE_BANNER", "true"),
    ("WRANGLER_SEND_METRICS", "false"),
];

/// A running host; it ends when dropped.
pub(super) struct Pages {
    url: String,
    folder: TempDir,
    process: u32,
}

impl Pages {
    /// Serves the build under test, with the API of the sandbox called across origins.
    pub(super) async fn start(sandbox: &Sandbox) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        put_build(&folder.path().join("site"), sandbox);
        let mut child = command(folder.path()).spawn().expect("Node.js");
        let process = child.id().expect("it has just begun");
        let output = child.stdout.take().expect("a pipe");
        let mut lines = BufReader::new(output).lines();
        let url = timeout(PATIENCE, ready(&mut lines)).await.ok().flatten();
        // It waits until what it writes is read.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let mut pages = Self {
            url: String::new(),
            folder,
            process,
        };
        pages.url = url.unwrap_or_else(|| panic!("it does not start: {}", pages.complaints()));
        pages
    }

    /// The address of the application, with a slash at its end.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// What it says of the samples.
    pub(super) fn complaints(&self) -> String {
        fs::read_to_string(self.folder.path().join("stderr")).expect("its own file")
    }
}

impl Drop for Pages {
    /// Asked to, it ends what it has started itself; killed, it would leave that behind.
    fn drop(&mut self) {
        let mut shell = std::process::Command::new("sh");
        let kill = shell.arg("-c").arg(format!("kill {}", self.process));
        if let Err(error) = kill.status() {
            eprintln!("{} is left running: {error}", self.process);
        }
    }
}

fn command(folder: &Path) -> Command {
    let program = program();
    let packages = "run `npm ci --ignore-scripts` in tests/e2e";
    assert!(program.is_file(), "no {}: {packages}", program.display());
    let mut command = Command::new("node");
    command.arg("--no-warnings").arg(program);
    command.args(["pages", "dev", "site", "--ip=127.0.0.1", "--port=0"]);
    command.args(["--inspector-port=0", RULES]).envs(QUIET);
    // What it keeps, it keeps there.
    command.env("HOME", folder).env("TMPDIR", folder);
    let log = fs::File::create(folder.join("stderr")).expect("a file");
    command.current_dir(folder).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(log);
    command
}

fn program() -> PathBuf {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules");
    packages.join("wrangler/wrangler-dist/cli.js")
}

/// Reads until it says at which address it answers; `None` if it ends before.
async fn ready(lines: &mut Lines<BufReader<ChildStdout>>) -> Option<String> {
    while let Ok(Some(line)) = lines.next_line().await {
        if let Some((_, address)) = line.split_once("Ready on ") {
            return Some(format!("{}/", address.trim()));
        }
    }
    None
}

/// The build with the samples beside it, and what a host edits: where the API is.
fn put_build(folder: &Path, sandbox: &Sandbox) {
    copy(&dist(), folder);
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../xtask/hosting/cdn");
    copy(&samples, folder);
    let config = format!(r#"{{"apiBaseUrl": "{}"}}"#, sandbox.base_url());
    fs::write(folder.join("config.json"), config).expect("a file");
    let headers = folder.join("_headers");
    let text = fs::read_to_string(&headers).expect("a sample");
    let api = "connect-src 'self' https://eu.api.ovh.com";
    assert_eq!(text.matches(api).count(), 1, "{api}");
    let edited = format!("connect-src 'self' {}", sandbox.origin());
    fs::write(headers, text.replace(api, &edited)).expect("a file");
}
