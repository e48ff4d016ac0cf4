//! Asks before a page with unsaved work is left: by a link, by signing out, by the back button, by
//! closing the tab.

mod steps;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, HtmlAnchorElement, HtmlElement, MouseEvent, ShadowRoot};
use yew::prelude::*;
use yew_router::navigator::NavigatorKind;
use yew_router::prelude::*;

use super::dom::{document, origin};
use super::style::use_shadow_root;
use crate::state::use_state;
use steps::{OnStep, on_step};

pub use steps::watch_history;

/// Where the user wants to go.
#[derive(Clone, PartialEq)]
enum Way {
    /// A link, or a button below `data-leaves`.
    Press(HtmlElement),
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
    /// Whether the address bar is somebody else's, and with it the back button.
    is_hidden: Cell<bool>,
}

/// Guards the page while `active`. The browser asks by itself where the tab is closed or reloaded.
#[hook]
pub fn use_leave_guard(active: bool) -> LeaveGuard {
    let asked = use_state(|| None::<Way>);
    let memory = use_memo((), |()| Memory::default());
    // Renders anew where the view in the address changes.
    remember(&memory, use_navigator().zip(use_location()));
    let root = use_shadow_root();
    {
        let (asked, memory) = (asked.setter(), memory.clone());
        use_effect_with((active, root), move |(active, root)| {
            memory.is_open.set(false);
            let ask = Callback::from(move |way| asked.set(Some(way)));
            let listeners = active.then(|| listen(&memory, root.as_ref(), &ask));
            move || drop(listeners)
        });
    }
    let leave = {
        let (asked, memory) = (asked.clone(), memory);
        Callback::from(move |()| {
            memory.is_open.set(true);
            match (*asked).clone() {
                Some(Way::Press(what)) => what.click(),
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
fn remember(memory: &Memory, router: Option<(Navigator, Location)>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some((navigator, location)) = router
        && navigator.kind() == NavigatorKind::Memory
    {
        memory.is_hidden.set(true);
        let address = format!("#{}", location.path());
        memory.here.replace(Some((address, JsValue::NULL)));
        return;
    }
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

/// What hears of the ways out, until it is dropped.
struct Listeners {
    _events: Vec<EventListener>,
    _steps: Option<Rc<OnStep>>,
}

/// In a page of others, only the links of this instance are guarded.
fn listen(memory: &Rc<Memory>, root: Option<&ShadowRoot>, ask: &Callback<Way>) -> Listeners {
    let ask_if_closed = |act: fn(&Event, &Memory) -> Option<Way>| {
        let (memory, ask) = (memory.clone(), ask.clone());
        move |event: &Event| {
            if !memory.is_open.get()
                && let Some(way) = act(event, &memory)
            {
                ask.emit(way);
            }
        }
    };
    // Before anybody else hears of it, the router's links above all.
    let first = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    let on = |target: Option<EventTarget>, name: &'static str, act| {
        let target = target?;
        let listen = EventListener::new_with_options;
        Some(listen(&target, name, first, ask_if_closed(act)))
    };
    let root = root.cloned().map(Into::into);
    let root = root.or_else(|| document().map(Into::into));
    let has_history = !memory.is_hidden.get();
    let events = [
        on(root, "click", on_click),
        on(web_sys::window().map(Into::into), "beforeunload", on_unload),
    ];
    Listeners {
        _events: events.into_iter().flatten().collect(),
        _steps: has_history.then(|| on_step(ask_if_closed(on_history))),
    }
}

/// The browser then asks in its own words.
fn on_unload(event: &Event, _memory: &Memory) -> Option<Way> {
    event.prevent_default();
    None
}

fn on_click(event: &Event, memory: &Memory) -> Option<Way> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere =
        click.ctrl_key() || click.meta_key() || click.shift_key() || click.button() != 0;
    let way = origin(event)?.closest("a[href], [data-leaves] button");
    let way = way.ok()??.dyn_into::<HtmlElement>().ok()?;
    if let Some(link) = way.dyn_ref::<HtmlAnchorElement>() {
        let (here, _) = memory.here.borrow().clone()?;
        let stays = link.has_attribute("target")
            || link.has_attribute("download")
            || page(&link.href()) == page(&here);
        if elsewhere || stays {
            return None;
        }
    }
    event.prevent_default();
    event.stop_immediate_propagation();
    Some(Way::Press(way))
}

/// What of an address is the page, without the view in its query; with routes in the fragment, it is there.
fn page(address: &str) -> &str {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let page = if fragment.starts_with('/') {
        fragment
    } else {
        path
    };
    page.split_once('?').map_or(page, |(page, _)| page)
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::page;

    #[test]
    fn a_page_is_the_same_in_another_view() {
        let here = "https://h/telecom/lines/1?view=list";
        assert_eq!(page(here), page("https://h/telecom/lines/1"));
        assert_eq!(page(here), page("https://h/telecom/lines/1#main"));
        assert_ne!(page(here), page("https://h/telecom/lines/2?view=list"));
    }

    #[test]
    fn a_page_may_stand_in_the_fragment() {
        let here = "https://h/?x#/lines/1?view=list";
        assert_eq!(page(here), page("https://h/?x#/lines/1"));
        assert_ne!(page(here), page("https://h/?x#/lines/2"));
    }
}
