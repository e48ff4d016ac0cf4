//! How the short extensions of a queue are written, one by one.

use super::badges::{status_name, type_name};
use crate::api::short_extensions;
use crate::api::{Api, ApiError};
use crate::data::{Applied, Described, QueryKey, Writes};
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{ShortExtension, ShortExtensions};

/// The key under which the extensions of a queue are read.
pub(super) fn queue_key(id: &ServiceId) -> QueryKey {
    QueryKey::of_service(id, "extensions")
}

/// Writes the extensions of one queue.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ExtensionWrites {
    pub(super) id: ServiceId,
}

impl Writes for ExtensionWrites {
    type Item = ShortExtension;
    type State = ShortExtensions;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<ShortExtension>,
    ) -> Result<Applied<ShortExtension>, ApiError> {
        let id = &self.id;
        let receipt = match change {
            Change::Create { after } => short_extensions::create(api, id, after).await?,
            Change::Update { after, .. } => short_extensions::update(api, id, after).await?,
            Change::Delete { before } => {
                short_extensions::delete(api, id, &before.extension).await?
            }
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<ShortExtensions, ApiError> {
        short_extensions::rules(api, &self.id).await
    }

    fn find(
        &self,
        state: &ShortExtensions,
        change: &Change<ShortExtension>,
    ) -> Option<ShortExtension> {
        state.rule(&change.subject().extension).cloned()
    }

    fn is_same(&self, left: &ShortExtension, right: &ShortExtension) -> bool {
        left == right
    }

    fn describe(&self, i18n: &I18n, change: &Change<ShortExtension>) -> Described {
        let (what, done) = match change {
            Change::Create { .. } => ("ddi_rule_create", "ddi_rule_created"),
            Change::Update { .. } => ("ddi_rule_update", "ddi_rule_updated"),
            Change::Delete { .. } => ("ddi_rule_delete", "ddi_rule_deleted"),
        };
        let named = [("extension", &change.subject().extension)];
        Described {
            what: i18n.tp(what, &named),
            done: i18n.tp(done, &named),
            before: change.before().map(|rule| summary(i18n, rule)),
            after: change.after().map(|rule| summary(i18n, rule)),
            lost: lost(i18n, change),
        }
    }

    fn touches(&self) -> QueryKey {
        queue_key(&self.id)
    }
}

/// What could not be read is not put back: neither by itself, nor with an extension that was deleted.
fn lost(i18n: &I18n, change: &Change<ShortExtension>) -> Option<String> {
    let is_lost = change.before().is_some_and(|rule| rule.unread().any());
    is_lost.then(|| i18n.t("ddi_rule_lost_value"))
}

/// An extension in one line, for the journal.
fn summary(i18n: &I18n, rule: &ShortExtension) -> String {
    let parts = [
        format!("{} → {}", rule.extension, rule.destination),
        type_name(i18n, &rule.destination_type),
        rule.description.text().to_owned(),
        status_name(i18n, rule.enabled),
    ];
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}
