//! Routes in the fragment: an address whose fragment is no route, such as `#main`, leads to the first page.
//!
//! The router has no answer to such an address, whether a user types it or a shell sets it, and would end the program.

use gloo_events::EventListener;
use web_sys::Window;

thread_local! {
    static LISTENER: Option<EventListener> = web_sys::window().map(|window| {
        EventListener::new(&window.clone(), "popstate", move |_| mend(&window))
    });
}

/// Mends addresses from now on; to be called before there is a router, which would hear of them first.
pub(crate) fn mend_addresses() {
    LISTENER.with(|_| ());
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
