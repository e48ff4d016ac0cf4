//! The surface of the days on the screen: pixels to minutes, and when a drag scrolls it. In CSS pixels.

use super::span::{DAY, Spot};
use crate::ui::edge::edge_pull;

/// A point of the window.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Point {
    pub(super) fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A rectangle of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The place of the week under `point`, where this area shows `columns` whole days; the nearest one when
    /// the point lies outside.
    pub(super) fn spot(self, point: Point, columns: usize) -> Spot {
        let across = share(point.x, self.left, self.right) * columns as f64;
        let down = share(point.y, self.top, self.bottom) * f64::from(DAY);
        Spot {
            column: (across as usize).min(columns.saturating_sub(1)),
            minute: down.round() as u16,
        }
    }

    /// How far to scroll this frame, right and down, while a drag is at `point`.
    pub(super) fn pull(self, point: Point) -> (f64, f64) {
        (
            edge_pull(point.x, self.left, self.right),
            edge_pull(point.y, self.top, self.bottom),
        )
    }
}

/// Where `value` lies between `start` and `end`, from 0 to 1.
fn share(value: f64, start: f64, end: f64) -> f64 {
    let length = end - start;
    if length > 0.0 {
        ((value - start) / length).clamp(0.0, 1.0)
    } else {
        0.0
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const WEEK: Area = Area {
        left: 100.0,
        top: -400.0,
        right: 800.0,
        bottom: 1040.0,
    };

    fn spot(x: f64, y: f64) -> (usize, u16) {
        let spot = WEEK.spot(Point { x, y }, 7);
        (spot.column, spot.minute)
    }

    #[test]
    fn a_point_has_its_day_and_its_minute() {
        assert_eq!(spot(100.0, -400.0), (0, 0));
        assert_eq!(spot(350.0, 110.4), (2, 510));
        assert_eq!(spot(799.0, 1039.6), (6, 1440));
    }

    #[test]
    fn a_point_outside_has_the_nearest_place() {
        assert_eq!(spot(0.0, -500.0), (0, 0));
        assert_eq!(spot(5_000.0, 5_000.0), (6, 1440));
    }

    #[test]
    fn an_area_without_size_has_one_place() {
        let flat = Area {
            right: 100.0,
            bottom: -400.0,
            ..WEEK
        };
        let spot = flat.spot(Point { x: 300.0, y: 300.0 }, 7);
        assert_eq!((spot.column, spot.minute), (0, 0));
    }
}
