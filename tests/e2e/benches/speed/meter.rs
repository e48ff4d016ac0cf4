//! How long the page kept its user waiting while something was done to it.

use e2e::{Page, Task};

use crate::runner::Figure;

/// A page that is open never blocks its main thread for longer, in milliseconds.
const LONGEST: f64 = 50.0;

/// Notes when each frame begins.
const WATCH: &str = "(() => {
  const times = [];
  const watch = { times };
  const next = () => {
    times.push(performance.now());
    watch.request = requestAnimationFrame(next);
  };
  watch.request = requestAnimationFrame(next);
  globalThis.frameWatch = watch;
})()";

/// The longest time from one frame to the next.
const LONGEST_FRAME: &str = "new Promise(requestAnimationFrame).then(() => {
  const { times, request } = globalThis.frameWatch;
  cancelAnimationFrame(request);
  return Math.max(0, ...times.slice(1).map((time, index) => time - times[index]));
})";

/// What has been done is on the screen after two frames.
const SHOWN: &str =
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

/// As [`smoothness`], for what first brings a page: nothing moves on it yet, so that only a task holds anybody up.
pub(crate) async fn opening(page: &Page, act: impl Future<Output = ()>) -> Vec<Figure> {
    measured("open", page, None, act).await
}

/// Does something, waits until it is on the screen, and gives the longest frame and the longest task
/// of the main thread meanwhile.
///
/// `act` uses points and keys and waits by [`until_shown`]: a locator would keep the page busy itself.
pub(crate) async fn smoothness(
    what: &str,
    page: &Page,
    act: impl Future<Output = ()>,
) -> Vec<Figure> {
    measured(what, page, Some(LONGEST), act).await
}

async fn measured(
    what: &str,
    page: &Page,
    longest_frame: Option<f64>,
    act: impl Future<Output = ()>,
) -> Vec<Figure> {
    let mut frame = 0.0;
    let watched = async {
        page.evaluate(WATCH).await;
        act.await;
        page.evaluate(SHOWN).await;
        frame = page.evaluate(LONGEST_FRAME).await.as_f64().expect("a time");
    };
    let tasks = page.tasks_during(watched).await;
    let longest = |part: fn(&Task) -> f64| tasks.iter().map(part).fold(0.0, f64::max);
    let figure = |name: &str, value: f64, limit: Option<f64>| Figure {
        name: format!("{what}: {name}"),
        unit: "ms",
        value,
        limit,
    };
    let (task, processor) = (longest(|it| it.duration), longest(|it| it.processor));
    vec![
        figure("longest frame", frame, longest_frame),
        figure("longest task", task, Some(LONGEST)),
        // Far below the task, it tells that the machine was busy with something else.
        figure("… on the processor", processor, None),
    ]
}

/// The longest task of the main thread while something is done as [`smoothness`] has it; of one that is
/// too long also what the processor spent on it.
pub(crate) async fn longest_task(
    what: String,
    page: &Page,
    act: impl Future<Output = ()>,
) -> Vec<Figure> {
    let tasks = page.tasks_during(act).await.into_iter();
    let longest = tasks.max_by(|one, other| one.duration.total_cmp(&other.duration));
    let Task {
        duration,
        processor,
    } = longest.expect("what is done is a task");
    let figure = |name, value, limit| Figure {
        name,
        unit: "ms",
        value,
        limit,
    };
    let spent =
        (duration > LONGEST).then(|| figure(format!("{what}, on the processor"), processor, None));
    let longest = figure(what, duration, Some(LONGEST));
    std::iter::once(longest).chain(spent).collect()
}

/// Waits until what was just done is on the screen.
pub(crate) async fn until_shown(page: &Page) {
    page.evaluate(SHOWN).await;
}

/// Waits until exactly so many elements fit a selector.
pub(crate) async fn until_count(page: &Page, selector: &str, count: usize) {
    let reached = format!("document.querySelectorAll('{selector}').length === {count}");
    until_true(page, &reached).await;
}

/// The table has so many rows, of which those exist that lie in the window.
pub(crate) fn rows(count: usize) -> String {
    format!(
        "(() => {{
          const rows = [...(document.querySelector('tbody')?.children ?? [])];
          const all = rows.reduce((sum, row) => sum + Number(row.dataset.rows ?? 1), 0);
          const isInWindow = (row) => {{
            const {{ top, bottom }} = row.getBoundingClientRect();
            return top < innerHeight && bottom > 0;
          }};
          return all === {count} && !rows.some((row) => row.dataset.rows && isInWindow(row));
        }})()"
    )
}

pub(crate) async fn until_rows(page: &Page, count: usize) {
    until_true(page, &rows(count)).await;
}

/// How long anything may take to come about, in milliseconds.
const PATIENCE: u32 = 20_000;

/// Waits, frame by frame, until an expression of the page is true.
///
/// # Panics
/// If it never is.
pub(crate) async fn until_true(page: &Page, expression: &str) {
    let wait = format!(
        "new Promise((done, fail) => {{
          const end = performance.now() + {PATIENCE};
          const look = () => {{
            if ({expression}) return done();
            if (performance.now() > end) return fail(new Error('it never came about'));
            requestAnimationFrame(look);
          }};
          look();
        }})"
    );
    page.evaluate(&wait).await;
}
