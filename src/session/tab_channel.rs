//! The channel on which the tabs of one browser talk, and what is said on it.

use std::cell::{Cell, RefCell};

use web_sys::BroadcastChannel;

use crate::api::digest;

/// What this tab says to the others, and which session it belongs to.
#[derive(Default)]
pub(super) struct TabChannel {
    pub(super) channel: Option<BroadcastChannel>,
    /// Tells the session from others without telling its token; empty where there is none.
    pub(super) mark: RefCell<String>,
    pub(super) is_asking: Cell<bool>,
}

impl TabChannel {
    /// That of the application at this base path, which another one on the same host does not hear.
    pub(super) fn of(base_path: &str) -> Self {
        let name = format!("voip-manager {base_path}");
        Self {
            // Refused where the page has no origin: then there are no other tabs.
            channel: BroadcastChannel::new(&name).ok(),
            ..Self::default()
        }
    }

    /// From now on this tab belongs to the session with these credentials, as they are kept.
    pub(super) fn join(&self, kept: &str) {
        self.mark.replace(digest(kept));
    }

    /// Tells the other tabs of this session.
    pub(super) fn tell(&self, word: &str, rest: &str) {
        self.say(word, &self.mark.borrow(), rest);
    }

    /// `ask {mark}`, `active {mark}`, `left {mark}`, `idle {mark}`, or `session {nichandle} {credentials}`.
    pub(super) fn say(&self, word: &str, whose: &str, rest: &str) {
        let Some(channel) = &self.channel else { return };
        let message = format!("{word} {whose} {rest}");
        if channel.post_message(&message.into()).is_err() {
            log::warn!("other tabs cannot be told");
        }
    }
}
