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
        assert_eq!(block.rules[0].description, Given::Null);
        assert_eq!(block.rules[1].id.as_str(), "b-2");
        assert_eq!(block.rules[1].status, RuleStatus::Other("paused".into()));
        assert_eq!(block.rules[2].status, RuleStatus::Other("".into()));
    }

    #[test]
    fn an_odd_value_costs_its_cell_and_an_odd_rule_its_row() {
        let json = r#"{"enabled": "true", "range": {"start": "0033972100000", "end": "0033972100099"},
            "defaultDestination": {}, "rules": [
            {"id": 1, "extension": "00", "fullNumber": 1.5, "destination": {}, "description": [1]},
            {"extension": "01", "destination": "0033972123456"}, null, {"id": 3, "extension": {}}]}"#;
        let block: Block = serde_json::from_str::<WireBlock>(json).unwrap().into();
        assert_eq!((block.enabled, block.unreadable), (true, 3));
        let number = PhoneNumber::from_wire;
        assert_eq!(block.default_destination, Some(number("")));
        let read = &block.rules[0];
        assert_eq!(read.full_number, number("0033972100000"));
        assert_eq!(read.destination, number(""));
        assert_eq!(read.description, Given::Unreadable);
        let without = r#"{"range": "?", "rules": null}"#;
        let block: Block = serde_json::from_str::<WireBlock>(without).unwrap().into();
        assert_eq!((block.range.size(), block.rules.len()), (0, 0));
    }

    fn rule() -> Rule {
        Rule {
            id: 1.into(),
            extension: Extension::from_wire("00"),
            full_number: PhoneNumber::from_wire("0033972100000"),
            destination: PhoneNumber::from_wire("0033972123456"),
            description: Given::Null,
            status: RuleStatus::Active,
        }
    }

    fn body(before: &Rule, after: &Rule) -> Option<String> {
        let fields = rule_body(before, after)?;
        serde_json::to_string(&fields).ok()
    }

    #[test]
    fn only_what_differs_of_a_rule_is_written() {
        let (before, mut after) = (rule(), rule());
        assert_eq!(body(&before, &after).as_deref(), Some("{}"));
        after.destination = PhoneNumber::from_wire("0033612345678");
        let moved = r#"{"destination":"0033612345678"}"#;
        assert_eq!(body(&before, &after).as_deref(), Some(moved));
        after.description = "".into();
        after.status = RuleStatus::Inactive;
        let all = r#"{"destination":"0033612345678","description":"","status":"inactive"}"#;
        assert_eq!(body(&before, &after).as_deref(), Some(all));
        let back = r#"{"destination":"0033972123456","description":null,"status":"active"}"#;
        assert_eq!(body(&after, &before).as_deref(), Some(back));
        let paused = Rule {
            status: RuleStatus::Other("paused".into()),
            ..before.clone()
        };
        assert_eq!(body(&before, &paused).as_deref(), Some("{}"));
    }

    #[test]
    fn what_could_not_be_read_is_left_alone_and_never_put_back() {
        let odd = Rule {
            destination: PhoneNumber::from_wire(""),
            description: Given::Unreadable,
            ..rule()
        };
        let off = Rule {
            status: RuleStatus::Inactive,
            ..odd.clone()
        };
        let switched = r#"{"status":"inactive"}"#;
        assert_eq!(body(&odd, &off).as_deref(), Some(switched));
        assert_eq!(body(&rule(), &odd), None);
        let described = Rule {
            description: "Accueil".into(),
            ..odd.clone()
        };
        let given = r#"{"description":"Accueil"}"#;
        assert_eq!(body(&odd, &described).as_deref(), Some(given));
        assert_eq!(body(&described, &odd), None);
    }

    #[test]
    fn a_line_of_an_import_that_cannot_be_told_costs_itself() {
        let json = r#"{"created": 1, "errors": [{"line": "4", "message": "no"}, {"message": "?"}, 7, {"line": 5.0}]}"#;
        let lines = serde_json::from_str::<WireImport>(json).unwrap().lines();
        let told: Vec<_> = lines.iter().map(|it| (it.line, &*it.message)).collect();
        assert_eq!(told, [(4, "no"), (5, "")]);
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
