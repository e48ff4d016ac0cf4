//! What lines alone have: public holidays, every minute as `hhmm`, the ring timeout.

use sandbox::demo;
use serde_json::{Value, json};

use super::Resource;
use crate::support::{Api, refusal};

pub(super) fn conditions(line: &str) -> String {
    format!("{}/condition", of_line(line))
}

fn of_line(line: &str) -> String {
    format!("/telephony/{}/timeCondition/{line}", demo::ACCOUNT)
}

fn options(line: &str) -> String {
    format!("{}/options", of_line(line))
}

#[tokio::test]
async fn public_holidays_have_hours_of_their_own() {
    let api = Api::start().await;
    let resource = Resource::sip();
    for day in ["holiday", "monday"] {
        let created = resource
            .create(&api, &resource.condition(day, 600, 720))
            .await;
        assert_eq!(created["status"], "enabled");
    }
    resource
        .refused(&api, &resource.condition("holiday", 700, 800))
        .await;
}

#[tokio::test]
async fn an_end_at_2400_is_kept_as_it_was_sent() {
    let api = Api::start().await;
    let resource = Resource::sip();
    let created = resource
        .create(&api, &resource.condition("monday", 1100, 1440))
        .await;
    assert_eq!(created["hourEnd"], "2400");
    let stored = api.sandbox.world(|world| {
        let times = world.time_conditions_mut(demo::ACCOUNT, demo::LINE)?;
        let id = created["id"].as_u64()?;
        Some(times.conditions.get(id)?.hour_end.clone())
    });
    assert_eq!(stored.as_deref(), Some("2400"));
}

#[tokio::test]
async fn a_status_is_changed_but_not_to_what_no_enum_knows() {
    let api = Api::start().await;
    let resource = Resource::sip();
    let created = resource
        .create(&api, &resource.condition("monday", 600, 720))
        .await;
    let path = resource.one(&created);
    let off = api
        .send("PUT", &path, &json!({ "status": "disabled" }))
        .await;
    assert_eq!(off.status(), 200);
    let wrong = api.send("PUT", &path, &json!({ "status": "DRAFT" })).await;
    assert_eq!(refusal(wrong).await.0, 400);
    assert_eq!(api.json(&path).await["status"], "disabled");
}

#[tokio::test]
async fn options_change_field_by_field() {
    let api = Api::start().await;
    let path = options(demo::LINE);
    let mut wanted = api.json(&path).await;
    assert_eq!(wanted["status"], "disabled");
    assert_eq!(wanted["slot2Type"], "voicemail");
    assert_eq!(wanted["slot2Number"], "");
    let changes = [
        json!({ "status": "enabled" }),
        json!({ "timeout": 25 }),
        json!({ "timeout": "90" }),
        json!({ "slot1Type": "number", "slot1Number": "0033612345678" }),
        json!({ "unavailableNumber": demo::LINE }),
    ];
    for change in changes {
        assert_eq!(
            api.send("PUT", &path, &change).await.status(),
            200,
            "{change}"
        );
        for (name, value) in change.as_object().expect("an object") {
            wanted[name] = if value == "90" {
                json!(90)
            } else {
                value.clone()
            };
        }
        assert_eq!(api.json(&path).await, wanted);
    }
}

#[tokio::test]
async fn wrong_options_are_refused_at_their_field() {
    let api = Api::start().await;
    let path = options(demo::LINE);
    let before = api.json(&path).await;
    let cases = [
        ("timeout", json!({ "timeout": 0 })),
        ("timeout", json!({ "timeout": 7 })),
        ("timeout", json!({ "timeout": 95 })),
        ("timeout", json!({ "timeout": "soon" })),
        ("status", json!({ "status": "on" })),
        ("slot1Type", json!({ "slot1Type": "fax" })),
        ("slot1Type", json!({ "slot1Type": null })),
        ("slot1Number", json!({ "slot1Type": "number" })),
        (
            "slot2Number",
            json!({ "slot2Type": "number", "slot2Number": "" }),
        ),
        ("slot3Number", json!({ "slot3Number": "12" })),
        ("slot3Number", json!({ "slot3Number": null })),
        (
            "unavailableNumber",
            json!({ "status": "enabled", "unavailableNumber": 12 }),
        ),
        ("enable", json!({ "enable": true })),
    ];
    for (field, body) in cases {
        let (status, _, message) = refusal(api.send("PUT", &path, &body).await).await;
        assert_eq!(status, 400, "{body}");
        assert!(message.contains(field), "{body}: {message}");
    }
    assert_eq!(api.json(&path).await, before);
}

#[tokio::test]
async fn a_timeout_may_come_as_text() {
    let api = Api::start().await;
    let path = options(demo::SCHEDULED_LINE);
    assert_eq!(api.json(&path).await["timeout"], 20);
    api.sandbox.world(|world| world.settings.text_enums = true);
    assert_eq!(api.json(&path).await["timeout"], "20");
}

#[tokio::test]
async fn only_lines_are_listed_and_found() {
    let api = Api::start().await;
    let list = api
        .json(&format!("/telephony/{}/timeCondition", demo::ACCOUNT))
        .await;
    assert_eq!(list.as_array().map(Vec::len), Some(12));
    let one = api.json(&of_line(demo::LINE)).await;
    assert_eq!(one, json!({ "serviceName": demo::LINE }));
    for path in [
        conditions(demo::EASY_HUNTING_NUMBER),
        options(demo::EASY_HUNTING_NUMBER),
    ] {
        assert_eq!(refusal(api.get(&path).await).await.0, 404, "{path}");
    }
}

#[tokio::test]
async fn conditions_come_page_by_page_and_in_batches() {
    let api = Api::start().await;
    let list = conditions(demo::DENSE_LINE);
    let ids = api.json(&list).await;
    let ids: Vec<Value> = serde_json::from_value(ids).expect("ids");
    let page = api
        .request("GET", &list)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Number", 2)
        .header("X-Pagination-Size", 150);
    let page = page.send().await.expect("an answer");
    assert_eq!(page.headers()["x-pagination-elements"], "200");
    let objects: Vec<Value> = page.json().await.expect("objects");
    let of_page: Vec<Value> = objects.iter().map(|object| object["id"].clone()).collect();
    assert_eq!(of_page, ids[150..]);
    let batch = format!("{list}/{},{}", ids[0], ids[199]);
    let batch = api.request("GET", &batch).header("X-Ovh-Batch", ",");
    let answers: Value = batch
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!(answers[1]["value"], objects[49]);
}
