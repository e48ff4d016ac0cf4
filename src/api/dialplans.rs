//! `/telephony/{billingAccount}/ovhPabx/{serviceName}/dialplan` and the extensions of each: where the
//! calls of a call centre are sorted.

use serde::Deserialize;

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use super::id::Id;
use super::path::service_path;
use crate::telephony::dialplan::{Dialplan, Extension};
use crate::telephony::service::ServiceId;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireDialplan {
    dialplan_id: Id,
    #[serde(default)]
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireExtension {
    extension_id: Id,
    #[serde(default)]
    position: Option<Id>,
    #[serde(default)]
    enabled: bool,
}

/// The dialplans of a number, each with its extensions in their order: one list more per dialplan, of
/// which a number has one or two.
pub async fn dialplans(api: &Api, id: &ServiceId) -> Result<Vec<Dialplan>, ApiError> {
    let path = service_path(id, "ovhPabx", &["dialplan"]);
    let mut dialplans = Vec::new();
    for wire in expanded::list::<WireDialplan>(api, &path).await? {
        let dialplan = wire.dialplan_id.0;
        let below: Vec<&str> = [&path[..], &[&dialplan, "extension"]].concat();
        let extensions = expanded::list::<WireExtension>(api, &below).await?;
        let mut extensions: Vec<Extension> = extensions.into_iter().map(Extension::from).collect();
        extensions.sort_by_key(|extension| extension.position);
        dialplans.push(Dialplan {
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
            position: wire.position.and_then(|position| position.0.parse().ok()),
            enabled: wire.enabled,
        }
    }
}
