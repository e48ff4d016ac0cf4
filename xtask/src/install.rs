//! How a missing program is installed: with cargo, npm or the system's packages.

use std::fs;
use std::path::Path;

use crate::error::{Error, Result};
use crate::process;

/// Installs a program from crates.io into `folder`/bin.
pub(crate) fn cargo_package(folder: &Path, name: &str, version: &str, locked: bool) -> Result<()> {
    let mut command = process::cargo();
    command.args(["install", name, "--version", version, "--force", "--root"]);
    command.arg(folder);
    if locked {
        command.arg("--locked");
    }
    // Built apart: a tool's profile and lock have nothing to do with the project's own.
    let build = folder.join("build").join(name);
    process::run(command.env("CARGO_TARGET_DIR", &build))?;
    fs::remove_dir_all(&build).map_err(Error::file(&build))
}

/// Installs an npm package, `name@version`, into `folder`/node_modules.
pub(crate) fn npm_package(folder: &Path, package: &str) -> Result<()> {
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let mut command = process::command("npm");
    command.args(["install", "--no-audit", "--no-fund", "--no-package-lock"]);
    process::run(command.arg("--prefix").arg(folder).arg(package))
}

/// Installs exactly what the `package-lock.json` of a folder says.
pub(crate) fn npm_lock(folder: &Path) -> Result<()> {
    let mut command = process::command("npm");
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    process::run(command.current_dir(folder))
}

/// Installs the Debian packages that are missing, where it may; else says what they are for.
pub(crate) fn missing_packages(
    missing: impl Fn() -> Vec<&'static str>,
    reason: &str,
) -> Result<()> {
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(", ");
    println!("Installing {list} with apt-get");
    debian_packages(&packages);
    match missing().is_empty() {
        true => Ok(()),
        false => Err(Error::Check(format!("{list}: install them, as {reason}"))),
    }
}

/// Installs Debian packages, as root or by a sudo that asks nothing; false if neither may.
pub(crate) fn debian_packages(packages: &[&str]) -> bool {
    let Some(prefix) = privileged() else {
        return false;
    };
    let apt = |args: &[&str]| {
        let words: Vec<&str> = prefix.iter().chain(&["apt-get"]).copied().collect();
        let (program, rest) = words.split_first().unwrap_or((&"apt-get", &[]));
        let mut command = process::command(program);
        command.args(rest).args(args);
        process::run(command.env("DEBIAN_FRONTEND", "noninteractive")).is_ok()
    };
    // A list of packages that cannot be refreshed may still be good enough to install from.
    apt(&["update", "-q"]);
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    apt(&[&install, packages].concat())
}

fn privileged() -> Option<&'static [&'static str]> {
    process::which("apt-get")?;
    if process::output(process::command("id").arg("-u"))? == "0" {
        return Some(&[]);
    }
    process::output(process::command("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"][..])
}
