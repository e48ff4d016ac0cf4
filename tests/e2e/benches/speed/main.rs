//! How the application feels, in figures: Chromium on the release build, the sandbox as its API.
//!
//! `cargo xtask bench` runs it. A benchmark is a file of its own beside this one and a line in
//! [`BENCHMARKS`]: it makes a journey and returns what it measured. Each is run several times, and
//! the medians must keep the limits.

mod dense_week;
mod first_row;
mod large_queue;
mod lists;
mod long_tasks;
mod meter;
mod mouse;
mod runner;
mod table;
mod tabs;

use std::env;
use std::process::ExitCode;

use runner::Benchmark;

const BENCHMARKS: [Benchmark; 6] = [
    first_row::BENCHMARK,
    lists::BENCHMARK,
    tabs::BENCHMARK,
    dense_week::BENCHMARK,
    large_queue::BENCHMARK,
    long_tasks::BENCHMARK,
];

fn main() -> ExitCode {
    // Cargo adds options of its own; the words are filters.
    let filters: Vec<String> = env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let is_wanted = |name: &str| filters.is_empty() || filters.iter().any(|it| name.contains(it));
    let wanted: Vec<&Benchmark> = BENCHMARKS.iter().filter(|it| is_wanted(it.name)).collect();
    if wanted.is_empty() {
        eprintln!("no benchmark is called like {}", filters.join(" or "));
        return ExitCode::FAILURE;
    }
    // All of them, also after one that is over its limits.
    let kept: Vec<bool> = wanted.into_iter().map(runner::run).collect();
    if kept.contains(&false) {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}
