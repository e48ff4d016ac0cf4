//! Asks before a page with unsaved work is left: by a link, by the back button, by closing the tab.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, MouseEvent};
use yew::prelude::*;

use super::dom::document;

/// Where the user wants to go.
#[derive(Clone, PartialEq)]
enum Way {
    Link(HtmlElement),
    /// To the entry of the history that was left by putting this page back.
    History,
}

/// The question, while it is asked.
#[derive(Clone, PartialEq)]
pub struct LeaveGuard {
    pub is_asking: bool,
    /// Leaves all the same.
    pub leave: Callback<()>,
    pub stay: Callback<()>,
}

/// What the listeners share.
#[derive(Default)]
struct Memory {
    /// Set once the user has agreed to leave.
    is_open: Cell<bool>,
    /// The page's own address and state, put back after the back button.
    here: RefCell<Option<(String, JsValue)>>,
}

/// Guards the page while `active`. The browser asks by itself where the tab is closed or reloaded.
#[hook]
pub fn use_leave_guard(active: bool) -> LeaveGuard {
    let asked = use_state(|| None::<Way>);
    let memory = use_memo((), |()| Memory::default());
    remember(&memory);
    {
        let (asked, memory) = (asked.setter(), memory.clone());
        use_effect_with(active, move |active| {
            memory.is_open.set(false);
            let listeners =
                active.then(|| listen(&memory, &Callback::from(move |way| asked.set(Some(way)))));
            move || drop(listeners)
        });
    }
    let leave = {
        let (asked, memory) = (asked.clone(), memory);
        Callback::from(move |()| {
            memory.is_open.set(true);
            match (*asked).clone() {
                Some(Way::Link(link)) => link.click(),
                Some(Way::History) => back(),
                None => {}
            }
            asked.set(None);
        })
    };
    let stay = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    LeaveGuard {
        is_asking: asked.is_some(),
        leave,
        stay,
    }
}

/// Keeps the address as it is on each render, since the view in its query changes.
fn remember(memory: &Memory) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let state = window.history().and_then(|history| history.state());
    if let (Ok(address), Ok(state)) = (window.location().href(), state) {
        memory.here.replace(Some((address, state)));
    }
}

fn back() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(Err(error)) = history.map(|history| history.back()) {
        log::warn!("the browser does not go back: {error:?}");
    }
}

fn listen(memory: &Rc<Memory>, ask: &Callback<Way>) -> Vec<EventListener> {
    let (Some(window), Some(document)) = (web_sys::window(), document()) else {
        return Vec::new();
    };
    // Before anybody else hears of it, the router above all.
    let first = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let on = |target: &web_sys::EventTarget,
              name: &'static str,
              act: fn(&Event, &Memory) -> Option<Way>| {
        let (memory, ask) = (memory.clone(), ask.clone());
        EventListener::new_with_options(target, name, first, move |event| {
            if !memory.is_open.get()
                && let Some(way) = act(event, &memory)
            {
                ask.emit(way);
            }
        })
    };
    vec![
        on(&document, "click", on_click),
        on(&window, "popstate", on_history),
        on(&window, "beforeunload", |event, _| {
            event.prevent_default();
            None
        }),
    ]
}

fn on_click(event: &Event, _memory: &Memory) -> Option<Way> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere =
        click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
    let link = event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("a[href]")
        .ok()??;
    let leaves = !link.has_attribute("target") && !link.has_attribute("download");
    if elsewhere || !leaves {
        return None;
    }
    event.prevent_default();
    event.stop_immediate_propagation();
    link.dyn_into().ok().map(Way::Link)
}

/// The address has changed already: this page's own goes on top of it, and the router hears nothing.
fn on_history(event: &Event, memory: &Memory) -> Option<Way> {
    let here = memory.here.borrow().clone();
    let (address, state) = here?;
    let history = web_sys::window()?.history().ok()?;
    event.stop_immediate_propagation();
    match history.push_state_with_url(&state, "", Some(&address)) {
        Ok(()) => Some(Way::History),
        Err(error) => {
            log::warn!("the address cannot be put back: {error:?}");
            None
        }
    }
}
