//! `/telephony/{billingAccount}/line`, `/number`, `/fax` and `/abbreviatedNumber`.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::client::Api;
use super::error::ApiError;
use super::expanded;
use super::fields;
use super::items::Items;
use super::path::service_path;
use super::request::Receipt;
use crate::telephony::given::Given;
use crate::telephony::service::{Line, Number, ServiceEntry, ServiceId, ServiceKind};

/// What the objects of the four lists have in common and apart; a list gives the fields of its kind.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireEntry {
    #[serde(deserialize_with = "fields::text")]
    service_name: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    feature_type: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    abbreviated_number: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    name: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    surname: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    destination_number: Option<String>,
}

/// Made ready for the search page by page: thousands at once would hold up the screen.
#[derive(Deserialize)]
#[serde(try_from = "WireEntry")]
struct Listed(ServiceEntry);

/// An object without an identifier cannot be opened.
#[derive(Debug, Error)]
#[error("no identifier")]
struct Nameless;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireLine {
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
    #[serde(default, deserialize_with = "fields::object")]
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
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
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
) -> Result<Items<ServiceEntry>, ApiError> {
    let path = ["telephony", billing_account, segment(kind)];
    let entries = expanded::list::<Listed>(api, &path).await?;
    Ok(entries.map(|listed| listed.0))
}

/// `GET /telephony/{billingAccount}/line/{serviceName}`
pub async fn line(api: &Api, id: &ServiceId) -> Result<Line, ApiError> {
    let wire: WireLine = api.get(&service_path(id, "line", &[])).await?;
    let offer = wire.get_public_offer;
    Ok(Line {
        service_name: id.service_name.clone(),
        description: wire.description,
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
        service_name: id.service_name.clone(),
        description: wire.description,
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

impl TryFrom<WireEntry> for Listed {
    type Error = Nameless;

    fn try_from(wire: WireEntry) -> Result<Self, Nameless> {
        let person = || {
            let parts: Vec<String> = [wire.name, wire.surname].into_iter().flatten().collect();
            parts.join(" ")
        };
        let id = wire.service_name.or(wire.abbreviated_number);
        let id = id.filter(|id| !id.is_empty()).ok_or(Nameless)?;
        let description = wire.description.unwrap_or_else(person);
        let detail = wire.feature_type.or(wire.destination_number);
        Ok(Self(ServiceEntry::new(id, description, detail)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<ServiceEntry> {
        let listed = serde_json::from_str::<Listed>(json);
        listed.ok().map(|listed| listed.0)
    }

    #[test]
    fn an_odd_value_of_an_entry_costs_its_cell() {
        let json = r#"[{"serviceName": "00339", "description": ["x"], "featureType": {}},
            {"serviceName": {}, "description": "Fax"}, null]"#;
        let read: Items<Listed> = serde_json::from_str(json).unwrap();
        assert_eq!(read.unreadable, 2);
        let expected = ServiceEntry::new("00339".into(), String::new(), None);
        assert_eq!(read.items[0].0, expected);
    }

    #[test]
    fn an_odd_value_of_a_line_or_a_number_costs_itself() {
        let line =
            r#"{"serviceName": 7, "description": {}, "getPublicOffer": "x", "deviceSlot": "2"}"#;
        let line: WireLine = serde_json::from_str(line).unwrap();
        assert_eq!(line.description, Given::Unreadable);
        assert!(line.get_public_offer.is_none());
        assert_eq!(line.device_slot, Some(2));
        let number = r#"{"description": null, "featureType": ["x"]}"#;
        let number: WireNumber = serde_json::from_str(number).unwrap();
        assert_eq!(
            (number.description, number.feature_type),
            (Given::Null, None)
        );
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
