//! The callers who were waiting, as the page saw them: the last minutes, and the curve they draw.

use std::collections::VecDeque;

/// How far back the curve goes, in seconds.
pub const WINDOW_S: u64 = 600;
/// The curve's box: a unit of its width is two seconds.
pub const WIDTH: u64 = WINDOW_S / SECONDS_PER_UNIT;
pub const HEIGHT: u64 = 40;

const SECONDS_PER_UNIT: u64 = 2;
/// Room for the line's own width.
const MARGIN: u64 = 2;
/// Longer without a sample, nobody knows: the page was hidden, or the user had suspended it.
const GAP_S: u64 = 30;
/// A sample each five seconds fills the window well below this.
const MOST: usize = 240;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// By the browser's clock, in milliseconds since the Unix epoch.
    pub at_ms: u64,
    pub waiting: u32,
}

/// The samples of the last [`WINDOW_S`] seconds, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Samples(VecDeque<Sample>);

/// What there is to draw; the newest sample stands at the right edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The `d` of an SVG path: steps, since callers are whole.
    pub path: String,
    /// The most callers that were seen waiting.
    pub peak: u32,
}

impl Samples {
    /// Adds the newest, and forgets what is out of the window. A clock that was set back makes what came
    /// after its new time untrue.
    pub fn push(&mut self, sample: Sample) {
        let is_kept =
            |old: &Sample| old.at_ms <= sample.at_ms && sample.at_ms - old.at_ms <= WINDOW_S * 1000;
        self.0.retain(is_kept);
        if self.0.len() >= MOST {
            self.0.pop_front();
        }
        self.0.push_back(sample);
    }

    pub fn iter(&self) -> impl Iterator<Item = &Sample> {
        self.0.iter()
    }

    /// None before the first sample.
    pub fn curve(&self) -> Option<Curve> {
        let end_ms = self.0.back()?.at_ms;
        let peak = self.iter().map(|sample| sample.waiting).max()?;
        let mut path = String::new();
        let mut before = None::<&Sample>;
        for sample in self.iter() {
            let (x, y) = (x(end_ms, sample), y(peak, sample));
            let is_next = |before: &Sample| sample.at_ms - before.at_ms <= GAP_S * 1000;
            // A line of no length is what draws a sample that stands alone.
            path += &match before.is_some_and(is_next) {
                true => format!("H{x}V{y}"),
                false => format!("M{x} {y}h0"),
            };
            before = Some(sample);
        }
        Some(Curve { path, peak })
    }
}

fn x(end_ms: u64, sample: &Sample) -> u64 {
    let ago_s = end_ms.saturating_sub(sample.at_ms) / 1000;
    WIDTH.saturating_sub(ago_s / SECONDS_PER_UNIT)
}

/// Nobody is at the bottom, the peak at the top.
fn y(peak: u32, sample: &Sample) -> u64 {
    let room = HEIGHT - 2 * MARGIN;
    let height = room * u64::from(sample.waiting) / u64::from(peak.max(1));
    HEIGHT - MARGIN - height
}
