//! Whether there is a network, as the browser knows it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::prelude::*;

use crate::state::use_state_eq;

#[derive(Clone, Copy, PartialEq)]
struct Online(bool);

#[derive(Properties, PartialEq)]
pub struct NetworkProviderProps {
    pub children: Html,
}

/// Tells all components below when the network goes and comes back.
#[component]
pub fn NetworkProvider(props: &NetworkProviderProps) -> Html {
    let online = use_state_eq(is_online);
    use_effect_with((), {
        let online = online.clone();
        move |()| listen(move || online.set(is_online()))
    });
    html! {
        <ContextProvider<Online> context={Online(*online)}>
            { props.children.clone() }
        </ContextProvider<Online>>
    }
}

/// Whether there is a network.
#[hook]
pub fn use_online() -> bool {
    use_context::<Online>().is_none_or(|online| online.0)
}

fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Calls `changed` on both events until the returned function is called.
fn listen(changed: impl Fn() + 'static) -> impl FnOnce() {
    const EVENTS: [&str; 2] = ["online", "offline"];
    let listener = Closure::<dyn Fn()>::new(changed);
    let window = web_sys::window();
    if let Some(window) = &window {
        for event in EVENTS {
            // Refused only for a listener that is no function.
            let _ =
                window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }
    move || {
        if let Some(window) = &window {
            for event in EVENTS {
                let _ = window
                    .remove_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
            }
        }
    }
}
