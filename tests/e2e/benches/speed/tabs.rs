//! From tab to tab of a number: how soon the next one is there, and what two hundred changes leave behind.

use e2e::{Journey, Point};
use sandbox::demo;

use crate::meter::{smoothness, until_count, until_shown};
use crate::runner::{Benchmark, Figure};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "tabs",
    run: || Box::pin(run()),
};

/// Until caches and the WASM's memory have the size that they need.
const WARM_UP: usize = 20;
const CHANGES: usize = 200;

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
    let before = held(&journey).await;
    back_and_forth(&journey, tabs, CHANGES).await;
    let after = held(&journey).await;
    let change = back_and_forth(&journey, tabs, 2);
    let mut figures = smoothness("change of tab", &journey, change).await;
    let names = ["memory", "nodes", "listeners"];
    let units = ["kB", "", ""];
    let limits = [300.0, 50.0, 20.0];
    for (index, name) in names.into_iter().enumerate() {
        figures.push(Figure {
            name: format!("{name} more after {CHANGES} changes of tab"),
            unit: units[index],
            value: after[index] - before[index],
            limit: Some(limits[index]),
        });
    }
    journey.finish().await;
    figures
}

/// Memory in kB, nodes, listeners.
async fn held(journey: &Journey) -> [f64; 3] {
    let (nodes, listeners) = journey.dom_counters().await;
    [journey.memory().await / 1000.0, nodes, listeners]
}

/// To the first tab and back to the second, whose table has its rows again, so many changes in all.
async fn back_and_forth(journey: &Journey, tabs: [Point; 2], changes: usize) {
    for change in 0..changes {
        let tab = tabs[change % 2];
        journey.press_mouse(tab).await;
        journey.release_mouse(tab).await;
        if change % 2 == 1 {
            until_count(journey, ROWS, 8).await;
        } else {
            until_count(journey, ROWS, 0).await;
        }
        until_shown(journey).await;
    }
}
