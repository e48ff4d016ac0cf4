//! `/telephony/{billingAccount}/ovhPabx/{serviceName}/dialplan` and the extensions of each: where the
//! calls of a call centre are sorted.

use serde::Deserialize;

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use super::fields;
use super::id::Id;
use super::items::Items;
use super::path::service_path;
use crate::telephony::dialplan::{Dialplan, Extension};
use crate::telephony::service::ServiceId;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireDialplan {
    #[serde(deserialize_with = "fields::known_id")]
    dialplan_id: Id,
    #[serde(default, deserialize_with = "fields::text")]
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireExtension {
    #[serde(deserialize_with = "fields::known_id")]
    extension_id: Id,
    #[serde(default, deserialize_with = "fields::whole")]
    position: Option<u32>,
    #[serde(default, deserialize_with = "fields::flag")]
    enabled: Option<bool>,
}

/// The dialplans of a number, each with its extensions in their order: one list more per dialplan, of
/// which a number has one or two.
pub async fn dialplans(api: &Api, id: &ServiceId) -> Result<Items<Dialplan>, ApiError> {
    let path = service_path(id, "ovhPabx", &["dialplan"]);
    let wires = expanded::list::<WireDialplan>(api, &path).await?;
    let mut dialplans = Items {
        items: Vec::new(),
        unreadable: wires.unreadable,
    };
    for wire in wires.items {
        let dialplan = wire.dialplan_id.0;
        let below: Vec<&str> = [&path[..], &[&dialplan, "extension"]].concat();
        let extensions = expanded::list::<WireExtension>(api, &below).await?;
        dialplans.unreadable += extensions.unreadable;
        let mut extensions = extensions.map(Extension::from).items;
        extensions.sort_by_key(|extension| extension.position);
        dialplans.items.push(Dialplan {
            name: wire.name.unwrap_or_default(),
            id: dialplan,
            extensions,
        });
    }
    Ok(dialplans)
}

impl From<WireExtension> for Extension {
    fn from(wire: WireExtension) -> Self {
        Self {
            id: wire.extension_id.0,
            position: wire.position,
            enabled: wire.enabled.unwrap_or_default(),
        }
    }
}
