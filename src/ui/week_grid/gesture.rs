//! What a pointer does on the grid, as a state and its steps: a press becomes a drag once it moves away.

use yew::AttrValue;

use super::area::Point;
use super::span::{Part, Span, Spot};

/// How far a press may tremble and still be a click, in CSS pixels.
const CLICK_SLACK_PX: f64 = 4.0;

/// What is taken hold of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Held {
    /// The empty area, from there on.
    Empty(Spot),
    Entry {
        id: AttrValue,
        span: Span,
        part: Part,
        /// Where in the day it was taken.
        grabbed: u16,
    },
}

impl Held {
    /// What comes of it with the pointer at `spot`.
    fn at(&self, spot: Spot) -> Span {
        match self {
            Self::Empty(start) => Span::drawn(*start, spot),
            Self::Entry {
                span,
                part,
                grabbed,
                ..
            } => span.dragged(*part, *grabbed, spot),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Gesture {
    #[default]
    Idle,
    /// Down, and not yet away from there.
    Pressed {
        held: Held,
        start: Point,
    },
    Dragging {
        held: Held,
        span: Span,
    },
}

impl Gesture {
    /// The pointer has come to `point`, which is `spot` of the week.
    pub(super) fn moved(self, point: Point, spot: Spot) -> Self {
        match self {
            Self::Pressed { held, start } if start.distance(point) > CLICK_SLACK_PX => {
                let span = held.at(spot);
                Self::Dragging { held, span }
            }
            Self::Dragging { held, .. } => {
                let span = held.at(spot);
                Self::Dragging { held, span }
            }
            still => still,
        }
    }

    /// The pointer is let go: what was dragged, and to where; none for a click.
    pub(super) fn released(self) -> Option<(Held, Span)> {
        match self {
            Self::Dragging { held, span } => Some((held, span)),
            Self::Idle | Self::Pressed { .. } => None,
        }
    }

    /// What the drag under way would give.
    pub(super) fn span(&self) -> Option<Span> {
        match self {
            Self::Dragging { span, .. } => Some(*span),
            Self::Idle | Self::Pressed { .. } => None,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const START: Point = Point { x: 100.0, y: 200.0 };
    const AWAY: Point = Point { x: 100.0, y: 260.0 };

    fn spot(minute: u16) -> Spot {
        Spot { column: 1, minute }
    }

    fn pressed() -> Gesture {
        Gesture::Pressed {
            held: Held::Empty(spot(510)),
            start: START,
        }
    }

    #[test]
    fn a_trembling_press_stays_a_click() {
        let near = Point { x: 102.0, y: 203.0 };
        let gesture = pressed().moved(near, spot(515));
        assert_eq!(gesture, pressed());
        assert_eq!(gesture.released(), None);
    }

    #[test]
    fn a_press_that_goes_away_drags_and_stays_a_drag_when_it_comes_back() {
        let gesture = pressed().moved(AWAY, spot(595));
        assert_eq!(
            gesture.span(),
            Some(Span {
                column: 1,
                from: 510,
                to: 600
            })
        );
        let back = gesture.moved(START, spot(511));
        let (held, span) = back.released().unwrap();
        assert_eq!(held, Held::Empty(spot(510)));
        assert_eq!(
            span,
            Span {
                column: 1,
                from: 510,
                to: 525
            }
        );
    }

    #[test]
    fn an_entry_follows_from_where_it_was_taken() {
        let held = Held::Entry {
            id: "a".into(),
            span: Span {
                column: 0,
                from: 607,
                to: 667,
            },
            part: Part::Whole,
            grabbed: 637,
        };
        let gesture = Gesture::Pressed { held, start: START }.moved(AWAY, spot(698));
        assert_eq!(
            gesture.span(),
            Some(Span {
                column: 1,
                from: 675,
                to: 735
            })
        );
    }

    #[test]
    fn nothing_moves_without_a_press() {
        assert_eq!(Gesture::Idle.moved(AWAY, spot(0)), Gesture::Idle);
    }
}
