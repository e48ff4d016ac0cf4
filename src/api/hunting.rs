//! `…/ovhPabx/{serviceName}/hunting` and `…/easyHunting/{serviceName}/hunting`: the queues of a number,
//! the agents whose phones ring, and their order.
//!
//! Two trees, one in meaning. An easyHunting number has one queue, whose strategy, limits and sounds
//! stand on the number itself (`…/easyHunting/{serviceName}`).

mod agents;
mod live;
mod places;
mod queue_wire;
mod queues;

use serde::Deserialize;

use super::client::Api;
use super::error::{ApiError, Field};
use super::expanded;
use super::fields::{self, Fields, Value};
use super::id::Id;
use super::items::Items;
use super::path::service_path;
use super::request::Receipt;
use crate::telephony::hunting::{HuntingService, HuntingSettings, Sound, SoundId};

pub use agents::{agent, agents, delete_agent, update_agent};
pub use live::queue_now;
pub use places::{Crew, add_member, crew, elsewhere, leave, move_member, queues_of};
pub use queues::{create_queue, delete_queue, queues, update_queue};

/// The parameters that a refusal's message may name.
pub const FIELDS: &[Field] = &[
    "number",
    "description",
    "timeout",
    "wrapUpTime",
    "simultaneousLines",
    "status",
    "position",
    "maxMember",
    "queueSize",
    "maxWaitTime",
    "actionOnOverflowParam",
    "actionOnClosureParam",
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireHunting {
    #[serde(default, deserialize_with = "fields::flag")]
    status_ivr_enabled: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireSound {
    #[serde(deserialize_with = "fields::known_id")]
    sound_id: Id,
    #[serde(default, deserialize_with = "fields::text")]
    name: Option<String>,
}

/// `GET …/hunting`.
pub async fn settings(api: &Api, service: &HuntingService) -> Result<HuntingSettings, ApiError> {
    let wire: WireHunting = api.get(&hunting_path(service, &[])).await?;
    let status_ivr = wire.status_ivr_enabled.unwrap_or_default();
    Ok(HuntingSettings { status_ivr })
}

/// `PUT …/hunting`.
pub async fn update_settings(
    api: &Api,
    service: &HuntingService,
    after: &HuntingSettings,
) -> Result<Receipt, ApiError> {
    let mut fields = Fields::default();
    fields.set("statusIvrEnabled", Value::Flag(after.status_ivr));
    api.put(&hunting_path(service, &[]), &fields).await
}

/// `GET …/sound`: the sounds that may be played to callers.
pub async fn sounds(api: &Api, service: &HuntingService) -> Result<Items<Sound>, ApiError> {
    let wires: Items<WireSound> = expanded::list(api, &group_path(service, &["sound"])).await?;
    let sound = |wire: WireSound| Sound {
        id: SoundId::from(wire.sound_id.0.as_str()),
        name: wire.name.unwrap_or_default(),
    };
    Ok(wires.map(sound))
}

fn group_path<'a>(service: &'a HuntingService, rest: &[&'a str]) -> Vec<&'a str> {
    service_path(&service.id, service.tree.as_wire(), rest)
}

fn hunting_path<'a>(service: &'a HuntingService, rest: &[&'a str]) -> Vec<&'a str> {
    group_path(service, &[&["hunting"], rest].concat())
}

#[cfg(test)]
mod tests;
