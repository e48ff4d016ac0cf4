//! `cargo xtask serve`: the application and a stand-in API, rebuilt on every change.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Child;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::args::ServeOptions;
use crate::error::{Error, Result};
use crate::steps::{self, Step};
use crate::{fetch, process, tools, workspace};

/// How often the children are looked at.
const TICK: Duration = Duration::from_millis(200);

/// For the first build: estimated, not measured.
const SANDBOX_SECONDS: u64 = 40;
const APPLICATION_SECONDS: u64 = 90;

/// Serves until Ctrl-C.
pub(crate) fn run(options: &ServeOptions) -> Result<()> {
    let site = workspace::target().join("serve");
    let interrupted = on_interrupt()?;
    let mut children = Vec::new();
    let mut steps = tools::missing_for_building()?;
    steps.push(Step::new("the crates", 10, fetch::crates));
    let is_built = |file| workspace::target().join(file).exists();
    let or_nothing = |seconds, built| if built { 0 } else { seconds };
    let seconds = or_nothing(SANDBOX_SECONDS, is_built("debug/sandbox"));
    steps.push(Step::new("the stand-in of the API", seconds, || {
        process::run(process::cargo().args(["build", "--package", "sandbox"]))
    }));
    let seconds = or_nothing(APPLICATION_SECONDS, is_built("wasm32-unknown-unknown"));
    steps.push(Step::new("the application", seconds, || {
        clear(&site)?;
        children.push(watch(&site, options)?);
        Ok(())
    }));
    steps::run(steps)?;
    let outcome = serve(&site, options, &mut children, &interrupted);
    children.into_iter().for_each(process::stop);
    outcome
}

/// Starts the API once there is something to serve, then waits for the end.
fn serve(
    site: &Path,
    options: &ServeOptions,
    children: &mut Vec<Child>,
    interrupted: &Receiver<()>,
) -> Result<()> {
    let page = site.join("index.html");
    if wait(children, interrupted, || page.is_file())? == Wait::Interrupted {
        return Ok(());
    }
    let site_port = free_port(options.port, &[])?;
    if site_port != options.port {
        println!("Port {} is taken: using {site_port}", options.port);
    }
    let api_port = free_port(site_port, &[site_port])?;
    children.push(sandbox(site, options, site_port, api_port)?);
    wait(children, interrupted, || false).map(|_| ())
}

fn watch(site: &Path, options: &ServeOptions) -> Result<Child> {
    let mut trunk = fetch::offline("trunk");
    trunk.args(["watch", "--offline", "--dist"]).arg(site);
    if options.release {
        trunk.arg("--release");
    }
    process::start(&mut trunk)
}

/// Prints the addresses and the token itself, once it listens.
fn sandbox(site: &Path, options: &ServeOptions, site_port: u16, api_port: u16) -> Result<Child> {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--package", "sandbox", "--"]);
    command.args(["--port", &api_port.to_string()]);
    command.args(["--site-port", &site_port.to_string()]);
    command.args(["--base", &options.base]);
    command
        .arg("--pages")
        .arg(workspace::root().join("assets/examples"));
    process::start(command.arg("--site").arg(site))
}

#[derive(Debug, PartialEq, Eq)]
enum Wait {
    Ready,
    Interrupted,
}

/// Waits until `ready` or Ctrl-C; a child that ends by itself is an error.
fn wait(
    children: &mut [Child],
    interrupted: &Receiver<()>,
    ready: impl Fn() -> bool,
) -> Result<Wait> {
    while !ready() {
        match interrupted.recv_timeout(TICK) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(Wait::Interrupted),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if children
            .iter_mut()
            .any(|child| !matches!(child.try_wait(), Ok(None)))
        {
            return Err(Error::Check("a server ended by itself".to_owned()));
        }
    }
    Ok(Wait::Ready)
}

fn on_interrupt() -> Result<Receiver<()>> {
    let (sender, receiver) = channel();
    // A second Ctrl-C finds nobody listening, since we are ending already.
    let handler = move || sender.send(()).unwrap_or_default();
    ctrlc::set_handler(handler)
        .map_err(|error| Error::Check(format!("cannot listen to Ctrl-C: {error}")))?;
    Ok(receiver)
}

fn clear(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).map_err(Error::file(folder))?;
    }
    fs::create_dir_all(folder).map_err(Error::file(folder))
}

/// The first free port from `wanted` on that is not reserved.
fn free_port(wanted: u16, reserved: &[u16]) -> Result<u16> {
    let free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    (wanted..=wanted.saturating_add(100))
        .filter(|port| !reserved.contains(port))
        .find(free)
        .ok_or_else(|| Error::Check(format!("no free port from {wanted} on")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let taken = listener.local_addr().expect("bound").port();
        assert!(free_port(taken, &[]).expect("a free port") > taken);
        drop(listener);
        assert_ne!(free_port(taken, &[taken]).expect("a free port"), taken);
    }
}
