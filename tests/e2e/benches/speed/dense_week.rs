//! 200 time conditions in a week: opened, one dragged across all days and dropped, moved by keys,
//! and the same as a list.

use e2e::{Journey, Locator, Point, containing};
use sandbox::demo;
use serde_json::json;

use crate::meter::{opening, smoothness, until_count, until_rows, until_shown};
use crate::mouse::{self, click};
use crate::runner::{Benchmark, Figure, RUNS};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "dense_week",
    runs: RUNS,
    run: || Box::pin(run()),
};

const CONDITIONS: usize = 200;

/// To Monday and back, over free hours, with some steps in time.
const KEYS: [&str; 10] = [
    "ArrowLeft",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowRight",
    "ArrowRight",
    "ArrowRight",
];

async fn run() -> Vec<Figure> {
    let journey = before_opening().await;
    let mut figures = open(&journey).await;
    figures.extend(drag(&journey).await);
    figures.extend(keys(&journey).await);
    figures.extend(switch(&journey, "Liste", until_rows(&journey, CONDITIONS)).await);
    figures.extend(switch(&journey, "Semaine", until_entries(&journey)).await);
    journey.finish().await;
    figures
}

/// Signed in, on another tab of the line.
async fn before_opening() -> Journey {
    let (account, line) = (demo::ACCOUNT, demo::DENSE_LINE);
    let path = format!("web-cloud/voip/groups/{account}/lines/{line}/general");
    Journey::at(&path).await
}

/// From the click on its tab, over the arrival of the data, to the whole week.
async fn open(journey: &Journey) -> Vec<Figure> {
    let tab = journey.role("link", "Appels").action_point().await;
    let opened = async {
        click(journey, tab).await;
        until_entries(journey).await;
    };
    opening(journey, opened).await
}

/// From Monday evening to the free night of the holidays, and the drop there.
async fn drag(journey: &Journey) -> Vec<Figure> {
    let entry = journey.role("button", containing("Lundi de 22:00 à 22:30"));
    let from = entry.action_point().await;
    let to = hour(&journey.role("group", "Jours fériés"), 23.25).await;
    let dragging = mouse::drag(journey, from, to);
    let mut figures = smoothness("drag", journey, dragging).await;
    let drop = journey.release_mouse(to);
    figures.extend(smoothness("drop", journey, drop).await);
    let dropped = containing("Jours fériés de 23:00 à 23:30");
    journey.wait_focused("button", dropped).await;
    figures
}

/// The dropped entry has the focus.
async fn keys(journey: &Journey) -> Vec<Figure> {
    let pressing = async {
        for key in KEYS {
            journey.press(key).await;
            until_shown(journey).await;
        }
    };
    let figures = smoothness("key", journey, pressing).await;
    let moved = containing("Jours fériés de 23:00 à 23:30");
    journey.wait_focused("button", moved).await;
    figures
}

async fn until_entries(journey: &Journey) {
    until_count(journey, ".ui-week__entry", CONDITIONS).await;
}

async fn switch(journey: &Journey, view: &str, shown: impl Future<Output = ()>) -> Vec<Figure> {
    let button = journey.role("button", view).action_point().await;
    let switching = async {
        click(journey, button).await;
        shown.await;
    };
    smoothness(&format!("to {view}"), journey, switching).await
}

/// Where an hour of a day lies in the page.
async fn hour(day: &Locator, hour: f64) -> Point {
    // The hours of a day lie below its heading.
    let place = "function (part) {
      const { x, y, width, height } = this.lastElementChild.getBoundingClientRect();
      return [x + width / 2, y + height * part];
    }";
    let place = day.evaluate(place, json!(hour / 24.0)).await;
    let side = |index: usize| place[index].as_f64().expect("a number of pixels");
    Point {
        x: side(0),
        y: side(1),
    }
}
