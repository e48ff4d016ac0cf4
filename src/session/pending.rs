//! A consumer key that has been asked for, while its owner validates it on OVHcloud's page.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::storage::TabStore;
use crate::api::{Api, ApiError, Credentials, Secret, access};

const PENDING_KEY: &str = "pendingAccess";

/// Credentials that become valid once their owner has agreed.
#[derive(Serialize, Deserialize)]
pub(super) struct Pending {
    pub(super) credentials: Credentials,
}

/// Why a consumer key could not be asked for.
#[derive(Debug, Clone, PartialEq, Error)]
pub(super) enum AskError {
    #[error(transparent)]
    Api(#[from] ApiError),
    /// The page to go to is none that a browser may be sent to.
    #[error("the validation page has no web address")]
    NoWebAddress,
}

/// A key to be validated, and where.
pub(super) struct Asked {
    pub(super) pending: Pending,
    pub(super) validation_url: String,
}

impl Pending {
    /// Asks for a consumer key that may do what this application does; its owner comes back to `redirection`.
    pub(super) async fn ask(
        api: &Api,
        application_key: String,
        application_secret: Secret,
        redirection: &str,
    ) -> Result<Asked, AskError> {
        let rules = access::telephony_rules();
        let access = access::ask(
            &api.with_credentials(None),
            &application_key,
            &rules,
            redirection,
        )
        .await?;
        if access.validation_address().is_none() {
            return Err(AskError::NoWebAddress);
        }
        let credentials = Credentials::Signed {
            application_key,
            application_secret,
            consumer_key: access.consumer_key,
        };
        Ok(Asked {
            pending: Self { credentials },
            validation_url: access.validation_url,
        })
    }

    /// Keeps it until the owner is back.
    pub(super) fn keep(&self, store: TabStore) {
        store.put(PENDING_KEY, self);
    }

    /// What was kept.
    pub(super) fn kept(store: TabStore) -> Option<Self> {
        store.get(PENDING_KEY)
    }

    pub(super) fn forget(store: TabStore) {
        store.remove(PENDING_KEY);
    }
}
