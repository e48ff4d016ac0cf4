//! Time conditions of a line (`…/timeCondition/{sn}`), of an easyHunting number
//! (`…/easyHunting/{sn}/timeConditions`) and of an extension of a dialplan
//! (`…/ovhPabx/{sn}/dialplan/{dialplanId}/extension/{extensionId}/conditionTime`).
//!
//! Three resources, one in meaning: the names of their fields are known here alone.

use serde::Deserialize;

use super::client::Api;
use super::error::{ApiError, Field, Problem};
use super::expanded;
use super::fields::{Fields, Value};
use super::id::Id;
use super::request::{Receipt, Request};
use crate::telephony::number::PhoneNumber;
use crate::telephony::time_condition::{
    Condition, ConditionId, Feature, Options, Owner, RawCondition, Slot, Status, Target, TargetKind,
};

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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct WireOptions {
    /// sip
    status: Option<String>,
    /// easyHunting
    enable: Option<bool>,
    timeout: Option<Id>,
    slot1_type: Option<String>,
    slot1_number: Option<String>,
    slot2_type: Option<String>,
    slot2_number: Option<String>,
    slot3_type: Option<String>,
    slot3_number: Option<String>,
    unavailable_type: Option<String>,
    unavailable_number: Option<String>,
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

/// `GET …/options` or `…/timeConditions`; an extension of a dialplan has none.
pub async fn options(api: &Api, owner: &Owner) -> Result<Option<Options>, ApiError> {
    match options_path(owner) {
        Some(path) => {
            let wire: WireOptions = api.get(&path).await?;
            Ok(Some(wire.into()))
        }
        None => Ok(None),
    }
}

/// `PUT` of the options that differ.
pub async fn set_options(
    api: &Api,
    owner: &Owner,
    before: &Options,
    after: &Options,
) -> Result<Receipt, ApiError> {
    match options_path(owner) {
        Some(path) => {
            api.put(&path, &options_body(&owner.feature, before, after))
                .await
        }
        None => Ok(Receipt::default()),
    }
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
    let mut path = vec!["telephony", owner.billing_account.as_str()];
    let service = owner.service_name.as_str();
    match &owner.feature {
        Feature::Sip => path.extend(["timeCondition", service, "condition"]),
        Feature::EasyHunting => {
            path.extend(["easyHunting", service, "timeConditions", "conditions"]);
        }
        Feature::OvhPabx {
            dialplan_id,
            extension_id,
        } => {
            path.extend(["ovhPabx", service, "dialplan", dialplan_id]);
            path.extend(["extension", extension_id, "conditionTime"]);
        }
    }
    path
}

fn condition_path<'a>(owner: &'a Owner, id: &'a ConditionId) -> Vec<&'a str> {
    let mut path = conditions_path(owner);
    path.push(id.as_str());
    path
}

fn options_path(owner: &Owner) -> Option<Vec<&str>> {
    let (account, service) = (&owner.billing_account, &owner.service_name);
    let rest = match &owner.feature {
        Feature::Sip => ["timeCondition", service, "options"],
        Feature::EasyHunting => ["easyHunting", service, "timeConditions"],
        Feature::OvhPabx { .. } => return None,
    };
    Some(["telephony", account].into_iter().chain(rest).collect())
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

fn options_body<'a>(feature: &Feature, before: &Options, after: &'a Options) -> Fields<'a> {
    let mut fields = Fields::default();
    if before.status != after.status {
        match feature {
            Feature::EasyHunting => fields.set("enable", Value::Flag(after.status.is_enabled())),
            Feature::Sip | Feature::OvhPabx { .. } => {
                fields.set("status", Value::Text(after.status.as_wire()));
            }
        }
    }
    if before.timeout != after.timeout {
        let seconds = after.timeout.map(u32::from);
        fields.set("timeout", seconds.map_or(Value::Null, Value::Number));
    }
    for slot in Slot::ALL {
        target_fields(
            &mut fields,
            feature,
            slot,
            before.target(slot),
            after.target(slot),
        );
    }
    fields
}

/// Both fields of a target go together: the API checks them against each other.
fn target_fields<'a>(
    fields: &mut Fields<'a>,
    feature: &Feature,
    slot: Slot,
    before: &Target,
    after: &'a Target,
) {
    if before == after {
        return;
    }
    let name = |rest: &str| format!("{}{rest}", slot.as_wire());
    // A line's slot that leads nowhere has an empty number, since its fields cannot be null.
    match (&after.kind, feature) {
        (Some(kind), _) => fields.set(name("Type"), Value::Text(kind.as_wire())),
        (None, Feature::Sip) => {}
        (None, _) => fields.set(name("Type"), Value::Null),
    }
    match (&after.number, feature) {
        (Some(number), _) => fields.set(name("Number"), Value::Text(number.as_wire())),
        (None, Feature::Sip) => fields.set(name("Number"), Value::Text("")),
        (None, _) => fields.set(name("Number"), Value::Null),
    }
}

impl From<WireOptions> for Options {
    fn from(wire: WireOptions) -> Self {
        let status = wire.status.as_deref().map(Status::from_wire);
        let enable = || Status::from_enable(wire.enable.unwrap_or_default());
        Self {
            status: status.unwrap_or_else(enable),
            timeout: wire.timeout.and_then(|seconds| seconds.0.parse().ok()),
            slot1: target(wire.slot1_type, wire.slot1_number),
            slot2: target(wire.slot2_type, wire.slot2_number),
            slot3: target(wire.slot3_type, wire.slot3_number),
            unavailable: target(wire.unavailable_type, wire.unavailable_number),
        }
    }
}

fn target(kind: Option<String>, number: Option<String>) -> Target {
    let given = |text: &String| !text.is_empty();
    Target {
        kind: kind.filter(given).map(|kind| TargetKind::from_wire(&kind)),
        number: number
            .filter(given)
            .map(|number| PhoneNumber::from_wire(&number)),
    }
}

#[cfg(test)]
mod tests;
