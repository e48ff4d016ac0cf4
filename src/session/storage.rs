//! The tab's own storage, in which what must survive a reload is kept.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::config::TokenStorage;

const PREFIX: &str = "voip-manager.";

/// Keeps values as JSON for as long as the tab lives, or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TabStore {
    mode: TokenStorage,
}

impl TabStore {
    pub(super) fn new(mode: TokenStorage) -> Self {
        Self { mode }
    }

    /// Whether what is put survives a reload.
    pub(super) fn survives_reload(self) -> bool {
        self.storage().is_some()
    }

    pub(super) fn get<T: DeserializeOwned>(self, key: &str) -> Option<T> {
        let text = self.storage()?.get_item(&full_key(key)).ok()??;
        // What cannot be read was written by another version: as good as absent.
        serde_json::from_str(&text).ok()
    }

    pub(super) fn put<T: Serialize>(self, key: &str, value: &T) {
        let Some((storage, text)) = self.storage().zip(serde_json::to_string(value).ok()) else {
            return;
        };
        warn_if_refused(storage.set_item(&full_key(key), &text));
    }

    pub(super) fn remove(self, key: &str) {
        if let Some(storage) = self.storage() {
            warn_if_refused(storage.remove_item(&full_key(key)));
        }
    }

    /// `None` as well where the browser refuses storage: then the token lives in memory.
    fn storage(self) -> Option<Storage> {
        match self.mode {
            TokenStorage::Memory => None,
            TokenStorage::Session => web_sys::window()?.session_storage().ok()?,
        }
    }
}

fn full_key(key: &str) -> String {
    format!("{PREFIX}{key}")
}

fn warn_if_refused(result: Result<(), JsValue>) {
    if result.is_err() {
        log::warn!("the browser refuses the tab's storage; a reload will sign out");
    }
}
