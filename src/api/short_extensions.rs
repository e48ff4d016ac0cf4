//! `/telephony/{billingAccount}/number/{serviceName}/easyHunting/hunting/ddi`: the short extensions of
//! a call queue, and the range that they are of.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::client::Api;
use super::error::{ApiError, Field, Problem};
use super::fields;
use super::id::Id;
use super::items::Items;
use super::path::service_path;
use super::request::{Answer, Method, Receipt, Request};
use crate::telephony::given::Given;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{DestinationType, Range, ShortExtension, ShortExtensions};

/// The parameters that a refusal's message may name.
pub const FIELDS: &[Field] = &[
    "extension",
    "destination",
    "destinationType",
    "description",
    "enabled",
];

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct WireList {
    #[serde(deserialize_with = "fields::whole")]
    count: Option<usize>,
    #[serde(deserialize_with = "fields::whole")]
    max_count: Option<usize>,
    #[serde(deserialize_with = "fields::text")]
    mode: Option<String>,
    ddi: Items<WireRule>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireRule {
    #[serde(deserialize_with = "fields::known_id")]
    extension: Id,
    #[serde(default, deserialize_with = "fields::text")]
    destination: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    destination_type: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
    #[serde(default, deserialize_with = "fields::flag")]
    enabled: Option<bool>,
}

#[derive(Deserialize)]
struct WireRange {
    min: Id,
    max: Id,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleBody<'a> {
    extension: &'a str,
    destination: &'a str,
    destination_type: &'a str,
    description: Option<&'a str>,
    enabled: Option<bool>,
}

impl From<WireRule> for ShortExtension {
    fn from(wire: WireRule) -> Self {
        let destination_type = wire.destination_type.unwrap_or_default();
        Self {
            extension: wire.extension.0,
            destination: PhoneNumber::from_wire(&wire.destination.unwrap_or_default()),
            destination_type: DestinationType::from_wire(&destination_type),
            description: wire.description,
            enabled: wire.enabled,
        }
    }
}

impl<'a> From<&'a ShortExtension> for RuleBody<'a> {
    fn from(rule: &'a ShortExtension) -> Self {
        Self {
            extension: &rule.extension,
            destination: rule.destination.as_wire(),
            destination_type: rule.destination_type.as_wire(),
            description: match &rule.description {
                Given::Text(text) => Some(text),
                Given::Null | Given::Unreadable => None,
            },
            enabled: rule.enabled,
        }
    }
}

fn list_path<'a>(id: &'a ServiceId, rest: &[&'a str]) -> Vec<&'a str> {
    let ddi: &[&str] = &["easyHunting", "hunting", "ddi"];
    service_path(id, "number", &[ddi, rest].concat())
}

/// `GET …/ddi` and `GET …/ddi/range`; an API without a range judges by itself.
pub async fn short_extensions(api: &Api, id: &ServiceId) -> Result<ShortExtensions, ApiError> {
    let (list, range) = futures_util::future::join(rules(api, id), range(api, id)).await;
    let list = list?;
    Ok(ShortExtensions {
        range: range?,
        ..list
    })
}

/// `GET …/ddi` alone, without the range.
pub async fn rules(api: &Api, id: &ServiceId) -> Result<ShortExtensions, ApiError> {
    let request = Request::get(&list_path(id, &[]));
    read_list(&request, &api.send(&request).await?)
}

/// A bare list is accepted too: it says neither maximum nor mode.
fn read_list(request: &Request, answer: &Answer) -> Result<ShortExtensions, ApiError> {
    let wire = if answer.text.trim_start().starts_with('[') {
        WireList {
            ddi: answer.json(request)?,
            ..WireList::default()
        }
    } else {
        answer.json(request)?
    };
    let rules = wire.ddi.map(ShortExtension::from);
    Ok(ShortExtensions {
        count: wire.count.unwrap_or_else(|| rules.count()),
        max: wire.max_count,
        mode: wire.mode.unwrap_or_default(),
        range: None,
        unreadable: rules.unreadable,
        rules: rules.items,
    })
}

/// The API takes an extension only as a whole: one of which a part is unknown would overwrite that part.
fn check_read(rule: &ShortExtension, method: Method, path: &[&str]) -> Result<(), ApiError> {
    if rule.unread().any() {
        let request = Request::new(method, path);
        return Err(request.problem(Problem::ValueUnread).not_sent());
    }
    Ok(())
}

async fn range(api: &Api, id: &ServiceId) -> Result<Option<Range>, ApiError> {
    match api.get::<WireRange>(&list_path(id, &["range"])).await {
        Ok(WireRange { min, max }) => Ok(Some(Range {
            min: min.0.into(),
            max: max.0.into(),
        })),
        Err(error) if error.problem == Problem::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// `POST …/ddi`; an extension of which a value could not be read is not sent.
pub async fn create(api: &Api, id: &ServiceId, rule: &ShortExtension) -> Result<Receipt, ApiError> {
    let path = list_path(id, &[]);
    check_read(rule, Method::Post, &path)?;
    let (_, receipt) = api.post::<IgnoredAny>(&path, &RuleBody::from(rule)).await?;
    Ok(receipt)
}

/// `PUT …/ddi/{extension}`; an extension of which a value could not be read is not sent.
pub async fn update(api: &Api, id: &ServiceId, rule: &ShortExtension) -> Result<Receipt, ApiError> {
    let path = list_path(id, &[&rule.extension]);
    check_read(rule, Method::Put, &path)?;
    api.put(&path, &RuleBody::from(rule)).await
}

/// `DELETE …/ddi/{extension}`
pub async fn delete(api: &Api, id: &ServiceId, extension: &str) -> Result<Receipt, ApiError> {
    api.delete(&list_path(id, &[extension])).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<ShortExtensions, ApiError> {
        let answer = Answer {
            text: json.to_owned(),
            ..Answer::default()
        };
        read_list(&Request::get(&["telephony"]), &answer)
    }

    #[test]
    fn the_apis_count_and_maximum_are_kept() {
        let list = read(
            r#"{"count": 8, "maxCount": 10, "mode": "extension", "ddi": [{"extension": "100",
            "destination": "0033912345601", "destinationType": "internal", "description": null,
            "enabled": false}], "new": {}}"#,
        )
        .unwrap();
        assert_eq!(
            (list.count, list.max, list.mode.as_str()),
            (8, Some(10), "extension")
        );
        assert_eq!(list.rules[0].description, Given::Null);
        let body = serde_json::to_value(RuleBody::from(&list.rules[0])).unwrap();
        assert!(body["description"].is_null());
        assert_eq!(list.rules[0].destination_type, DestinationType::Internal);
        assert_eq!(list.rules[0].enabled, Some(false));
    }

    #[test]
    fn numbers_and_flags_may_come_in_other_forms() {
        let list = read(
            r#"{"count": 1.0, "maxCount": "10", "mode": "extension", "ddi": [{"extension": "100",
            "destination": "0033912345601", "destinationType": "internal", "description": "",
            "enabled": "false"}]}"#,
        )
        .unwrap();
        assert_eq!((list.count, list.max, list.rules.len()), (1, Some(10), 1));
        assert_eq!(list.rules[0].enabled, Some(false));
    }

    #[test]
    fn an_odd_value_costs_its_cell_and_an_odd_extension_its_row() {
        let list = read(
            r#"{"maxCount": 10, "ddi": [{"extension": "100", "destination": {}, "destinationType": 1.5,
            "description": [], "enabled": "maybe"}, {"destination": "0033912345601"}, null,
            {"extension": "101", "destination": "0033912345601", "destinationType": "internal",
            "description": "Accueil", "enabled": true}]}"#,
        )
        .unwrap();
        assert_eq!((list.count, list.rules.len(), list.unreadable), (4, 2, 2));
        let unread: Vec<_> = list.rules[0].unread().name_keys().collect();
        assert_eq!(
            unread,
            ["short_type", "ddi_destination", "description", "status"]
        );
        assert!(!list.rules[1].unread().any());
    }

    #[test]
    fn an_extension_of_which_a_value_could_not_be_read_is_not_sent() {
        let list = read(
            r#"[{"extension": "100", "destination": "0033912345601", "destinationType": "internal",
            "description": "Accueil"}]"#,
        );
        let rule = list.unwrap().rules.remove(0);
        let refused = check_read(&rule, Method::Put, &["ddi", "100"]).unwrap_err();
        assert_eq!(refused.problem, Problem::ValueUnread);
        assert!(!refused.leaves_outcome_unknown());
        let given = ShortExtension {
            enabled: Some(true),
            ..rule
        };
        assert_eq!(check_read(&given, Method::Put, &["ddi", "100"]), Ok(()));
    }

    #[test]
    fn a_bare_list_numbers_and_unknown_types_are_read() {
        let list = read(
            r#" [{"extension": 101, "destination": "0033612345678", "destinationType": "fax"}]"#,
        )
        .unwrap();
        assert_eq!((list.count, list.max, list.mode.as_str()), (1, None, ""));
        assert_eq!(list.rules[0].extension, "101");
        assert_eq!(list.rules[0].enabled, None);
        let body = serde_json::to_value(RuleBody::from(&list.rules[0])).unwrap();
        assert_eq!(body["destinationType"], "fax");
        assert_eq!(body.as_object().unwrap().len(), 5);
        let range: WireRange = serde_json::from_str(r#"{"min": 100, "max": "199"}"#).unwrap();
        assert_eq!((range.min.0.as_str(), range.max.0.as_str()), ("100", "199"));
        assert!(read("nothing").is_err());
    }
}
