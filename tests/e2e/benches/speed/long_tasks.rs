//! The main paths through the application, step by step: none may keep the page busy for more than 50 ms
//! at a time. Each step tells its longest task, so that one that is too long says what was going on.

mod hunting;
mod lists;
mod rules;
mod schedule;
mod tools;
mod walk;

use crate::runner::{Benchmark, Figure};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "long_tasks",
    runs: 3,
    run: || Box::pin(run()),
};

async fn run() -> Vec<Figure> {
    let mut figures = lists::walk().await;
    figures.extend(rules::walk().await);
    figures.extend(rules::import().await);
    figures.extend(rules::short_extensions().await);
    figures.extend(schedule::walk().await);
    figures.extend(hunting::walk().await);
    figures.extend(tools::walk().await);
    figures
}
