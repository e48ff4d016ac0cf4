//! `cargo xtask bench`: the benchmarks of `tests/e2e/benches`, on a release build.

use crate::error::Result;
use crate::{browser, dist, process};

/// Runs the benchmarks whose name holds one of the filters; fails if one does not keep its limits.
pub(crate) fn run(filters: &[String]) -> Result<()> {
    dist::to_try()?;
    let mut bench = process::cargo();
    bench.env("CHROME", browser::chromium()?);
    bench.args(["bench", "--locked", "--package", "e2e", "--bench", "speed"]);
    process::run(bench.arg("--").args(filters))
}
