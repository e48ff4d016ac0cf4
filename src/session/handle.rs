//! The session as all components see it, and what they can do with it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::idle_clock::IdleClock;
use super::pending::Pending;
use super::state::{Action, ExpiredBecause, SessionState, SignedOutBecause, State, lose};
use super::storage::TabStore;
use super::tab_channel::TabChannel;
use crate::api::me::me;
use crate::api::{Api, ApiError, Credentials, access};
use crate::shell::Shell;

const CREDENTIALS_KEY: &str = "credentials";

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
    pub(super) tabs: Rc<TabChannel>,
    pub(super) idle: Rc<IdleClock>,
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

    /// The shell whose session is used, where the application is embedded.
    pub fn shell(&self) -> Option<&Shell> {
        self.shell.as_ref()
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
        self.api.end_session();
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
            let kept = resumed(given, false);
            self.resume(kept, SignedOutBecause::TokenRefused).await;
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
        self.api.sign_in(kept.credentials, &me.nichandle);
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
