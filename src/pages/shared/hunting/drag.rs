//! Dragging a member: the place that it is over, and the scrolling of the page while it rests at an edge.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_render::{AnimationFrame, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot, Window};
use yew::prelude::*;

use crate::ui::{FRAME_MS, edge_pull, root_of};

/// After a frame that took longer, the page scrolls as if it took this long, so that it does not leap.
const LONGEST_FRAME_MS: f64 = 50.0;

/// The drag of a table, if there is one; cheap to clone.
#[derive(Clone)]
pub(super) struct Drag {
    /// The place that the pointer is over while it drags.
    pub(super) onover: Callback<Option<usize>>,
    held: Rc<RefCell<Option<Held>>>,
}

/// A member from its press to its release. In CSS pixels of the window.
struct Held {
    /// The place where it was pressed, and the one that it has come to.
    places: (usize, usize),
    y: f64,
    table: Element,
    /// What scrolls.
    pane: Element,
    /// What covers the end of it.
    bar: Option<Element>,
    /// Wanted while it rests at an edge, and cancelled with it.
    frame: Option<AnimationFrame>,
}

impl Drag {
    pub(super) fn new(onover: Callback<Option<usize>>) -> Self {
        let held = Rc::default();
        Self { onover, held }
    }

    /// Begins at the handle of the member at a place.
    pub(super) fn press(&self, handle: &Element, place: usize, y: f64) {
        self.held.replace(Held::new(handle, place, y));
    }

    /// The pointer has come there, from the window's top.
    pub(super) fn follow(&self, y: f64) {
        let mut held = self.held.borrow_mut();
        let Some(held) = &mut *held else { return };
        held.y = y;
        self.come_to(held);
        if held.frame.is_none() {
            held.frame = self.next_frame(held, None);
        }
    }

    /// Ends it: where it began, and where it came to.
    pub(super) fn end(&self) -> Option<(usize, usize)> {
        self.onover.emit(None);
        self.held.take().map(|held| held.places)
    }

    fn come_to(&self, held: &mut Held) {
        if let Some(over) = held.place() {
            held.places.1 = over;
            self.onover.emit(Some(over));
        }
    }

    /// The next frame, if the pointer rests at an edge with more of the table beyond. The frame does not
    /// keep the drag: it goes with the table.
    fn next_frame(&self, held: &Held, last_ms: Option<f64>) -> Option<AnimationFrame> {
        let (onover, of) = (self.onover.clone(), Rc::downgrade(&self.held));
        let scroll = move |now_ms: f64| {
            if let Some(held) = of.upgrade() {
                let lasted_ms = last_ms.map_or(FRAME_MS, |last_ms| now_ms - last_ms);
                Self { onover, held }.scroll(now_ms, lasted_ms.min(LONGEST_FRAME_MS));
            }
        };
        (held.pull() != 0.0).then(|| request_animation_frame(scroll))
    }

    fn scroll(&self, now_ms: f64, lasted_ms: f64) {
        let mut held = self.held.borrow_mut();
        let Some(held) = &mut *held else { return };
        let by = held.pull() * lasted_ms / FRAME_MS;
        held.pane.scroll_by_with_x_and_y(0.0, by);
        self.come_to(held);
        held.frame = self.next_frame(held, Some(now_ms));
    }
}

impl Held {
    fn new(handle: &Element, place: usize, y: f64) -> Option<Self> {
        let table = handle.closest("table").ok()??;
        let page = table.closest(".schedule").ok().flatten();
        let bar = page.and_then(|page| page.query_selector(".save-bar:not([hidden])").ok()?);
        Some(Self {
            places: (place, place),
            y,
            pane: pane(&table)?,
            table,
            bar,
            frame: None,
        })
    }

    /// From where to where the table can be seen.
    fn sight(&self) -> (f64, f64) {
        let window = web_sys::window().and_then(|window| window.inner_height().ok());
        let height = window.and_then(|height| height.as_f64());
        let pane = self.pane.get_bounding_client_rect();
        let end = pane.bottom().min(height.unwrap_or(f64::MAX));
        let covered = self.bar.as_ref();
        let covered = covered.map_or(end, |bar| bar.get_bounding_client_rect().top());
        (pane.top().max(0.0), end.min(covered))
    }

    /// How far to scroll: never beyond the table.
    fn pull(&self) -> f64 {
        let (start, end) = self.sight();
        let table = self.table.get_bounding_client_rect();
        let pull = edge_pull(self.y, start, end);
        pull.clamp(
            (table.top() - start).min(0.0),
            (table.bottom() - end).max(0.0),
        )
    }

    /// The place of the visible row next to the pointer, read from its handle.
    fn place(&self) -> Option<usize> {
        let (start, end) = self.sight();
        let table = self.table.get_bounding_client_rect();
        let (start, end) = (start.max(table.top()) + 1.0, end.min(table.bottom()) - 1.0);
        let (x, y) = (table.x() + table.width() / 2.0, self.y.min(end).max(start));
        let there = root_of(&self.table).element_from_point(x as f32, y as f32)?;
        let handle = there.closest("tr").ok()??.query_selector("[data-place]");
        handle.ok()??.get_attribute("data-place")?.parse().ok()
    }
}

/// What scrolls an element: a part of the page, or all of it.
fn pane(element: &Element) -> Option<Element> {
    let window = web_sys::window()?;
    let mut parent = parent_of(element);
    while let Some(pane) = parent {
        if scrolls(&window, &pane) {
            return Some(pane);
        }
        parent = parent_of(&pane);
    }
    window.document()?.document_element()
}

/// Also out of a shadow root.
fn parent_of(element: &Element) -> Option<Element> {
    let host = || Some(element.parent_node()?.dyn_ref::<ShadowRoot>()?.host());
    element.parent_element().or_else(host)
}

fn scrolls(window: &Window, element: &Element) -> bool {
    let style = window.get_computed_style(element).ok().flatten();
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    let is_open = matches!(overflow.as_deref(), Some("auto" | "scroll"));
    is_open && element.scroll_height() > element.client_height()
}
