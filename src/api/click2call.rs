//! `/telephony/{billingAccount}/line/{serviceName}/click2CallUser`: calls placed for a line, and `…/options`,
//! which says whether they may be.

use serde::{Deserialize, Serialize};

use super::access::AccessRule;
use super::client::Api;
use super::error::{ApiError, Field};
use super::fields;
use super::id::Id;
use super::items::Items;
use super::path::{path, service_path};
use super::request::{Method, Receipt, Request};
use crate::moment::Moment;
use crate::telephony::click2call::{Call, CallStatus, CalledNumber};
use crate::telephony::service::ServiceId;

/// The parameters that a refusal's message may name.
pub const FIELDS: &[Field] = &["calledNumber"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireOptions {
    #[serde(default, deserialize_with = "fields::flag")]
    click2_call_enabled: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WireCall {
    #[serde(deserialize_with = "fields::known_id")]
    id: Id,
    #[serde(default, deserialize_with = "fields::text")]
    date_time: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    called_number: Option<String>,
    #[serde(default, deserialize_with = "fields::whole")]
    duration: Option<u64>,
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    source_ip: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CallBody<'a> {
    called_number: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WirePlaced {
    #[serde(default)]
    call_id: Option<Id>,
}

impl From<WireCall> for Call {
    fn from(wire: WireCall) -> Self {
        Self {
            id: wire.id.0,
            date_time: Moment::from_wire(&wire.date_time.unwrap_or_default()),
            called_number: wire.called_number.unwrap_or_default(),
            duration_s: wire.duration,
            status: CallStatus::from_wire(&wire.status.unwrap_or_default()),
            source_ip: wire.source_ip.filter(|address| !address.is_empty()),
        }
    }
}

fn calls(line: &ServiceId) -> Vec<&str> {
    service_path(line, "line", &["click2CallUser"])
}

/// Where a call is placed, below the API's base address.
pub fn call_path(line: &ServiceId) -> String {
    path(&calls(line))
}

/// The one thing that the token of a calling program may do.
pub fn call_rule(line: &ServiceId) -> AccessRule {
    AccessRule {
        method: Method::Post.name(),
        path: call_path(line),
    }
}

/// `GET …/options`: whether calls may be placed; `None` where the API does not tell.
pub async fn is_enabled(api: &Api, line: &ServiceId) -> Result<Option<bool>, ApiError> {
    let options: WireOptions = api.get(&service_path(line, "line", &["options"])).await?;
    Ok(options.click2_call_enabled)
}

/// `GET …/click2CallUser`: the calls of the last 30 days, newest first.
pub async fn history(api: &Api, line: &ServiceId) -> Result<Items<Call>, ApiError> {
    let calls: Items<WireCall> = api.get(&calls(line)).await?;
    Ok(calls.map(Call::from))
}

/// `POST …/click2CallUser`: calls a number, and gives the id of the call, if the API tells it.
pub async fn place(
    api: &Api,
    line: &ServiceId,
    number: &CalledNumber,
) -> Result<(Option<String>, Receipt), ApiError> {
    let request = Request::new(Method::Post, &calls(line)).json(&CallBody {
        called_number: &number.e164(),
    })?;
    let answer = api.send(&request).await?;
    let placed = answer.optional_json::<Option<WirePlaced>>(&request);
    // Accepted all the same: an answer that cannot be read must not look like a call that may not have gone.
    let placed = placed.unwrap_or_else(|error| {
        log::warn!("{error}");
        None
    });
    let id = placed.flatten().and_then(|placed| placed.call_id);
    Ok((id.map(|id| id.0), answer.receipt()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_read_whatever_is_left_out() {
        let json = r#"[{"id": 42, "dateTime": "2024-12-28T14:32:00+01:00", "calledNumber": "+33123456789",
            "duration": "225.0", "status": "KO", "sourceIp": "192.168.1.100"},
            {"id": "c-1", "dateTime": "2024-12-28T14:31:00+01:00", "calledNumber": "+33123456789",
            "duration": null, "status": null, "sourceIp": "", "later": true},
            {"id": "c-2", "dateTime": null, "calledNumber": {}, "sourceIp": [1]}, {"duration": 3}]"#;
        let wire: Items<WireCall> = serde_json::from_str(json).unwrap();
        let read = wire.map(Call::from);
        assert_eq!(read.unreadable, 1);
        let [first, second, third] = <[Call; 3]>::try_from(read.items).unwrap();
        assert_eq!((first.duration_s, &third.source_ip), (Some(225), &None));
        assert_eq!(first.id, "42");
        assert_eq!(first.status, CallStatus::Failed);
        assert_eq!(first.source_ip.as_deref(), Some("192.168.1.100"));
        assert_eq!(second.id, "c-1");
        assert_eq!(
            (third.date_time, third.called_number.as_str()),
            (Moment::Odd("".into()), "")
        );
        assert_eq!((second.duration_s, second.source_ip), (None, None));
    }

    #[test]
    fn the_published_options_do_not_tell() {
        let read = |json| {
            serde_json::from_str::<WireOptions>(json)
                .unwrap()
                .click2_call_enabled
        };
        assert_eq!(
            read(r#"{"click2CallEnabled": false, "ringNumber": 2}"#),
            Some(false)
        );
        assert_eq!(read(r#"{"ringNumber": 2}"#), None);
    }

    #[test]
    fn the_rule_is_to_call_from_this_line() {
        let line = ServiceId::new("ovhtel/1", "0033972123456");
        let rule = call_rule(&line);
        assert_eq!(rule.method, "POST");
        assert_eq!(
            rule.path,
            "/telephony/ovhtel%2F1/line/0033972123456/click2CallUser"
        );
    }
}
