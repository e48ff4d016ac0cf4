//! How the rules of a block are written, one by one or as an import.

use crate::api::ddi;
use crate::api::{Api, ApiError, Problem};
use crate::data::{Applied, AppliedTogether, Described, QueryKey, Writes, WritesTogether};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Plan};
use crate::telephony::ddi::{Block, Rule, RuleStatus, csv};
use crate::telephony::service::ServiceId;

/// The key under which a block is read.
pub(super) fn block_key(id: &ServiceId) -> QueryKey {
    QueryKey::of_service(id, "ddi")
}

/// Writes the rules of one block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RuleWrites {
    pub(super) id: ServiceId,
}

impl RuleWrites {
    /// A new rule is active; one that shall not be is switched off by a second request.
    async fn create(&self, api: &Api, rule: &Rule) -> Result<Applied<Rule>, ApiError> {
        let (created, mut receipt) = ddi::create_rule(api, &self.id, rule).await?;
        let mut created = match created {
            Some(created) => created,
            None => self.read_created(api, rule).await?,
        };
        if rule.status == RuleStatus::Inactive && created.status != rule.status {
            let made = created.clone();
            created.status = rule.status.clone();
            receipt = ddi::update_rule(api, &self.id, &made, &created)
                .await
                .map_err(ApiError::half_done)?;
        }
        let change = Change::Create { after: created };
        Ok(Applied { change, receipt })
    }

    /// The API that answers without a body leaves the id to be read.
    async fn read_created(&self, api: &Api, rule: &Rule) -> Result<Rule, ApiError> {
        let read = ddi::block(api, &self.id).await;
        let block = read.map_err(ApiError::half_done)?;
        let created = block.rule_of(&rule.full_number).cloned();
        created.ok_or(ApiError::local(Problem::WithoutEffect))
    }
}

/// What has become of a rule: by number where no rule has the id, since what is created has none yet.
pub(super) fn present<'a>(block: &'a Block, rule: &Rule) -> Option<&'a Rule> {
    let same = block.rule(&rule.id).filter(|_| rule.id.is_assigned());
    same.or_else(|| block.rule_of(&rule.full_number))
}

impl Writes for RuleWrites {
    type Item = Rule;
    type State = Block;

    async fn apply(&self, api: &Api, change: &Change<Rule>) -> Result<Applied<Rule>, ApiError> {
        let receipt = match change {
            Change::Create { after } => return self.create(api, after).await,
            Change::Update { before, after } => {
                ddi::update_rule(api, &self.id, before, after).await?
            }
            Change::Delete { before } => ddi::delete_rule(api, &self.id, &before.id).await?,
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Block, ApiError> {
        ddi::block(api, &self.id).await
    }

    fn find(&self, state: &Block, change: &Change<Rule>) -> Option<Rule> {
        present(state, change.subject()).cloned()
    }

    fn is_same(&self, left: &Rule, right: &Rule) -> bool {
        let told = |rule: &Rule| {
            (
                rule.full_number.clone(),
                rule.destination.clone(),
                rule.description.text().to_owned(),
                rule.status.clone(),
            )
        };
        told(left) == told(right)
    }

    fn describe(&self, i18n: &I18n, change: &Change<Rule>) -> Described {
        let (what, done) = match change {
            Change::Create { .. } => ("ddi_rule_create", "ddi_rule_created"),
            Change::Update { .. } => ("ddi_rule_update", "ddi_rule_updated"),
            Change::Delete { .. } => ("ddi_rule_delete", "ddi_rule_deleted"),
        };
        let named = [("extension", change.subject().extension.as_str())];
        Described {
            what: i18n.tp(what, &named),
            done: i18n.tp(done, &named),
            before: change.before().map(|rule| summary(i18n, rule)),
            after: change.after().map(|rule| summary(i18n, rule)),
            lost: lost(i18n, change),
        }
    }

    fn touches(&self) -> QueryKey {
        block_key(&self.id)
    }
}

/// Only the API gives a status that is neither active nor inactive: what is put back is active. What could not be read
/// is not put back at all.
fn lost(i18n: &I18n, change: &Change<Rule>) -> Option<String> {
    let unread = |rule: &Rule| {
        let destination = rule.destination.as_wire().is_empty();
        (destination, rule.description.is_unreadable())
    };
    let before = change.before().map(unread).unwrap_or_default();
    // An update leaves alone what it does not change.
    let after = change.after().map(unread).unwrap_or_default();
    if before.0 && !after.0 || before.1 && !after.1 {
        return Some(i18n.t("ddi_rule_lost_value"));
    }
    match change {
        Change::Delete {
            before:
                Rule {
                    status: RuleStatus::Other(status),
                    ..
                },
        } => Some(i18n.tp("ddi_rule_lost", &[("status", status)])),
        _ => None,
    }
}

impl WritesTogether for RuleWrites {
    async fn apply_together(
        &self,
        api: &Api,
        plan: &Plan<Rule>,
    ) -> Result<AppliedTogether, ApiError> {
        let file = csv::write_for_import(plan);
        let answer = ddi::import(api, &self.id, &file.text).await?;
        let refused = answer.errors.unwrap_or_default().into_iter();
        Ok(AppliedTogether {
            refused: refused
                .filter_map(|line| {
                    let error = ApiError {
                        message: Some(line.message),
                        query_id: answer.receipt.query_id.clone(),
                        ..ApiError::local(Problem::Invalid)
                    };
                    Some((file.row_at(line.line)?, error))
                })
                .collect(),
            receipt: answer.receipt,
        })
    }
}

/// A rule in one line, for the journal.
fn summary(i18n: &I18n, rule: &Rule) -> String {
    let status = match &rule.status {
        RuleStatus::Active => i18n.t("ui_on"),
        RuleStatus::Inactive => i18n.t("ui_off"),
        RuleStatus::Other(other) => other.clone(),
    };
    let route = format!("{} → {}", rule.full_number, rule.destination);
    let parts = [route, rule.description.text().to_owned(), status];
    let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalogue, Locale};
    use crate::telephony::ddi::{Extension, Range, RuleId};
    use crate::telephony::given::Given;
    use crate::telephony::number::PhoneNumber;

    fn number(wire: &str) -> PhoneNumber {
        PhoneNumber::from_wire(wire)
    }

    fn rule(id: &str, status: &str) -> Rule {
        Rule {
            id: RuleId::from(id),
            extension: Extension::from_wire("10"),
            full_number: number("0033972100010"),
            destination: number("0033972123457"),
            description: Given::Null,
            status: RuleStatus::from_wire(status),
        }
    }

    fn writes() -> RuleWrites {
        let id = ServiceId {
            billing_account: "ba".into(),
            service_name: "0033972100000".into(),
        };
        RuleWrites { id }
    }

    #[test]
    fn a_status_that_cannot_be_put_back_is_told() {
        let i18n = I18n::new(Catalogue::empty(Locale::default()));
        let lost = |status| {
            let before = rule("1", status);
            writes().describe(&i18n, &Change::Delete { before }).lost
        };
        assert_eq!(lost("paused").as_deref(), Some("ddi_rule_lost"));
        assert_eq!(lost("inactive"), None);
    }

    #[test]
    fn a_value_that_could_not_be_read_is_lost_once_it_is_replaced() {
        let i18n = I18n::new(Catalogue::empty(Locale::default()));
        let lost = |change: &Change<Rule>| writes().describe(&i18n, change).lost;
        let before = Rule {
            description: Given::Unreadable,
            ..rule("1", "active")
        };
        let off = Rule {
            status: RuleStatus::Inactive,
            ..before.clone()
        };
        let after = rule("1", "active");
        let update = |before: &Rule, after: &Rule| {
            let (before, after) = (before.clone(), after.clone());
            Change::Update { before, after }
        };
        let told = Some("ddi_rule_lost_value".to_owned());
        assert_eq!(lost(&update(&before, &off)), None);
        assert_eq!(lost(&update(&before, &after)), told);
        assert_eq!(lost(&Change::Delete { before }), told);
    }

    #[test]
    fn a_rule_is_known_by_its_id_and_a_new_one_by_its_number() {
        let block = Block {
            enabled: true,
            range: Range {
                start: number("0033972100000"),
                end: number("0033972100099"),
            },
            default_destination: None,
            rules: vec![rule("1", "active"), rule("2", "inactive")],
            unreadable: 0,
        };
        let found = |id: &str| {
            let after = rule(id, "active");
            let found = writes().find(&block, &Change::Create { after });
            found.map(|rule| rule.id.to_string())
        };
        assert_eq!(found("2").as_deref(), Some("2"));
        assert_eq!(found("").as_deref(), Some("1"));
    }
}
