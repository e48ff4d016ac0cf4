//! Time conditions of a line (`…/timeCondition/{sn}`), of an easyHunting number
//! (`…/easyHunting/{sn}/timeConditions`) and of an extension of a dialplan
//! (`…/ovhPabx/{sn}/dialplan/{dialplanId}/extension/{extensionId}/conditionTime`).
//!
//! Three resources, one in meaning: the names of their fields are known here alone.

mod options;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::client::Api;
use super::error::{ApiError, Field};
use super::expanded;
use super::fields::{self, Fields};
use super::id::Id;
use super::path::service_path;
use super::request::Receipt;
use crate::telephony::time_condition::{
    Condition, ConditionId, Feature, OddCondition, Owner, RawCondition,
};

pub use options::{options, set_options};

/// The parameters that a refusal's message may name.
pub const FIELDS: &[Field] = &[
    "timeout",
    "slot1Number",
    "slot2Number",
    "slot3Number",
    "unavailableNumber",
];

/// A condition of any of the three; each names its fields its own way.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireCondition {
    #[serde(alias = "id", deserialize_with = "fields::known_id")]
    condition_id: Id,
    #[serde(default, alias = "day")]
    week_day: Option<Id>,
    #[serde(default, alias = "hourBegin")]
    time_from: Option<Id>,
    #[serde(default, alias = "hourEnd")]
    time_to: Option<Id>,
    #[serde(default, deserialize_with = "fields::text")]
    policy: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
}

/// All time conditions of a service.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conditions {
    pub read: Vec<Condition>,
    /// Those whose day or hours mean nothing here.
    pub odd: Vec<OddCondition>,
    /// How many more there are of which not even the id can be read.
    pub unreadable: usize,
}

/// What the fields of a condition are called.
struct Names {
    day: &'static str,
    begin: &'static str,
    end: &'static str,
}

impl Names {
    fn of(feature: &Feature) -> Self {
        match feature {
            Feature::Sip => Self {
                day: "day",
                begin: "hourBegin",
                end: "hourEnd",
            },
            Feature::EasyHunting | Feature::OvhPabx { .. } => Self {
                day: "weekDay",
                begin: "timeFrom",
                end: "timeTo",
            },
        }
    }
}

/// `GET …/condition`, `…/conditions` or `…/conditionTime`: all of them, without one request each where
/// the API allows.
pub async fn conditions(api: &Api, owner: &Owner) -> Result<Conditions, ApiError> {
    let path = conditions_path(owner);
    let wires = expanded::list::<WireCondition>(api, &path).await?;
    let mut all = Conditions {
        unreadable: wires.unreadable,
        ..Conditions::default()
    };
    for wire in wires.items {
        match condition(owner, &wire) {
            Ok(condition) => all.read.push(condition),
            Err(odd) => all.odd.push(odd),
        }
    }
    Ok(all)
}

/// `POST`: the condition as the API made it; `None` where it answers without a body, or with one that makes no sense.
pub async fn create(
    api: &Api,
    owner: &Owner,
    new: &Condition,
) -> Result<(Option<Condition>, Receipt), ApiError> {
    let path = conditions_path(owner);
    let body = condition_body(&owner.feature, None, new);
    let (wire, receipt) = api.post::<Option<WireCondition>>(&path, &body).await?;
    let created = wire.flatten().and_then(|wire| condition(owner, &wire).ok());
    Ok((created, receipt))
}

/// `POST` of a condition as it was, byte by byte.
pub async fn create_odd(api: &Api, owner: &Owner, odd: &OddCondition) -> Result<Receipt, ApiError> {
    let names = Names::of(&owner.feature);
    let mut body = Fields::default();
    body.set_text(names.day, None, &odd.day);
    body.set_text(names.begin, None, &odd.begin);
    body.set_text(names.end, None, &odd.end);
    if let Some(policy) = &odd.policy {
        body.set_text("policy", None, policy);
    }
    let path = conditions_path(owner);
    let (_, receipt) = api.post::<IgnoredAny>(&path, &body).await?;
    Ok(receipt)
}

/// `PUT` of what differs in a condition.
pub async fn update(
    api: &Api,
    owner: &Owner,
    before: &Condition,
    after: &Condition,
) -> Result<Receipt, ApiError> {
    let body = condition_body(&owner.feature, Some(before), after);
    api.put(&condition_path(owner, before.id()), &body).await
}

/// `DELETE` of a condition.
pub async fn delete(api: &Api, owner: &Owner, id: &ConditionId) -> Result<Receipt, ApiError> {
    api.delete(&condition_path(owner, id)).await
}

fn conditions_path(owner: &Owner) -> Vec<&str> {
    let path = |kind, rest| service_path(&owner.service, kind, rest);
    match &owner.feature {
        Feature::Sip => path("timeCondition", &["condition"]),
        Feature::EasyHunting => path("easyHunting", &["timeConditions", "conditions"]),
        Feature::OvhPabx {
            dialplan_id,
            extension_id,
        } => {
            let extension = ["dialplan", dialplan_id, "extension", extension_id];
            path("ovhPabx", &[&extension[..], &["conditionTime"]].concat())
        }
    }
}

fn condition_path<'a>(owner: &'a Owner, id: &'a ConditionId) -> Vec<&'a str> {
    let mut path = conditions_path(owner);
    path.push(id.as_str());
    path
}

/// Guessing what a condition means could move somebody's calls.
fn condition(owner: &Owner, wire: &WireCondition) -> Result<Condition, OddCondition> {
    let raw = RawCondition {
        id: ConditionId::from(wire.condition_id.0.as_str()),
        day: text(&wire.week_day),
        begin: text(&wire.time_from),
        end: text(&wire.time_to),
        policy: wire.policy.as_deref(),
        status: wire.status.as_deref(),
    };
    Condition::from_wire(&owner.feature, &raw).map_err(|why| OddCondition::new(&raw, why))
}

fn text(wire: &Option<Id>) -> &str {
    wire.as_ref().map_or("", |text| &text.0)
}

fn condition_body<'a>(
    feature: &Feature,
    before: Option<&Condition>,
    after: &'a Condition,
) -> Fields<'a> {
    let names = Names::of(feature);
    let mut fields = Fields::default();
    fields.set_text(
        names.day,
        before.map(|it| it.day().as_wire()),
        after.day().as_wire(),
    );
    fields.set_text(
        names.begin,
        before.map(|it| it.begin().as_wire()),
        after.begin().as_wire(),
    );
    fields.set_text(
        names.end,
        before.map(|it| it.end().as_wire()),
        after.end().as_wire(),
    );
    if let Some(policy) = after.policy() {
        let before = before.and_then(Condition::policy);
        fields.set_text("policy", before.map(|it| it.as_wire()), policy.as_wire());
    }
    fields
}

#[cfg(test)]
mod tests;
