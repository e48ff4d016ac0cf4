//! Steps of the browser's history, heard before the router hears of them.
//!
//! A window calls the listeners of `popstate` in the order in which they came, capturing or not: whoever is to be
//! first has to be there before the router, and stays as long as the router's own does, which is for good.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use web_sys::Event;

/// What is called on a step; it may keep the event from the router.
pub(super) type OnStep = dyn Fn(&Event);

thread_local! {
    static FIRST: Option<EventListener> = web_sys::window()
        .map(|window| EventListener::new(&window, "popstate", tell));
    static ON_STEP: RefCell<Vec<Weak<OnStep>>> = const { RefCell::new(Vec::new()) };
}

/// Hears the history from now on; to be called before there is a router.
pub fn watch_history() {
    FIRST.with(|_| ());
}

/// Calls `act` on each step for as long as what is returned lives.
pub(super) fn on_step(act: impl Fn(&Event) + 'static) -> Rc<OnStep> {
    watch_history();
    let act: Rc<OnStep> = Rc::new(act);
    ON_STEP.with_borrow_mut(|all| {
        all.retain(|other| other.strong_count() > 0);
        all.push(Rc::downgrade(&act));
    });
    act
}

/// None is borrowed while it runs: a step may well end a page, and what it had here.
fn tell(event: &Event) {
    let all = ON_STEP.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect::<Vec<_>>());
    for act in all {
        act(event);
    }
}
