//! From the address to the first row of the billing accounts, as somebody who is signed in and has never
//! been here, or not since the last version: nothing in the browser's cache.

use std::time::Duration;

use e2e::{Journey, dist};
use serde_json::Value;

use crate::runner::{Benchmark, Figure, RUNS};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "first_row",
    runs: RUNS,
    run: || Box::pin(run()),
};

/// A mobile telephone on a middling network: how many times slower than here, how long an answer takes
/// at least, and how many bytes come in a second (9 Mbit).
const PHONE: (f64, Duration, f64) = (4.0, Duration::from_millis(60), 1_125_000.0);

/// Notes when the first row is there, and which files of the application had come by then.
const WATCH: &str = "(() => {
  const look = () => {
    if (!document.querySelector('tbody tr th, tbody tr td a')) return requestAnimationFrame(look);
    const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    const ours = names.filter(({ origin }) => origin === location.origin);
    globalThis.firstRow = {
      time: performance.now(),
      files: ['/index.html', ...new Set(ours.map(({ pathname }) => pathname))],
    };
  };
  requestAnimationFrame(look);
})()";

const FIRST_ROW: &str = "new Promise((done) => {
  const look = () => (globalThis.firstRow ? done(globalThis.firstRow) : requestAnimationFrame(look));
  look();
})";

async fn run() -> Vec<Figure> {
    let journey = Journey::at("web-cloud/voip").await;
    journey.before_scripts(WATCH).await;
    let here = visit(&journey).await;
    let (factor, latency, throughput) = PHONE;
    journey.slow_processor(factor).await;
    journey.throttle(latency, throughput).await;
    let phone = visit(&journey).await;
    journey.slow_processor(1.0).await;
    let figure = |name: &str, unit, value, limit| Figure {
        name: name.to_owned(),
        unit,
        value,
        limit: Some(limit),
    };
    let time = |visit: &Value| visit["time"].as_f64().expect("milliseconds");
    let bytes = compressed(&here["files"]);
    journey.finish().await;
    vec![
        figure(
            "downloaded until the first row",
            "kB",
            bytes / 1000.0,
            256.0,
        ),
        figure("first row", "ms", time(&here), 800.0),
        figure(
            "first row, 4 times slower, 9 Mbit/s, 60 ms",
            "ms",
            time(&phone),
            3000.0,
        ),
    ]
}

/// The bytes of files of the build as a host sends them: the journeys' own sends them uncompressed, so
/// that the times are on the safe side.
#[expect(clippy::cast_precision_loss, reason = "far below 2^52 bytes")]
fn compressed(files: &Value) -> f64 {
    let names: Vec<String> = serde_json::from_value(files.clone()).expect("paths");
    let sizes = names.iter().map(|name| {
        let file = dist().join(name.trim_start_matches('/'));
        let packed = file.with_added_extension("br");
        let sent = if packed.is_file() { packed } else { file };
        std::fs::metadata(&sent).expect("a file of the build").len()
    });
    sizes.sum::<u64>() as f64
}

async fn visit(journey: &Journey) -> Value {
    journey.clear_cache().await;
    journey.reload().await;
    journey.evaluate(FIRST_ROW).await
}
