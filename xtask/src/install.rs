//! How a missing program is installed: with cargo, npm or the system's packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;

/// A program from crates.io, without its default features: what these bring is for downloads, and doubles
/// the time that it takes to compile.
pub(crate) struct CargoPackage<'a> {
    name: &'a str,
    version: &'a str,
    optimised: &'a [&'a str],
}

impl<'a> CargoPackage<'a> {
    pub(crate) fn new(name: &'a str, version: &'a str) -> Self {
        Self {
            name,
            version,
            optimised: &[],
        }
    }

    /// Optimises these of the crates that it is made of. The others are compiled in the shortest time, as
    /// a tool that is used a few times is not worth the minutes.
    pub(crate) fn optimising(mut self, crates: &'a [&'a str]) -> Self {
        self.optimised = crates;
        self
    }

    /// Installs it into `folder`/bin, with the versions that its authors have locked if they can be had.
    pub(crate) fn install(&self, folder: &Path) -> Result<()> {
        // Built apart: a tool's profile and lock have nothing to do with the project's own.
        let build = folder.join("build");
        let locked = process::run(self.command(folder, &build).arg("--locked"));
        locked.or_else(|error| match error {
            Error::Failed(_) => {
                println!(
                    "Trying again with newer versions of what {} uses",
                    self.name
                );
                process::run(&mut self.command(folder, &build))
            }
            other => Err(other),
        })?;
        fs::remove_dir_all(&build).map_err(Error::file(&build))
    }

    fn command(&self, folder: &Path, build: &Path) -> Command {
        let mut command = process::cargo();
        command.args(["install", self.name, "--version", self.version]);
        command.args(["--no-default-features", "--profile=dev", "--force"]);
        command.arg("--root").arg(folder);
        for name in self.optimised {
            let optimised = format!("profile.dev.package.{name}.opt-level=2");
            command.arg("--config").arg(optimised);
        }
        command.env("CARGO_PROFILE_DEV_DEBUG", "0");
        command.env("CARGO_INCREMENTAL", "0");
        command.env_remove("RUSTFLAGS");
        command.env("CARGO_TARGET_DIR", build);
        command
    }
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
