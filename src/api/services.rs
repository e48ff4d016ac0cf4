//! `/telephony/{billingAccount}/line`, `/number`, `/fax` and `/abbreviatedNumber`.

use serde::{Deserialize, Serialize};

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use super::fields;
use super::id::Id;
use super::path::service_path;
use super::request::Receipt;
use crate::telephony::service::{Line, Number, ServiceEntry, ServiceId, ServiceKind};

/// What the objects of the four lists have in common and apart; a list gives the fields of its kind.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireEntry {
    service_name: Option<String>,
    description: Option<String>,
    feature_type: Option<String>,
    abbreviated_number: Option<Id>,
    name: Option<String>,
    surname: Option<String>,
    destination_number: Option<String>,
}

/// Made ready for the search page by page: thousands at once would hold up the screen. An object without an
/// identifier cannot be opened, so it is not listed.
#[derive(Deserialize)]
#[serde(from = "WireEntry")]
struct Listed(Option<ServiceEntry>);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireLine {
    service_name: String,
    #[serde(default, deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(default)]
    get_public_offer: Option<WireOffer>,
    #[serde(default, deserialize_with = "fields::whole")]
    simultaneous_lines: Option<u32>,
    #[serde(default, deserialize_with = "fields::text")]
    infrastructure: Option<String>,
    #[serde(default, deserialize_with = "fields::whole")]
    device_slot: Option<u32>,
    #[serde(default, deserialize_with = "fields::flag")]
    is_attached_to_other_lines_phone: Option<bool>,
    #[serde(default, deserialize_with = "fields::flag")]
    can_change_password: Option<bool>,
}

#[derive(Deserialize)]
struct WireOffer {
    #[serde(default, deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireNumber {
    service_name: String,
    #[serde(default, deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    feature_type: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    part_of_pool: Option<String>,
}

#[derive(Serialize)]
struct Description<'a> {
    description: &'a str,
}

fn segment(kind: ServiceKind) -> &'static str {
    match kind {
        ServiceKind::Line => "line",
        ServiceKind::Number => "number",
        ServiceKind::Fax => "fax",
        ServiceKind::Abbreviated => "abbreviatedNumber",
    }
}

/// All services of a kind, in the API's order.
pub async fn list(
    api: &Api,
    billing_account: &str,
    kind: ServiceKind,
) -> Result<Vec<ServiceEntry>, ApiError> {
    let path = ["telephony", billing_account, segment(kind)];
    let entries = expanded::list::<Listed>(api, &path).await?;
    Ok(entries.into_iter().filter_map(|listed| listed.0).collect())
}

/// `GET /telephony/{billingAccount}/line/{serviceName}`
pub async fn line(api: &Api, id: &ServiceId) -> Result<Line, ApiError> {
    let wire: WireLine = api.get(&service_path(id, "line", &[])).await?;
    let offer = wire.get_public_offer;
    Ok(Line {
        service_name: wire.service_name,
        description: wire.description.unwrap_or_default(),
        offer: offer.and_then(|offer| offer.description.or(offer.name)),
        simultaneous_lines: wire.simultaneous_lines,
        infrastructure: wire.infrastructure,
        device_slot: wire.device_slot,
        is_attached_to_other_lines_phone: wire.is_attached_to_other_lines_phone,
        can_change_password: wire.can_change_password,
    })
}

/// `GET /telephony/{billingAccount}/number/{serviceName}`
pub async fn number(api: &Api, id: &ServiceId) -> Result<Number, ApiError> {
    let wire: WireNumber = api.get(&service_path(id, "number", &[])).await?;
    Ok(Number {
        service_name: wire.service_name,
        description: wire.description.unwrap_or_default(),
        feature_type: wire.feature_type.unwrap_or_default(),
        part_of_pool: wire.part_of_pool,
    })
}

/// `PUT` of a line's or a number's description, and of nothing else.
pub async fn set_description(
    api: &Api,
    kind: ServiceKind,
    id: &ServiceId,
    description: &str,
) -> Result<Receipt, ApiError> {
    let path = service_path(id, segment(kind), &[]);
    api.put(&path, &Description { description }).await
}

impl From<WireEntry> for Listed {
    fn from(wire: WireEntry) -> Self {
        let person = || {
            let parts: Vec<String> = [wire.name, wire.surname].into_iter().flatten().collect();
            parts.join(" ")
        };
        let id = wire.service_name.or(wire.abbreviated_number.map(|id| id.0));
        Self(id.map(|id| {
            let description = wire.description.unwrap_or_else(person);
            ServiceEntry::new(
                id,
                description,
                wire.feature_type.or(wire.destination_number),
            )
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<ServiceEntry> {
        serde_json::from_str::<Listed>(json).unwrap().0
    }

    #[test]
    fn the_four_kinds_of_objects_become_entries() {
        let number = read(
            r#"{"serviceName":"0033972100000","description":"Siège","featureType":"redirect","x":1}"#,
        );
        let number = number.unwrap();
        assert_eq!(number.id, "0033972100000");
        assert_eq!(number.detail.as_deref(), Some("redirect"));

        let abbreviated = read(
            r#"{"abbreviatedNumber":2001,"name":"Durand","surname":"Anne","destinationNumber":"0033612345678"}"#,
        );
        let abbreviated = abbreviated.unwrap();
        assert_eq!(abbreviated.id, "2001");
        assert_eq!(abbreviated.description, "Durand Anne");

        assert_eq!(
            read(r#"{"serviceName":"00339","description":null}"#)
                .unwrap()
                .description,
            ""
        );
        assert_eq!(read("{}"), None);
    }
}
