//! What holds for all time conditions of a service: on or off, ringing time, where each slot leads
//! (`…/timeCondition/{sn}/options`, `…/easyHunting/{sn}/timeConditions`).

use serde::Deserialize;

use crate::api::client::Api;
use crate::api::error::ApiError;
use crate::api::fields::{self, Fields, Value};
use crate::api::path::service_path;
use crate::api::request::Receipt;
use crate::telephony::number::PhoneNumber;
use crate::telephony::time_condition::{Feature, Options, Owner, Slot, Status, Target, TargetKind};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub(super) struct WireOptions {
    /// sip
    #[serde(deserialize_with = "fields::text")]
    status: Option<String>,
    /// easyHunting
    #[serde(deserialize_with = "fields::flag")]
    enable: Option<bool>,
    #[serde(deserialize_with = "fields::whole")]
    timeout: Option<u16>,
    #[serde(deserialize_with = "fields::text")]
    slot1_type: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    slot1_number: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    slot2_type: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    slot2_number: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    slot3_type: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    slot3_number: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    unavailable_type: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    unavailable_number: Option<String>,
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

fn options_path(owner: &Owner) -> Option<Vec<&str>> {
    let (kind, resource) = match &owner.feature {
        Feature::Sip => ("timeCondition", "options"),
        Feature::EasyHunting => ("easyHunting", "timeConditions"),
        Feature::OvhPabx { .. } => return None,
    };
    Some(service_path(&owner.service, kind, &[resource]))
}

pub(super) fn options_body<'a>(
    feature: &Feature,
    before: &Options,
    after: &'a Options,
) -> Fields<'a> {
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
            timeout: wire.timeout,
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
