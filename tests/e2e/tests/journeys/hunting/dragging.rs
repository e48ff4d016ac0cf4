//! A long queue: a drag that rests at the edge of the page goes on beyond it.

use e2e::{Journey, Locator, Point, containing};
use sandbox::demo;
use serde_json::{Value, json};

use super::{alias_path, member, order};
use crate::schedule::{save_bar, wait_changes};

/// So many that they are far more than a window shows.
const MEMBERS: usize = 40;

/// Comes true once the page has scrolled so far, up or down, that the member is seen but for less than the pixel that
/// a page scrolls by; frames go by meanwhile.
const REACHED: &str = "function (is_down) {
  return new Promise((done) => {
    const look = () => {
      const { top, bottom } = this.getBoundingClientRect();
      (is_down ? bottom < innerHeight + 1 : top > -1) ? done() : requestAnimationFrame(look);
    };
    look();
  });
}";

/// How far down its own top lies in the window.
const TOP: &str = "function () { return this.getBoundingClientRect().top; }";

/// The same some frames later.
const TOP_LATER: &str = "function () {
  return new Promise((done) => {
    const later = (frames) =>
      frames ? requestAnimationFrame(() => later(frames - 1)) : done(this.getBoundingClientRect().top);
    later(5);
  });
}";

/// Presses the handle of a member, rests at an edge of the window until another one is seen, and goes
/// back to where the page rests too.
async fn drag_out_of_sight(journey: &Journey, number: &str, edge: f64, until: &str) {
    let handle = handle(journey, number);
    let from = handle.action_point().await;
    journey.press_mouse(from).await;
    journey.pull_mouse(Point { y: edge, ..from }).await;
    let until = member(journey, until);
    let y = journey.evaluate("innerHeight / 2").await.as_f64();
    let y = y.expect("a number of pixels");
    until.evaluate(REACHED, json!(edge > y)).await;
    journey.pull_mouse(Point { y, ..from }).await;
}

/// Lets go on the row of a member; the page has stopped.
async fn drop_on(journey: &Journey, number: &str) {
    let there = handle(journey, number).action_point().await;
    journey.pull_mouse(there).await;
    let row = member(journey, number);
    let top = row.evaluate(TOP, Value::Null).await;
    assert_eq!(row.evaluate(TOP_LATER, Value::Null).await, top);
    journey.release_mouse(there).await;
}

fn handle(journey: &Journey, number: &str) -> Locator {
    journey.role("button", containing(&format!("Déplacer {number}")))
}

/// Down to a place out of sight and back again, the pointer held still at the edges.
async fn drag_far(journey: Journey, place: usize) {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
        let queue = hunting
            .expect("a group of the demo")
            .queues
            .get_mut(demo::LARGE_QUEUE);
        queue.expect("a queue").agents.truncate(MEMBERS);
    });
    journey.reload().await;
    journey.role("status", "40 membres").wait().await;
    let before = order(&journey).await;
    let (first, dragged, far) = (&before[0], &before[2], &before[place]);
    let height = journey.evaluate("innerHeight").await;
    let end = height.as_f64().expect("a number of pixels") - 3.0;
    drag_out_of_sight(&journey, dragged, end, far).await;
    drop_on(&journey, far).await;
    wait_changes(&journey, 1).await;
    assert_eq!(order(&journey).await[place], *dragged);

    drag_out_of_sight(&journey, dragged, 3.0, first).await;
    drop_on(&journey, first).await;
    journey
        .role("status", containing("position 1 sur 40"))
        .wait()
        .await;
    assert_eq!(order(&journey).await[..2], [dragged.clone(), first.clone()]);
    assert_eq!(save_bar(&journey).count().await, 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_drag_that_rests_at_the_edge_goes_on() {
    let path = alias_path(demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
    drag_far(Journey::at(&path).await, 20).await;
}

#[tokio::test]
async fn a_drag_that_rests_at_the_edge_of_a_small_screen_goes_on() {
    let path = alias_path(demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
    drag_far(Journey::with().size(360, 740).at(&path).await, 6).await;
}
