//! Stretches of a day, and what a hand makes of them: created, moved, resized, in quarter hours.
//!
//! Only what is taken hold of snaps: a moved stretch keeps its duration, a resized one its other edge.

/// Minutes in a day.
pub(super) const DAY: u16 = 1440;
/// The grid that a hand works on, in minutes.
pub(super) const STEP: u16 = 15;
/// What a click on an empty place proposes, in minutes.
const PROPOSED: u16 = 60;

/// A stretch of one column, in half-open minutes of the day: `from < to <= 1440`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) column: usize,
    pub(super) from: u16,
    pub(super) to: u16,
}

/// A place in the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) column: usize,
    /// Of the day, up to 1440.
    pub(super) minute: u16,
}

/// What of a stretch is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Begin,
    End,
}

impl Span {
    /// `08:30 – 10:00`.
    pub(super) fn hours(self) -> String {
        format!("{} – {}", clock(self.from), clock(self.to))
    }

    /// Taken to another column and another begin, as far as the day allows.
    pub(super) fn moved_to(self, column: usize, from: u16) -> Self {
        let duration = self.to.saturating_sub(self.from);
        let from = from.min(DAY.saturating_sub(duration));
        Self {
            column,
            from,
            to: from + duration,
        }
    }

    /// Begins at `from`, at the latest on the last quarter hour before its end.
    pub(super) fn beginning(self, from: u16) -> Self {
        // What is shorter than a quarter of an hour may grow, but not jump away from the hand.
        let latest = quarter_before(self.to).max(self.from);
        Self {
            from: from.min(latest),
            ..self
        }
    }

    /// Ends at `to`, at the earliest on the first quarter hour after its begin.
    pub(super) fn ending(self, to: u16) -> Self {
        let earliest = quarter_after(self.from).min(self.to);
        Self {
            to: to.max(earliest),
            ..self
        }
    }

    /// As it becomes when the hand that took `part` of it at `grabbed` is at `spot`.
    pub(super) fn dragged(self, part: Part, grabbed: u16, spot: Spot) -> Self {
        let follow = |edge: u16| nearest((edge + spot.minute).saturating_sub(grabbed));
        match part {
            Part::Whole => self.moved_to(spot.column, follow(self.from)),
            Part::Begin => self.beginning(follow(self.from)),
            Part::End => self.ending(follow(self.to)),
        }
    }

    /// What a hand draws on the empty area from `start` to `spot`, in the column where it began.
    pub(super) fn drawn(start: Spot, spot: Spot) -> Self {
        let (first, last) = (start.minute.min(spot.minute), start.minute.max(spot.minute));
        let from = floor(first.min(DAY - 1));
        Self {
            column: start.column,
            from,
            to: ceiling(last).max(from + STEP),
        }
    }

    /// The hour that a click at `spot` proposes, cut short by its neighbours, all of the same column.
    pub(super) fn proposed(spot: Spot, neighbours: impl Iterator<Item = Self>) -> Self {
        let minute = spot.minute.min(DAY - 1);
        let (mut from, mut to) = (floor(minute), floor(minute) + PROPOSED);
        for other in neighbours {
            if other.to <= minute {
                from = from.max(other.to);
            } else if other.from > minute {
                to = to.min(other.from);
            }
        }
        Self {
            column: spot.column,
            from,
            to: to.min(DAY),
        }
    }
}

/// A minute of the day as `08:05`, midnight at its end as `24:00`.
pub(super) fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The last quarter hour before `minute`.
pub(super) fn quarter_before(minute: u16) -> u16 {
    floor(minute.saturating_sub(1))
}

/// The first quarter hour after `minute`, at most the end of the day.
pub(super) fn quarter_after(minute: u16) -> u16 {
    (floor(minute) + STEP).min(DAY)
}

fn floor(minute: u16) -> u16 {
    minute / STEP * STEP
}

fn ceiling(minute: u16) -> u16 {
    minute.div_ceil(STEP) * STEP
}

fn nearest(minute: u16) -> u16 {
    floor(minute + STEP / 2).min(DAY)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn span(from: u16, to: u16) -> Span {
        Span {
            column: 2,
            from,
            to,
        }
    }

    fn at(minute: u16) -> Spot {
        Spot { column: 2, minute }
    }

    #[test]
    fn moving_snaps_the_begin_and_keeps_the_duration() {
        let odd = span(607, 731);
        let moved = odd.dragged(
            Part::Whole,
            640,
            Spot {
                column: 5,
                minute: 671,
            },
        );
        assert_eq!((moved.column, moved.from, moved.to), (5, 645, 769));
    }

    #[test]
    fn moving_stops_at_both_ends_of_the_day() {
        assert_eq!(span(600, 660).dragged(Part::Whole, 650, at(3)), span(0, 60));
        assert_eq!(
            span(600, 667).dragged(Part::Whole, 600, at(1440)),
            span(1373, 1440)
        );
    }

    #[test]
    fn resizing_snaps_the_held_edge_alone() {
        assert_eq!(
            span(607, 731).dragged(Part::End, 731, at(800)),
            span(607, 795)
        );
        assert_eq!(
            span(607, 731).dragged(Part::Begin, 607, at(551)),
            span(555, 731)
        );
    }

    #[test]
    fn an_edge_does_not_pass_the_other() {
        assert_eq!(
            span(607, 731).dragged(Part::End, 731, at(0)),
            span(607, 615)
        );
        assert_eq!(
            span(607, 731).dragged(Part::Begin, 607, at(1440)),
            span(720, 731)
        );
        assert_eq!(
            span(607, 610).dragged(Part::End, 610, at(0)),
            span(607, 610)
        );
        assert_eq!(
            span(607, 610).dragged(Part::Begin, 607, at(900)),
            span(607, 610)
        );
        assert_eq!(span(0, 1).dragged(Part::Begin, 0, at(500)), span(0, 1));
        assert_eq!(
            span(1439, 1440).dragged(Part::End, 1440, at(0)),
            span(1439, 1440)
        );
    }

    #[test]
    fn drawing_covers_the_quarters_touched_in_either_direction() {
        assert_eq!(Span::drawn(at(515), at(595)), span(510, 600));
        assert_eq!(Span::drawn(at(595), at(515)), span(510, 600));
        assert_eq!(Span::drawn(at(510), at(510)), span(510, 525));
        assert_eq!(Span::drawn(at(1440), at(1440)), span(1425, 1440));
        let aside = Spot {
            column: 6,
            minute: 600,
        };
        assert_eq!(Span::drawn(at(510), aside), span(510, 600));
    }

    #[test]
    fn a_click_proposes_an_hour_where_there_is_one() {
        let propose = |minute, taken: &[(u16, u16)]| {
            let neighbours = taken.iter().map(|&(from, to)| span(from, to));
            Span::proposed(at(minute), neighbours)
        };
        assert_eq!(propose(517, &[]), span(510, 570));
        assert_eq!(propose(517, &[(540, 600), (700, 800)]), span(510, 540));
        assert_eq!(propose(517, &[(480, 513), (60, 120)]), span(513, 570));
        assert_eq!(propose(1440, &[]), span(1425, 1440));
    }

    #[test]
    fn hours_are_written_with_two_digits() {
        assert_eq!(span(510, 600).hours(), "08:30 – 10:00");
        assert_eq!(span(0, 1440).hours(), "00:00 – 24:00");
    }

    #[test]
    fn the_quarters_around_a_minute() {
        assert_eq!((quarter_before(607), quarter_after(607)), (600, 615));
        assert_eq!((quarter_before(600), quarter_after(600)), (585, 615));
        assert_eq!((quarter_before(0), quarter_after(1440)), (0, 1440));
    }
}
