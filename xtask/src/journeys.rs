//! The journeys in Chromium: what they need, and what a failure of one means.
//!
//! Journeys run two at a time, in two browsers, on machines that may be busy with other things. One that fails is run
//! once more, alone and in a browser of its own: what fails again fails the run, and what passes is named as unsteady,
//! so that a journey or a screen that depends on luck is seen by whoever reads the summary.

use std::path::Path;
use std::process::Command;

use crate::args::TestOptions;
use crate::error::{Error, Result};
use crate::{browser, install, interpreters, nginx, process, shell_host, workspace};

/// More failures than these are no accident, and cost too long to repeat.
const MOST_REPEATED: usize = 8;

/// Runs the journeys, in the order and number that the options ask for.
pub(crate) fn run(options: &TestOptions) -> Result<()> {
    let mut all = command()?;
    all.arg("--test-threads=2").args(&options.runner_args);
    let failed = failures(&mut all)?;
    if failed.is_empty() {
        return Ok(());
    }
    if failed.len() > MOST_REPEATED {
        return Err(Error::Check(format!("{} journeys failed", failed.len())));
    }
    println!("\n--- once more, alone: {} ---", failed.join(", "));
    let mut alone = command()?;
    let again = failures(alone.args(["--test-threads=1", "--exact"]).args(&failed))?;
    if again.is_empty() {
        println!("UNSTEADY, passed alone: {}", failed.join(", "));
        return Ok(());
    }
    Err(Error::Check(format!("failed twice: {}", again.join(", "))))
}

/// The runner of the journeys, with everything that they need at its place.
fn command() -> Result<Command> {
    let chromium = browser::chromium()?;
    interpreters::install_missing()?;
    nginx::install_missing()?;
    packages(&workspace::root().join("tests/e2e"))?;
    let mut test = process::cargo();
    test.env("CHROME", chromium);
    test.args(["test", "--locked", "--package", "e2e", "--no-fail-fast"]);
    test.arg("--");
    Ok(test)
}

/// What comes from npm: axe-core, TypeScript, Cloudflare's host, Netlify's readers, and the page that stands for the manager.
fn packages(folder: &Path) -> Result<()> {
    let packages = [
        "@netlify/headers-parser/package.json",
        "@netlify/redirect-parser/package.json",
        "axe-core/axe.min.js",
        "@ovh-ux/shell/dist/index.js",
        "typescript/bin/tsc",
        "wrangler/wrangler-dist/cli.js",
    ];
    let is_missing = |file| !folder.join("node_modules").join(file).is_file();
    if packages.into_iter().any(is_missing) {
        println!("Installing what the journeys take from npm");
        install::npm_lock(folder)?;
    }
    shell_host::bundle(folder)
}

/// Runs the tests, shows what they print, and gives the names of those that failed.
///
/// # Errors
/// If the runner fails without naming a test, as where it does not compile.
fn failures(runner: &mut Command) -> Result<Vec<String>> {
    let mut failed = Vec::new();
    let ended = process::run_reading(runner, |line| {
        failed.extend(failed_test(line).map(str::to_owned));
    });
    match ended {
        Err(error) if failed.is_empty() => Err(error),
        _ => Ok(failed),
    }
}

/// The test that a line of the runner's says has failed.
fn failed_test(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut shell = process::command("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn the_failed_tests_are_named() {
        let lines =
            "echo 'test a::b ... ok'; echo 'test a::c ... FAILED'; echo '    a::d'; exit 101";
        assert_eq!(
            failures(&mut shell(lines)).ok(),
            Some(vec!["a::c".to_owned()])
        );
        assert_eq!(failures(&mut shell("true")).ok(), Some(Vec::new()));
    }

    #[test]
    fn a_runner_that_fails_without_a_test_is_an_error() {
        assert!(failures(&mut shell("exit 101")).is_err());
    }
}
