//! Whether somebody is signed in, and how that changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::api::ApiError;
use crate::api::me::Me;
use crate::shell::Shell;

/// Whether somebody is signed in.
#[derive(Debug, Clone, PartialEq)]
pub enum SessionState {
    /// A kept token is being checked.
    Checking,
    /// A kept token could not be checked, for a reason other than the token itself.
    CheckFailed(ApiError),
    SignedOut(SignedOutBecause),
    SignedIn(Rc<Me>),
    /// The session of this user has ended, whose page is still open.
    Expired(Rc<Me>, ExpiredBecause),
}

/// Why a session has ended under an open page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpiredBecause {
    /// The API no longer accepts the token.
    TokenRefused,
    /// Nobody has been there for too long, and the token is forgotten.
    Idle,
    /// The manager's session has ended, and its shell asks to sign in again.
    ManagerSession,
}

/// Why nobody is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedOutBecause {
    /// Nobody has signed in yet.
    Never,
    /// The user left.
    Left,
    /// The kept token has expired meanwhile.
    TokenRefused,
    /// The access that was asked for has not been agreed to.
    AccessNotValidated,
    /// The manager's session has ended, and its shell asks to sign in again.
    ManagerSession,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    pub(super) current: SessionState,
    pub(super) sign_ins: usize,
    pub(super) sign_outs: usize,
    /// Whether the key in use was asked for here.
    pub(super) asked_here: bool,
    /// Whether the user is asked to show that somebody is there.
    pub(super) is_warned: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            current: SessionState::Checking,
            sign_ins: 0,
            sign_outs: 0,
            asked_here: false,
            is_warned: false,
        }
    }
}

pub(super) enum Action {
    Check,
    CheckFailed(ApiError),
    /// With whether the key was asked for here.
    SignIn(Rc<Me>, bool),
    SignOut(SignedOutBecause),
    Expire(ExpiredBecause),
    /// The user is asked, or not any more, to show that somebody is there.
    Warn(bool),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let asked_here = match action {
            Action::SignIn(_, asked_here) => asked_here,
            _ => self.asked_here,
        };
        let is_warned = matches!(action, Action::Warn(true));
        let manager = ExpiredBecause::ManagerSession;
        let current = match (action, &self.current) {
            (Action::Warn(_), SessionState::SignedIn(_)) => {
                return Rc::new(Self {
                    is_warned,
                    ..(*self).clone()
                });
            }
            (Action::Check, _) => SessionState::Checking,
            (Action::CheckFailed(error), _) => SessionState::CheckFailed(error),
            (Action::SignIn(me, _), _) => SessionState::SignedIn(me),
            (Action::SignOut(because), _) => SessionState::SignedOut(because),
            (Action::Expire(because), SessionState::SignedIn(me)) => {
                SessionState::Expired(me.clone(), because)
            }
            (Action::Expire(because), SessionState::Checking) if because == manager => {
                SessionState::SignedOut(SignedOutBecause::ManagerSession)
            }
            // A token that is only being tried is the sign-in form's business.
            (Action::Expire(_) | Action::Warn(_), _) => return self,
        };
        let signed_in = matches!(current, SessionState::SignedIn(_));
        let signed_out = matches!(current, SessionState::SignedOut(_));
        Rc::new(Self {
            current,
            sign_ins: self.sign_ins + usize::from(signed_in),
            sign_outs: self.sign_outs + usize::from(signed_out),
            asked_here: asked_here && !signed_out,
            is_warned: false,
        })
    }
}

/// The API no longer knows who is calling.
pub(super) fn lose(state: &UseReducerDispatcher<State>, shell: Option<&Shell>) {
    let because = match shell {
        Some(shell) => {
            shell.tell_session_lost();
            ExpiredBecause::ManagerSession
        }
        None => ExpiredBecause::TokenRefused,
    };
    state.dispatch(Action::Expire(because));
}
