//! Routes in the fragment: an address whose fragment is no route, such as `#main`, leads to the first page.
//!
//! The router has no answer to such an address, whether a user types it or a shell sets it, and would end the program.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use web_sys::Window;

/// Mends addresses for as long as it is held.
#[derive(Clone, PartialEq)]
pub(crate) struct Mending(Rc<()>);

thread_local! {
    // There for good, as the router's own is, which must not hear first of an address.
    static LISTENER: Option<EventListener> = web_sys::window().map(|window| {
        EventListener::new(&window.clone(), "popstate", move |_| {
            if WANTED.with_borrow(|wanted| wanted.strong_count() > 0) {
                mend(&window);
            }
        })
    });
    static WANTED: RefCell<Weak<()>> = const { RefCell::new(Weak::new()) };
}

/// Hears of addresses from now on; to be called before there is a router, which would hear of them first.
pub(crate) fn watch_fragment() {
    LISTENER.with(|_| ());
}

/// Mends the address, and those to come; see [`watch_fragment`].
pub(crate) fn mend_addresses() -> Mending {
    if let Some(window) = web_sys::window() {
        mend(&window);
    }
    let wanted = Rc::new(());
    WANTED.set(Rc::downgrade(&wanted));
    Mending(wanted)
}

fn mend(window: &Window) {
    let location = window.location();
    let is_route = |hash: String| hash.starts_with("#/");
    if location.hash().is_ok_and(is_route) {
        return;
    }
    let page = location
        .pathname()
        .and_then(|path| Ok(path + &location.search()?));
    let mended = page.and_then(|page| {
        let first = format!("{page}#/");
        let history = window.history()?;
        history.replace_state_with_url(&history.state()?, "", Some(&first))
    });
    if let Err(error) = mended {
        log::warn!("the address cannot be mended: {error:?}");
    }
}
