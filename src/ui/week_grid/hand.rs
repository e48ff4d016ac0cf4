//! The pointer on the page, from its press to its release, and the scrolling at the edges meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use super::area::Point;
use super::gesture::{Gesture, Held};
use super::span::{Span, Spot};
use super::surface::{draw, mark, point, surface, view};
use crate::ui::dom::document;

/// How often a drag that rests at an edge scrolls on.
const TICK_MS: u32 = 16;

/// What the handlers of one grid share; cheap to clone.
#[derive(Clone)]
pub(super) struct Hand {
    pub(super) frame: NodeRef,
    pub(super) ghost: NodeRef,
    session: Rc<RefCell<Session>>,
}

#[derive(Default)]
struct Session {
    gesture: Gesture,
    /// The `pointerId` of the press.
    pointer: i32,
    point: Point,
    columns: usize,
    /// The button of the entry that is held.
    button: Option<HtmlElement>,
    /// The last press became a drag: the click that the browser makes of its end is none.
    was_drag: bool,
    /// In force while dragging.
    watch: Option<(Interval, EventListener)>,
}

/// The hand of a grid, let go when the grid goes.
#[hook]
pub(super) fn use_hand() -> Hand {
    let hand = Hand {
        frame: use_node_ref(),
        ghost: use_node_ref(),
        session: use_mut_ref(Session::default),
    };
    let last = hand.clone();
    use_effect_with((), move |()| move || last.cancel());
    hand
}

impl Hand {
    /// Where in a week of `columns` days a point of the window lies; none before the grid is laid out.
    pub(super) fn spot(&self, point: Point, columns: usize) -> Option<Spot> {
        let surface = surface(&self.frame.cast()?, columns)?;
        Some(surface.spot(point, columns))
    }

    pub(super) fn press(
        &self,
        event: &PointerEvent,
        columns: usize,
        held: Option<Held>,
        button: Option<HtmlElement>,
    ) {
        self.cancel();
        let start = point(event);
        let gesture = held.map_or(Gesture::Idle, |held| Gesture::Pressed { held, start });
        *self.session.borrow_mut() = Session {
            gesture,
            pointer: event.pointer_id(),
            point: start,
            columns,
            button,
            ..Session::default()
        };
    }

    pub(super) fn follow(&self, event: &PointerEvent) {
        if !self.holds(event) {
            return;
        }
        if event.buttons() == 0 {
            // The button was let go outside of the window.
            self.cancel();
            return;
        }
        self.session.borrow_mut().point = point(event);
        self.step();
    }

    /// Ends the gesture of this pointer: what was dragged, and to where.
    pub(super) fn release(&self, event: &PointerEvent) -> Option<(Held, Span)> {
        if !self.holds(event) {
            return None;
        }
        let dragged = self.let_go().released()?;
        if let Some(Err(error)) = self
            .session
            .borrow()
            .button
            .as_ref()
            .map(HtmlElement::focus)
        {
            log::warn!("an entry cannot be focused: {error:?}");
        }
        Some(dragged)
    }

    /// Ends the gesture without a result.
    pub(super) fn cancel(&self) {
        drop(self.let_go());
    }

    /// Whether the click that is being handled is the end of a drag.
    pub(super) fn takes_click(&self) -> bool {
        std::mem::take(&mut self.session.borrow_mut().was_drag)
    }

    fn holds(&self, event: &PointerEvent) -> bool {
        let session = self.session.borrow();
        session.gesture != Gesture::Idle && session.pointer == event.pointer_id()
    }

    /// The pointer is where it is, over what now lies there.
    fn step(&self) {
        let mut session = self.session.borrow_mut();
        let Some(spot) = self.spot(session.point, session.columns) else {
            return;
        };
        let gesture = std::mem::take(&mut session.gesture).moved(session.point, spot);
        if let Some(span) = gesture.span() {
            if session.watch.is_none() {
                self.start(&mut session);
            }
            if let Some(ghost) = self.ghost.cast() {
                draw(&ghost, span);
            }
        }
        session.gesture = gesture;
    }

    fn start(&self, session: &mut Session) {
        session.was_drag = true;
        if let Some(button) = &session.button {
            mark(button, true);
        }
        if let Some(frame) = self.frame.cast::<Element>()
            && frame.set_pointer_capture(session.pointer).is_err()
        {
            log::debug!("a drag is followed on the grid alone");
        }
        let on_escape = {
            let hand = self.clone();
            move |event: &Event| hand.escape(event)
        };
        let hand = self.clone();
        session.watch = document().map(|document| {
            let options = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: false,
            };
            (
                Interval::new(TICK_MS, move || hand.tick()),
                EventListener::new_with_options(&document, "keydown", options, on_escape),
            )
        });
    }

    /// Escape ends the drag, and nothing else: a dialog around the grid stays open.
    fn escape(&self, event: &Event) {
        let is_escape = |event: &KeyboardEvent| event.key() == "Escape";
        if event.dyn_ref().is_some_and(is_escape) {
            event.prevent_default();
            event.stop_propagation();
            self.cancel();
        }
    }

    /// Scrolls under a drag that rests at the edge.
    fn tick(&self) {
        let at = self.session.borrow().point;
        let Some(frame) = self.frame.cast::<Element>() else {
            return;
        };
        let (right, down) = view(&frame).pull(at);
        if right != 0.0 || down != 0.0 {
            frame.scroll_by_with_x_and_y(right, down);
            self.step();
        }
    }

    /// A listener that calls this is dropped while it runs: wasm-bindgen frees it once it has returned.
    fn let_go(&self) -> Gesture {
        let mut session = self.session.borrow_mut();
        session.watch = None;
        if let Some(button) = &session.button {
            mark(button, false);
        }
        if let Some(ghost) = self.ghost.cast::<HtmlElement>() {
            ghost.set_hidden(true);
        }
        std::mem::take(&mut session.gesture)
    }
}
