//! Lists and objects of the services: fields, pages, batches, changes.

use sandbox::{Options, demo};
use serde_json::{Value, json};

use crate::support::{Api, header, refusal};

fn in_account(rest: &str) -> String {
    format!("/telephony/{}{rest}", demo::ACCOUNT)
}

async fn page(api: &Api, path: &str, number: usize, size: usize) -> reqwest::Response {
    let request = api
        .request("GET", path)
        .header("X-Pagination-Mode", "CachedObjectList-Pages");
    let request = request
        .header("X-Pagination-Number", number)
        .header("X-Pagination-Size", size);
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn every_list_leads_to_its_objects() {
    let api = Api::start().await;
    let lists = [
        ("line", 12),
        ("number", 14),
        ("fax", 3),
        ("abbreviatedNumber", 8),
        ("service", 29),
    ];
    for (kind, count) in lists {
        let list = in_account(&format!("/{kind}"));
        let ids = api.json(&list).await;
        let ids = ids.as_array().expect("a list");
        assert_eq!(ids.len(), count, "{kind}");
        for id in ids {
            let text = id.to_string().replace('"', "");
            let object = api.json(&format!("{list}/{text}")).await;
            let own_id = object
                .get("serviceName")
                .or(object.get("abbreviatedNumber"));
            assert_eq!(own_id, Some(id), "{kind}");
        }
    }
}

#[tokio::test]
async fn objects_have_the_published_fields() {
    let api = Api::start().await;
    let keys = |object: &Value| -> Vec<String> {
        object
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    let number = api
        .json(&in_account(&format!("/number/{}", demo::DDI_NUMBER)))
        .await;
    let wanted = [
        "description",
        "featureType",
        "partOfPool",
        "serviceName",
        "serviceType",
    ];
    assert_eq!(keys(&number), wanted);
    assert_eq!(number["featureType"], "ddi");
    let line = api
        .json(&in_account(&format!("/line/{}", demo::LINE)))
        .await;
    assert!(line["getPublicOffer"]["price"]["value"].is_number());
    assert_eq!(keys(&line).len(), 11);
    let account = api.json(&in_account("")).await;
    assert_eq!(account["billingAccount"], demo::ACCOUNT);
    assert_eq!(account["status"], "enabled");
    let service = api
        .json(&in_account(&format!("/service/{}", demo::LINE)))
        .await;
    assert_eq!(service["featureType"], "sip");
    assert_eq!(keys(&service).len(), 14);
}

#[tokio::test]
async fn pages_hold_all_objects_and_say_how_many_there_are() {
    let api = Api::start().await;
    let list = format!("/telephony/{}/line", demo::BIG_ACCOUNT);
    let mut names = Vec::new();
    for number in 1..=6 {
        let answer = page(&api, &list, number, 1000).await;
        assert_eq!(header(&answer, "x-pagination-elements"), Some("5000"));
        assert_eq!(header(&answer, "x-pagination-size"), Some("1000"));
        assert_eq!(
            header(&answer, "x-pagination-number"),
            Some(number.to_string().as_str())
        );
        let lines: Vec<Value> = answer.json().await.expect("objects");
        assert_eq!(lines.len(), if number == 6 { 0 } else { 1000 });
        names.extend(lines.into_iter().map(|line| line["serviceName"].clone()));
    }
    assert_eq!(json!(names), api.json(&list).await);
}

#[tokio::test]
async fn a_server_may_give_fewer_than_asked() {
    let api = Api::start_with(Options {
        max_page_size: 5,
        ..Options::default()
    })
    .await;
    let answer = page(&api, &in_account("/line"), 3, 1000).await;
    assert_eq!(header(&answer, "x-pagination-size"), Some("5"));
    assert_eq!(header(&answer, "x-pagination-elements"), Some("12"));
    assert_eq!(answer.json::<Vec<Value>>().await.expect("objects").len(), 2);
}

#[tokio::test]
async fn a_page_that_cannot_be_is_refused() {
    let api = Api::start().await;
    assert_eq!(page(&api, "/telephony", 0, 10).await.status(), 400);
    assert_eq!(page(&api, "/telephony", 1, 0).await.status(), 400);
    let mode = api
        .request("GET", "/telephony")
        .header("X-Pagination-Mode", "Pages");
    assert_eq!(mode.send().await.expect("an answer").status(), 400);
}

async fn batch(api: &Api, separator: &str, path: &str) -> reqwest::Response {
    let request = api.request("GET", path).header("X-Ovh-Batch", separator);
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn a_batch_answers_key_by_key() {
    let api = Api::start().await;
    for separator in [",", ";"] {
        let ids = ["0033972123457", "0033000000000"].join(separator);
        let answer = batch(&api, separator, &in_account(&format!("/line/{ids}"))).await;
        let items: Vec<Value> = answer.json().await.expect("items");
        assert_eq!(items[0]["key"], "0033972123457");
        assert_eq!(items[0]["value"]["serviceName"], "0033972123457");
        assert_eq!(items[0]["error"], Value::Null);
        assert_eq!(items[1]["value"], Value::Null);
        assert!(
            items[1]["error"]["message"]
                .as_str()
                .is_some_and(|text| text.contains("exist"))
        );
        assert_eq!(items.len(), 2);
    }
}

#[tokio::test]
async fn a_batch_takes_fifty_and_no_more() {
    let api = Api::start().await;
    let path = |count| {
        let ids: Vec<String> = (0..count)
            .map(|index| format!("003398000{index:04}"))
            .collect();
        format!("/telephony/{}/line/{}", demo::BIG_ACCOUNT, ids.join(","))
    };
    let items: Vec<Value> = batch(&api, ",", &path(50))
        .await
        .json()
        .await
        .expect("items");
    assert_eq!(
        items.iter().filter(|item| item["error"].is_null()).count(),
        50
    );
    assert_eq!(batch(&api, ",", &path(51)).await.status(), 400);
}

#[tokio::test]
async fn a_description_is_changed_and_nothing_else() {
    let api = Api::start().await;
    let paths = [
        in_account(""),
        in_account("/line/0033972123457"),
        in_account("/number/0033972101001"),
        in_account("/fax/0033972124001"),
        in_account("/service/0033972123458"),
    ];
    for path in paths {
        let changed = api
            .send("PUT", &path, &json!({ "description": "Été" }))
            .await;
        assert_eq!(changed.text().await.expect("text"), "null", "{path}");
        assert_eq!(api.json(&path).await["description"], "Été", "{path}");
        for refused in [
            json!({ "description": "x", "serviceType": "line" }),
            json!({ "colour": "red" }),
            json!({ "description": null }),
            json!({ "description": 3 }),
            json!("x"),
        ] {
            let (status, _, message) = refusal(api.send("PUT", &path, &refused).await).await;
            assert_eq!(status, 400, "{path} {refused} {message}");
        }
        assert_eq!(api.json(&path).await["description"], "Été", "{path}");
    }
}

#[tokio::test]
async fn a_void_success_may_come_without_a_body() {
    let api = Api::start().await;
    api.sandbox
        .world(|world| world.settings.empty_success = true);
    let path = in_account("/line/0033972123457");
    let answer = api.send("PUT", &path, &json!({ "description": "x" })).await;
    assert_eq!(answer.status(), 204);
    assert_eq!(answer.text().await.expect("text"), "");
}

#[tokio::test]
async fn what_does_not_exist_is_named() {
    let api = Api::start().await;
    let cases = [
        ("/telephony/ovhtel-0-0".to_owned(), "ovhtel-0-0"),
        (in_account("/line/0033000000000"), "0033000000000"),
        (in_account(&format!("/number/{}", demo::LINE)), demo::LINE),
        (in_account("/abbreviatedNumber/abc"), "abc"),
        ("/domain".to_owned(), "/domain"),
    ];
    for (path, name) in cases {
        let (status, _, message) = refusal(api.get(&path).await).await;
        assert_eq!(status, 404, "{path}");
        assert!(message.contains(name), "{message}");
    }
    let (status, _, _) = refusal(
        api.request("DELETE", "/me")
            .send()
            .await
            .expect("an answer"),
    )
    .await;
    assert_eq!(status, 405);
}
