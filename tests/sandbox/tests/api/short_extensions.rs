//! Short extensions of a call queue: the server's own checks of what one may be.

use sandbox::{demo, world::ShortExtensions};
use serde_json::{Value, json};

use crate::support::{Api, body, refusal};

fn path_of(account: &str, number: &str) -> String {
    format!("/telephony/{account}/number/{number}/easyHunting/hunting/ddi")
}

fn path() -> String {
    path_of(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER)
}

fn one(extension: &str) -> String {
    format!("{}/{extension}", path())
}

fn state(api: &Api) -> ShortExtensions {
    api.sandbox
        .world(|world| {
            world
                .short_extensions_mut(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER)
                .cloned()
        })
        .expect("the demo extensions")
}

fn item(extension: &str, kind: &str, destination: &str) -> Value {
    json!({
        "extension": extension,
        "destination": destination,
        "destinationType": kind,
        "description": "Essai",
        "enabled": true,
    })
}

fn without(field: &str) -> Value {
    let mut item = item("150", "internal", demo::LINE);
    item.as_object_mut().expect("an object").remove(field);
    item
}

fn with(field: &str, value: Value) -> Value {
    let mut item = item("150", "internal", demo::LINE);
    item[field] = value;
    item
}

async fn delete(api: &Api, extension: &str) -> reqwest::Response {
    let request = api.request("DELETE", &one(extension));
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn the_list_and_the_range_have_the_agreed_shape() {
    let api = Api::start().await;
    let list = api.json(&path()).await;
    assert_eq!(
        (&list["count"], &list["maxCount"], &list["mode"]),
        (&json!(8), &json!(10), &json!("extension"))
    );
    let first = json!({
        "extension": "100", "destination": demo::LINE, "destinationType": "internal",
        "description": "Accueil", "enabled": true,
    });
    assert_eq!(list["ddi"][0], first);
    let items = list["ddi"].as_array().expect("a list");
    let having = |name: &str, value: Value| items.iter().filter(|one| one[name] == value).count();
    for kind in ["internal", "external", "queue", "svi"] {
        assert!(having("destinationType", json!(kind)) > 0, "{kind}");
    }
    assert_eq!(having("enabled", json!(false)), 1);
    assert_eq!(having("description", Value::Null), 1);
    let range = api.json(&format!("{}/range", path())).await;
    assert_eq!(range, json!({ "min": "100", "max": "199" }));
    let new = path_of(demo::CAMPUS_ACCOUNT, demo::NEW_EASY_HUNTING_NUMBER);
    let new = api.json(&new).await;
    assert_eq!((&new["count"], &new["ddi"]), (&json!(0), &json!([])));
}

#[tokio::test]
async fn the_demo_extensions_would_be_accepted_today() {
    let api = Api::start().await;
    for content in api.json(&path()).await["ddi"].as_array().expect("a list") {
        let path = one(content["extension"].as_str().expect("digits"));
        let answer = api.send("PUT", &path, content).await;
        assert_eq!(answer.status(), 200, "{content}");
    }
}

#[tokio::test]
async fn a_server_may_answer_a_bare_array_and_numbers() {
    let api = Api::start().await;
    api.sandbox.world(|world| {
        world.settings.bare_extensions = true;
        world.settings.numeric_range = true;
    });
    assert_eq!(api.json(&path()).await.as_array().map(Vec::len), Some(8));
    let range = api.json(&format!("{}/range", path())).await;
    assert_eq!(range, json!({ "min": 100, "max": 199 }));
}

#[tokio::test]
async fn other_numbers_have_no_short_extensions() {
    let api = Api::start().await;
    for number in [demo::DDI_NUMBER, "0033900000000"] {
        let path = path_of(demo::ACCOUNT, number);
        assert_eq!(refusal(api.get(&path).await).await.0, 404);
        let range = api.get(&format!("{path}/range")).await;
        assert_eq!(refusal(range).await.0, 404);
    }
}

#[tokio::test]
async fn an_extension_is_created_changed_and_deleted() {
    let api = Api::start().await;
    let wanted = item("150", "external", "0041223456789");
    let answer = api.send("POST", &path(), &wanted).await;
    assert_eq!(body(answer).await, wanted);
    let change = json!({
        "extension": "150", "destination": "0033972101007", "destinationType": "svi",
        "description": null, "enabled": false,
    });
    assert_eq!(api.send("PUT", &one("150"), &change).await.status(), 200);
    let changed = json!(state(&api).items.last());
    assert_eq!(changed, change);
    assert_eq!(delete(&api, "150").await.status(), 200);
    assert_eq!(state(&api).items.len(), 8);
    assert_eq!(refusal(delete(&api, "150").await).await.0, 404);
    let gone = api.send("PUT", &one("150"), &change).await;
    assert_eq!(refusal(gone).await.0, 404);
}

#[tokio::test]
async fn a_wrong_item_is_refused_at_its_field() {
    let api = Api::start().await;
    let before = state(&api);
    let mut cases: Vec<(Value, &str)> = ["extension", "destination", "destinationType", "enabled"]
        .map(|field| (without(field), field))
        .into();
    cases.extend(
        ["99", "200", "0150", "+150", "15a", ""]
            .map(|text| (item(text, "internal", demo::LINE), "extension")),
    );
    cases.extend([
        (with("extension", json!(150)), "extension"),
        (with("enabled", json!("true")), "enabled"),
        (with("destinationType", json!("fax")), "destinationType"),
        (with("description", json!("x".repeat(256))), "description"),
        (with("color", json!("red")), "color"),
        (item("150", "internal", "0033612345678"), "destination"),
        (item("150", "external", "+33612345678"), "destination"),
        (item("150", "external", "0612345678"), "destination"),
        (item("150", "queue", "0033972101004"), "destination"),
        (item("150", "queue", demo::LINE), "destination"),
        (item("150", "svi", "0033972101003"), "destination"),
    ]);
    for (content, field) in cases {
        let (status, _, message) = refusal(api.send("POST", &path(), &content).await).await;
        assert_eq!(status, 400, "{content}");
        assert!(message.contains(field), "{content}: {message}");
    }
    assert_eq!(state(&api), before);
}

#[tokio::test]
async fn a_taken_extension_conflicts_and_a_full_number_takes_no_more() {
    let api = Api::start().await;
    let taken = api
        .send("POST", &path(), &item("101", "internal", demo::LINE))
        .await;
    let (status, _, message) = refusal(taken).await;
    assert_eq!(status, 409);
    assert!(message.contains("[extension] 101"), "{message}");
    for extension in ["150", "151"] {
        let content = item(extension, "internal", demo::LINE);
        assert_eq!(api.send("POST", &path(), &content).await.status(), 200);
    }
    let full = api
        .send("POST", &path(), &item("152", "internal", demo::LINE))
        .await;
    let (status, code, _) = refusal(full).await;
    assert_eq!((status, code.as_str()), (400, "QUOTA_EXCEEDED"));
    assert_eq!(state(&api).items.len(), 10);
}

#[tokio::test]
async fn the_body_must_speak_of_the_extension_in_the_path() {
    let api = Api::start().await;
    let before = state(&api);
    let content = item("150", "internal", demo::LINE);
    let (status, _, message) = refusal(api.send("PUT", &one("101"), &content).await).await;
    assert_eq!(status, 400);
    assert!(message.starts_with("[extension]"), "{message}");
    assert_eq!(state(&api), before);
}
