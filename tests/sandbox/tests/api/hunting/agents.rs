//! Agents: their fields, their numbers, what becomes of the queues of one who goes.

use sandbox::demo;
use serde_json::{Value, json};

use super::{Group, change, delete, refused, usual, with};
use crate::support::{Api, refusal};

#[tokio::test]
async fn an_agent_is_created_changed_and_deleted() {
    let api = Api::start().await;
    for group in Group::both() {
        let created = group.hire(&api, "+33972123462").await;
        assert_eq!(created.as_object().map(serde_json::Map::len), Some(9));
        let stored = json!({ "number": demo::DENSE_LINE, "type": "internal", "breakStatus": null });
        let mut wanted = with(&with(&created, &usual(demo::DENSE_LINE)), &stored);
        assert_eq!(created, wanted);
        let path = group.at(&format!("/agent/{}", created["agentId"]));
        for body in [
            json!({ "status": "onBreak" }),
            json!({ "timeout": 45, "wrapUpTime": 60, "simultaneousLines": 10 }),
            json!({ "description": "Karim Haddad" }),
            json!({ "description": null, "breakStatus": null }),
            json!({ "number": "00442079460958" }),
        ] {
            change(&api, &path, &body).await;
            wanted = with(&wanted, &body);
            if body.get("number").is_some() {
                wanted["type"] = json!("external");
            }
            assert_eq!(api.json(&path).await, wanted, "nothing else changes");
        }
        assert_eq!(delete(&api, &path).await.status(), 200);
        assert_eq!(refusal(api.get(&path).await).await.0, 404);
    }
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_named() {
    let api = Api::start().await;
    for group in Group::both() {
        let list = group.at("/agent");
        let good = usual(demo::DENSE_LINE);
        let before = api.json(&list).await;
        for name in good.as_object().expect("an object").keys() {
            let mut partial = good.clone();
            partial.as_object_mut().expect("an object").remove(name);
            let message = refused(&api, "POST", &list, &partial, 400).await;
            assert_eq!(message, format!("[{name}] This parameter is mandatory"));
        }
        let one = format!("{list}/{}", before[0]);
        for (name, value) in [
            ("number", json!("12")),
            ("number", json!("0612345678")),
            ("simultaneousLines", json!(0)),
            ("simultaneousLines", json!(11)),
            ("status", json!("asleep")),
            ("status", Value::Null),
            ("timeout", json!(-5)),
            ("wrapUpTime", json!("10")),
            ("type", json!("internal")),
            ("agentId", json!(1)),
            ("breakStatus", json!(3)),
        ] {
            let body = with(&good, &json!({ name: value }));
            let message = refused(&api, "POST", &list, &body, 400).await;
            assert!(message.contains(name), "{body}: {message}");
            let message = refused(&api, "PUT", &one, &json!({ name: value }), 400).await;
            assert!(message.contains(name), "{value}: {message}");
        }
        assert_eq!(api.json(&list).await, before);
    }
}

#[tokio::test]
async fn a_number_is_one_agent_of_a_service() {
    let api = Api::start().await;
    for group in Group::both() {
        let taken = group.hire(&api, demo::DENSE_LINE).await;
        let again = usual("+33972123462");
        let message = refused(&api, "POST", &group.at("/agent"), &again, 409).await;
        assert!(message.contains(&taken["agentId"].to_string()), "{message}");
        let other = group.hire(&api, "0033972123461").await;
        let path = group.at(&format!("/agent/{}", other["agentId"]));
        let number = json!({ "number": demo::DENSE_LINE });
        refused(&api, "PUT", &path, &number, 409).await;
        change(&api, &path, &json!({ "number": "0033972123461" })).await;
    }
}

#[tokio::test]
async fn an_agent_who_goes_leaves_all_queues() {
    let api = Api::start().await;
    let group = Group::pabx();
    let relief = Group {
        queue: demo::PABX_QUEUE + 1,
        ..Group::pabx()
    };
    assert_eq!(group.order(&api).await, [8203, 8201, 8202, 8205]);
    assert_eq!(relief.order(&api).await, [8202, 8204, 8201]);
    let gone = delete(&api, &group.at("/agent/8201")).await;
    assert_eq!(gone.status(), 200);
    assert_eq!(group.order(&api).await, [8203, 8202, 8205]);
    assert_eq!(relief.order(&api).await, [8202, 8204]);
    let places = group.at("/agent/8201/queue");
    assert_eq!(refusal(api.get(&places).await).await.0, 404);
}
