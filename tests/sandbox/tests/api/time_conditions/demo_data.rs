//! The demo data passes the server's own checks, and holds what its constants promise.

use sandbox::demo;
use serde_json::{Value, json};

use super::{easy_hunting, sip};
use crate::support::Api;

async fn objects(api: &Api, list: &str) -> Vec<Value> {
    let pages = api
        .request("GET", list)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Size", 1000);
    let answer = pages.send().await.expect("an answer");
    answer.json().await.expect("objects")
}

/// Sends each condition back as it is, which is refused if it breaks a rule.
async fn check(api: &Api, list: &str, id: &str) -> Vec<Value> {
    let all = objects(api, list).await;
    for condition in &all {
        let path = format!("{list}/{}", condition[id]);
        let mut same = condition.clone();
        same.as_object_mut().expect("an object").remove(id);
        let answer = api.send("PUT", &path, &same).await;
        assert_eq!(answer.status(), 200, "{condition}");
        assert_eq!(&api.json(&path).await, condition, "not a byte changes");
    }
    all
}

fn values<'a>(objects: &'a [Value], name: &str) -> Vec<&'a str> {
    objects
        .iter()
        .filter_map(|object| object[name].as_str())
        .collect()
}

#[tokio::test]
async fn the_scheduled_line_has_a_full_week_with_odd_ends() {
    let api = Api::start().await;
    let all = check(&api, &sip::conditions(demo::SCHEDULED_LINE), "id").await;
    assert_eq!(all.len(), 20);
    let ends = values(&all, "hourEnd");
    assert!(
        ["1725", "2107", "2400"]
            .iter()
            .all(|end| ends.contains(end))
    );
    assert!(values(&all, "day").contains(&"holiday"));
    assert!(api.json(&sip::conditions(demo::LINE)).await == json!([]));
}

#[tokio::test]
async fn the_dense_line_has_two_hundred_conditions() {
    let api = Api::start().await;
    let list = sip::conditions(demo::DENSE_LINE);
    assert_eq!(check(&api, &list, "id").await.len(), 200);
}

#[tokio::test]
async fn the_call_queue_has_the_ends_that_the_api_writes() {
    let api = Api::start().await;
    let list = easy_hunting::conditions(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let all = check(&api, &list, "conditionId").await;
    assert_eq!(all.len(), 18);
    let ends = values(&all, "timeTo");
    for end in ["10:00:59", "17:29:59", "19:07:59", "12:00:00", "23:59:59"] {
        assert!(ends.contains(&end), "{end}");
    }
}

#[tokio::test]
async fn the_dialplan_has_hours_in_both_extensions() {
    let api = Api::start().await;
    let extensions = format!(
        "/telephony/{}/ovhPabx/{}/dialplan/{}/extension",
        demo::ACCOUNT,
        demo::PABX_NUMBER,
        demo::PABX_DIALPLAN
    );
    for (extension, count) in [(demo::PABX_EXTENSION, 10), (demo::PABX_EXTENSION + 1, 2)] {
        let list = format!("{extensions}/{extension}/conditionTime");
        assert_eq!(check(&api, &list, "conditionId").await.len(), count);
    }
}

#[tokio::test]
async fn the_state_shows_what_is_stored() {
    let api = Api::start().await;
    let url = format!("{}/_sandbox/state", api.sandbox.origin());
    let state = crate::support::client().get(url).send().await;
    let state: Value = state.expect("an answer").json().await.expect("JSON");
    let account = &state["accounts"][0];
    let line = &account["timeCondition"][demo::SCHEDULED_LINE];
    assert_eq!(line["conditions"].as_array().map(Vec::len), Some(20));
    assert_eq!(line["options"]["timeout"], 20);
    let queue = &account["easyHunting"][demo::EASY_HUNTING_NUMBER];
    assert_eq!(queue["conditions"][0]["timeTo"], "10:00:59");
    assert_eq!(queue["timeConditions"]["enable"], true);
    let dialplan = &account["ovhPabx"][demo::PABX_NUMBER][0];
    let times = &dialplan["extensions"][0]["conditionTime"];
    assert_eq!(times.as_array().map(Vec::len), Some(10));
}
