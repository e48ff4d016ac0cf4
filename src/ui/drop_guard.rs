//! A file that is dropped beside the zone that takes files: without this the browser opens it in the place of the
//! application, and with it all that was typed is gone.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, Event, HtmlElement, ShadowRoot};
use yew::prelude::*;

use super::dom::origin;
use super::style::use_shadow_root;

/// Lets files, and links outside of fields, fall to no effect for as long as the component is mounted. An embedded
/// application guards its own element, and the whole page while one of its windows is open.
#[hook]
pub fn use_drop_guard() {
    let root = use_shadow_root();
    use_effect_with(root, |root| {
        let guards = web_sys::window().map(|window| {
            ["dragover", "drop"].map(|kind| {
                let root = root.clone();
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window, kind, options, move |event| {
                    refuse(event, root.as_ref());
                })
            })
        });
        move || drop(guards)
    });
}

fn refuse(event: &Event, root: Option<&ShadowRoot>) {
    // A zone that takes what is dropped has prevented the default already.
    if event.default_prevented() || !root.is_none_or(|root| concerns(event, root)) {
        return;
    }
    let transfer = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    if let Some(transfer) = transfer.filter(|transfer| would_open(event, transfer)) {
        event.prevent_default();
        transfer.set_drop_effect("none");
    }
}

/// Whether an event of an embedding page is the application's.
fn concerns(event: &Event, root: &ShadowRoot) -> bool {
    let has_window = root.query_selector("dialog[open]").ok().flatten().is_some();
    has_window || event.composed_path().includes(root, 0)
}

/// Whether the browser would open what is dropped.
fn would_open(event: &Event, transfer: &DataTransfer) -> bool {
    let types = transfer.types();
    let carries = |kind: &str| types.includes(&JsValue::from_str(kind), 0);
    carries("Files") || carries("text/uri-list") && !is_on_field(event)
}

fn is_on_field(event: &Event) -> bool {
    let target = origin(event).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| {
        target.is_content_editable() || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA")
    })
}
