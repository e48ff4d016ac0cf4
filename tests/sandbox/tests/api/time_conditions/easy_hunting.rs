//! What call queues alone have: the filter by policy, slots that are null, the queue itself.

use sandbox::demo;
use serde_json::{Value, json};

use crate::support::{Api, refusal};

pub(super) fn conditions(account: &str, number: &str) -> String {
    format!("{}/timeConditions/conditions", queue(account, number))
}

fn queue(account: &str, number: &str) -> String {
    format!("/telephony/{account}/easyHunting/{number}")
}

fn of_demo(rest: &str) -> String {
    format!("{}{rest}", queue(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER))
}

#[tokio::test]
async fn the_policy_filters_ids_and_pages() {
    let api = Api::start().await;
    let list = of_demo("/timeConditions/conditions");
    for (policy, count) in [("available", 11), ("slot1", 5), ("slot2", 2), ("slot3", 0)] {
        let filtered = format!("{list}?policy={policy}");
        let ids = api.json(&filtered).await;
        assert_eq!(ids.as_array().map(Vec::len), Some(count), "{policy}");
        let pages = api
            .request("GET", &filtered)
            .header("X-Pagination-Mode", "CachedObjectList-Pages");
        let pages = pages.send().await.expect("an answer");
        assert_eq!(
            pages.headers()["x-pagination-elements"],
            count.to_string().as_str()
        );
        let objects: Vec<Value> = pages.json().await.expect("objects");
        assert!(objects.iter().all(|object| object["policy"] == policy));
    }
    assert_eq!(api.json(&list).await.as_array().map(Vec::len), Some(18));
    let (status, _, message) = refusal(api.get(&format!("{list}?policy=open")).await).await;
    assert_eq!(status, 400);
    assert!(message.starts_with("[policy]"), "{message}");
}

#[tokio::test]
async fn slots_may_be_null_and_a_number_slot_needs_its_number() {
    let api = Api::start().await;
    let path = of_demo("/timeConditions");
    let mut wanted = api.json(&path).await;
    assert_eq!(wanted["slot3Type"], Value::Null);
    assert_eq!(wanted["enable"], true);
    for change in [
        json!({ "slot1Type": null, "slot1Number": null }),
        json!({ "slot3Type": "number", "slot3Number": "0033612345678" }),
        json!({ "enable": false }),
    ] {
        assert_eq!(
            api.send("PUT", &path, &change).await.status(),
            200,
            "{change}"
        );
        for (name, value) in change.as_object().expect("an object") {
            wanted[name] = value.clone();
        }
    }
    assert_eq!(api.json(&path).await, wanted);
    for (field, body) in [
        ("slot3Number", json!({ "slot3Number": null })),
        ("slot1Number", json!({ "slot1Type": "number" })),
        ("slot2Type", json!({ "slot2Type": "queue" })),
        ("enable", json!({ "enable": "yes" })),
        ("timeout", json!({ "timeout": 20 })),
    ] {
        let (status, _, message) = refusal(api.send("PUT", &path, &body).await).await;
        assert_eq!(status, 400, "{body}");
        assert!(message.contains(field), "{message}");
    }
    assert_eq!(api.json(&path).await, wanted);
}

#[tokio::test]
async fn the_queue_has_the_published_fields() {
    let api = Api::start().await;
    let path = of_demo("");
    let mut wanted = api.json(&path).await;
    assert_eq!(wanted.as_object().map(serde_json::Map::len), Some(15));
    assert_eq!(wanted["featureType"], "easyHunting");
    let change = json!({
        "description": "Été", "strategy": "ringAll", "maxWaitTime": 90, "toneOnHold": demo::HUNTING_SOUND,
        "voicemail": null, "showCallerNumber": "both",
    });
    assert_eq!(api.send("PUT", &path, &change).await.status(), 200);
    for (name, value) in change.as_object().expect("an object") {
        wanted[name] = value.clone();
    }
    assert_eq!(api.json(&path).await, wanted);
    for body in [
        json!({ "strategy": "loudest" }),
        json!({ "showCallerNumber": "none" }),
        json!({ "queueSize": "many" }),
        json!({ "voicemail": "x" }),
        json!({ "voicemail": "0033612345678" }),
        json!({ "toneOnClosing": demo::PABX_SOUND }),
        json!({ "isCCS": true }),
    ] {
        assert_eq!(
            refusal(api.send("PUT", &path, &body).await).await.0,
            400,
            "{body}"
        );
    }
    assert_eq!(api.json(&path).await, wanted);
}

#[tokio::test]
async fn only_easy_hunting_numbers_are_listed_and_found() {
    let api = Api::start().await;
    let list = api
        .json(&format!("/telephony/{}/easyHunting", demo::ACCOUNT))
        .await;
    assert_eq!(list, json!([demo::EASY_HUNTING_NUMBER]));
    for other in [demo::PABX_NUMBER, demo::LINE, "0033000000000"] {
        let path = queue(demo::ACCOUNT, other);
        for path in [
            path.clone(),
            format!("{path}/timeConditions"),
            format!("{path}/timeConditions/conditions"),
        ] {
            assert_eq!(refusal(api.get(&path).await).await.0, 404, "{path}");
        }
    }
}
