//! What a hand and the keys mean to do with the week, told to the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::focus::{Focus, entry_id};
use super::gesture::Held;
use super::hand::Hand;
use super::keys::{KeyAction, Modifiers, action};
use super::props::{WeekEntry, WeekGridProps};
use super::span::{Part, Span};
use super::surface::point;

/// The handlers of one render, on the frame: entries come by the hundred and have none of their own.
#[derive(Clone)]
pub(super) struct Events {
    pub(super) props: WeekGridProps,
    pub(super) hand: Hand,
    pub(super) focus: Focus,
}

impl Events {
    pub(super) fn on<E: 'static>(&self, handle: fn(&Self, &E)) -> Callback<E> {
        let events = self.clone();
        Callback::from(move |event: E| handle(&events, &event))
    }

    pub(super) fn press(&self, event: &PointerEvent) {
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        let button = closest(event.target(), ".ui-week__entry");
        let held = match &button {
            Some(button) => self.hold_entry(event, button),
            None => self.hold_empty(event),
        };
        self.hand
            .press(event, self.props.columns.len(), held, button);
    }

    pub(super) fn follow(&self, event: &PointerEvent) {
        self.hand.follow(event);
    }

    pub(super) fn release(&self, event: &PointerEvent) {
        match self.hand.release(event) {
            Some((Held::Empty(_), span)) => self.create(span),
            Some((
                Held::Entry {
                    id, span: before, ..
                },
                span,
            )) => self.change(&id, before, span),
            None => {}
        }
    }

    pub(super) fn cancel(&self, _: &PointerEvent) {
        self.hand.cancel();
    }

    /// Enter and Space click as well.
    pub(super) fn click(&self, event: &MouseEvent) {
        let is_drag = self.hand.takes_click();
        if let Some(button) = closest(event.target(), ".ui-week__entry") {
            // A click of the keyboard counts no presses.
            if let Some(entry) = self.entry(&button)
                && (!is_drag || event.detail() == 0)
            {
                self.props.onopen.emit(entry.id.clone());
            }
        } else if !is_drag && closest(event.target(), ".ui-week__slots").is_some() {
            self.propose(event);
        }
    }

    pub(super) fn key(&self, event: &KeyboardEvent) {
        let held = Modifiers {
            shift: event.shift_key(),
            ctrl: event.ctrl_key(),
            alt: event.alt_key(),
            meta: event.meta_key(),
        };
        let button = closest(event.target(), ".ui-week__entry");
        let Some(entry) = button.and_then(|button| self.entry(&button)) else {
            return;
        };
        let columns = self.props.columns.len();
        let Some(action) = action(&event.key(), held, entry.span(), columns) else {
            return;
        };
        event.prevent_default();
        match action {
            KeyAction::Change(span) => self.change(&entry.id, entry.span(), span),
            KeyAction::Remove => {
                self.focus.keep(&entry.id, entry.span());
                self.props.onremove.emit(entry.id.clone());
            }
        }
    }

    fn hold_entry(&self, event: &PointerEvent, button: &HtmlElement) -> Option<Held> {
        let entry = self.entry(button)?;
        let handle =
            closest(event.target(), "[data-part]").and_then(|it| it.get_attribute("data-part"));
        let part = match handle.as_deref() {
            Some("begin") => Part::Begin,
            Some("end") => Part::End,
            _ => Part::Whole,
        };
        let is_selected = || button.matches(":focus").unwrap_or_default();
        // A finger scrolls, except on the grip, and on the edges of the entry that has the focus.
        let is_free = is_mouse(event) || handle.is_some() && (part == Part::Whole || is_selected());
        let spot = self.hand.spot(point(event), self.props.columns.len())?;
        is_free.then(|| Held::Entry {
            id: entry.id.clone(),
            span: entry.span(),
            part,
            grabbed: spot.minute,
        })
    }

    fn hold_empty(&self, event: &PointerEvent) -> Option<Held> {
        let slots = closest(event.target(), ".ui-week__slots");
        slots.filter(|_| is_mouse(event))?;
        let spot = self.hand.spot(point(event), self.props.columns.len())?;
        Some(Held::Empty(spot))
    }

    fn propose(&self, event: &MouseEvent) {
        let Some(spot) = self.hand.spot(point(event), self.props.columns.len()) else {
            return;
        };
        let spans = self.props.entries.iter().map(WeekEntry::span);
        let neighbours = spans.filter(|span| span.column == spot.column);
        self.create(Span::proposed(spot, neighbours));
    }

    fn create(&self, span: Span) {
        self.props
            .oncreate
            .emit((span.column, Some((span.from, span.to))));
    }

    fn change(&self, id: &AttrValue, before: Span, span: Span) {
        if span != before {
            self.focus.keep(id, span);
            self.props
                .onchange
                .emit((id.clone(), span.column, span.from, span.to));
        }
    }

    fn entry(&self, button: &Element) -> Option<&WeekEntry> {
        let id = entry_id(button)?;
        self.props.entries.iter().find(|entry| entry.id == id)
    }
}

/// Pens scroll in some browsers, as fingers do.
fn is_mouse(event: &PointerEvent) -> bool {
    event.pointer_type() == "mouse"
}

fn closest(target: Option<EventTarget>, selector: &str) -> Option<HtmlElement> {
    let found = target?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()??;
    found.dyn_into().ok()
}
