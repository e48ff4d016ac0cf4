//! Moving a member: by its handle with the pointer or with Alt and the arrows, and by its two buttons.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::member_row::MemberRow;
use super::texts::agent_name;
use crate::i18n::I18n;
use crate::telephony::hunting::AgentValues;
use crate::ui::{Icon, icon_button};

/// A wish to move a member.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    pub(super) values: AgentValues,
    /// Among those that stay, from 0; what is too high is the last one.
    pub(super) to: usize,
    /// What was pressed, and gets the focus again where the row goes.
    pub(super) pressed: Option<HtmlElement>,
}

/// What the handles of a table share.
#[derive(Clone)]
pub(super) struct Handle {
    pub(super) onmove: Callback<Wish>,
    /// The place that the pointer is over while it drags.
    pub(super) onover: Callback<Option<usize>>,
    /// The place where the pointer was pressed, and the one that it has come to.
    drag: Rc<RefCell<Option<(usize, usize)>>>,
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        self.onmove == other.onmove && self.onover == other.onover
    }
}

impl Handle {
    pub(super) fn new(onmove: Callback<Wish>, onover: Callback<Option<usize>>) -> Self {
        let drag = Rc::default();
        Self {
            onmove,
            onover,
            drag,
        }
    }

    fn press(&self, event: &PointerEvent, place: usize) {
        let button = pressed(event);
        let captured = button.map(|it| it.set_pointer_capture(event.pointer_id()));
        if event.button() == 0 && captured.is_some_and(|captured| captured.is_ok()) {
            self.drag.replace(Some((place, place)));
        }
    }

    fn follow(&self, event: &PointerEvent) {
        if self.drag.borrow().is_none() {
            return;
        }
        let Some(row) = row_at(event) else { return };
        for neighbour in [row.previous_element_sibling(), row.next_element_sibling()] {
            neighbour.iter().for_each(bring_into_sight);
        }
        if let Some(over) = place_of(&row)
            && let Some((_, to)) = &mut *self.drag.borrow_mut()
        {
            *to = over;
            self.onover.emit(Some(over));
        }
    }

    fn release(&self, event: &PointerEvent, values: &AgentValues) {
        let dragged = self.end();
        if let Some((_, to)) = dragged.filter(|(from, to)| from != to) {
            self.wish(event, values, to);
        }
    }

    fn end(&self) -> Option<(usize, usize)> {
        self.onover.emit(None);
        self.drag.take()
    }

    fn wish(&self, event: &Event, values: &AgentValues, to: usize) {
        let (values, pressed) = (values.clone(), pressed(event));
        self.onmove.emit(Wish {
            values,
            to,
            pressed,
        });
    }
}

/// The button that an event comes from.
fn pressed(event: &Event) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("button").ok()??.dyn_into().ok()
}

/// The row that lies below the pointer.
fn row_at(event: &PointerEvent) -> Option<Element> {
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let there = web_sys::window()?.document()?.element_from_point(x, y)?;
    there.closest("tr").ok()?
}

/// The place that the handle of a row tells.
fn place_of(row: &Element) -> Option<usize> {
    let handle = row.query_selector("[data-place]").ok()??;
    handle.get_attribute("data-place")?.parse().ok()
}

/// A drag that comes to the edge of the page goes on beyond it.
fn bring_into_sight(row: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    row.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Where a key moves what stands at a place.
fn by_key(event: &KeyboardEvent, place: usize) -> Option<usize> {
    if !event.alt_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowUp" => Some(place.saturating_sub(1)),
        "ArrowDown" => Some(place + 1),
        "Home" => Some(0),
        "End" => Some(usize::MAX),
        _ => None,
    }
}

/// The handle, the position and the two buttons of a row.
pub(super) fn handle(i18n: &I18n, row: &MemberRow, place: usize, moving: &Handle) -> Html {
    let name = [("name", agent_name(&row.values))];
    let onkeydown = {
        let (moving, values) = (moving.clone(), row.values.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                moving.end();
            } else if let Some(to) = by_key(&event, place) {
                event.prevent_default();
                moving.wish(&event, &values, to);
            }
        })
    };
    let onpointerdown = {
        let moving = moving.clone();
        Callback::from(move |event: PointerEvent| moving.press(&event, place))
    };
    let onpointermove = {
        let moving = moving.clone();
        Callback::from(move |event: PointerEvent| moving.follow(&event))
    };
    let onpointerup = {
        let (moving, values) = (moving.clone(), row.values.clone());
        Callback::from(move |event: PointerEvent| moving.release(&event, &values))
    };
    let onpointercancel = {
        let moving = moving.clone();
        Callback::from(move |_: PointerEvent| {
            moving.end();
        })
    };
    let step = |to: usize| {
        let (moving, values) = (moving.clone(), row.values.clone());
        Callback::from(move |event: MouseEvent| moving.wish(&event, &values, to))
    };
    html! {
        <>
            <button
                type="button"
                class={classes!("ui-icon-button", "member-handle", row.is_over.then_some("is-over"))}
                aria-label={i18n.tp("hunting_drag", &name)}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Home Alt+End"
                title={i18n.t("hunting_drag_hint")}
                data-place={place.to_string()}
                {onkeydown}
                {onpointerdown}
                {onpointermove}
                {onpointerup}
                {onpointercancel}
            >
                { Icon::Drag.view() }
            </button>
            <span class="member-place__number">{ i18n.number(place + 1) }</span>
            { icon_button(Icon::ChevronUp, i18n.tp("hunting_up", &name), step(place.saturating_sub(1))) }
            { icon_button(Icon::ChevronDown, i18n.tp("hunting_down", &name), step(place + 1)) }
        </>
    }
}
