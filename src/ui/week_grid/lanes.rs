//! Where entries that overlap stand: side by side, none hidden.

use super::span::{DAY, STEP, Span};

/// The shortest that an entry is drawn, in minutes, so that a hand can find it.
const SHORTEST: u16 = STEP;

/// The strip of its column that an entry takes: the `index`th of `count` equal ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lane {
    pub(super) index: usize,
    pub(super) count: usize,
}

/// The lane of each stretch of one column, which come in the order of their begins.
pub(super) fn lanes(spans: &[Span]) -> Vec<Lane> {
    let mut lanes = Vec::with_capacity(spans.len());
    // The ends of the lanes of the run of overlaps under way.
    let mut ends: Vec<u16> = Vec::new();
    for span in spans {
        let (from, to) = drawn(*span);
        if ends.iter().all(|end| *end <= from) {
            close(&mut lanes, ends.len());
            ends.clear();
        }
        let free = ends.iter_mut().enumerate().find(|(_, end)| **end <= from);
        let index = if let Some((index, end)) = free {
            *end = to;
            index
        } else {
            ends.push(to);
            ends.len() - 1
        };
        lanes.push(Lane { index, count: 0 });
    }
    close(&mut lanes, ends.len());
    lanes
}

/// What an entry covers on the screen, in minutes: at least a quarter of an hour, within the day.
pub(super) fn drawn(span: Span) -> (u16, u16) {
    let from = span.from.min(DAY - SHORTEST);
    (from, span.to.max(from + SHORTEST))
}

/// A run of overlaps has ended: all of it shares its number of lanes.
fn close(lanes: &mut [Lane], count: usize) {
    for lane in lanes.iter_mut().rev().take_while(|lane| lane.count == 0) {
        lane.count = count;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn of(spans: &[(u16, u16)]) -> Vec<(usize, usize)> {
        let span = |&(from, to): &(u16, u16)| Span {
            column: 0,
            from,
            to,
        };
        let spans: Vec<Span> = spans.iter().map(span).collect();
        lanes(&spans)
            .iter()
            .map(|lane| (lane.index, lane.count))
            .collect()
    }

    #[test]
    fn what_only_touches_has_the_column_for_itself() {
        assert_eq!(
            of(&[(0, 60), (60, 120), (300, 400)]),
            [(0, 1), (0, 1), (0, 1)]
        );
        assert_eq!(of(&[]), []);
    }

    #[test]
    fn a_run_of_overlaps_shares_its_width_and_reuses_free_lanes() {
        assert_eq!(
            of(&[(0, 100), (40, 60), (60, 200), (90, 300), (300, 310)]),
            [(0, 3), (1, 3), (1, 3), (2, 3), (0, 1)]
        );
    }

    #[test]
    fn equal_stretches_stand_beside_each_other() {
        assert_eq!(of(&[(480, 720), (480, 720)]), [(0, 2), (1, 2)]);
    }

    #[test]
    fn short_entries_are_drawn_a_quarter_long_and_do_not_cover_the_next() {
        assert_eq!(of(&[(600, 602), (605, 700)]), [(0, 2), (1, 2)]);
        assert_eq!(
            drawn(Span {
                column: 0,
                from: 1439,
                to: 1440
            }),
            (1425, 1440)
        );
    }
}
