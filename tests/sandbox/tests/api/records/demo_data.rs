//! The demo data of the tables, and what their odd values are.

use std::collections::BTreeSet;

use sandbox::demo;
use serde_json::{Value, json};

use super::pages;
use crate::support::Api;

fn in_account(rest: &str) -> String {
    format!("/telephony/{}{rest}", demo::ACCOUNT)
}

fn values<'a>(objects: &'a [Value], name: &str) -> BTreeSet<&'a str> {
    let texts = objects.iter().filter_map(|object| object[name].as_str());
    texts.collect()
}

#[tokio::test]
async fn every_line_of_the_head_office_has_three_months_of_calls() {
    let api = Api::start().await;
    for line in api
        .json(&in_account("/line"))
        .await
        .as_array()
        .expect("lines")
    {
        let line = line.as_str().expect("a name");
        let path = |name| in_account(&format!("/service/{line}/{name}"));
        let current = pages(&api, &path("voiceConsumption")).await;
        let previous = pages(&api, &path("previousVoiceConsumption")).await;
        assert!(current.len() > 90, "{}", current.len());
        assert_eq!(current.len() + previous.len(), 300);
        assert_eq!(values(&current, "wayType").len(), 3);
        assert_eq!(values(&current, "destinationType").len(), 3);
        assert_eq!(values(&current, "planType").len(), 2);
        assert!(current.iter().any(|call| call["calling"].is_null()));
        let is_missed = |call: &&Value| call["wayType"] == "incoming" && call["duration"] == 0;
        assert!(current.iter().filter(is_missed).count() > 3);
        assert!(previous.iter().all(|call| call.get("dialed").is_none()));
        let ids: BTreeSet<u64> = current
            .iter()
            .chain(&previous)
            .filter_map(|call| call["consumptionId"].as_u64())
            .collect();
        assert_eq!(ids.len(), 300);
    }
}

#[tokio::test]
async fn filters_leave_what_they_say() {
    let api = Api::start().await;
    let list = in_account(&format!("/service/{}/voiceConsumption", demo::LINE));
    let all = pages(&api, &list).await;
    let count = |wanted: fn(&Value) -> bool| all.iter().filter(|call| wanted(call)).count();
    let special = pages(
        &api,
        &format!("{list}?destinationType=special&wayType=outgoing"),
    )
    .await;
    let is_special =
        |call: &Value| call["destinationType"] == "special" && call["wayType"] == "outgoing";
    assert_eq!(special.len(), count(is_special));
    assert!(!special.is_empty());
    let middle = all[all.len() / 2]["creationDatetime"]
        .as_str()
        .expect("a moment");
    let middle = middle.replace('+', "%2B");
    let before = pages(&api, &format!("{list}?creationDatetime.to={middle}")).await;
    let after = pages(&api, &format!("{list}?creationDatetime.from={middle}")).await;
    assert_eq!(before.len(), all.len() / 2 + 1);
    assert_eq!(before.len() + after.len(), all.len() + 1);
    let ids = api
        .json(&format!("{list}?creationDatetime.to={middle}"))
        .await;
    assert_eq!(ids.as_array().map(Vec::len), Some(before.len()));
}

#[tokio::test]
async fn the_tabs_have_something_to_show() {
    let api = Api::start().await;
    for (path, count) in [
        ("/abbreviatedNumber".to_owned(), 8),
        (format!("/line/{}/abbreviatedNumber", demo::LINE), 3),
        (format!("/screen/{}/screenLists", demo::LINE), 6),
        (format!("/screen/{}/screenLists", demo::SCHEDULED_LINE), 3),
        (format!("/voicemail/{}/directories", demo::LINE), 5),
        ("/historyConsumption".to_owned(), 6),
        ("/outplanNotification".to_owned(), 2),
        (format!("/service/{}/task", demo::LINE), 2),
        ("/service/0033972124001/faxConsumption".to_owned(), 24),
    ] {
        assert_eq!(pages(&api, &in_account(&path)).await.len(), count, "{path}");
    }
    let options = async |line: &str| {
        api.json(&in_account(&format!("/line/{line}/options")))
            .await
    };
    let forwarded = options(demo::FORWARDED_LINE).await;
    assert_eq!(forwarded["forwardUnconditional"], true);
    assert_eq!(forwarded["language"], "English (UK)");
    assert_eq!(options(demo::LINE).await["forwardNoReply"], true);
}

#[tokio::test]
async fn the_odd_line_is_odd() {
    let api = Api::start().await;
    let line = demo::ODD_LINE;
    let options = api
        .json(&in_account(&format!("/line/{line}/options")))
        .await;
    assert_eq!(options["forwardNoReplyDelay"], "15");
    assert_eq!(options["language"], Value::Null);
    assert_eq!(options.get("forwardBackupNumber"), None);
    let settings = in_account(&format!("/voicemail/{line}/settings"));
    assert_eq!(api.json(&settings).await["unreadMessages"], "2");
    let calls = pages(
        &api,
        &in_account(&format!("/service/{line}/voiceConsumption")),
    )
    .await;
    let [.., price, designation, duration] = calls.as_slice() else {
        panic!("calls");
    };
    assert_eq!(duration["duration"], "47");
    assert_eq!(designation["designation"], Value::Null);
    assert_eq!(price["priceWithoutTax"]["value"], json!(0.0483));
}

#[tokio::test]
async fn the_state_shows_the_records() {
    let api = Api::start().await;
    let calls = in_account(&format!("/service/{}/voiceConsumption", demo::LINE));
    api.json(&calls).await;
    let url = format!("{}/_sandbox/state", api.sandbox.origin());
    let state = crate::support::client().get(url).send().await;
    let state: Value = state.expect("an answer").json().await.expect("JSON");
    let records = &state["records"];
    let short = &records[in_account("/abbreviatedNumber")];
    assert_eq!(short.as_array().map(Vec::len), Some(8));
    assert!(records[calls].is_u64());
}
