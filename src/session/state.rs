//! The session as all components see it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::pending::Pending;
use super::storage::TabStore;
use crate::api::me::{Me, me};
use crate::api::{Api, ApiError, Credentials, access};
use crate::shell::Shell;

const CREDENTIALS_KEY: &str = "credentials";

/// Whether somebody is signed in.
#[derive(Debug, Clone, PartialEq)]
pub enum SessionState {
    /// A kept token is being checked.
    Checking,
    /// A kept token could not be checked, for a reason other than the token itself.
    CheckFailed(ApiError),
    SignedOut(SignedOutBecause),
    SignedIn(Rc<Me>),
    /// The API no longer accepts the token of this user, whose page is still open.
    Expired(Rc<Me>),
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
    current: SessionState,
    sign_ins: usize,
    sign_outs: usize,
    /// Whether the key in use was asked for here.
    asked_here: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            current: SessionState::Checking,
            sign_ins: 0,
            sign_outs: 0,
            asked_here: false,
        }
    }
}

pub(super) enum Action {
    Check,
    CheckFailed(ApiError),
    /// With whether the key was asked for here.
    SignIn(Rc<Me>, bool),
    SignOut(SignedOutBecause),
    /// The API refused the token.
    Expire,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let asked_here = match action {
            Action::SignIn(_, asked_here) => asked_here,
            _ => self.asked_here,
        };
        let current = match (action, &self.current) {
            (Action::Check, _) => SessionState::Checking,
            (Action::CheckFailed(error), _) => SessionState::CheckFailed(error),
            (Action::SignIn(me, _), _) => SessionState::SignedIn(me),
            (Action::SignOut(because), _) => SessionState::SignedOut(because),
            (Action::Expire, SessionState::SignedIn(me)) => SessionState::Expired(me.clone()),
            // A token that is only being tried is the sign-in form's business.
            (Action::Expire, _) => return self,
        };
        let signed_in = matches!(current, SessionState::SignedIn(_));
        let signed_out = matches!(current, SessionState::SignedOut(_));
        Rc::new(Self {
            current,
            sign_ins: self.sign_ins + usize::from(signed_in),
            sign_outs: self.sign_outs + usize::from(signed_out),
            asked_here: asked_here && !signed_out,
        })
    }
}

/// The API no longer knows who is calling.
pub(super) fn end(state: &UseReducerDispatcher<State>, shell: Option<&Shell>) {
    let Some(shell) = shell else {
        return state.dispatch(Action::Expire);
    };
    shell.tell_session_lost();
    let because = SignedOutBecause::ManagerSession;
    state.dispatch(Action::SignOut(because));
}

/// What is kept for a reload.
#[derive(Serialize, Deserialize)]
struct Kept {
    credentials: Credentials,
    asked_here: bool,
}

/// The session, and what a user can do with it. Cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Session {
    pub(super) state: UseReducerHandle<State>,
    pub(super) api: Api,
    pub(super) store: TabStore,
    pub(super) shell: Option<Shell>,
}

impl Session {
    pub fn state(&self) -> &SessionState {
        &self.state.current
    }

    /// Whether the manager's session is used, and its shell shows whose it is.
    pub fn is_embedded(&self) -> bool {
        self.shell.is_some()
    }

    /// Counts the times that somebody signed in: when it changes, what failed may be tried again.
    pub fn sign_ins(&self) -> usize {
        self.state.sign_ins
    }

    /// Checks credentials with `GET /me` and uses them from then on; refused ones change nothing.
    pub async fn sign_in(&self, credentials: Credentials) -> Result<(), ApiError> {
        self.sign_in_as(credentials, false).await
    }

    /// Forgets everything; embedded, leaves it to the shell, which signs out of the whole manager. A key that was asked for here is withdrawn at the API too; one that the
    /// user brought along may serve elsewhere and is only forgotten.
    pub async fn sign_out(&self) {
        if let Some(shell) = &self.shell {
            return shell.log_out();
        }
        let kept: Option<Kept> = self.store.get(CREDENTIALS_KEY);
        let asked_here = self.state.asked_here || kept.as_ref().is_some_and(|kept| kept.asked_here);
        let credentials = self.api.credentials();
        let credentials = credentials.or(kept.map(|kept| kept.credentials));
        self.store.remove(CREDENTIALS_KEY);
        Pending::forget(self.store);
        self.api.set_credentials(None);
        self.state.dispatch(Action::SignOut(SignedOutBecause::Left));
        // Forgotten here already, however long the API takes.
        let api = self.api.with_credentials(credentials);
        if asked_here && let Err(error) = access::log_out(&api).await {
            log::warn!("the key could not be withdrawn: {error}");
        }
    }

    /// Signs in with the manager's session, with what the page around has given, with what the tab has kept, or with a consumer key that was just validated.
    pub async fn restore(&self) {
        if self.is_embedded() {
            let refused = SignedOutBecause::ManagerSession;
            self.resume(Credentials::Cookie, false, refused).await;
        } else if let Some(given) = self.api.credentials() {
            let refused = SignedOutBecause::TokenRefused;
            self.resume(given, false, refused).await;
        } else if let Some(pending) = Pending::kept(self.store) {
            let refused = SignedOutBecause::AccessNotValidated;
            self.resume(pending.credentials, true, refused).await;
        } else if let Some(kept) = self.store.get::<Kept>(CREDENTIALS_KEY) {
            let refused = SignedOutBecause::TokenRefused;
            self.resume(kept.credentials, kept.asked_here, refused)
                .await;
        } else {
            self.state
                .dispatch(Action::SignOut(SignedOutBecause::Never));
        }
    }

    /// Tries kept credentials, and forgets them if they are refused.
    async fn resume(&self, credentials: Credentials, asked_here: bool, refused: SignedOutBecause) {
        self.state.dispatch(Action::Check);
        match self.sign_in_as(credentials, asked_here).await {
            Ok(()) => {}
            Err(error) if error.is_signed_out() && self.is_embedded() => {
                end(&self.state.dispatcher(), self.shell.as_ref());
            }
            Err(error) if error.is_signed_out() => {
                Pending::forget(self.store);
                self.store.remove(CREDENTIALS_KEY);
                self.api.set_credentials(None);
                self.state.dispatch(Action::SignOut(refused));
            }
            Err(error) => self.state.dispatch(Action::CheckFailed(error)),
        }
    }

    /// Tries credentials by themselves, and uses them unless somebody signed in or out meanwhile.
    pub(super) async fn sign_in_as(
        &self,
        credentials: Credentials,
        asked_here: bool,
    ) -> Result<(), ApiError> {
        let turn = || (self.state.sign_ins, self.state.sign_outs);
        let before = turn();
        let trial = self.api.with_credentials(Some(credentials.clone()));
        let me = me(&trial).await?;
        if turn() != before {
            return Ok(());
        }
        self.api.set_credentials(Some(credentials.clone()));
        // The tab may hold the token of an application of its own, which stays as it is.
        if !self.is_embedded() {
            self.keep(credentials, asked_here);
        }
        self.state.dispatch(Action::SignIn(Rc::new(me), asked_here));
        Ok(())
    }

    fn keep(&self, credentials: Credentials, asked_here: bool) {
        // A key that waits for its owner would win over this one at the next reload.
        Pending::forget(self.store);
        let kept = Kept {
            credentials,
            asked_here,
        };
        self.store.put(CREDENTIALS_KEY, &kept);
    }
}
