//! Time conditions of a line (`…/timeCondition/{sn}`), of an easyHunting number
//! (`…/easyHunting/{sn}/timeConditions`) and of an extension of a dialplan
//! (`…/ovhPabx/{sn}/dialplan/{dialplanId}/extension/{extensionId}/conditionTime`).
//!
//! Three resources, one in meaning: the names of their fields are known here alone.

mod options;

use serde::Deserialize;

use super::client::Api;
use super::error::{ApiError, Field, Problem};
use super::expanded;
use super::fields::Fields;
use super::id::Id;
use super::path::service_path;
use super::request::{Receipt, Request};
use crate::telephony::time_condition::{Condition, ConditionId, Feature, Owner, RawCondition};

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
    #[serde(alias = "id")]
    condition_id: Id,
    #[serde(alias = "day")]
    week_day: String,
    #[serde(alias = "hourBegin")]
    time_from: String,
    #[serde(alias = "hourEnd")]
    time_to: String,
    #[serde(default)]
    policy: Option<String>,
    #[serde(default)]
    status: Option<String>,
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
pub async fn conditions(api: &Api, owner: &Owner) -> Result<Vec<Condition>, ApiError> {
    let path = conditions_path(owner);
    let wires = expanded::list::<WireCondition>(api, &path).await?;
    let read = |wire| condition(owner, &wire, &Request::get(&path));
    wires.into_iter().map(read).collect()
}

/// `POST`: the condition as the API made it; `None` where it answers without a body.
pub async fn create(
    api: &Api,
    owner: &Owner,
    new: &Condition,
) -> Result<(Option<Condition>, Receipt), ApiError> {
    let path = conditions_path(owner);
    let body = condition_body(&owner.feature, None, new);
    let (wire, receipt) = api.post::<Option<WireCondition>>(&path, &body).await?;
    let read = |wire| condition(owner, &wire, &Request::get(&path));
    let created = wire.flatten().map(read).transpose()?;
    Ok((created, receipt))
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

fn condition(
    owner: &Owner,
    wire: &WireCondition,
    request: &Request,
) -> Result<Condition, ApiError> {
    let raw = RawCondition {
        id: ConditionId::from(wire.condition_id.0.as_str()),
        day: &wire.week_day,
        begin: &wire.time_from,
        end: &wire.time_to,
        policy: wire.policy.as_deref(),
        status: wire.status.as_deref(),
    };
    let read = Condition::from_wire(&owner.feature, &raw);
    read.map_err(|error| request.problem(Problem::UnreadableTime(error)))
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
