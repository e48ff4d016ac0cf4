//! The manager shell: the page that shows the application as one of its own, in a frame of its own origin.
//!
//! It serves customers who come by OVHcloud's manager: they are signed in already, and the shell's language and
//! address bar are the application's. Its messages are spoken natively, without a script of the shell's.

mod address;
mod calls;
mod logger;
mod message;
mod parent;
mod sign_in;
mod start;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use futures_channel::oneshot;
use futures_util::FutureExt;
use futures_util::future::{Either, select};
use gloo_events::EventListener;
use gloo_timers::future::sleep;
use serde_json::{Value, json};
use yew::Callback;

use self::calls::Calls;
use self::message::{Answer, Heard, invocation};
use self::parent::Parent;
use self::sign_in::sign_in_address;
use self::start::locale_of;
use crate::i18n::Locale;

pub use address::use_address_told;
pub use logger::log_errors;

/// A shell that says nothing for so long is none: a page that is framed for another reason.
const PATIENCE: Duration = Duration::from_secs(2);

/// The shell that the application runs in. Cheap to clone; nothing is heard any more once all clones are gone.
#[derive(Clone)]
pub struct Shell(Rc<Inner>);

struct Inner {
    parent: Parent,
    calls: RefCell<Calls<oneshot::Sender<Answer>>>,
    locale: Cell<Option<Locale>>,
    on_locale: RefCell<Option<Callback<Locale>>>,
    session_is_lost: Cell<bool>,
    under_way: Cell<u32>,
    _listeners: (EventListener, Option<EventListener>),
}

impl PartialEq for Shell {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shell {
    fn of(parent: Parent) -> Self {
        let page = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        Self(Rc::new_cyclic(|inner: &Weak<Inner>| {
            let ear = inner.clone();
            let hear = move |heard| {
                if let Some(inner) = ear.upgrade() {
                    inner.hear(heard);
                }
            };
            Inner {
                _listeners: (parent.listen(hear), address::listen(inner.clone())),
                parent,
                calls: RefCell::new(Calls::of_page(page)),
                locale: Cell::default(),
                on_locale: RefCell::default(),
                session_is_lost: Cell::default(),
                under_way: Cell::default(),
            }
        }))
    }

    /// The user's language, if the shell has told it.
    pub fn locale(&self) -> Option<Locale> {
        self.0.locale.get()
    }

    /// What to do when the user chooses another language in the shell.
    pub fn on_locale(&self, act: Callback<Locale>) {
        self.0.on_locale.replace(Some(act));
    }

    /// The application can be seen: whatever the shell shows over it may go.
    pub fn tell_ready(&self) {
        self.0.tell("ux", "stopProgress", &json!([]));
        self.0.tell("ux", "hidePreloader", &json!([]));
    }

    /// One more thing that the user has asked for is on its way, or one less: the shell's bar shows it while there are any.
    pub fn tell_progress(&self, is_under_way: bool) {
        let before = self.0.under_way.get();
        let now = match is_under_way {
            true => before + 1,
            false => before.saturating_sub(1),
        };
        self.0.under_way.set(now);
        match (before, now) {
            (0, 1) => self.0.tell("ux", "startProgress", &json!([])),
            (1, 0) => self.0.tell("ux", "stopProgress", &json!([])),
            _ => {}
        }
    }

    /// Signs the user out of the whole manager.
    pub fn log_out(&self) {
        self.0.tell("auth", "logout", &json!([]));
    }

    /// The API no longer knows the user: the shell takes them to the sign-in page. Told once.
    pub fn tell_session_lost(&self) {
        if self.0.session_is_lost.replace(true) {
            return;
        }
        let back = self.0.parent.address().unwrap_or_default();
        let host = self.0.parent.origin.rsplit('/').next().unwrap_or_default();
        let url = sign_in_address(host, &back);
        let message = json!({ "id": "ovh-auth-redirect", "url": url });
        self.0.parent.post(&message);
    }

    /// Calls a method at once, and waits for its answer: an unknown one never gets any.
    fn call(
        &self,
        plugin: &str,
        method: &str,
        args: &Value,
    ) -> impl Future<Output = Option<Answer>> + use<> {
        let (caller, answer) = oneshot::channel();
        let uid = self.0.calls.borrow_mut().uid();
        self.0.calls.borrow_mut().wait(uid.clone(), caller);
        let message = invocation(&uid, plugin, method, args);
        self.0.parent.post(&message);
        let shell = self.clone();
        async move {
            match select(answer, sleep(PATIENCE).boxed_local()).await {
                Either::Left((answer, _)) => answer.ok(),
                Either::Right(_) => {
                    shell.0.calls.borrow_mut().settle(&uid);
                    None
                }
            }
        }
    }
}

impl Inner {
    /// Calls a method whose answer does not matter.
    fn tell(&self, plugin: &str, method: &str, args: &Value) {
        let uid = self.calls.borrow_mut().uid();
        self.parent.post(&invocation(&uid, plugin, method, args));
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Answer { uid, answer } => {
                let caller = self.calls.borrow_mut().settle(&uid);
                // Whoever has given up waiting does not miss it.
                let _ = caller.map(|caller| caller.send(answer));
            }
            Heard::Event { id, data } if id == "i18n:locale-change" => {
                if let Some(code) = data.get("locale").and_then(Value::as_str) {
                    self.change_locale(locale_of(code));
                }
            }
            Heard::Event { .. } => {}
        }
    }

    fn change_locale(&self, locale: Locale) {
        self.locale.set(Some(locale));
        let act = self.on_locale.borrow().clone();
        if let Some(act) = act {
            act.emit(locale);
        }
    }
}
