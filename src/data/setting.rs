//! One value of a service that is written by itself: a description, a default destination.
//!
//! The kinds of settings share one piece of compiled code, which is why they stand behind `dyn`.

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;

use super::{Applied, Described, QueryKey, Writes};
use crate::api::{Api, ApiError, Receipt};
use crate::i18n::I18n;
use crate::telephony::change::Change;

/// How one setting is read and written; `None` is a setting that is not set.
pub trait Setting {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Option<String>, ApiError>>;

    fn write<'a>(
        &'a self,
        api: &'a Api,
        value: Option<&'a str>,
    ) -> LocalBoxFuture<'a, Result<Receipt, ApiError>>;

    /// What is to be done, for the journal, and that it was done, for the toast.
    fn describe(&self, i18n: &I18n) -> (String, String);

    /// The queries to read again after a write: all whose key is below this one.
    fn touches(&self) -> QueryKey;
}

/// Writes one setting.
#[derive(Clone)]
pub struct SettingWrites(Rc<dyn Setting>);

impl SettingWrites {
    pub fn new(setting: impl Setting + 'static) -> Self {
        Self(Rc::new(setting))
    }
}

impl Writes for SettingWrites {
    type Item = Option<String>;
    type State = Option<String>;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<Self::Item>,
    ) -> Result<Applied<Self::Item>, ApiError> {
        let value = change.after().and_then(Option::as_deref);
        let receipt = self.0.write(api, value).await?;
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Self::State, ApiError> {
        self.0.read(api).await
    }

    fn find(&self, state: &Self::State, _change: &Change<Self::Item>) -> Option<Self::Item> {
        Some(state.clone())
    }

    fn is_same(&self, left: &Self::Item, right: &Self::Item) -> bool {
        left == right
    }

    fn describe(&self, i18n: &I18n, change: &Change<Self::Item>) -> Described {
        let (what, done) = self.0.describe(i18n);
        Described {
            what,
            done,
            before: change.before().cloned().flatten(),
            after: change.after().cloned().flatten(),
            ..Described::default()
        }
    }

    fn touches(&self) -> QueryKey {
        self.0.touches()
    }
}
