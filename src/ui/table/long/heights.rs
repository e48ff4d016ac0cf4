//! How high the rows of a long table are, as far as they were seen: that tells which of them are in sight.

use std::ops::Range;

/// Assumed in CSS pixels until one was seen.
const USUAL_PX: f64 = 48.0;

/// Rows come into sight and go by so many: not each pixel that is scrolled changes something.
const STEP: usize = 4;

/// In CSS pixels, by place.
#[derive(Default)]
pub(super) struct Heights {
    /// Of the table: in another one, the lines of its rows break elsewhere.
    width: f64,
    seen: Vec<Option<f64>>,
}

impl Heights {
    pub(super) fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// For a table of so many rows. Whether it has another width than before, in which nothing was seen yet.
    pub(super) fn fit(&mut self, count: usize, width: f64) -> bool {
        let is_other = self.width != width;
        if is_other {
            *self = Self {
                width,
                ..Self::default()
            };
        }
        self.seen.resize(count, None);
        is_other
    }

    pub(super) fn see(&mut self, place: usize, height: f64) {
        if let Some(seen) = self.seen.get_mut(place) {
            *seen = Some(height);
        }
    }

    pub(super) fn sum(&self, places: Range<usize>) -> f64 {
        let usual = self.usual();
        let heights = self.seen.get(places).unwrap_or_default().iter();
        heights.map(|seen| seen.unwrap_or(usual)).sum()
    }

    /// The rows that lie, in part at least, between two distances from the top of the first.
    pub(super) fn between(&self, start: f64, end: f64) -> Range<usize> {
        let usual = self.usual();
        let bottoms = self.seen.iter().scan(0.0, |bottom, seen| {
            *bottom += seen.unwrap_or(usual);
            Some(*bottom)
        });
        let above = |edge: f64| bottoms.clone().take_while(|bottom| *bottom < edge).count();
        let (first, last) = (above(start), above(end));
        first / STEP * STEP..((last / STEP + 1) * STEP).min(self.seen.len())
    }

    fn usual(&self) -> f64 {
        let seen = self.seen.iter().flatten();
        match seen.clone().count() {
            0 => USUAL_PX,
            count => seen.sum::<f64>() / count as f64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(count: usize, seen: &[(usize, f64)]) -> Heights {
        let mut heights = Heights::default();
        heights.fit(count, 800.0);
        seen.iter()
            .for_each(|(place, height)| heights.see(*place, *height));
        heights
    }

    #[test]
    fn what_was_not_seen_is_as_high_as_the_others_are_on_average() {
        assert_eq!(of(10, &[]).sum(0..10), 480.0);
        assert_eq!(of(10, &[(0, 40.0), (1, 60.0)]).sum(0..10), 500.0);
        assert_eq!(of(10, &[(0, 40.0), (1, 60.0)]).sum(1..3), 110.0);
    }

    #[test]
    fn rows_are_found_by_their_distance_from_the_top() {
        let heights = of(200, &[]);
        assert_eq!(heights.between(-500.0, 900.0), 0..20);
        assert_eq!(heights.between(4800.0, 5760.0), 96..120);
        assert_eq!(heights.between(9500.0, 20_000.0), 196..200);
        assert_eq!(heights.between(-900.0, -100.0), 0..4);
        assert_eq!(of(0, &[]).between(0.0, 900.0), 0..0);
    }

    #[test]
    fn a_row_of_the_window_is_never_left_out() {
        let heights = of(150, &[(0, 400.0), (7, 12.0), (149, 90.0)]);
        for top in 0..150 {
            let (start, end) = (heights.sum(0..top), heights.sum(0..top + 1));
            assert!(heights.between(start + 0.5, end - 0.5).contains(&top));
        }
    }

    #[test]
    fn another_width_forgets_what_was_seen() {
        let mut heights = of(10, &[(0, 100.0)]);
        assert!(!heights.fit(12, 800.0));
        assert_eq!(heights.sum(0..12), 1200.0);
        assert!(heights.fit(12, 360.0));
        assert_eq!(heights.sum(0..12), 576.0);
    }
}
