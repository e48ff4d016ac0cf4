//! `/telephony/{billingAccount}/number/{serviceName}/ddi`: the DDI block of a number.

use super::client::Api;
use super::error::{ApiError, Field, Problem};
use super::fields;
use super::header::{BadCharacter, HeaderValue};
use super::id::Id;
use super::path::service_path;
use super::request::{Body, Method, Receipt, Request};
use crate::telephony::ddi::{Block, Extension, Range, Rule, RuleId, RuleStatus};
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use serde::{Deserialize, Serialize};

/// The parameters that a refusal's message may name.
pub const FIELDS: &[Field] = &["extension", "destination", "description"];

/// What the API says of an import; `None` where it answers without a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportAnswer {
    pub errors: Option<Vec<LineError>>,
    pub receipt: Receipt,
}

/// A line of the file that the API refused.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LineError {
    /// Counted from 1, the header being line 1.
    pub line: usize,
    pub message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireBlock {
    #[serde(default)]
    enabled: bool,
    range: WireRange,
    #[serde(default, deserialize_with = "fields::text")]
    default_destination: Option<String>,
    #[serde(default)]
    rules: Vec<WireRule>,
}

#[derive(Deserialize)]
struct WireRange {
    start: String,
    end: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireRule {
    id: Id,
    extension: Id,
    full_number: String,
    destination: String,
    #[serde(default, deserialize_with = "fields::text")]
    description: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DefaultDestination<'a> {
    default_destination: Option<&'a str>,
}

#[derive(Serialize)]
struct NewRuleBody<'a> {
    extension: &'a str,
    destination: &'a str,
    description: &'a str,
}

#[derive(Serialize)]
struct RuleBody<'a> {
    destination: &'a str,
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'a str>,
}

#[derive(Deserialize)]
struct WireImport {
    #[serde(default)]
    errors: Vec<LineError>,
}

impl From<WireBlock> for Block {
    fn from(wire: WireBlock) -> Self {
        let number = |text: &str| PhoneNumber::from_wire(text);
        Self {
            enabled: wire.enabled,
            range: Range {
                start: number(&wire.range.start),
                end: number(&wire.range.end),
            },
            default_destination: wire
                .default_destination
                .filter(|destination| !destination.is_empty())
                .map(|destination| number(&destination)),
            rules: wire.rules.into_iter().map(Rule::from).collect(),
        }
    }
}

impl<'a> From<&'a Rule> for RuleBody<'a> {
    fn from(rule: &'a Rule) -> Self {
        Self {
            destination: rule.destination.as_wire(),
            description: &rule.description,
            // Only the API sets any other status, and it would refuse to be told of it.
            status: match &rule.status {
                RuleStatus::Other(_) => None,
                known => Some(known.as_wire()),
            },
        }
    }
}

impl From<WireRule> for Rule {
    fn from(wire: WireRule) -> Self {
        Self {
            id: RuleId::from(wire.id.0),
            extension: Extension::from_wire(&wire.extension.0),
            full_number: PhoneNumber::from_wire(&wire.full_number),
            destination: PhoneNumber::from_wire(&wire.destination),
            description: wire.description.unwrap_or_default(),
            status: RuleStatus::from_wire(&wire.status.unwrap_or_default()),
        }
    }
}

fn block_path<'a>(id: &'a ServiceId, rest: &[&'a str]) -> Vec<&'a str> {
    service_path(id, "number", &[&["ddi"], rest].concat())
}

/// `GET …/ddi`
pub async fn block(api: &Api, id: &ServiceId) -> Result<Block, ApiError> {
    let wire: WireBlock = api.get(&block_path(id, &[])).await?;
    Ok(wire.into())
}

/// `PUT …/ddi`; no destination goes out as `null`.
pub async fn set_default_destination(
    api: &Api,
    id: &ServiceId,
    destination: Option<&str>,
) -> Result<Receipt, ApiError> {
    let body = DefaultDestination {
        default_destination: destination,
    };
    api.put(&block_path(id, &[]), &body).await
}

/// `POST …/ddi/rules`: the rule as the API made it, active; `None` where it answers without a body.
pub async fn create_rule(
    api: &Api,
    id: &ServiceId,
    rule: &Rule,
) -> Result<(Option<Rule>, Receipt), ApiError> {
    let body = NewRuleBody {
        extension: rule.extension.as_str(),
        destination: rule.destination.as_wire(),
        description: &rule.description,
    };
    let (created, receipt) = api
        .post::<Option<WireRule>>(&block_path(id, &["rules"]), &body)
        .await?;
    Ok((created.flatten().map(Rule::from), receipt))
}

/// `PUT …/ddi/rules/{id}`; a status that is neither active nor inactive stays as it is.
pub async fn update_rule(api: &Api, id: &ServiceId, rule: &Rule) -> Result<Receipt, ApiError> {
    let body = RuleBody::from(rule);
    api.put(&block_path(id, &["rules", rule.id.as_str()]), &body)
        .await
}

/// `DELETE …/ddi/rules/{id}`
pub async fn delete_rule(api: &Api, id: &ServiceId, rule: &RuleId) -> Result<Receipt, ApiError> {
    api.delete(&block_path(id, &["rules", rule.as_str()])).await
}

/// `POST …/ddi/import`: a CSV in UTF-8 with its header; existing extensions are updated, new ones created.
pub async fn import(api: &Api, id: &ServiceId, csv: &str) -> Result<ImportAnswer, ApiError> {
    let mut request = Request::new(Method::Post, &block_path(id, &["import"]));
    let body = multipart(csv);
    request.body = Some(body.map_err(|_| request.problem(Problem::Invalid).not_sent())?);
    let answer = api.send(&request).await?;
    let wire = answer.optional_json::<Option<WireImport>>(&request);
    // The rules were imported all the same: the outcome is then read from the block.
    let wire = wire.unwrap_or_else(|error| {
        log::warn!("{error}");
        None
    });
    Ok(ImportAnswer {
        errors: wire.flatten().map(|wire| wire.errors),
        receipt: answer.receipt(),
    })
}

/// A multipart body built by hand, because a signature covers the exact text that is sent.
fn multipart(csv: &str) -> Result<Body, BadCharacter> {
    let boundary = boundary(csv);
    Ok(Body {
        text: format!(
            "--{boundary}\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"ddi.csv\"\r\n\
             Content-Type: text/csv;charset=utf-8\r\n\r\n\
             {csv}\r\n\
             --{boundary}--\r\n"
        ),
        content_type: HeaderValue::new(format!("multipart/form-data; boundary={boundary}"))?,
    })
}

/// A boundary that the file does not hold.
fn boundary(csv: &str) -> String {
    let candidate = |n: u32| format!("voip-manager-{n:08}");
    (0..)
        .map(candidate)
        .find(|boundary| !csv.contains(boundary.as_str()))
        .unwrap_or_else(|| candidate(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read_whatever_the_form_of_its_ids() {
        let json = r#"{"enabled": true, "range": {"start": "0033972100000", "end": "0033972100099"},
            "defaultDestination": null, "rules": [
            {"id": 1, "extension": "00", "fullNumber": "0033972100000", "destination": "0033972123456",
             "description": null, "status": "active"},
            {"id": "b-2", "extension": "10", "fullNumber": "0033972100010", "destination": "0033972123457",
             "description": "Commercial", "status": "paused"},
            {"id": 3, "extension": "11", "fullNumber": "0033972100011", "destination": "0033972123457",
             "status": null}]}"#;
        let block: Block = serde_json::from_str::<WireBlock>(json).unwrap().into();
        assert_eq!(block.default_destination, None);
        assert_eq!(block.rules[0].id.as_str(), "1");
        assert_eq!(block.rules[0].description, "");
        assert_eq!(block.rules[1].id.as_str(), "b-2");
        assert_eq!(block.rules[1].status, RuleStatus::Other("paused".into()));
        assert_eq!(block.rules[2].status, RuleStatus::Other("".into()));
        let body = serde_json::to_value(RuleBody::from(&block.rules[1])).unwrap();
        assert_eq!(body.get("status"), None);
    }

    #[test]
    fn the_boundary_never_stands_in_the_file() {
        let body = multipart("extension;destination;description\nvoip-manager-00000000").unwrap();
        assert!(
            body.content_type
                .as_str()
                .ends_with("voip-manager-00000001")
        );
        assert_eq!(body.text.matches("voip-manager-00000001").count(), 2);
    }
}
