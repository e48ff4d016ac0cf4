//! Runs a benchmark several times and judges what it measured.

use std::io::Write as _;
use std::pin::Pin;
use std::thread;

use crate::table;

/// How often most are run.
pub(crate) const RUNS: usize = 5;

/// What a run will have measured.
type Measuring = Pin<Box<dyn Future<Output = Vec<Figure>>>>;

/// Something that users do, and that is measured.
pub(crate) struct Benchmark {
    pub(crate) name: &'static str,
    /// How many runs the median is of, each in a browser of its own.
    pub(crate) runs: usize,
    /// Panics if the application does not do what it should.
    pub(crate) run: fn() -> Measuring,
}

/// What one run measured of one thing.
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) unit: &'static str,
    pub(crate) value: f64,
    /// The most that it may be, if there is such a thing.
    pub(crate) limit: Option<f64>,
}

/// A figure over all runs.
pub(crate) struct Series {
    pub(crate) name: String,
    pub(crate) unit: &'static str,
    pub(crate) limit: Option<f64>,
    /// One value per run, from the least to the greatest.
    pub(crate) values: Vec<f64>,
}

impl Series {
    pub(crate) fn least(&self) -> f64 {
        self.values.first().copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn median(&self) -> f64 {
        let middle = self.values.get(self.values.len() / 2);
        middle.copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn greatest(&self) -> f64 {
        self.values.last().copied().unwrap_or(f64::NAN)
    }

    /// By its median: what else the machine does may spoil a run, and not most of them.
    pub(crate) fn keeps_limit(&self) -> bool {
        self.limit.is_none_or(|limit| self.median() <= limit)
    }
}

/// Runs a benchmark and prints its table: whether it came to its end and kept its limits.
pub(crate) fn run(benchmark: &'static Benchmark) -> bool {
    let mut runs = Vec::new();
    let count = benchmark.runs;
    for number in 1..=count {
        print!("\r{}: run {number} of {count} ", benchmark.name);
        // A terminal that cannot be written to shows no progress.
        let _shown = std::io::stdout().flush();
        let Some(figures) = once(benchmark) else {
            println!("\n{}: failed", benchmark.name);
            return false;
        };
        runs.push(figures);
    }
    println!();
    let series = gathered(runs);
    print!("{}", table::of(&series));
    series.iter().all(Series::keeps_limit)
}

/// On a thread of its own, whose name goes to the screenshot of a failure; nothing if it panicked.
fn once(benchmark: &'static Benchmark) -> Option<Vec<Figure>> {
    let thread = thread::Builder::new().name(benchmark.name.to_owned());
    let work = || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on((benchmark.run)())
    };
    // What it panicked with is printed already.
    thread.spawn(work).expect("a thread").join().ok()
}

fn gathered(runs: Vec<Vec<Figure>>) -> Vec<Series> {
    let mut all: Vec<Series> = Vec::new();
    for Figure {
        name,
        unit,
        value,
        limit,
    } in runs.into_iter().flatten()
    {
        match all.iter_mut().find(|series| series.name == name) {
            Some(series) => series.values.push(value),
            None => all.push(Series {
                name,
                unit,
                limit,
                values: vec![value],
            }),
        }
    }
    for series in &mut all {
        series.values.sort_by(f64::total_cmp);
    }
    all
}
