//! Running programs: in the workspace, with the project's tools first on the PATH, without stdin.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

use crate::error::{Error, Result};
use crate::{tools, workspace};

/// A command that runs in the workspace and finds the project's tools.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(workspace::root())
        .stdin(Stdio::null())
        .env("PATH", search_path());
    // Trunk reads NO_COLOR as a boolean and refuses the `1` that is customary.
    if env::var("NO_COLOR").is_ok_and(|value| value == "1") {
        command.env("NO_COLOR", "true");
    }
    command
}

/// `cargo`, the one that started us.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command to its end, its output going to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    finished(command.status(), command)
}

/// Runs a command to its end; each line that it prints is passed on, then shown to `read`.
pub(crate) fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    let spawned = command.stdout(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|source| Error::Start {
        program: name(command),
        source,
    })?;
    let output = child.stdout.take().map(BufReader::new);
    for line in output.into_iter().flat_map(|output| output.split(b'\n')) {
        let Ok(line) = line else { break };
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    finished(child.wait(), command)
}

/// What a command prints, trimmed; nothing if it is missing or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Starts a command that is to run until [`stop`].
pub(crate) fn start(command: &mut Command) -> Result<Child> {
    spawn(own_group(command))
}

/// Starts a command that comes to its end by itself, or with us.
pub(crate) fn spawn(command: &mut Command) -> Result<Child> {
    command.spawn().map_err(|source| Error::Start {
        program: name(command),
        source,
    })
}

/// Stops a started command together with whatever it started, and waits for it.
pub(crate) fn stop(mut child: Child) {
    terminate(&mut child);
    // An error here means that the process is gone already, which is what was wanted.
    let _gone = child.wait();
}

/// Where a program lies on the PATH of our children.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path())
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

fn search_path() -> std::ffi::OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = tools::folders()
        .into_iter()
        .chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited)
}

fn finished(status: std::io::Result<ExitStatus>, command: &Command) -> Result<()> {
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Error::Failed(name(command))),
        Err(source) => Err(Error::Start {
            program: name(command),
            source,
        }),
    }
}

fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

#[cfg(unix)]
fn own_group(command: &mut Command) -> &mut Command {
    use std::os::unix::process::CommandExt;
    command.process_group(0)
}

#[cfg(not(unix))]
fn own_group(command: &mut Command) -> &mut Command {
    command
}

/// Ends the whole group, so that a compiler started by Trunk does not outlive it.
#[cfg(unix)]
fn terminate(child: &mut Child) {
    let group = format!("-{}", child.id());
    let sent = Command::new("kill").args(["-TERM", "--", &group]).status();
    if !sent.is_ok_and(|status| status.success()) {
        // Refused only when the process is gone already.
        let _gone = child.kill();
    }
}

#[cfg(not(unix))]
fn terminate(child: &mut Child) {
    // Refused only when the process is gone already.
    let _gone = child.kill();
}
