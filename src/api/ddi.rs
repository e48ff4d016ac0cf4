//! `/telephony/{billingAccount}/number/{serviceName}/ddi`: the DDI block of a number.

use super::client::Api;
use super::error::{ApiError, Field, Problem};
use super::fields::{self, Fields, Value};
use super::header::{BadCharacter, HeaderValue};
use super::id::Id;
use super::items::Items;
use super::path::service_path;
use super::request::{Body, Method, Receipt, Request};
use crate::telephony::ddi::{Block, Extension, Range, Rule, RuleId, RuleStatus};
use crate::telephony::given::Given;
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineError {
    /// Counted from 1, the header being line 1.
    pub line: usize,
    pub message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireBlock {
    #[serde(default, deserialize_with = "fields::flag")]
    enabled: Option<bool>,
    #[serde(default, deserialize_with = "fields::object")]
    range: Option<WireRange>,
    #[serde(default, deserialize_with = "fields::given")]
    default_destination: Given,
    #[serde(default)]
    rules: Items<WireRule>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WireRange {
    #[serde(deserialize_with = "fields::text")]
    start: Option<String>,
    #[serde(deserialize_with = "fields::text")]
    end: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireRule {
    #[serde(deserialize_with = "fields::known_id")]
    id: Id,
    #[serde(deserialize_with = "fields::known_id")]
    extension: Id,
    #[serde(default, deserialize_with = "fields::text")]
    full_number: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    destination: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    description: Given,
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
    description: Option<&'a str>,
}

#[derive(Deserialize)]
struct WireImport {
    #[serde(default)]
    errors: Items<WireLineError>,
}

#[derive(Deserialize)]
struct WireLineError {
    #[serde(deserialize_with = "fields::whole")]
    line: Option<usize>,
    #[serde(default, deserialize_with = "fields::text")]
    message: Option<String>,
}

impl From<WireBlock> for Block {
    fn from(wire: WireBlock) -> Self {
        let number = |text: Option<&str>| PhoneNumber::from_wire(text.unwrap_or_default());
        let ends = wire.range.unwrap_or_default();
        let range = Range {
            start: number(ends.start.as_deref()),
            end: number(ends.end.as_deref()),
        };
        let rules = wire.rules.map(|rule| {
            let extension = Extension::from_wire(&rule.extension.0);
            let usual = range.full_number(&extension);
            rule.of(&usual.unwrap_or_else(|| number(None)))
        });
        Self {
            enabled: wire.enabled.unwrap_or_default(),
            default_destination: match &wire.default_destination {
                Given::Text(text) if !text.is_empty() => Some(number(Some(text))),
                Given::Text(_) | Given::Null => None,
                Given::Unreadable => Some(number(None)),
            },
            rules: rules.items,
            unreadable: rules.unreadable,
            range,
        }
    }
}

impl WireRule {
    /// With the number that the extension stands for, should the API not tell it.
    fn of(self, full_number: &PhoneNumber) -> Rule {
        let told = self.full_number.as_deref().map(PhoneNumber::from_wire);
        Rule {
            id: RuleId::from(self.id.0),
            full_number: told.unwrap_or_else(|| full_number.clone()),
            extension: Extension::from_wire(&self.extension.0),
            destination: PhoneNumber::from_wire(&self.destination.unwrap_or_default()),
            description: self.description,
            status: RuleStatus::from_wire(&self.status.unwrap_or_default()),
        }
    }
}

/// What differs of a rule; `None` where that would put something else in the place of a value that could not
/// be read.
fn rule_body<'a>(before: &Rule, after: &'a Rule) -> Option<Fields<'a>> {
    let mut fields = Fields::default();
    if before.destination != after.destination {
        let destination = Some(after.destination.as_wire()).filter(|it| !it.is_empty())?;
        fields.set("destination", Value::Text(destination));
    }
    if before.description != after.description {
        let description = match &after.description {
            Given::Text(text) => Value::Text(text),
            Given::Null => Value::Null,
            Given::Unreadable => return None,
        };
        fields.set("description", description);
    }
    // Only the API sets any other status, and it would refuse to be told of it.
    if before.status != after.status && !matches!(after.status, RuleStatus::Other(_)) {
        fields.set("status", Value::Text(after.status.as_wire()));
    }
    Some(fields)
}

impl WireImport {
    /// The lines that can be told; what became of the others is read from the block.
    fn lines(self) -> Vec<LineError> {
        let lines = self.errors.items.into_iter().filter_map(|error| {
            let message = error.message.unwrap_or_default();
            let line = error.line?;
            Some(LineError { line, message })
        });
        lines.collect()
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
        description: match &rule.description {
            Given::Text(text) => Some(text),
            Given::Null | Given::Unreadable => None,
        },
    };
    let path = block_path(id, &["rules"]);
    if rule.destination.as_wire().is_empty() {
        let unread = Request::new(Method::Post, &path).problem(Problem::ValueUnread);
        return Err(unread.not_sent());
    }
    let (created, receipt) = api.post::<Option<WireRule>>(&path, &body).await?;
    let created = created
        .flatten()
        .map(|created| created.of(&rule.full_number));
    Ok((created, receipt))
}

/// `PUT …/ddi/rules/{id}` of what differs; a status that is neither active nor inactive stays as it is.
pub async fn update_rule(
    api: &Api,
    id: &ServiceId,
    before: &Rule,
    after: &Rule,
) -> Result<Receipt, ApiError> {
    let path = block_path(id, &["rules", after.id.as_str()]);
    let unread = || Request::new(Method::Put, &path).problem(Problem::ValueUnread);
    let body = rule_body(before, after).ok_or_else(|| unread().not_sent())?;
    api.put(&path, &body).await
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
        errors: wire.flatten().map(WireImport::lines),
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
mod tests;
