//! `cargo xtask fresh`: the two commands of the README, as on a machine that has nothing but Rust and Node.js.
//!
//! A clone of the last commit is built in an empty folder, with empty caches of cargo, npm and this project's
//! tools. What the machine has installed for the system (Chromium, nginx, PHP) is used as it is.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{self as system, Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::args::Half;
use crate::error::{Error, Result};
use crate::{process, workspace};

/// How long the first page may take.
const PATIENCE: Duration = Duration::from_secs(40 * 60);

/// How long everything may take to end that `serve` has started.
const ENDING: Duration = Duration::from_secs(20);

/// What of Rust is on the PATH there; other programs that cargo has installed are not.
const RUST: [&str; 8] = [
    "cargo",
    "cargo-clippy",
    "cargo-fmt",
    "clippy-driver",
    "rustc",
    "rustdoc",
    "rustfmt",
    "rustup",
];

/// What cargo and this command's user have set for builds here.
const INHERITED: [&str; 8] = [
    "CARGO",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_NET_OFFLINE",
    "CARGO_TARGET_DIR",
    "CHROME",
    "CHROMEDRIVER",
    "RUSTFLAGS",
    "VOIP_DIST",
];

/// The clone and its caches.
struct Place {
    folder: PathBuf,
    path: std::ffi::OsString,
}

/// What became of one command.
struct Outcome {
    command: &'static str,
    took: Duration,
    error: Option<Error>,
}

/// Tries both commands, or one. The folder is kept if one fails.
pub(crate) fn run(half: Option<Half>) -> Result<()> {
    let place = Place::make()?;
    let mut outcomes = Vec::new();
    if half != Some(Half::Test) {
        outcomes.push(timed("cargo xtask serve", || serve(&place)));
    }
    if half != Some(Half::Serve) {
        outcomes.push(timed("cargo xtask test", || test(&place)));
    }
    conclude(&outcomes, &place.folder)
}

fn timed(command: &'static str, run: impl FnOnce() -> Result<()>) -> Outcome {
    println!("\n=== {command} ===");
    let start = Instant::now();
    let error = run().err();
    Outcome {
        command,
        took: start.elapsed(),
        error,
    }
}

/// Prints the times; removes the folder, or says where it is kept and what failed there.
fn conclude(outcomes: &[Outcome], folder: &Path) -> Result<()> {
    println!("\n=== fresh ===");
    let mut failed = Vec::new();
    for Outcome {
        command,
        took,
        error,
    } in outcomes
    {
        let verdict = if error.is_some() { "FAILED" } else { "ok" };
        let (minutes, seconds) = (took.as_secs() / 60, took.as_secs() % 60);
        println!("{verdict:7} {command:30} {minutes:>3} min {seconds:02} s");
        failed.extend(error.iter().map(|error| format!("{command}: {error}")));
    }
    if failed.is_empty() {
        return fs::remove_dir_all(folder).map_err(Error::file(folder));
    }
    let (failed, folder) = (failed.join("\n"), folder.display());
    Err(Error::Check(format!("{failed}\n{folder} is kept")))
}

impl Place {
    fn make() -> Result<Self> {
        let folder = env::temp_dir().join(format!("voip-manager-fresh-{}", system::id()));
        let bin = folder.join("bin");
        fs::create_dir_all(&bin).map_err(Error::file(&bin))?;
        let path = path_with_rust_alone(&bin)?;
        let place = Self { folder, path };
        let mut clone = Command::new("git");
        clone.args(["clone", "--quiet", "--no-local"]);
        process::run(clone.arg(workspace::root()).arg(place.clone_folder()))?;
        Ok(place)
    }

    fn clone_folder(&self) -> PathBuf {
        self.folder.join("voip-manager")
    }

    /// `cargo xtask …` as the README has it.
    fn xtask(&self, name: &str) -> Command {
        let mut command = Command::new("cargo");
        command.args(["xtask", name]);
        command.current_dir(self.clone_folder());
        command.stdin(Stdio::null());
        for variable in INHERITED {
            command.env_remove(variable);
        }
        command.env("PATH", &self.path);
        command.env("CARGO_HOME", self.folder.join("cargo"));
        command.env("XDG_CACHE_HOME", self.folder.join("cache"));
        command.env("npm_config_cache", self.folder.join("npm"));
        command
    }
}

/// The PATH without the folders of cargo and of this project's tools, and with Rust's own programs.
fn path_with_rust_alone(bin: &Path) -> Result<std::ffi::OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let has = |folder: &Path, program: &str| folder.join(program).is_file();
    let is_ours = |folder: &PathBuf| {
        ["cargo", "trunk", "wasm-bindgen"]
            .into_iter()
            .any(|program| has(folder, program))
    };
    let all: Vec<_> = env::split_paths(&inherited).collect();
    for program in RUST {
        if let Some(folder) = all.iter().find(|folder| has(folder, program)) {
            link(&folder.join(program), &bin.join(program))?;
        }
    }
    let others = all.into_iter().filter(|folder| !is_ours(folder));
    let path = env::join_paths(std::iter::once(bin.to_owned()).chain(others));
    path.map_err(|error| Error::Check(format!("the PATH: {error}")))
}

#[cfg(unix)]
fn link(program: &Path, at: &Path) -> Result<()> {
    std::os::unix::fs::symlink(program, at).map_err(Error::file(at))
}

#[cfg(not(unix))]
fn link(program: &Path, at: &Path) -> Result<()> {
    fs::copy(program, at).map(|_| ()).map_err(Error::file(at))
}

fn test(place: &Place) -> Result<()> {
    process::run(&mut place.xtask("test"))
}

/// Until the first page answers; then all that was started has to end.
fn serve(place: &Place) -> Result<()> {
    first_page(&mut place.xtask("serve"))
}

fn first_page(command: &mut Command) -> Result<()> {
    let mut child = process::start(command.stdout(Stdio::piped()))?;
    let address = child.stdout.take().map(addresses);
    let answered = answered(&mut child, address);
    process::stop(child);
    let host = answered?;
    let end = Instant::now() + ENDING;
    while TcpStream::connect(&host).is_ok() {
        if Instant::now() > end {
            return Err(Error::Check(format!("{host} still answers after the end")));
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

/// The host and port that answer with a page.
fn answered(child: &mut Child, address: Option<Receiver<String>>) -> Result<String> {
    let end = Instant::now() + PATIENCE;
    let mut host = None;
    while Instant::now() < end {
        if let Some(address) = &address {
            host = address.try_recv().ok().or(host);
        }
        if let Some(host) = host.as_ref().filter(|host| has_page(host)) {
            return Ok(host.clone());
        }
        if !matches!(child.try_wait(), Ok(None)) {
            return Err(Error::Check("it ended by itself".to_owned()));
        }
        thread::sleep(Duration::from_millis(200));
    }
    Err(Error::Check("no page answers in time".to_owned()))
}

/// Passes on what is printed, and gives the host and port of the application when they are.
fn addresses(output: ChildStdout) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(|line| line.ok()) {
            println!("{line}");
            // Nobody asks any more once the page has answered.
            let _unheard = host(&line).map(|host| sender.send(host));
        }
    });
    receiver
}

/// The host and port in the line that names the application's address.
fn host(line: &str) -> Option<String> {
    let address = line.trim().strip_prefix("Application ")?.trim();
    let rest = address.strip_prefix("http://")?;
    Some(rest.split('/').next().unwrap_or(rest).to_owned())
}

fn has_page(host: &str) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = String::new();
        stream.take(1 << 20).read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200") && answer.contains("<html"))
}

#[cfg(test)]
#[path = "fresh/tests.rs"]
mod tests;
