//! What the benchmarks do with the mouse, at points that were found before anything is measured.

use e2e::{Page, Point};

/// One per frame: a drag of a second.
const DRAG_MOVES: u32 = 60;

pub(crate) async fn click(page: &Page, point: Point) {
    page.press_mouse(point).await;
    page.release_mouse(point).await;
}

/// From the press to the last move; letting go is the caller's.
pub(crate) async fn drag(page: &Page, from: Point, to: Point) {
    page.press_mouse(from).await;
    for step in 1..=DRAG_MOVES {
        page.pull_mouse(between(from, to, step)).await;
        until_next_frame(page).await;
    }
}

pub(crate) async fn until_next_frame(page: &Page) {
    page.evaluate("new Promise(requestAnimationFrame)").await;
}

fn between(from: Point, to: Point, step: u32) -> Point {
    let part = f64::from(step) / f64::from(DRAG_MOVES);
    Point {
        x: from.x + (to.x - from.x) * part,
        y: from.y + (to.y - from.y) * part,
    }
}
