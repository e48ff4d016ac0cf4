//! What goes on: believable, in itself consistent, and moved by the server's clock.

use serde_json::{Value, json};

use super::{Group, batch, change, page};
use crate::support::{Api, refusal};

const STATUSES: [&str; 5] = [
    "inAQueueCall",
    "loggedOut",
    "onBreak",
    "receiving",
    "waiting",
];

fn forward(api: &Api, seconds: i64) {
    api.sandbox
        .world(|world| world.settings.clock_offset += seconds);
}

#[tokio::test]
async fn the_statistics_add_up_and_grow() {
    let api = Api::start().await;
    // Noon of some day, far from where the figures start again.
    let today = seconds_today();
    forward(&api, 12 * 3600 - today);
    for group in Group::both() {
        let path = group.at(&format!("/queue/{}/liveStatistics", group.queue));
        let before = api.json(&path).await;
        assert_eq!(before.as_object().map(serde_json::Map::len), Some(6));
        forward(&api, 600);
        let after = api.json(&path).await;
        for figures in [&before, &after] {
            let count = |name: &str| super::long(&figures[name]);
            assert_eq!(
                count("callsAnswered") + count("callsLost"),
                count("callsTotal")
            );
            assert!(count("totalCallDuration") > count("callsAnswered"));
        }
        for name in ["callsTotal", "callsAnswered", "totalCallDuration"] {
            assert!(
                super::long(&after[name]) > super::long(&before[name]),
                "{name}"
            );
        }
        assert_eq!(before["lastReset"], after["lastReset"]);
    }
}

/// Seconds since midnight, UTC.
fn seconds_today() -> i64 {
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed();
    let seconds = since.expect("a clock past 1970").as_secs() % 86_400;
    i64::try_from(seconds).expect("less than a day")
}

#[tokio::test]
async fn calls_ring_and_talk_to_agents_who_are_available() {
    let api = Api::start().await;
    for group in Group::both() {
        let list = group.at(&format!("/queue/{}/liveCalls", group.queue));
        let mut states = Vec::new();
        for _ in 0..60 {
            forward(&api, 5);
            for call in page(&api, &list).await {
                assert_eq!(call.as_object().map(serde_json::Map::len), Some(11));
                assert_eq!(call["end"], Value::Null);
                assert_eq!(call["answered"].is_string(), call["state"] == "Answered");
                assert_eq!(call["agent"] == "", call["state"] == "Waiting");
                states.push(call["state"].as_str().expect("a state").to_owned());
            }
        }
        for state in ["Waiting", "Answered"] {
            assert!(states.iter().any(|found| found == state), "{state}");
        }
        let unknown = format!("{list}/1");
        assert_eq!(refusal(api.get(&unknown).await).await.0, 404);
    }
}

#[tokio::test]
async fn a_status_set_by_hand_shows_live() {
    let api = Api::start().await;
    for group in Group::both() {
        let agents = group.order(&api).await;
        let path = group.at(&format!("/agent/{}", agents[0]));
        let in_queue = group.at(&format!(
            "/queue/{}/agent/{}/liveStatus",
            group.queue, agents[0]
        ));
        for (status, live) in [
            ("onBreak", vec!["onBreak"]),
            ("loggedOut", vec!["loggedOut"]),
            ("available", vec!["inAQueueCall", "receiving", "waiting"]),
        ] {
            change(&api, &path, &json!({ "status": status })).await;
            let shown = api.json(&in_queue).await;
            assert_eq!(shown.as_object().map(serde_json::Map::len), Some(4));
            let word = shown["status"].as_str().expect("a status");
            assert!(live.contains(&word) && STATUSES.contains(&word), "{shown}");
        }
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..30 {
            forward(&api, 5);
            let shown = api.json(&format!("{path}/liveStatus")).await;
            seen.insert(shown["status"].as_str().expect("a status").to_owned());
        }
        assert_eq!(seen.len(), 3, "{seen:?}");
    }
}

#[tokio::test]
async fn statuses_come_in_batches_and_an_agent_apart_has_none_in_the_queue() {
    let api = Api::start().await;
    let group = Group::pabx();
    let agents = api.json(&group.at("/agent")).await;
    let apart = agents
        .as_array()
        .and_then(|ids| ids.last())
        .expect("agents");
    let status = group.at(&format!("/queue/{}/agent/{apart}/liveStatus", group.queue));
    assert_eq!(refusal(api.get(&status).await).await.0, 404);
    let everyone = batch_of_statuses(&api, &group, &agents).await;
    assert_eq!(everyone.len(), 6);
    for (item, id) in everyone.iter().zip(agents.as_array().expect("ids")) {
        assert_eq!(item["key"], id.to_string());
        let status = item["value"]["status"].as_str().expect("a status");
        assert!(STATUSES.contains(&status), "{item}");
    }
}

/// The batched segment stands in the middle of the path.
async fn batch_of_statuses(api: &Api, group: &Group, agents: &Value) -> Vec<Value> {
    let agents = batch(api, &group.at("/agent"), agents).await;
    let ids: Vec<String> = agents
        .iter()
        .map(|agent| agent["agentId"].to_string())
        .collect();
    let path = group.at(&format!("/agent/{}/liveStatus", ids.join(",")));
    let request = api.request("GET", &path).header("X-Ovh-Batch", ",");
    let answer = request.send().await.expect("an answer");
    answer.json().await.expect("outcomes")
}
