//! `cargo xtask test`: every check of the project, to the end, with a summary.
//!
//! The release build spends most of its time on one processor; where other steps come before it, it is under way
//! beside them.

use std::time::{Duration, Instant};

use crate::args::{Part, TestOptions};
use crate::beside::Beside;
use crate::error::{Error, Result};
use crate::{browser, dist, journeys, process, size, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// One heading of the output.
struct Step {
    part: Part,
    name: &'static str,
    run: fn(&mut Run<'_>) -> Result<()>,
}

/// What the steps of one run share.
struct Run<'a> {
    options: &'a TestOptions,
    /// The release build, while it is under way.
    release: Option<Beside>,
}

const STEPS: [Step; 8] = [
    Step {
        part: Part::Lint,
        name: "format",
        run: format,
    },
    Step {
        part: Part::Lint,
        name: "lint, native",
        run: lint_native,
    },
    Step {
        part: Part::Lint,
        name: "lint, wasm32",
        run: lint_wasm,
    },
    Step {
        part: Part::Native,
        name: "native tests",
        run: native,
    },
    Step {
        part: Part::Wasm,
        name: "component tests in Chromium",
        run: wasm,
    },
    Step {
        part: Part::E2e,
        name: "release build",
        run: release,
    },
    Step {
        part: Part::E2e,
        name: "size",
        run: weigh,
    },
    Step {
        part: Part::E2e,
        name: "journeys in Chromium",
        run: |run| journeys::run(run.options),
    },
];

/// What became of a step.
struct Outcome {
    name: &'static str,
    took: Duration,
    error: Option<Error>,
}

/// Runs the steps asked for, all of them to the end; fails if one did.
pub(crate) fn run(options: &TestOptions) -> Result<()> {
    let wanted = |step: &&Step| options.part.is_none_or(|part| part == step.part);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    let mut run = Run {
        options,
        release: None,
    };
    if options.part.is_none() && dist::given().is_none() {
        tools::for_building()?;
        run.release = Some(Beside::start("dist")?);
    }
    let mut outcomes = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n=== {}/{} {} ===", index + 1, steps.len(), step.name);
        let start = Instant::now();
        let error = (step.run)(&mut run).err();
        if let Some(error) = &error {
            println!("{error}");
        }
        let took = start.elapsed();
        outcomes.push(Outcome {
            name: step.name,
            took,
            error,
        });
    }
    summarise(&outcomes)
}

fn summarise(outcomes: &[Outcome]) -> Result<()> {
    println!("\n=== summary ===");
    for Outcome { name, took, error } in outcomes {
        let verdict = if error.is_some() { "FAILED" } else { "ok" };
        println!("{verdict:7} {name:30} {:>7.1} s", took.as_secs_f32());
    }
    match outcomes.iter().filter(|o| o.error.is_some()).count() {
        0 => Ok(()),
        failed => Err(Error::Check(format!(
            "{failed} of {} steps failed",
            outcomes.len()
        ))),
    }
}

fn format(_: &mut Run<'_>) -> Result<()> {
    process::run(process::cargo().args(["fmt", "--all", "--", "--check"]))
}

fn lint_native(_: &mut Run<'_>) -> Result<()> {
    let mut clippy = process::cargo();
    clippy.args(["clippy", "--locked", "--workspace", "--all-targets"]);
    process::run(clippy.args(["--", "-D", "warnings"]))
}

fn lint_wasm(_: &mut Run<'_>) -> Result<()> {
    tools::for_wasm_lints()?;
    let mut clippy = process::cargo();
    clippy.args([
        "clippy",
        "--locked",
        "--package",
        "voip-manager",
        "--all-targets",
    ]);
    process::run(clippy.args(["--target", WASM, "--", "-D", "warnings"]))
}

fn native(run: &mut Run<'_>) -> Result<()> {
    let mut test = process::cargo();
    test.args([
        "test",
        "--locked",
        "--workspace",
        "--exclude",
        "e2e",
        "--no-fail-fast",
    ]);
    process::run(test.arg("--").args(&run.options.runner_args))
}

/// The options of the browser are in `webdriver.json`, where the runner looks for them.
fn wasm(run: &mut Run<'_>) -> Result<()> {
    tools::for_wasm_tests()?;
    let mut test = process::cargo();
    test.args([
        "test",
        "--locked",
        "--package",
        "voip-manager",
        "--target",
        WASM,
        "--lib",
    ]);
    test.env("CHROMEDRIVER", browser::chromedriver()?);
    test.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    process::run(
        test.arg("--no-fail-fast")
            .arg("--")
            .args(&run.options.runner_args),
    )
}

fn release(run: &mut Run<'_>) -> Result<()> {
    match run.release.take() {
        Some(build) => build.finish(),
        None => dist::to_try(),
    }
}

fn weigh(_: &mut Run<'_>) -> Result<()> {
    match dist::given() {
        Some(folder) => {
            println!("Not weighing {}", folder.display());
            Ok(())
        }
        None => size::run(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_fails_the_whole() {
        let took = Duration::ZERO;
        let outcome = |error| Outcome {
            name: "step",
            took,
            error,
        };
        assert!(summarise(&[outcome(None)]).is_ok());
        let failed = Some(Error::Failed("cargo fmt".to_owned()));
        assert!(summarise(&[outcome(None), outcome(failed)]).is_err());
    }
}
