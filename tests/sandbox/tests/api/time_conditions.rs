//! Time conditions: the server's own checks, in what all three resources share.

mod demo_data;
mod easy_hunting;
mod faults;
mod ovh_pabx;
mod resource;
mod sip;

use serde_json::json;

use self::resource::Resource;
use crate::support::{Api, refusal};

#[tokio::test]
async fn a_condition_is_created_changed_and_deleted() {
    let api = Api::start().await;
    for resource in Resource::all(&api).await {
        let body = resource.condition("monday", 8 * 60, 12 * 60 + 7);
        let created = resource.create(&api, &body).await;
        for (name, value) in body.as_object().expect("an object") {
            assert_eq!(&created[name], value, "as sent");
        }
        let path = resource.one(&created);
        assert_eq!(api.json(&path).await, created);
        assert_eq!(
            api.json(&resource.list).await,
            json!([created[resource.id]])
        );

        let changed = api
            .send("PUT", &path, &json!({ resource.day: "sunday" }))
            .await;
        assert_eq!(changed.text().await.expect("text"), "null");
        let mut wanted = created.clone();
        wanted[resource.day] = json!("sunday");
        assert_eq!(
            api.json(&path).await,
            wanted,
            "a change touches nothing else"
        );

        let deleted = api
            .request("DELETE", &path)
            .send()
            .await
            .expect("an answer");
        assert_eq!(deleted.text().await.expect("text"), "null");
        assert_eq!(refusal(api.get(&path).await).await.0, 404);
        let again = resource.create(&api, &body).await;
        assert!(
            again[resource.id].as_u64() > created[resource.id].as_u64(),
            "ids grow: {again}"
        );
    }
}

#[tokio::test]
async fn conditions_of_one_day_do_not_overlap_but_may_touch() {
    let api = Api::start().await;
    for resource in Resource::all(&api).await {
        let monday = |from, to| resource.condition("monday", from, to);
        let taken = resource.create(&api, &monday(540, 727)).await;
        for overlapping in [(540, 727), (500, 542), (726, 800), (600, 610), (0, 1439)] {
            let body = monday(overlapping.0, overlapping.1);
            let message = resource.refused(&api, &body).await;
            let named = format!("[{}]", resource.times[0]);
            assert!(message.starts_with(&named), "{message}");
            assert!(
                message.contains(&taken[resource.id].to_string()),
                "{message}"
            );
        }
        resource.create(&api, &monday(480, 540)).await;
        let after = resource.create(&api, &monday(727, 800)).await;
        resource
            .create(&api, &resource.condition("tuesday", 540, 727))
            .await;

        let path = resource.one(&after);
        let earlier = json!({ resource.times[0]: (resource.begin)(726) });
        assert_eq!(refusal(api.send("PUT", &path, &earlier).await).await.0, 400);
        assert_eq!(
            api.json(&path).await,
            after,
            "a refused change changes nothing"
        );
        let itself = api.send("PUT", &path, &monday(727, 790)).await;
        assert_eq!(itself.status(), 200, "a condition is not in its own way");
    }
}

#[tokio::test]
async fn an_end_at_midnight_is_the_end_of_the_day() {
    let api = Api::start().await;
    for resource in Resource::all(&api).await {
        let midnight = (resource.begin)(0);
        let mut evening = resource.condition("monday", 1200, 1300);
        evening[resource.times[1]] = json!(midnight);
        let created = resource.create(&api, &evening).await;
        assert_eq!(created[resource.times[1]], midnight.as_str());
        resource
            .refused(&api, &resource.condition("monday", 1380, 1390))
            .await;
        resource
            .create(&api, &resource.condition("monday", 0, 1200))
            .await;
    }
}

#[tokio::test]
async fn what_is_wrong_is_named() {
    let api = Api::start().await;
    for resource in Resource::all(&api).await {
        let good = resource.condition("monday", 540, 720);
        let [begin, end] = resource.times;
        let mut wrong = vec![
            (resource.day, json!("lundi")),
            (resource.day, json!(1)),
            (begin, json!("9h00")),
            (begin, json!(900)),
            (begin, json!((resource.begin)(720))),
            (end, json!("2500")),
            (end, json!("25:00:00")),
            (end, json!("")),
            (end, json!(null)),
            (resource.id, json!(7)),
            ("colour", json!("red")),
        ];
        if resource.policy {
            wrong.push(("policy", json!("open")));
        }
        for (name, value) in wrong {
            let mut body = good.clone();
            body[name] = value;
            let message = resource.refused(&api, &body).await;
            assert!(message.contains(name), "{body}: {message}");
        }
        for name in good.as_object().expect("an object").keys() {
            let mut body = good.clone();
            body.as_object_mut().expect("an object").remove(name);
            let message = resource.refused(&api, &body).await;
            assert_eq!(message, format!("[{name}] This parameter is mandatory"));
        }
        assert_eq!(api.json(&resource.list).await, json!([]));
    }
}

#[tokio::test]
async fn an_unknown_condition_answers_404() {
    let api = Api::start().await;
    for resource in Resource::all(&api).await {
        for id in ["999999", "abc", "-1"] {
            let path = format!("{}/{id}", resource.list);
            assert_eq!(refusal(api.get(&path).await).await.0, 404);
            assert_eq!(
                refusal(api.send("PUT", &path, &json!({})).await).await.0,
                404
            );
            let deleted = api
                .request("DELETE", &path)
                .send()
                .await
                .expect("an answer");
            let (status, _, message) = refusal(deleted).await;
            assert_eq!(status, 404);
            assert!(
                message.contains(id) && message.contains(resource.id),
                "{message}"
            );
        }
    }
}
