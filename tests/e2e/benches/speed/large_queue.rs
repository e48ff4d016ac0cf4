//! A queue of 200 agents: opened, searched, scrolled, its members moved by button and by dragging, and read
//! again while nothing happens in it.

use e2e::{Journey, Point, containing};
use sandbox::demo;

use crate::meter::{opening, smoothness, until_rows, until_shown, until_true};
use crate::mouse::{self, click, until_next_frame};
use crate::runner::{Benchmark, Figure, RUNS};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "large_queue",
    runs: RUNS,
    run: || Box::pin(run()),
};

const MEMBERS: usize = 200;

/// How long the drag rests at the edge of the window.
const FRAMES_AT_EDGE: u32 = 30;

/// When the figures were read, as the page tells it.
const READ_AT: &str = "document.querySelector('.live__foot .note')?.textContent";

async fn run() -> Vec<Figure> {
    let journey = before_opening().await;
    let mut figures = open(&journey).await;
    figures.extend(refresh(&journey).await);
    figures.extend(search(&journey).await);
    figures.extend(scroll(&journey).await);
    figures.extend(step(&journey).await);
    figures.extend(drag(&journey).await);
    journey.finish().await;
    figures
}

/// Signed in, on another tab of the number; nobody takes calls, so that no agent's state changes.
async fn before_opening() -> Journey {
    let (account, number) = (demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
    let path = format!("web-cloud/voip/groups/{account}/numbers/{number}/general");
    let journey = Journey::at(&path).await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(account, number);
        for agent in hunting.expect("a group of the demo").agents.values_mut() {
            agent.status = "loggedOut".to_owned();
        }
    });
    journey
}

/// From the click on its tab, over the arrival of the data and of the first figures, to the whole queue.
async fn open(journey: &Journey) -> Vec<Figure> {
    let tab = journey.role("link", "File d'attente").action_point().await;
    let opened = async {
        click(journey, tab).await;
        until_rows(journey, MEMBERS).await;
        until_true(journey, &format!("Boolean({READ_AT})")).await;
    };
    opening(journey, opened).await
}

/// The figures are read again, and every row stays as it is.
async fn refresh(journey: &Journey) -> Vec<Figure> {
    let before = journey.evaluate(READ_AT).await;
    let is_read = format!("{READ_AT} !== {before}");
    smoothness("refresh", journey, until_true(journey, &is_read)).await
}

/// A number typed digit by digit, and taken back.
async fn search(journey: &Journey) -> Vec<Figure> {
    journey.press("/").await;
    journey.wait_focused("searchbox", "Rechercher").await;
    let typing = async {
        for key in ["0", "1", "7", "Backspace", "Backspace", "Backspace"] {
            journey.press(key).await;
            until_shown(journey).await;
        }
        until_rows(journey, MEMBERS).await;
    };
    smoothness("keystroke", journey, typing).await
}

/// To the end of the queue and back, a third of a window with each frame.
async fn scroll(journey: &Journey) -> Vec<Figure> {
    let scrolling = async {
        for by in ["", "-"] {
            journey.evaluate(&walk(by)).await;
            until_rows(journey, MEMBERS).await;
        }
    };
    smoothness("scroll", journey, scrolling).await
}

/// Scrolls what scrolls the table, as long as there is something to scroll; `sign` is nothing for down and `-` for up.
fn walk(sign: &str) -> String {
    format!(
        "new Promise((done) => {{
          const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowY);
          let pane = document.querySelector('tbody');
          while (!(scrolls(pane) && pane.scrollHeight > pane.clientHeight)) pane = pane.parentElement;
          const step = () => {{
            const before = pane.scrollTop;
            pane.scrollBy(0, {sign}innerHeight / 3);
            if (pane.scrollTop === before) return done();
            requestAnimationFrame(step);
          }};
          step();
        }})"
    )
}

async fn step(journey: &Journey) -> Vec<Figure> {
    let down = journey.role("button", containing("Descendre")).nth(0);
    let (name, point) = (down.name().await, down.action_point().await);
    let stepping = async {
        click(journey, point).await;
        until_shown(journey).await;
    };
    let figures = smoothness("button", journey, stepping).await;
    journey.wait_focused("button", name).await;
    figures
}

/// From the first row to the end of the window, some frames of rest there, and the drop.
async fn drag(journey: &Journey) -> Vec<Figure> {
    let handle = journey.role("button", containing("Déplacer")).nth(0);
    let (name, from) = (handle.name().await, handle.action_point().await);
    let end = journey.evaluate("innerHeight - 3").await.as_f64();
    let to = Point {
        y: end.expect("a number of pixels"),
        ..from
    };
    let dragging = async {
        mouse::drag(journey, from, to).await;
        for _ in 0..FRAMES_AT_EDGE {
            until_next_frame(journey).await;
        }
    };
    let mut figures = smoothness("drag", journey, dragging).await;
    let drop = journey.release_mouse(to);
    figures.extend(smoothness("drop", journey, drop).await);
    journey.wait_focused("button", name).await;
    figures
}
