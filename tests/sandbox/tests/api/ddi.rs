//! The DDI block: the server's own checks of what a rule may be.

use sandbox::{demo, world::DdiBlock};
use serde_json::{Value, json};

use crate::support::{Api, body, refusal};

fn block_path() -> String {
    format!(
        "/telephony/{}/number/{}/ddi",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    )
}

fn rules_path() -> String {
    format!("{}/rules", block_path())
}

fn block(api: &Api) -> DdiBlock {
    api.sandbox
        .world(|world| world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER).cloned())
        .expect("the demo block")
}

fn rule(extension: &str, destination: &str) -> Value {
    json!({ "extension": extension, "destination": destination, "description": "Essai" })
}

#[tokio::test]
async fn the_block_has_the_agreed_shape() {
    let api = Api::start().await;
    let block = api.json(&block_path()).await;
    assert_eq!(block["enabled"], true);
    assert_eq!(
        block["range"],
        json!({ "start": "0033972100000", "end": "0033972100099" })
    );
    assert_eq!(block["defaultDestination"], demo::LINE);
    let first = json!({
        "id": 1, "extension": "00", "fullNumber": "0033972100000", "destination": demo::LINE,
        "description": "Accueil", "status": "active",
    });
    assert_eq!(block["rules"][0], first);
    assert_eq!(block["rules"][6]["description"], Value::Null);
}

#[tokio::test]
async fn the_big_block_holds_what_trips_clients() {
    let api = Api::start().await;
    let path = format!(
        "/telephony/{}/number/{}/ddi",
        demo::CAMPUS_ACCOUNT,
        demo::BIG_DDI_NUMBER
    );
    let block = api.json(&path).await;
    let rules = block["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), 42);
    assert!(rules.iter().all(|rule| rule["id"].is_string()));
    let with = |name: &str, value: &Value| rules.iter().filter(|rule| rule[name] == *value).count();
    assert_eq!(with("status", &json!("inactive")), 1);
    assert_eq!(with("status", &json!("porting")), 1);
    assert_eq!(with("description", &Value::Null), 1);
    assert_eq!(with("description", &json!(demo::HOSTILE_DESCRIPTION)), 1);
    let id = rules[0]["id"].as_str().expect("an id");
    let deleted = api
        .request("DELETE", &format!("{path}/rules/{id}"))
        .send()
        .await;
    assert_eq!(deleted.expect("an answer").status(), 200);
    assert_eq!(
        api.json(&path).await["rules"].as_array().map(Vec::len),
        Some(41)
    );
}

#[tokio::test]
async fn a_number_without_a_block_answers_404() {
    let api = Api::start().await;
    let number = demo::EASY_HUNTING_NUMBER;
    let path = format!("/telephony/{}/number/{number}/ddi", demo::ACCOUNT);
    assert_eq!(refusal(api.get(&path).await).await.0, 404);
}

#[tokio::test]
async fn a_rule_is_created_changed_and_deleted() {
    let api = Api::start().await;
    let created = body(
        api.send("POST", &rules_path(), &rule("07", "+33612345678"))
            .await,
    )
    .await;
    assert_eq!(created["fullNumber"], "0033972100007");
    assert_eq!(created["destination"], "0033612345678");
    assert_eq!(created["status"], "active");
    let path = format!("{}/{}", rules_path(), created["id"]);
    let change = json!({ "destination": demo::LINE, "description": null, "status": "inactive" });
    assert_eq!(api.send("PUT", &path, &change).await.status(), 200);
    let block_after = block(&api);
    let changed = block_after.rule_of("0033972100007").expect("the rule");
    assert_eq!(
        (changed.destination.as_str(), changed.status.as_str()),
        (demo::LINE, "inactive")
    );
    assert_eq!(
        (&changed.description, changed.extension.as_str()),
        (&None, "07")
    );
    assert_eq!(
        api.request("DELETE", &path)
            .send()
            .await
            .expect("an answer")
            .status(),
        200
    );
    assert_eq!(block(&api).rule_of("0033972100007"), None);
    let again = api
        .request("DELETE", &path)
        .send()
        .await
        .expect("an answer");
    assert_eq!(refusal(again).await.0, 404);
}

#[tokio::test]
async fn a_wrong_rule_is_refused_at_its_field() {
    let api = Api::start().await;
    let before = block(&api);
    let long = "x".repeat(256);
    let cases = [
        (rule("7", demo::LINE), "extension"),
        (rule("00007", demo::LINE), "extension"),
        (rule("100", demo::LINE), "extension"),
        (rule("0a", demo::LINE), "extension"),
        (rule("07", "0612345678"), "destination"),
        (rule("07", "nobody"), "destination"),
        (json!({ "destination": demo::LINE }), "extension"),
        (json!({ "extension": "07" }), "destination"),
        (
            json!({ "extension": 7, "destination": demo::LINE }),
            "extension",
        ),
        (
            json!({ "extension": "07", "destination": demo::LINE, "status": "active" }),
            "status",
        ),
        (
            json!({ "extension": "07", "destination": demo::LINE, "description": long }),
            "description",
        ),
    ];
    for (content, field) in cases {
        let (status, _, message) = refusal(api.send("POST", &rules_path(), &content).await).await;
        assert_eq!(status, 400, "{content}");
        assert!(message.contains(field), "{content}: {message}");
    }
    assert_eq!(block(&api), before);
}

#[tokio::test]
async fn a_taken_number_conflicts_however_it_is_spelled() {
    let api = Api::start().await;
    for extension in ["10", "010", "0010"] {
        let answer = api
            .send("POST", &rules_path(), &rule(extension, demo::LINE))
            .await;
        let (status, _, message) = refusal(answer).await;
        assert_eq!(status, 409);
        assert!(message.contains("0033972100010"), "{message}");
    }
}

#[tokio::test]
async fn a_full_block_takes_no_more() {
    let api = Api::start().await;
    let number = demo::FULL_DDI_NUMBER;
    let path = format!("/telephony/{}/number/{number}/ddi/rules", demo::BIG_ACCOUNT);
    let (status, code, _) =
        refusal(api.send("POST", &path, &rule("998", "0033612345678")).await).await;
    assert_eq!((status, code.as_str()), (400, "QUOTA_EXCEEDED"));
}

#[tokio::test]
async fn a_change_of_a_rule_keeps_to_three_fields() {
    let api = Api::start().await;
    let path = format!("{}/1", rules_path());
    for refused in [
        json!({ "extension": "01" }),
        json!({ "fullNumber": "0033972100001" }),
        json!({ "status": "paused" }),
        json!({ "destination": "12" }),
        json!({ "destination": null }),
    ] {
        assert_eq!(
            refusal(api.send("PUT", &path, &refused).await).await.0,
            400,
            "{refused}"
        );
    }
    let unknown = api
        .send("PUT", &format!("{}/999", rules_path()), &json!({}))
        .await;
    assert_eq!(refusal(unknown).await.0, 404);
}

#[tokio::test]
async fn the_default_destination_is_checked_like_any_other() {
    let api = Api::start().await;
    let change = json!({ "defaultDestination": "0033972123457" });
    assert_eq!(api.send("PUT", &block_path(), &change).await.status(), 200);
    assert_eq!(block(&api).default_destination, "0033972123457");
    let wrong = api
        .send("PUT", &block_path(), &json!({ "defaultDestination": "x" }))
        .await;
    let (status, _, message) = refusal(wrong).await;
    assert_eq!(status, 400);
    assert!(message.starts_with("[defaultDestination]"), "{message}");
    let other = api
        .send("PUT", &block_path(), &json!({ "enabled": false }))
        .await;
    assert_eq!(refusal(other).await.0, 400);
}
