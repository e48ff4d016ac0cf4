//! The window that the application is framed in, if it is the shell's: posting to it, and hearing it and nobody else.

use gloo_events::EventListener;
use js_sys::JSON;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Window};

use super::message::{Heard, heard};

#[derive(Clone)]
pub(super) struct Parent {
    own: Window,
    window: Window,
    /// Of both windows: `https://www.ovhtelecom.fr`.
    pub(super) origin: String,
}

impl Parent {
    /// `None` for a page in a tab of its own, and in a frame of another origin, which shows nothing of itself.
    pub(super) fn find() -> Option<Self> {
        let own = web_sys::window()?;
        let window = own.parent().ok().flatten()?;
        let is_framed = JsValue::from(&window) != JsValue::from(&own);
        let origin = own.location().origin().ok()?;
        let theirs = window.location().origin().ok()?;
        (is_framed && theirs == origin).then_some(Self {
            own,
            window,
            origin,
        })
    }

    /// To this origin only, whatever the parent has become meanwhile.
    pub(super) fn post(&self, message: &Value) {
        let posted = JSON::parse(&message.to_string())
            .and_then(|message| self.window.post_message(&message, &self.origin));
        if posted.is_err() {
            log::warn!("the shell cannot be told");
        }
    }

    /// The parent's address, to which its user comes back after signing in.
    pub(super) fn address(&self) -> Option<String> {
        self.window.location().href().ok()
    }

    /// Hears what the shell says, for as long as what is returned lives.
    pub(super) fn listen(&self, act: impl Fn(Heard) + 'static) -> EventListener {
        let parent = self.clone();
        EventListener::new(&self.own, "message", move |event| {
            let event = event.dyn_ref::<MessageEvent>();
            if let Some(heard) = event.and_then(|event| parent.read(event)) {
                act(heard);
            }
        })
    }

    fn read(&self, event: &MessageEvent) -> Option<Heard> {
        let source = event.source()?;
        let is_parent = JsValue::from(source) == JsValue::from(&self.window);
        if !is_parent || event.origin() != self.origin {
            return None;
        }
        // What JSON cannot write, such as a loop, is no message of the shell.
        let text = JsValue::from(JSON::stringify(&event.data()).ok()?).as_string()?;
        heard(serde_json::from_str(&text).ok()?)
    }
}
