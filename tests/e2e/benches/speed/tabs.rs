//! From tab to tab of a number: how soon the next one is there, and what two hundred changes leave behind.

use e2e::{Held, Journey, Point};
use sandbox::demo;

use crate::meter::{smoothness, until_count, until_shown};
use crate::mouse::click;
use crate::runner::{Benchmark, Figure};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "tabs",
    // What is kept hardly differs from run to run.
    runs: 3,
    run: || Box::pin(run()),
};

/// Until caches and the WASM's memory have the size that they need.
const WARM_UP: usize = 20;
const CHANGES: usize = 200;

/// What may be kept after [`CHANGES`] more than before: kB of scripts and of the WASM, nodes, listeners. A
/// component that is kept once per change would be 200 listeners, and a row of the table 2,000 nodes.
const LIMITS: [(&str, &str, f64); 4] = [
    ("memory of the scripts", "kB", 300.0),
    ("memory of the WASM", "kB", 128.0),
    ("nodes", "", 50.0),
    ("listeners", "", 20.0),
];

const ROWS: &str = "tbody tr";

async fn run() -> Vec<Figure> {
    let (account, number) = (demo::ACCOUNT, demo::DDI_NUMBER);
    let path = format!("web-cloud/voip/groups/{account}/numbers/{number}/redirect/ddi");
    let journey = Journey::at(&path).await;
    until_count(&journey, ROWS, 8).await;
    // Each where no breadcrumb has a link of the same name.
    let general = journey.role("link", "Général");
    let first = general.action_point().await;
    general.click().await;
    until_count(&journey, ROWS, 0).await;
    let second = journey.role("link", "Redirection").action_point().await;
    let tabs = [first, second];
    back_and_forth(&journey, tabs, WARM_UP).await;
    let before = journey.held().await;
    back_and_forth(&journey, tabs, CHANGES).await;
    let after = journey.held().await;
    let change = back_and_forth(&journey, tabs, 2);
    let mut figures = smoothness("change of tab", &journey, change).await;
    figures.extend(kept(before, after));
    journey.finish().await;
    figures
}

fn kept(before: Held, after: Held) -> impl Iterator<Item = Figure> {
    let more = [
        (after.heap - before.heap) / 1000.0,
        (after.buffers - before.buffers) / 1000.0,
        after.nodes - before.nodes,
        after.listeners - before.listeners,
    ];
    let figure = |((what, unit, limit), value)| Figure {
        name: format!("{what} more after {CHANGES} changes of tab"),
        unit,
        value,
        limit: Some(limit),
    };
    LIMITS.into_iter().zip(more).map(figure)
}

/// To the first tab and back to the second, whose table has its rows again, so many changes in all.
async fn back_and_forth(journey: &Journey, tabs: [Point; 2], changes: usize) {
    for change in 0..changes {
        click(journey, tabs[change % 2]).await;
        until_count(journey, ROWS, 8 * (change % 2)).await;
        // The tabs have their place again.
        until_shown(journey).await;
    }
}
