//! Click-to-call: what may be asked for, what the history then says, and for whom.

use chrono::{DateTime, TimeDelta, Utc};
use sandbox::{demo, world::Click2Call};
use serde_json::{Value, json};

use crate::support::{Api, body, header, refusal};

fn path_of(account: &str, line: &str) -> String {
    format!("/telephony/{account}/line/{line}/click2CallUser")
}

fn path() -> String {
    path_of(demo::ACCOUNT, demo::LINE)
}

fn call(number: &str) -> Value {
    json!({ "calledNumber": number })
}

fn of_line(api: &Api, line: &str) -> Click2Call {
    api.sandbox
        .world(|world| world.click2call_mut(demo::ACCOUNT, line).cloned())
        .expect("a line of the demo")
}

async fn enabled(api: &Api, line: &str) -> Value {
    let path = format!("/telephony/{}/line/{line}/options", demo::ACCOUNT);
    let options = api.json(&path).await;
    assert_eq!(options["displayNumber"], line);
    options["click2CallEnabled"].clone()
}

#[tokio::test]
async fn the_history_has_the_agreed_shape_and_the_newest_call_first() {
    let api = Api::start().await;
    let history = api
        .json(&path_of(demo::ACCOUNT, demo::SCHEDULED_LINE))
        .await;
    let calls = history.as_array().expect("a list");
    assert_eq!(calls.len(), 8);
    assert_eq!(calls[0]["calledNumber"], "0033123456789");
    assert_eq!(calls[0]["duration"], 225);
    assert_eq!(calls[0]["status"], "OK");
    assert_eq!(calls[0]["sourceIp"], "192.168.1.100");
    assert_eq!(calls[0].as_object().map(|call| call.len()), Some(6));
    let dates: Vec<DateTime<Utc>> = calls
        .iter()
        .map(|call| call["dateTime"].as_str().unwrap_or_default())
        .map(|date| date.parse().expect("an RFC 3339 date"))
        .collect();
    assert!(
        dates.is_sorted_by(|newer, older| newer > older),
        "{dates:?}"
    );
    assert!(
        dates
            .iter()
            .all(|date| *date > Utc::now() - TimeDelta::days(30))
    );
    assert_eq!(of_line(&api, demo::SCHEDULED_LINE).calls.len(), 9);
    let busy = api.json(&path_of(demo::BIG_ACCOUNT, demo::BUSY_LINE)).await;
    assert_eq!(busy.as_array().map(Vec::len), Some(60));
    assert_eq!(api.json(&path()).await, json!([]));
}

#[tokio::test]
async fn a_call_is_in_the_history_at_once() {
    let api = Api::start().await;
    let answer = api.send("POST", &path(), &call("+33123456789")).await;
    assert_eq!(answer.status(), 200);
    let id = body(answer).await["callId"].clone();
    let history = api.json(&path()).await;
    assert_eq!(history.as_array().map(Vec::len), Some(1));
    assert_eq!(history[0]["id"], id);
    assert_eq!(history[0]["calledNumber"], "0033123456789");
    assert_eq!(
        (&history[0]["status"], &history[0]["duration"]),
        (&json!("OK"), &json!(0))
    );
    assert_eq!(history[0]["sourceIp"], "127.0.0.1");
}

#[tokio::test]
async fn a_wrong_number_is_refused_and_calls_nobody() {
    let api = Api::start().await;
    for content in [
        json!({}),
        call("0123456789"),
        call("0033123456789"),
        call("+33 1 23 45 67 89"),
        call("+123456"),
        json!({ "calledNumber": 33_123_456_789_u64 }),
        json!({ "calledNumber": "+33123456789", "intercom": true }),
    ] {
        let (status, _, message) = refusal(api.send("POST", &path(), &content).await).await;
        assert_eq!(status, 400, "{content}");
        assert!(
            message.contains("calledNumber") || message.contains("intercom"),
            "{content}: {message}"
        );
    }
    let nobody = path_of(demo::ACCOUNT, "0033900000000");
    let unknown = api.send("POST", &nobody, &call("+33123456789")).await;
    assert_eq!(refusal(unknown).await.0, 404);
    assert_eq!(of_line(&api, demo::LINE), Click2Call::default());
}

#[tokio::test]
async fn a_line_that_has_it_switched_off_calls_nobody() {
    let api = Api::start().await;
    let line = demo::CLICK2CALL_OFF_LINE;
    assert_eq!(enabled(&api, demo::LINE).await, true);
    assert_eq!(enabled(&api, line).await, false);
    let path = path_of(demo::ACCOUNT, line);
    let (status, code, message) =
        refusal(api.send("POST", &path, &call("+33123456789")).await).await;
    assert_eq!((status, code.as_str()), (403, "CLICK2CALL_DISABLED"));
    assert!(message.contains(line), "{message}");
    assert!(of_line(&api, line).calls.is_empty());
}

#[tokio::test]
async fn the_sixth_call_of_a_minute_is_told_when_to_come_back() {
    let api = Api::start().await;
    for _ in 0..5 {
        let answer = api.send("POST", &path(), &call("+33123456789")).await;
        assert_eq!(answer.status(), 200);
    }
    let answer = api.send("POST", &path(), &call("+33123456789")).await;
    let wait = header(&answer, "retry-after").and_then(|value| value.parse::<u64>().ok());
    assert!(wait.is_some_and(|seconds| (1..=60).contains(&seconds)));
    let (status, code, _) = refusal(answer).await;
    assert_eq!((status, code.as_str()), (429, "QUOTA_EXCEEDED"));
    let other = path_of(demo::ACCOUNT, demo::SCHEDULED_LINE);
    assert_eq!(
        api.send("POST", &other, &call("+33123456789"))
            .await
            .status(),
        200
    );
    assert_eq!(of_line(&api, demo::LINE).calls.len(), 5);
    api.sandbox.world(|world| world.settings.clock_offset = 61);
    assert_eq!(
        api.send("POST", &path(), &call("+33123456789"))
            .await
            .status(),
        200
    );
}
