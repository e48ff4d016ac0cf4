//! The demo groups pass the server's own checks, and hold what their constants promise.

use sandbox::demo;
use serde_json::{Value, json};

use super::{Group, change, page};
use crate::support::Api;

fn large() -> Group {
    Group {
        service: format!(
            "/telephony/{}/ovhPabx/{}",
            demo::BIG_ACCOUNT,
            demo::HUNTING_LARGE
        ),
        queue: demo::LARGE_QUEUE,
        ..Group::pabx()
    }
}

/// Sends each object back as it is, which is refused if it breaks a rule.
async fn check(api: &Api, list: &str, read_only: &[&str], id: &str) -> Vec<Value> {
    let all = page(api, list).await;
    for object in &all {
        let path = format!("{list}/{}", object[id]);
        let mut same = object.clone();
        let fields = same.as_object_mut().expect("an object");
        fields.retain(|name, _| !read_only.contains(&name.as_str()));
        change(api, &path, &same).await;
        assert_eq!(&api.json(&path).await, object, "type and all");
    }
    all
}

#[tokio::test]
async fn queues_and_agents_pass_the_checks() {
    let api = Api::start().await;
    for group in [Group::easy(), Group::pabx(), large()] {
        check(&api, &group.at("/queue"), &["queueId"], "queueId").await;
        check(&api, &group.at("/agent"), &["agentId", "type"], "agentId").await;
        assert!(!group.order(&api).await.is_empty());
    }
}

#[tokio::test]
async fn customer_service_has_three_lines_and_a_mobile() {
    let api = Api::start().await;
    let agents = page(&api, &Group::easy().at("/agent")).await;
    let column = |name: &str| -> Vec<&Value> { agents.iter().map(|agent| &agent[name]).collect() };
    assert_eq!(
        json!(column("type")),
        json!(["internal", "internal", "internal", "external"])
    );
    assert_eq!(
        json!(column("status")),
        json!(["available", "onBreak", "loggedOut", "available"])
    );
    assert!(column("description").contains(&&Value::Null));
    let queue = &page(&api, &Group::easy().at("/queue")).await[0];
    assert_eq!(queue["queueId"], demo::HUNTING_QUEUE);
    assert_eq!(queue["description"], Value::Null);
    assert_eq!(queue["actionOnClosure"], Value::Null);
}

#[tokio::test]
async fn the_contact_centre_overflows_to_a_voicemail_and_to_a_sound() {
    let api = Api::start().await;
    let group = Group::pabx();
    let queues = page(&api, &group.at("/queue")).await;
    assert_eq!(queues.len(), 2);
    assert_eq!(queues[0]["actionOnOverflow"], "voicemail");
    assert_eq!(queues[1]["actionOnOverflow"], "playback");
    assert_eq!(queues[1]["maxWaitTime"], 0);
    for (agent, count) in [(8201, 2), (8202, 2), (8203, 1), (8206, 0)] {
        let places = page(&api, &group.at(&format!("/agent/{agent}/queue"))).await;
        assert_eq!(places.len(), count, "{agent}");
    }
    let sounds = page(&api, &format!("{}/sound", group.service)).await;
    assert_eq!(sounds.len(), 3);
    assert_eq!(
        sounds[0],
        json!({ "soundId": demo::PABX_SOUND, "name": "File pleine.wav" })
    );
}

#[tokio::test]
async fn two_hundred_agents_stand_in_one_queue_and_tests_see_them() {
    let api = Api::start().await;
    let order = large().order(&api).await;
    assert_eq!(order.len(), 200);
    let (stored, status, queues) = api.sandbox.world(|world| {
        let hunting = world
            .hunting_mut(demo::BIG_ACCOUNT, demo::HUNTING_LARGE)
            .expect("a group");
        let numbers: Vec<String> = hunting
            .order(demo::LARGE_QUEUE)
            .into_iter()
            .map(ToOwned::to_owned)
            .collect();
        let status = hunting.agent(&numbers[0]).map(|agent| agent.status.clone());
        (numbers, status, hunting.queues.len())
    });
    assert_eq!((stored.len(), queues), (200, 1));
    let first = api.json(&large().at(&format!("/agent/{}", order[0]))).await;
    assert_eq!(first["number"], stored[0].as_str());
    assert_eq!(
        Some(first["status"].as_str().expect("a status").to_owned()),
        status
    );
}

#[tokio::test]
async fn the_state_shows_the_groups() {
    let api = Api::start().await;
    let url = format!("{}/_sandbox/state", api.sandbox.origin());
    let state = crate::support::client().get(url).send().await;
    let state: Value = state.expect("an answer").json().await.expect("JSON");
    let group = &state["accounts"][0]["hunting"][demo::EASY_HUNTING_NUMBER];
    assert_eq!(
        group["queues"][0]["agents"],
        json!([8102, 8101, 8104, 8103])
    );
    assert_eq!(group["agents"].as_array().map(Vec::len), Some(4));
    assert_eq!(group["sounds"].as_array().map(Vec::len), Some(2));
}
