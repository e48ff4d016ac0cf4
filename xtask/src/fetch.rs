//! `cargo xtask fetch`: the one step that downloads what is built from; every build after it is offline.
//!
//! A build that needs a crate which is not fetched here fails on every machine, and not only on one
//! whose network is down.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::error::Result;
use crate::{process, tools};

/// Installs the tools and downloads the crates.
pub(crate) fn run() -> Result<()> {
    tools::for_building()?;
    crates()
}

/// Downloads every crate that `Cargo.lock` names. Those of other systems are among them, since Trunk asks
/// cargo about the packages of all systems.
pub(crate) fn crates() -> Result<()> {
    process::run(process::cargo().args(["fetch", "--locked"]))
}

/// A program whose cargo may not use the network.
pub(crate) fn offline(program: impl AsRef<OsStr>) -> Command {
    let mut command = process::command(program);
    command.env("CARGO_NET_OFFLINE", "true");
    command
}

/// The folders with the sources of the crates that are fetched: one for each registry.
pub(crate) fn sources() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let folder = home.map(|home| home.join("registry/src"));
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok());
    let mut found: Vec<_> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    /// What `.ci/run` relies on: the builds after the fetch fail if it left something out.
    #[test]
    fn an_offline_build_fails_where_nothing_was_fetched() {
        let home = workspace::target().join("empty-cargo-home");
        fs::create_dir_all(&home).expect("a folder below target");
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut tree = offline(cargo);
        tree.args(["metadata", "--format-version=1", "--locked"]);
        let here = process::output(&mut tree);
        assert!(here.is_some(), "everything is fetched where tests run");
        let elsewhere = process::output(tree.env("CARGO_HOME", &home));
        assert_eq!(elsewhere, None);
    }
}
