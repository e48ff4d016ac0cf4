//! The geometry of a windowed list, set through the CSSOM: the policy allows no `style` attributes.

use stylist::StyleSource;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::state::{StateSetter, use_state_eq};

/// Assumed until the browser has measured.
const USUAL_HEIGHT_PX: u32 = 600;

/// The height of the scrolling element in CSS pixels, followed as it changes.
#[hook]
pub(super) fn use_viewport(scroller: &NodeRef) -> u32 {
    let height = use_state_eq(|| USUAL_HEIGHT_PX);
    let setter = height.setter();
    use_effect_with(scroller.clone(), move |scroller| {
        let observer = scroller
            .cast::<Element>()
            .and_then(|element| HeightObserver::new(element, setter));
        move || drop(observer)
    });
    *height
}

struct HeightObserver {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl HeightObserver {
    fn new(element: Element, height: StateSetter<u32>) -> Option<Self> {
        let measured = element.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            height.set(u32::try_from(measured.client_height()).unwrap_or_default());
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self {
            observer,
            _on_resize: on_resize,
        })
    }
}

impl Drop for HeightObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Gives the list its whole height, and moves the rendered rows to their place in it.
#[hook]
pub(super) fn use_geometry(list: &NodeRef, start: usize, count: usize, row_height: u32) {
    use_effect_with(
        (list.clone(), start, count, row_height),
        |(list, start, count, row_height)| {
            let Some(list) = list.cast::<HtmlElement>() else {
                return;
            };
            let row_height = *row_height as usize;
            for (property, px) in [
                ("--ui-row-height", row_height),
                ("height", count * row_height),
                ("padding-top", start * row_height),
            ] {
                if let Err(error) = list.style().set_property(property, &format!("{px}px")) {
                    log::error!("a list cannot be laid out: {error:?}");
                }
            }
        },
    );
}

/// Scrolls as little as it takes to show row `index`.
#[hook]
pub(super) fn use_scroll_to(scroller: &NodeRef, index: Option<usize>, row_height: u32) {
    use_effect_with((scroller.clone(), index), move |(scroller, index)| {
        let (Some(scroller), Some(index)) = (scroller.cast::<Element>(), *index) else {
            return;
        };
        let row_height = i32::try_from(row_height).unwrap_or_default();
        let top = i32::try_from(index)
            .unwrap_or_default()
            .saturating_mul(row_height);
        let lowest = top + row_height - scroller.client_height();
        let scrolled = scroller.scroll_top();
        if top < scrolled || scrolled < lowest {
            scroller.set_scroll_top(top - scroller.client_height() / 3);
        }
    });
}

/// Moves the focus to the first control of the row above or below.
pub(super) fn walk(event: &KeyboardEvent) {
    let row = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest(".ui-virtual__row").ok().flatten());
    let Some(row) = row else {
        return;
    };
    let other = match event.key().as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        _ => return,
    };
    event.prevent_default();
    let control = other
        .and_then(|row| row.query_selector("a, button, input").ok().flatten())
        .and_then(|control| control.dyn_into::<HtmlElement>().ok());
    if let Some(Err(error)) = control.as_ref().map(HtmlElement::focus) {
        log::warn!("a row cannot be focused: {error:?}");
    }
}

pub(super) fn sheet() -> StyleSource {
    stylist::css!(
        r#"
        height: 100%;
        min-height: 0;
        overflow-y: auto;
        overflow-x: hidden;
        overscroll-behavior: contain;
        contain: strict;

        ul { box-sizing: border-box; margin: 0; padding: 0; list-style: none; overflow: hidden; }
        .ui-virtual__row { height: var(--ui-row-height); overflow: hidden; }
        "#
    )
}
