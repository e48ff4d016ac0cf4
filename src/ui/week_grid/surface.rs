//! The grid as it lies on the screen: where, what of it is in sight, and how a drag shows on it.
//!
//! A drag is drawn through the CSSOM on one element, so that it costs no render however full the week is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent};

use super::area::{Area, Point};
use super::span::Span;

pub(super) fn point(event: &MouseEvent) -> Point {
    Point {
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}

/// Where the hours of all days lie in the window: `columns` times as wide as the first; none before there is one.
pub(super) fn surface(frame: &Element, columns: usize) -> Option<Area> {
    let rect = first_slots(frame)?.get_bounding_client_rect();
    Some(Area {
        left: rect.left(),
        top: rect.top(),
        right: rect.left() + rect.width() * columns as f64,
        bottom: rect.bottom(),
    })
}

/// Where hours are in sight in the window: beside the column of hours and below the heads, which stay in place.
pub(super) fn view(frame: &Element) -> Area {
    let rect = frame.get_bounding_client_rect();
    let (left, top) =
        first_slots(frame).map_or((0, 0), |slots| (slots.offset_left(), slots.offset_top()));
    Area {
        left: rect.left() + f64::from(left),
        top: rect.top() + f64::from(top),
        right: rect.right(),
        bottom: rect.bottom(),
    }
}

/// Shows what a drag would give.
pub(super) fn draw(ghost: &HtmlElement, span: Span) {
    let Span { column, from, to } = span;
    let place = format!("--column:{column};--from:{from};--to:{to}");
    ghost.style().set_css_text(&place);
    ghost.set_text_content(Some(&span.hours()));
    ghost.set_hidden(false);
}

/// Shows that an entry is the one being dragged.
pub(super) fn mark(button: &Element, is_dragged: bool) {
    let marked = button.toggle_attribute_with_force("data-dragged", is_dragged);
    if let Err(error) = marked {
        log::warn!("an entry cannot be marked: {error:?}");
    }
}

fn first_slots(frame: &Element) -> Option<HtmlElement> {
    let slots = frame.query_selector(".ui-week__slots").ok()??;
    slots.dyn_into().ok()
}
