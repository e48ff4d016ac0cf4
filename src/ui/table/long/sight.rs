//! Of a long table only the rows in sight exist, and some beyond: a browser styles and lays out tens of rows, not
//! thousands. An empty row keeps the place of those that do not.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, IntersectionObserver};
use yew::prelude::*;

use super::heights::Heights;
use super::widths;
use crate::state::{StateSetter, use_state_eq};
use crate::ui::dom::focused;

/// A table of more rows is long: no page of a table has as many.
const LONG: usize = 100;

/// What exists before anything is seen.
const FIRST: Range<usize> = 0..24;

/// How far beyond both edges of the window rows exist, in CSS pixels.
const BEYOND_PX: f64 = 500.0;

/// The attribute of an empty row: how many rows it stands for.
const GAP: &str = "data-rows";

const INDEX: &str = "aria-rowindex";

/// The header's row counts: the first one of the body is the second of the table.
const FIRST_INDEX: usize = 2;

pub(super) fn is_long(count: usize) -> bool {
    count > LONG
}

/// The places of the rows to show, of all that have a key, in order. Of a long table those around the window, and
/// those around the focus, which would be lost with its row.
#[hook]
pub(super) fn use_sight(body: &NodeRef, keys: &Rc<Vec<String>>) -> Vec<usize> {
    let near = use_state_eq(|| FIRST);
    let sight = use_memo((), |()| Sight::new(body.clone(), near.setter()));
    use_effect({
        let (sight, keys) = (Rc::clone(&sight), Rc::clone(keys));
        move || sight.settle(&keys)
    });
    if is_long(keys.len()) {
        places(&near, sight.held(keys), keys.len())
    } else {
        (0..keys.len()).collect()
    }
}

fn places(near: &Range<usize>, held: Option<usize>, count: usize) -> Vec<usize> {
    // There may be fewer rows now than where the window was.
    let start = near.start.min(count.saturating_sub(near.len()));
    let near = start..start + near.len();
    let is_held = |place: usize| held.is_some_and(|held| held.abs_diff(place) <= 1);
    (0..count)
        .filter(|place| near.contains(place) || is_held(*place))
        .collect()
}

/// A table's body with what was seen of it.
struct Sight {
    view: Rc<View>,
    /// As they were when it was settled.
    keys: RefCell<Rc<Vec<String>>>,
    observer: OnceCell<Option<Observer>>,
}

impl Sight {
    fn new(body: NodeRef, near: StateSetter<Range<usize>>) -> Self {
        let heights = RefCell::default();
        Self {
            view: Rc::new(View {
                body,
                near,
                heights,
            }),
            keys: RefCell::default(),
            observer: OnceCell::new(),
        }
    }

    /// Where the row is now that has the focus.
    fn held(&self, keys: &[String]) -> Option<usize> {
        let body = self.view.body.cast::<Element>()?;
        let row = focused(&body)?.closest("tr").ok()??;
        let index: usize = row.get_attribute(INDEX)?.parse().ok()?;
        let known = self.keys.borrow();
        let key = known.get(index.checked_sub(FIRST_INDEX)?)?;
        keys.iter().position(|other| other == key)
    }

    /// After each rendering: sees how high the rows are, tells them their numbers, and makes the empty ones as high as
    /// those that they stand for.
    fn settle(&self, keys: &Rc<Vec<String>>) {
        let Some(body) = self.view.body.cast::<HtmlElement>() else {
            return;
        };
        let mut heights = self.view.heights.borrow_mut();
        let is_long = is_long(keys.len());
        if !is_long && heights.is_empty() {
            return;
        }
        self.keys.replace(Rc::clone(keys));
        let rows = rows(&body);
        let laid_out = if is_long {
            lay_out(&body, &rows, &mut heights, keys.len())
        } else {
            *heights = Heights::default();
            release(&body, &rows)
        };
        if let Err(error) = laid_out {
            log::error!("a table cannot be laid out: {error:?}");
        }
        let view = &self.view;
        let observer = self.observer.get_or_init(|| Observer::new(Rc::clone(view)));
        if let Some(observer) = observer {
            observer.watch(rows.iter().filter(|_| is_long));
        }
    }
}

/// What the observer looks at again, as rows come and go.
struct View {
    body: NodeRef,
    near: StateSetter<Range<usize>>,
    heights: RefCell<Heights>,
}

impl View {
    fn look(&self) {
        let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
        if let (Some(body), Some(height)) = (self.body.cast::<Element>(), height) {
            let start = -body.get_bounding_client_rect().top();
            let heights = self.heights.borrow();
            let near = heights.between(start - BEYOND_PX, start + height + BEYOND_PX);
            self.near.set(near);
        }
    }
}

/// A row of the body, or an empty one and those that it stands for.
struct Row {
    element: HtmlElement,
    places: Range<usize>,
    is_gap: bool,
}

fn rows(body: &Element) -> Vec<Row> {
    let first = body.first_element_child();
    let elements = std::iter::successors(first, Element::next_element_sibling);
    let mut next = 0;
    let row = |element: Element| {
        let gap = element
            .get_attribute(GAP)
            .and_then(|count| count.parse().ok());
        let places = next..next + gap.unwrap_or(1);
        next = places.end;
        Row {
            element: element.unchecked_into(),
            places,
            is_gap: gap.is_some(),
        }
    };
    elements.map(row).collect()
}

/// All that is read comes before all that is written: the browser lays out once.
fn lay_out(
    body: &Element,
    rows: &[Row],
    heights: &mut Heights,
    count: usize,
) -> Result<(), JsValue> {
    if heights.fit(count, body.get_bounding_client_rect().width()) {
        widths::keep(body)?;
    }
    for row in rows.iter().filter(|row| !row.is_gap) {
        let height = row.element.get_bounding_client_rect().height();
        heights.see(row.places.start, height);
    }
    for row in rows {
        if row.is_gap {
            let height = heights.sum(row.places.clone());
            let style = row.element.style();
            style.set_property("height", &format!("{height}px"))?;
        } else {
            let index = row.places.start + FIRST_INDEX;
            row.element.set_attribute(INDEX, &index.to_string())?;
        }
    }
    Ok(())
}

/// The table is no longer long: all of its rows are there to be counted.
fn release(body: &Element, rows: &[Row]) -> Result<(), JsValue> {
    widths::release(body)?;
    rows.iter()
        .try_for_each(|row| row.element.remove_attribute(INDEX))
}

/// Tells when a row comes into sight or goes, whatever it is that scrolls.
struct Observer {
    observer: IntersectionObserver,
    _on_cross: Closure<dyn FnMut()>,
}

impl Observer {
    fn new(view: Rc<View>) -> Option<Self> {
        let on_cross = Closure::<dyn FnMut()>::new(move || view.look());
        let observer = IntersectionObserver::new(on_cross.as_ref().unchecked_ref()).ok()?;
        Some(Self {
            observer,
            _on_cross: on_cross,
        })
    }

    /// These rows, and no others any more.
    fn watch<'a>(&self, rows: impl Iterator<Item = &'a Row>) {
        self.observer.disconnect();
        rows.for_each(|row| self.observer.observe(&row.element));
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
