//! Signs out where nobody is: a page that is left open would keep serving whoever comes by.
//!
//! Somebody is there who presses a key, moves a pointer, turns a wheel or has something written; in another tab of the
//! session as well. What counts is the clock, since timers stand still while a machine sleeps.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use yew::prelude::*;

use super::handle::Session;
use super::idle_clock::MINUTE_MS;
use super::state::{Action, SessionState};

/// More often than this, a moving pointer says nothing new.
const NOTICE_MS: f64 = 1_000.0;
/// When somebody was there last, kept for a reload: epoch milliseconds.
const SEEN_KEY: &str = "seen";

const SIGNS_OF_LIFE: [&str; 4] = ["keydown", "pointerdown", "pointermove", "wheel"];
/// After which time may have passed unnoticed.
const RETURNS: [&str; 2] = ["focus", "visibilitychange"];

impl Session {
    /// The minutes after which an absent user is signed out.
    pub fn idle_minutes(&self) -> usize {
        (self.idle.limit_ms / MINUTE_MS) as usize
    }

    /// How many seconds before that the user is asked.
    pub fn warning_s(&self) -> usize {
        (self.idle.warning_ms() / 1_000.0) as usize
    }

    /// The user is there.
    pub fn stay(&self) {
        self.seen_elsewhere();
        self.store.put(SEEN_KEY, &(Date::now() as u64));
        self.tabs.tell("active", "");
    }

    /// The user is there, in another tab.
    pub(super) fn seen_elsewhere(&self) {
        self.idle.see();
        self.state.dispatch(Action::Warn(false));
    }

    /// Whether a session kept in the tab was left for too long, as by a browser that was closed and opened again.
    pub(super) fn was_left(&self) -> bool {
        let seen: Option<u64> = self.store.get(SEEN_KEY);
        let limit_ms = self.idle.limit_ms;
        limit_ms > 0.0 && seen.is_some_and(|seen| Date::now() - seen as f64 >= limit_ms)
    }

    pub(super) fn forget_seen(&self) {
        self.store.remove(SEEN_KEY);
    }

    /// A sign of life: too late after the end, and once the user is asked only the answer counts.
    fn notice(&self) {
        let is_news = Date::now() - self.idle.seen_ms.get() >= NOTICE_MS;
        if is_news && self.is_in_time() && !self.is_warned() {
            self.stay();
        }
    }

    /// Whether the session may be used; warns when its end is near, and ends it when it has come.
    fn is_in_time(&self) -> bool {
        if self.api.credentials().is_none() {
            return false;
        }
        let left_ms = self.idle.left_ms();
        if left_ms <= 0.0 {
            self.leave_idle();
            return false;
        }
        let until_warning_ms = left_ms - self.idle.warning_ms();
        let is_soon = until_warning_ms <= 0.0;
        if is_soon {
            self.state.dispatch(Action::Warn(true));
        }
        self.look_again_in(if is_soon { left_ms } else { until_warning_ms });
        true
    }

    fn look_again_in(&self, ms: f64) {
        let session = self.clone();
        let timer = Timeout::new(ms.ceil() as u32, move || {
            session.is_in_time();
        });
        self.idle.timer.replace(Some(timer));
    }

    fn leave_idle(&self) {
        self.tabs.tell("idle", "");
        let withdrawn = self.end_idle();
        let session = self.clone();
        spawn_local(async move { session.withdraw(withdrawn).await });
    }
}

/// Watches over an open page, for as long as somebody's data is shown.
#[hook]
pub(super) fn use_idle(session: &Session) {
    let shows_data = matches!(
        session.state(),
        SessionState::SignedIn(_) | SessionState::Expired(..)
    );
    let is_on = shows_data && session.idle.limit_ms > 0.0 && !session.is_embedded();
    use_effect_with((is_on, session.sign_ins()), {
        let session = session.clone();
        move |(is_on, _)| {
            let listeners = is_on.then(|| session.watch());
            move || {
                drop(listeners);
                session.idle.timer.take();
                session.api.set_permit(None);
            }
        }
    });
}

impl Session {
    fn watch(&self) -> Vec<EventListener> {
        let session = self.clone();
        self.api.set_permit(Some(Rc::new(move |is_write| {
            let is_in_time = session.is_in_time();
            // A long import is not broken off: something is being written for its user.
            if is_in_time && is_write {
                session.stay();
            }
            is_in_time
        })));
        self.is_in_time();
        let (noticing, returning) = (self.clone(), self.clone());
        let signs = on_window(&SIGNS_OF_LIFE, move || noticing.notice());
        let returns = on_window(&RETURNS, move || {
            returning.is_in_time();
        });
        signs.into_iter().chain(returns).collect()
    }
}

/// Hears of events wherever on the page they happen, whoever else does.
fn on_window(names: &[&'static str], act: impl Fn() + 'static) -> Vec<EventListener> {
    let (window, act) = (web_sys::window(), Rc::new(act));
    let options = EventListenerOptions::run_in_capture_phase();
    let listen = |name: &&'static str| {
        let act = act.clone();
        let act = move |_: &Event| act();
        Some(EventListener::new_with_options(
            window.as_ref()?,
            *name,
            options,
            act,
        ))
    };
    names.iter().filter_map(listen).collect()
}
