//! The address: the shell shows the frame's own, and has to be told whenever it changes.

use std::rc::Weak;

use gloo_events::EventListener;
use serde_json::json;
use web_sys::Window;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{Inner, Shell};

/// Tells the shell the address as it is drawn, the first time together with being ready.
#[hook]
pub fn use_address_told(shell: Option<&Shell>) {
    // Renders anew where the address changes.
    use_location();
    let hash = shell.and_then(|_| web_sys::window()?.location().hash().ok());
    use_effect_with((shell.cloned(), hash), |(shell, _)| {
        if let Some(shell) = shell {
            shell.0.tell_address();
        }
    });
    use_effect_with(shell.cloned(), |shell| {
        if let Some(shell) = shell {
            shell.tell_ready();
        }
    });
}

/// Hears of the changes that are not the router's: the shell's own, which a page with unsaved work may have put back.
pub(super) fn listen(inner: Weak<Inner>) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        if let Some(inner) = inner.upgrade() {
            inner.tell_address();
        }
    }))
}

impl Inner {
    /// The shell reads the frame's address by itself, and is told it all the same, as its own applications do.
    fn tell_address(&self) {
        let location = web_sys::window().as_ref().map(Window::location);
        let hash = location.as_ref().and_then(|place| place.hash().ok());
        let path = location.and_then(|place| place.pathname().ok());
        self.tell(
            "routing",
            "onHashChange",
            &json!([{ "hash": hash, "path": path }]),
        );
    }
}
