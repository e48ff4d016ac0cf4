//! Dialplans, their extensions, and that each extension's conditions are its own.

use sandbox::demo;
use serde_json::{Value, json};

use crate::support::{Api, body, refusal};

fn dialplans() -> String {
    format!(
        "/telephony/{}/ovhPabx/{}/dialplan",
        demo::ACCOUNT,
        demo::PABX_NUMBER
    )
}

fn extensions() -> String {
    format!("{}/{}/extension", dialplans(), demo::PABX_DIALPLAN)
}

fn condition_times(extension: u64) -> String {
    format!("{}/{extension}/conditionTime", extensions())
}

/// The conditions of an extension just made.
pub(super) async fn empty_condition_times(api: &Api) -> String {
    let made = json!({ "enable": true, "position": 3 });
    let made = body(api.send("POST", &extensions(), &made).await).await;
    format!("{}/{}/conditionTime", extensions(), made["extensionId"])
}

#[tokio::test]
async fn the_demo_number_has_two_dialplans_and_the_first_two_extensions() {
    let api = Api::start().await;
    let ids = api.json(&dialplans()).await;
    assert_eq!(ids.as_array().map(Vec::len), Some(2));
    assert_eq!(ids[0], demo::PABX_DIALPLAN);
    let dialplan = api.json(&format!("{}/{}", dialplans(), ids[0])).await;
    assert_eq!(dialplan.as_object().map(serde_json::Map::len), Some(6));
    assert_eq!(
        api.json(&extensions()).await,
        json!([demo::PABX_EXTENSION, 1522])
    );
    let empty = format!("{}/{}/extension", dialplans(), ids[1]);
    assert_eq!(api.json(&empty).await, json!([]));
    let condition = api.json(&condition_times(demo::PABX_EXTENSION)).await;
    let path = format!("{}/{}", condition_times(demo::PABX_EXTENSION), condition[0]);
    let wanted = json!({
        "conditionId": condition[0], "timeFrom": "08:30:00", "timeTo": "12:29:59",
        "weekDay": "monday",
    });
    assert_eq!(api.json(&path).await, wanted);
}

#[tokio::test]
async fn extensions_are_created_changed_and_deleted() {
    let api = Api::start().await;
    let made = json!({ "enable": false, "position": 3, "schedulerCategory": "holidays" });
    let mut wanted = body(api.send("POST", &extensions(), &made).await).await;
    assert_eq!(
        (&wanted["enabled"], &wanted["position"]),
        (&json!(false), &json!(3))
    );
    let path = format!("{}/{}", extensions(), wanted["extensionId"]);
    let change = json!({ "enabled": true, "schedulerCategory": null });
    assert_eq!(api.send("PUT", &path, &change).await.status(), 200);
    wanted["enabled"] = json!(true);
    wanted["schedulerCategory"] = Value::Null;
    assert_eq!(api.json(&path).await, wanted);
    for refused in [
        json!({ "enable": true }),
        json!({ "position": "first" }),
        json!({ "schedulerCategory": "week" }),
        json!({ "screenListType": "grey" }),
    ] {
        assert_eq!(
            refusal(api.send("PUT", &path, &refused).await).await.0,
            400,
            "{refused}"
        );
    }
    assert_eq!(
        refusal(api.send("POST", &extensions(), &json!({})).await)
            .await
            .0,
        400
    );
    let deleted = api
        .request("DELETE", &path)
        .send()
        .await
        .expect("an answer");
    assert_eq!(deleted.status(), 200);
    assert_eq!(refusal(api.get(&path).await).await.0, 404);
}

#[tokio::test]
async fn dialplans_are_created_changed_and_deleted() {
    let api = Api::start().await;
    let made = json!({
        "name": "Nuit", "anonymousRejection": true, "showCallerNumber": "alias",
        "transferTimeout": 15,
    });
    let created = body(api.send("POST", &dialplans(), &made).await).await;
    let path = format!("{}/{}", dialplans(), created["dialplanId"]);
    for (name, value) in made.as_object().expect("an object") {
        assert_eq!(&created[name], value);
        let mut partial = made.clone();
        partial.as_object_mut().expect("an object").remove(name);
        assert_eq!(
            refusal(api.send("POST", &dialplans(), &partial).await)
                .await
                .0,
            400
        );
    }
    let renamed = api
        .send("PUT", &path, &json!({ "name": "Nuit et jour" }))
        .await;
    assert_eq!(renamed.status(), 200);
    assert_eq!(api.json(&path).await["name"], "Nuit et jour");
    let wrong = api
        .send("PUT", &path, &json!({ "showCallerNumber": "none" }))
        .await;
    assert_eq!(refusal(wrong).await.0, 400);
    let deleted = api
        .request("DELETE", &path)
        .send()
        .await
        .expect("an answer");
    assert_eq!(deleted.status(), 200);
    assert_eq!(refusal(api.get(&path).await).await.0, 404);
}

#[tokio::test]
async fn a_condition_of_an_extension_has_no_policy_and_no_holidays() {
    let api = Api::start().await;
    let list = empty_condition_times(&api).await;
    let good = json!({ "weekDay": "monday", "timeFrom": "08:00:00", "timeTo": "11:59:59" });
    for (name, value) in [("policy", "available"), ("weekDay", "holiday")] {
        let mut wrong = good.clone();
        wrong[name] = json!(value);
        let (status, _, message) = refusal(api.send("POST", &list, &wrong).await).await;
        assert_eq!(status, 400);
        assert!(message.contains(name), "{message}");
    }
}

#[tokio::test]
async fn the_same_hours_may_stand_in_two_extensions() {
    let api = Api::start().await;
    let hours = json!({ "weekDay": "monday", "timeFrom": "08:30:00", "timeTo": "12:29:59" });
    let taken = condition_times(demo::PABX_EXTENSION);
    assert_eq!(refusal(api.send("POST", &taken, &hours).await).await.0, 400);
    let other = condition_times(demo::PABX_EXTENSION + 1);
    assert_eq!(api.send("POST", &other, &hours).await.status(), 200);
    let stored = api.sandbox.world(|world| {
        let pabx = world.ovh_pabx_mut(demo::ACCOUNT, demo::PABX_NUMBER)?;
        let extension = pabx.extension_mut(demo::PABX_DIALPLAN, demo::PABX_EXTENSION + 1)?;
        let last = extension.condition_times.values().last()?;
        Some((last.time_from.clone(), last.time_to.clone()))
    });
    assert_eq!(stored, Some(("08:30:00".to_owned(), "12:29:59".to_owned())));
}

#[tokio::test]
async fn other_kinds_of_services_answer_404() {
    let api = Api::start().await;
    let list = api
        .json(&format!("/telephony/{}/ovhPabx", demo::ACCOUNT))
        .await;
    let list: Vec<String> = serde_json::from_value(list).expect("names");
    assert!(list.contains(&demo::PABX_NUMBER.to_owned()));
    assert!(!list.contains(&demo::EASY_HUNTING_NUMBER.to_owned()));
    for name in &list {
        let one = api
            .json(&format!("/telephony/{}/ovhPabx/{name}", demo::ACCOUNT))
            .await;
        assert_eq!(&one["serviceName"], name);
    }
    for other in [demo::EASY_HUNTING_NUMBER, demo::LINE, demo::DDI_NUMBER] {
        let path = format!("/telephony/{}/ovhPabx/{other}", demo::ACCOUNT);
        assert_eq!(refusal(api.get(&path).await).await.0, 404);
        assert_eq!(
            refusal(api.get(&format!("{path}/dialplan")).await).await.0,
            404
        );
    }
    let strange = format!("{}/999/extension", dialplans());
    assert_eq!(refusal(api.get(&strange).await).await.0, 404);
    let strange = format!("{}/999/conditionTime", extensions());
    assert_eq!(refusal(api.get(&strange).await).await.0, 404);
}
