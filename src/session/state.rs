//! The session as all components see it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::idle::Idle;
use super::pending::Pending;
use super::storage::TabStore;
use super::tabs::Tabs;
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
    current: SessionState,
    sign_ins: usize,
    sign_outs: usize,
    /// Whether the key in use was asked for here.
    asked_here: bool,
    /// Whether the user is asked to show that somebody is there.
    is_warned: bool,
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

/// What is kept for a reload, and given to other tabs.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) credentials: Credentials,
    pub(super) asked_here: bool,
}

/// The session, and what a user can do with it. Cheap to clone.
#[derive(Clone)]
pub struct Session {
    pub(super) state: UseReducerHandle<State>,
    pub(super) api: Api,
    pub(super) store: TabStore,
    pub(super) shell: Option<Shell>,
    pub(super) tabs: Rc<Tabs>,
    pub(super) idle: Rc<Idle>,
}

impl PartialEq for Session {
    fn eq(&self, other: &Self) -> bool {
        // All else is the same for as long as there is this API.
        self.state == other.state && self.api == other.api
    }
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

    /// Whether the user has been away for so long that the session is about to end.
    pub fn is_warned(&self) -> bool {
        self.state.is_warned
    }

    /// Forgets everything, in all tabs of the session; embedded, leaves it to the shell, which signs out of the whole
    /// manager. A key that was asked for here is withdrawn at the API too; one that the user brought along may serve
    /// elsewhere and is only forgotten.
    pub async fn sign_out(&self) {
        if let Some(shell) = &self.shell {
            return shell.log_out();
        }
        self.tabs.tell("left", "");
        let withdrawn = self.end(SignedOutBecause::Left);
        self.withdraw(withdrawn).await;
    }

    /// Forgets everything here; gives what is to be withdrawn, once for all tabs.
    pub(super) fn end(&self, because: SignedOutBecause) -> Option<Credentials> {
        let withdrawn = self.forget();
        self.state.dispatch(Action::SignOut(because));
        withdrawn
    }

    /// Forgets the token, and keeps the page behind the question who is there; see [`Self::end`].
    pub(super) fn end_idle(&self) -> Option<Credentials> {
        let withdrawn = self.forget();
        self.state.dispatch(Action::Expire(ExpiredBecause::Idle));
        withdrawn
    }

    fn forget(&self) -> Option<Credentials> {
        let kept: Option<Kept> = self.store.get(CREDENTIALS_KEY);
        let asked_here = self.state.asked_here || kept.as_ref().is_some_and(|kept| kept.asked_here);
        let credentials = self.api.credentials();
        let credentials = credentials.or(kept.map(|kept| kept.credentials));
        self.store.remove(CREDENTIALS_KEY);
        self.forget_seen();
        Pending::forget(self.store);
        self.api.set_credentials(None);
        credentials.filter(|_| asked_here)
    }

    /// Withdraws a key at the API. It is forgotten here already, however long that takes.
    pub(super) async fn withdraw(&self, credentials: Option<Credentials>) {
        if credentials.is_none() {
            return;
        }
        let api = self.api.with_credentials(credentials);
        if let Err(error) = access::log_out(&api).await {
            log::warn!("the key could not be withdrawn: {error}");
        }
    }

    /// Signs in with the manager's session, with what the page around has given, with what the tab has kept, with a
    /// consumer key that was just validated, or with the session of another tab.
    pub async fn restore(&self) {
        let resumed = |credentials, asked_here| Kept {
            credentials,
            asked_here,
        };
        if self.is_embedded() {
            let kept = resumed(Credentials::Cookie, false);
            self.resume(kept, SignedOutBecause::ManagerSession).await;
        } else if let Some(given) = self.api.credentials() {
            let given = resumed(given, false);
            self.resume(given, SignedOutBecause::TokenRefused).await;
        } else if let Some(pending) = Pending::kept(self.store) {
            let kept = resumed(pending.credentials, true);
            self.resume(kept, SignedOutBecause::AccessNotValidated)
                .await;
        } else if let Some(kept) = self.store.get::<Kept>(CREDENTIALS_KEY) {
            if self.was_left() {
                let withdrawn = self.end(SignedOutBecause::TokenRefused);
                return self.withdraw(withdrawn).await;
            }
            self.resume(kept, SignedOutBecause::TokenRefused).await;
        } else {
            self.ask_tabs().await;
        }
    }

    /// Tries kept credentials, and forgets them if they are refused.
    pub(super) async fn resume(&self, kept: Kept, refused: SignedOutBecause) {
        self.state.dispatch(Action::Check);
        self.join(&kept);
        match self.admit(kept).await {
            Ok(()) => self.offer(),
            Err(error) if error.is_signed_out() && self.is_embedded() => {
                lose(&self.state.dispatcher(), self.shell.as_ref());
            }
            Err(error) if error.is_signed_out() => drop(self.end(refused)),
            Err(error) => self.state.dispatch(Action::CheckFailed(error)),
        }
    }

    /// Signs in here, and wherever the same user is asked to; see [`Self::sign_in`].
    pub(super) async fn sign_in_as(
        &self,
        credentials: Credentials,
        asked_here: bool,
    ) -> Result<(), ApiError> {
        self.admit(Kept {
            credentials,
            asked_here,
        })
        .await?;
        self.offer();
        Ok(())
    }

    /// Tries credentials by themselves, and uses them unless somebody signed in or out meanwhile.
    pub(super) async fn admit(&self, kept: Kept) -> Result<(), ApiError> {
        let turn = || (self.state.sign_ins, self.state.sign_outs);
        let before = turn();
        let trial = self.api.with_credentials(Some(kept.credentials.clone()));
        let me = me(&trial).await?;
        if turn() != before {
            return Ok(());
        }
        // The tab may hold the token of an application of its own, which stays as it is.
        if !self.is_embedded() {
            self.keep(&kept);
        }
        let asked_here = kept.asked_here;
        self.api.set_credentials(Some(kept.credentials));
        self.state.dispatch(Action::SignIn(Rc::new(me), asked_here));
        Ok(())
    }

    fn keep(&self, kept: &Kept) {
        // A key that waits for its owner would win over this one at the next reload.
        Pending::forget(self.store);
        self.store.put(CREDENTIALS_KEY, kept);
        self.join(kept);
        self.stay();
    }

    fn join(&self, kept: &Kept) {
        let text = serde_json::to_string(kept);
        self.tabs.join(&text.unwrap_or_default());
    }

    /// What other tabs may be given: nothing where the token lives in memory only.
    pub(super) fn kept(&self) -> Option<String> {
        let kept: Kept = self.store.get(CREDENTIALS_KEY)?;
        serde_json::to_string(&kept).ok()
    }

    pub(super) fn read_offer(&self, offered: &str) -> Option<Kept> {
        let offered = serde_json::from_str(offered).ok();
        offered.filter(|_| self.store.survives_reload())
    }
}
