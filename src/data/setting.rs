//! One value of a service that is written by itself: a description, a default destination.
//!
//! The kinds of settings share one piece of compiled code, which is why they stand behind `dyn`.

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;

use super::{Applied, Described, QueryKey, Writes};
use crate::api::{Api, ApiError, Problem, Receipt};
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::given::Given;

/// How one setting is read and written.
pub trait Setting {
    fn read<'a>(&'a self, api: &'a Api) -> LocalBoxFuture<'a, Result<Given, ApiError>>;

    /// `None` is a setting that is not set.
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
    type Item = Given;
    type State = Given;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<Self::Item>,
    ) -> Result<Applied<Self::Item>, ApiError> {
        let value = value_to_write(change)?;
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

    /// An API may tell an empty text from none, or not.
    fn is_same(&self, left: &Self::Item, right: &Self::Item) -> bool {
        left.text() == right.text()
    }

    fn describe(&self, i18n: &I18n, change: &Change<Self::Item>) -> Described {
        let (what, done) = self.0.describe(i18n);
        let text = |given: Option<&Given>| given.map(|it| it.text().to_owned());
        let is_lost = change.before().is_some_and(Given::is_unreadable);
        Described {
            what,
            done,
            before: text(change.before()),
            after: text(change.after()),
            lost: is_lost.then(|| i18n.t("ddi_rule_lost_value")),
        }
    }

    fn touches(&self) -> QueryKey {
        self.0.touches()
    }
}

/// What could not be read is never put back: nothing that can be sent stands for it.
fn value_to_write(change: &Change<Given>) -> Result<Option<&str>, ApiError> {
    match change.after() {
        Some(Given::Text(text)) => Ok(Some(text)),
        Some(Given::Null) | None => Ok(None),
        Some(Given::Unreadable) => Err(ApiError::local(Problem::ValueUnread).not_sent()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_goes_back_to_what_it_was_but_for_what_could_not_be_read() {
        let undo_of = |before: Given| {
            let after = Given::from("new");
            Change::Update { before, after }.inverse()
        };
        let text = undo_of("old".into());
        assert_eq!(value_to_write(&text), Ok(Some("old")));
        assert_eq!(value_to_write(&undo_of(Given::Null)), Ok(None));
        let refused = value_to_write(&undo_of(Given::Unreadable)).unwrap_err();
        assert_eq!(refused.problem, Problem::ValueUnread);
    }
}
