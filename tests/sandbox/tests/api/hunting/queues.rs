//! Queues: all their fields, what is refused, and which may be deleted.

use sandbox::demo;
use serde_json::{Value, json};

use super::{Group, change, delete, refused, with};
use crate::support::{Api, body, refusal};

/// A queue with every value that a creation may set.
fn full(group: &Group) -> Value {
    json!({
        "actionOnClosure": "playback", "actionOnClosureParam": group.sound.to_string(),
        "actionOnOverflow": "voicemail", "actionOnOverflowParam": demo::LINE,
        "askForRecordDisabling": true, "description": "Débordement", "maxMember": 3,
        "maxWaitTime": 0, "record": true, "recordDisablingDigit": 0,
        "recordDisablingLanguage": "english", "soundOnHold": group.sound, "strategy": "ringAll",
    })
}

#[tokio::test]
async fn a_queue_is_created_changed_and_deleted() {
    let api = Api::start().await;
    for group in Group::both() {
        let created = body(api.send("POST", &group.at("/queue"), &full(&group)).await).await;
        assert_eq!(created.as_object().map(serde_json::Map::len), Some(16));
        assert_eq!(created, with(&created, &full(&group)), "as sent");
        let path = group.at(&format!("/queue/{}", created["queueId"]));
        let mut wanted = created;
        for body in [
            json!({ "followCallForwards": true, "confirmKey": "*" }),
            json!({ "strategy": "longestHangupAgent" }),
            json!({ "actionOnOverflow": null, "actionOnOverflowParam": null }),
            json!({ "actionOnClosure": "voicemail", "actionOnClosureParam": "0033972124001" }),
            json!({ "description": null, "soundOnHold": null, "recordDisablingDigit": null }),
            json!({ "record": null, "askForRecordDisabling": false }),
        ] {
            change(&api, &path, &body).await;
            wanted = with(&wanted, &body);
            assert_eq!(api.json(&path).await, wanted, "nothing else changes");
        }
        assert_eq!(delete(&api, &path).await.status(), 200);
        assert_eq!(refusal(api.get(&path).await).await.0, 404);
    }
}

#[tokio::test]
async fn only_the_strategy_is_needed_and_all_seven_are_known() {
    let api = Api::start().await;
    for group in Group::both() {
        for strategy in [
            "cumulationByAgentOrder",
            "longestHangupAgent",
            "longestIdleAgent",
            "random",
            "ringAll",
            "roundRobin",
            "sequentiallyByAgentOrder",
        ] {
            let wanted = json!({ "strategy": strategy });
            let created = body(api.send("POST", &group.at("/queue"), &wanted).await).await;
            assert_eq!(created["strategy"], strategy);
            assert_eq!(created["followCallForwards"], Value::Null);
        }
        let message = refused(&api, "POST", &group.at("/queue"), &json!({}), 400).await;
        assert_eq!(message, "[strategy] This parameter is mandatory");
        for later in [
            json!({ "strategy": "ringAll", "followCallForwards": true }),
            json!({ "strategy": "ringAll", "confirmKey": "#" }),
        ] {
            let message = refused(&api, "POST", &group.at("/queue"), &later, 400).await;
            assert!(message.contains("not described"), "{message}");
        }
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_is_named() {
    let api = Api::start().await;
    for group in Group::both() {
        let path = group.at(&format!("/queue/{}", group.queue));
        let before = api.json(&path).await;
        let playback =
            |sound: &str| json!({ "actionOnOverflow": "playback", "actionOnOverflowParam": sound });
        let voicemail = |number: &str| json!({ "actionOnClosure": "voicemail", "actionOnClosureParam": number });
        for (field, body) in [
            ("strategy", json!({ "strategy": "loudest" })),
            ("strategy", json!({ "strategy": null })),
            ("maxMember", json!({ "maxMember": -1 })),
            ("maxWaitTime", json!({ "maxWaitTime": 1.5 })),
            ("maxWaitTime", json!({ "maxWaitTime": "60" })),
            ("record", json!({ "record": "yes" })),
            (
                "recordDisablingDigit",
                json!({ "recordDisablingDigit": 10 }),
            ),
            (
                "recordDisablingLanguage",
                json!({ "recordDisablingLanguage": "german" }),
            ),
            ("confirmKey", json!({ "confirmKey": "A" })),
            ("soundOnHold", json!({ "soundOnHold": group.other_sound })),
            ("actionOnOverflow", json!({ "actionOnOverflow": "hangup" })),
            ("actionOnOverflowParam", json!({ "actionOnOverflow": null })),
            (
                "actionOnOverflowParam",
                json!({ "actionOnOverflowParam": null }),
            ),
            (
                "actionOnOverflowParam",
                playback(&group.other_sound.to_string()),
            ),
            ("actionOnOverflowParam", playback(demo::LINE)),
            ("actionOnClosureParam", voicemail("0033612345678")),
            ("actionOnClosureParam", voicemail("0972123456")),
            ("actionOnClosureParam", voicemail(&group.sound.to_string())),
            ("queueId", json!({ "queueId": 7 })),
        ] {
            let message = refused(&api, "PUT", &path, &body, 400).await;
            assert!(message.contains(field), "{body}: {message}");
        }
        assert_eq!(
            api.json(&path).await,
            before,
            "a refused change changes nothing"
        );
    }
}

#[tokio::test]
async fn the_key_that_refuses_recording_may_be_text() {
    let api = Api::start().await;
    let group = Group::pabx();
    let path = group.at(&format!("/queue/{}", group.queue));
    change(&api, &path, &json!({ "recordDisablingDigit": "7" })).await;
    assert_eq!(api.json(&path).await["recordDisablingDigit"], 7);
    api.sandbox.world(|world| world.settings.text_enums = true);
    assert_eq!(api.json(&path).await["recordDisablingDigit"], "7");
}

#[tokio::test]
async fn neither_the_last_queue_nor_one_with_agents_is_deleted() {
    let api = Api::start().await;
    let easy = Group::easy();
    let path = easy.at(&format!("/queue/{}", easy.queue));
    let (status, _, message) = refusal(delete(&api, &path).await).await;
    assert_eq!(status, 400);
    assert!(message.contains("last queue"), "{message}");

    let pabx = Group::pabx();
    let path = pabx.at(&format!("/queue/{}", pabx.queue));
    let (status, _, message) = refusal(delete(&api, &path).await).await;
    assert_eq!(status, 400);
    assert!(message.contains("agents (4)"), "{message}");
    for agent in pabx.order(&api).await {
        let member = format!("{path}/agent/{agent}");
        assert_eq!(delete(&api, &member).await.status(), 200);
    }
    assert_eq!(delete(&api, &path).await.status(), 200);
    let rest = api.json(&pabx.at("/queue")).await;
    assert_eq!(rest, json!([demo::PABX_QUEUE + 1]));
}
