//! Hunting groups: the same queues and agents below `ovhPabx` and `easyHunting`.

mod agents;
mod demo_data;
mod easy;
mod live;
mod members;
mod queues;

use sandbox::demo;
use serde_json::{Value, json};

use crate::support::{Api, body, header, refusal};

/// A demo service with agents, in one of the two trees.
struct Group {
    /// Path of the service.
    service: String,
    /// A queue with agents.
    queue: u64,
    /// A sound of the service.
    sound: u64,
    /// A sound of another service.
    other_sound: u64,
}

impl Group {
    fn easy() -> Self {
        Self {
            service: format!(
                "/telephony/{}/easyHunting/{}",
                demo::ACCOUNT,
                demo::EASY_HUNTING_NUMBER
            ),
            queue: demo::HUNTING_QUEUE,
            sound: demo::HUNTING_SOUND,
            other_sound: demo::PABX_SOUND,
        }
    }

    fn pabx() -> Self {
        Self {
            service: format!("/telephony/{}/ovhPabx/{}", demo::ACCOUNT, demo::PABX_NUMBER),
            queue: demo::PABX_QUEUE,
            sound: demo::PABX_SOUND,
            other_sound: demo::HUNTING_SOUND,
        }
    }

    fn both() -> [Self; 2] {
        [Self::easy(), Self::pabx()]
    }

    /// Path below `…/hunting`.
    fn at(&self, rest: &str) -> String {
        format!("{}/hunting{rest}", self.service)
    }

    /// Ids of the queue's agents by position, after checking that positions are 1 to their number.
    async fn order(&self, api: &Api) -> Vec<u64> {
        let places = page(api, &self.at(&format!("/queue/{}/agent", self.queue))).await;
        let mut order: Vec<(u64, u64)> = places
            .iter()
            .map(|place| (long(&place["position"]), long(&place["agentId"])))
            .collect();
        order.sort_unstable();
        let positions: Vec<u64> = order.iter().map(|(position, _)| *position).collect();
        assert_eq!(positions, (1..=order.len() as u64).collect::<Vec<_>>());
        order.into_iter().map(|(_, agent)| agent).collect()
    }

    /// An agent of this number, just made.
    async fn hire(&self, api: &Api, number: &str) -> Value {
        let answer = api.send("POST", &self.at("/agent"), &usual(number)).await;
        assert_eq!(answer.status(), 200, "{number}");
        body(answer).await
    }
}

/// An agent as it is usually created.
fn usual(number: &str) -> Value {
    json!({
        "number": number, "simultaneousLines": 1, "status": "available", "timeout": 20,
        "wrapUpTime": 0,
    })
}

fn long(value: &Value) -> u64 {
    value.as_u64().expect("a whole number")
}

/// All objects of a list, after checking that they and its ids are as many as it says.
async fn page(api: &Api, list: &str) -> Vec<Value> {
    let request = api
        .request("GET", list)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Size", 1000);
    let answer = request.send().await.expect("an answer");
    let total = header(&answer, "x-pagination-elements").map(ToOwned::to_owned);
    let objects: Vec<Value> = answer.json().await.expect("objects");
    assert_eq!(total, Some(objects.len().to_string()), "{list}");
    objects
}

/// Several objects at once, by ids.
async fn batch(api: &Api, list: &str, ids: &Value) -> Vec<Value> {
    let ids: Vec<String> = ids
        .as_array()
        .expect("ids")
        .iter()
        .map(Value::to_string)
        .collect();
    let request = api.request("GET", &format!("{list}/{}", ids.join(",")));
    let answer = request.header("X-Ovh-Batch", ",").send().await;
    let items: Vec<Value> = answer
        .expect("an answer")
        .json()
        .await
        .expect("a list of outcomes");
    let values = items.into_iter().map(|mut item| {
        assert_eq!(item["error"], Value::Null);
        item["value"].take()
    });
    values.collect()
}

/// Sends what must be refused with this status; answers the message.
async fn refused(api: &Api, method: &str, path: &str, body: &Value, status: u16) -> String {
    let (found, _, message) = refusal(api.send(method, path, body).await).await;
    assert_eq!(found, status, "{method} {path} {body}: {message}");
    message
}

async fn change(api: &Api, path: &str, body: &Value) {
    let answer = api.send("PUT", path, body).await;
    assert_eq!(answer.status(), 200, "{path} {body}");
}

async fn delete(api: &Api, path: &str) -> reqwest::Response {
    let request = api.request("DELETE", path);
    request.send().await.expect("an answer")
}

/// `object` with the fields of `change` in place of its own.
fn with(object: &Value, change: &Value) -> Value {
    let mut changed = object.clone();
    for (name, value) in change.as_object().expect("an object") {
        changed[name] = value.clone();
    }
    changed
}

#[tokio::test]
async fn ids_pages_and_batches_show_the_same_objects() {
    let api = Api::start().await;
    for group in Group::both() {
        let queue = group.at(&format!("/queue/{}", group.queue));
        let lists = [
            (group.at("/queue"), "queueId"),
            (group.at("/agent"), "agentId"),
            (format!("{queue}/agent"), "agentId"),
            (format!("{}/sound", group.service), "soundId"),
        ];
        for (list, id) in lists {
            let ids = api.json(&list).await;
            let objects = page(&api, &list).await;
            assert!(!objects.is_empty(), "{list}");
            let own: Vec<&Value> = objects.iter().map(|object| &object[id]).collect();
            assert_eq!(json!(own), ids, "{list}");
            assert_eq!(batch(&api, &list, &ids).await, objects, "{list}");
        }
    }
}

#[tokio::test]
async fn the_groups_options_are_changed_one_by_one() {
    let api = Api::start().await;
    for group in Group::both() {
        let mut wanted = api.json(&group.at("")).await;
        for body in [
            json!({ "crmUrlTemplate": "https://crm.example.org/{CALLER}" }),
            json!({ "crmUrlTemplate": null, "g729": true }),
            json!({ "g729": null }),
            json!({ "statusIvrEnabled": false }),
        ] {
            change(&api, &group.at(""), &body).await;
            wanted = with(&wanted, &body);
            assert_eq!(api.json(&group.at("")).await, wanted);
        }
        for (field, value) in [
            ("name", json!("Autre")),
            ("g729", json!("yes")),
            ("statusIvrEnabled", Value::Null),
        ] {
            let body = json!({ field: value });
            let message = refused(&api, "PUT", &group.at(""), &body, 400).await;
            assert!(message.contains(field), "{message}");
        }
        assert_eq!(api.json(&group.at("")).await, wanted);
    }
}

#[tokio::test]
async fn each_service_answers_below_its_own_tree_only() {
    let api = Api::start().await;
    let in_account = |rest: &str| format!("/telephony/{}/{rest}", demo::ACCOUNT);
    for service in [
        in_account(&format!("ovhPabx/{}", demo::EASY_HUNTING_NUMBER)),
        in_account(&format!("easyHunting/{}", demo::PABX_NUMBER)),
        in_account(&format!("easyHunting/{}", demo::LINE)),
        in_account(&format!("ovhPabx/{}", demo::DDI_NUMBER)),
    ] {
        for rest in ["/hunting", "/hunting/queue", "/hunting/agent", "/sound"] {
            let path = format!("{service}{rest}");
            assert_eq!(refusal(api.get(&path).await).await.0, 404, "{path}");
        }
        let body = json!({ "statusIvrEnabled": true });
        refused(&api, "PUT", &format!("{service}/hunting"), &body, 404).await;
    }
    let voice_menu = in_account("ovhPabx/0033972101004");
    assert_eq!(api.json(&format!("{voice_menu}/sound")).await, json!([]));
    let queues = format!("{voice_menu}/hunting/queue");
    assert_eq!(refusal(api.get(&queues).await).await.0, 404);
}
