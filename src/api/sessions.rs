//! Which user's session is on, so that what one user has started never goes on with another's credentials.

use std::cell::{Cell, RefCell};

/// Counts the sessions of one client.
#[derive(Default)]
pub(super) struct Sessions {
    current: Cell<u32>,
    /// Who is signed in, or has to sign in again over the open page; empty for nobody.
    user: RefCell<String>,
}

impl Sessions {
    pub(super) fn current(&self) -> u32 {
        self.current.get()
    }

    /// The same user goes on with the session; another one begins the next.
    pub(super) fn sign_in(&self, user: &str) {
        if *self.user.borrow() != user {
            self.begin(user);
        }
    }

    pub(super) fn end(&self) {
        self.begin("");
    }

    fn begin(&self, user: &str) {
        self.current.set(self.current.get().wrapping_add(1));
        self.user.replace(user.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_goes_on_with_its_own_user_only() {
        let sessions = Sessions::default();
        sessions.sign_in("ab-ovh");
        let first = sessions.current();
        sessions.sign_in("ab-ovh");
        assert_eq!(sessions.current(), first);
        sessions.sign_in("cd-ovh");
        assert_ne!(sessions.current(), first);
    }

    #[test]
    fn an_ended_session_does_not_come_back_with_its_user() {
        let sessions = Sessions::default();
        sessions.sign_in("ab-ovh");
        let first = sessions.current();
        sessions.end();
        sessions.sign_in("ab-ovh");
        assert_ne!(sessions.current(), first);
    }
}
