//! An easyHunting shows the strategy, size, waiting time and music of its first queue as its own.

use sandbox::demo;
use serde_json::json;

use super::{Group, change, refused};
use crate::support::Api;

#[tokio::test]
async fn a_change_of_the_number_is_one_of_its_queue_and_the_other_way_round() {
    let api = Api::start().await;
    let group = Group::easy();
    let queue = group.at(&format!("/queue/{}", group.queue));
    for (body, name, there) in [
        (json!({ "strategy": "random" }), "strategy", json!("random")),
        (json!({ "queueSize": 7 }), "maxMember", json!(7)),
        (json!({ "maxWaitTime": 0 }), "maxWaitTime", json!(0)),
        (json!({ "toneOnHold": null }), "soundOnHold", json!(null)),
    ] {
        change(&api, &group.service, &body).await;
        assert_eq!(api.json(&queue).await[name], there);
    }
    let music = json!({ "soundOnHold": group.sound, "strategy": "roundRobin", "maxMember": 2 });
    change(&api, &queue, &music).await;
    let shown = api.json(&group.service).await;
    assert_eq!(shown["toneOnHold"], group.sound);
    assert_eq!(shown["strategy"], "roundRobin");
    assert_eq!(shown["queueSize"], 2);

    change(&api, &group.service, &json!({ "statusIvrEnabled": false })).await;
    assert_eq!(api.json(&group.at("")).await["statusIvrEnabled"], false);
}

#[tokio::test]
async fn tones_are_sounds_of_the_service() {
    let api = Api::start().await;
    let group = Group::easy();
    for tone in ["toneOnOpening", "toneOnHold", "toneOnClosing"] {
        change(&api, &group.service, &json!({ tone: group.sound })).await;
        let other = json!({ tone: group.other_sound });
        let message = refused(&api, "PUT", &group.service, &other, 400).await;
        assert!(message.contains(tone), "{message}");
        assert_eq!(api.json(&group.service).await[tone], group.sound);
    }
    let account = format!("/telephony/{}", demo::CAMPUS_ACCOUNT);
    let new = format!("{account}/easyHunting/{}", demo::NEW_EASY_HUNTING_NUMBER);
    let queues = api.json(&format!("{new}/hunting/queue")).await;
    assert_eq!(queues.as_array().map(Vec::len), Some(1));
    assert_eq!(api.json(&new).await["strategy"], "sequentiallyByAgentOrder");
}
