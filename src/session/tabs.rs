//! The tabs of one browser: a new one is let in by another that is signed in, and a session ends in all of its tabs.
//!
//! They talk over a channel that only this origin hears. Whoever may run a script there could as well open the
//! application in a frame and read its storage: the channel opens no door that was shut. Nothing of it is kept.

use std::time::Duration;

use gloo_events::EventListener;
use gloo_timers::future::sleep;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;
use yew::prelude::*;

use super::handle::Session;
use super::state::{Action, ExpiredBecause, SessionState, SignedOutBecause};

/// An answer that comes later is welcome still, but nobody waits for it before an empty page.
const PATIENCE: Duration = Duration::from_millis(50);

impl Session {
    /// Waits a moment for another tab to let this one in, unless tokens are not to leave their tab.
    pub(super) async fn ask_tabs(&self) {
        self.tabs.is_asking.set(true);
        if self.store.survives_reload() {
            self.tabs.tell("ask", "");
            sleep(PATIENCE).await;
        }
        if self.tabs.is_asking.take() {
            let nobody = Action::SignOut(SignedOutBecause::Never);
            self.state.dispatch(nobody);
        }
    }

    /// Gives the session to the tabs that miss theirs. One that lives in memory only is not given away.
    pub(super) fn offer(&self) {
        if let SessionState::SignedIn(me) = self.state()
            && let Some(kept) = self.kept()
        {
            self.tabs.say("session", &me.nichandle, &kept);
        }
    }

    /// Takes the session of another tab, where one is missed.
    fn take_up(&self, nichandle: &str, kept: &str) {
        let Some(kept) = self.read_offer(kept) else {
            return;
        };
        let session = self.clone();
        match self.state() {
            // What fails leaves the user where they are: asked to sign in.
            SessionState::Expired(me, _) if me.nichandle == nichandle => {
                spawn_local(async move { drop(session.admit(kept).await) });
            }
            SessionState::SignedOut(because) if *because != SignedOutBecause::Left => {
                spawn_local(async move { session.resume(kept, SignedOutBecause::Never).await });
            }
            SessionState::Checking if self.tabs.is_asking.take() => {
                spawn_local(async move { session.resume(kept, SignedOutBecause::Never).await });
            }
            _ => {}
        }
    }

    fn hear(&self, message: &str) {
        let mut parts = message.splitn(3, ' ');
        let mut part = || parts.next().unwrap_or_default();
        let (word, whose, rest) = (part(), part(), part());
        let is_ours = *self.tabs.mark.borrow() == whose && !whose.is_empty();
        match word {
            "ask" if !is_ours => self.offer(),
            "session" => self.take_up(whose, rest),
            "active" if is_ours => self.seen_elsewhere(),
            "left" if is_ours => drop(self.end(SignedOutBecause::Left)),
            "idle" if is_ours => drop(self.end_idle()),
            _ => {}
        }
    }
}

/// Hears the other tabs, and asks them when the API refuses a token that one of them may have renewed.
#[hook]
pub(super) fn use_tabs(session: &Session) {
    use_effect_with(session.clone(), |session| {
        if matches!(
            session.state(),
            SessionState::Expired(_, ExpiredBecause::TokenRefused)
        ) {
            session.tabs.tell("ask", "");
        }
        let hearing = session.clone();
        let listener = session.tabs.channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
                if let Some(text) = message.and_then(|data| data.as_string()) {
                    hearing.hear(&text);
                }
            })
        });
        move || drop(listener)
    });
    let tabs = session.tabs.clone();
    use_effect_with((), move |()| {
        move || {
            if let Some(channel) = &tabs.channel {
                channel.close();
            }
        }
    });
}
