//! What each resource refuses, with a message that names the field.

use sandbox::tables::{Shape, TABLES, Table};
use serde_json::{Value, json};

use super::{
    added, creation, delete, lists, objects, pages, path, refusal_of,
    sample::{values, wrong_values},
};
use crate::support::{Api, refusal};

/// PUTs that must not pass, each with the name that the message has.
fn wrong_changes(table: &Table) -> Vec<(Value, &'static str)> {
    let mut wrong = vec![(json!({ "colour": "red" }), "colour")];
    for field in table.fields {
        if field.in_change() {
            let values = wrong_values(field).into_iter();
            wrong.extend(values.map(|value| (json!({ field.name: value }), field.name)));
        } else {
            let value = &values(&field.kind)[0];
            wrong.push((json!({ field.name: value }), field.name));
        }
    }
    wrong
}

async fn refuses_changes(api: &Api, table: &Table, at: &str) {
    let before = api.json(at).await;
    for (sent, name) in wrong_changes(table) {
        let (status, message) = refusal_of(api, "PUT", at, &sent).await;
        assert_eq!(status, 400, "{at} {sent}");
        assert!(message.contains(name), "{sent}: {message}");
    }
    let both = json!({ "colour": "red", table.fields[0].name: values(&table.fields[0].kind)[0] });
    assert_eq!(refusal_of(api, "PUT", at, &both).await.0, 400);
    assert_eq!(api.json(at).await, before);
}

#[tokio::test]
async fn a_wrong_change_changes_nothing() {
    let api = Api::start().await;
    for table in objects() {
        refuses_changes(&api, table, &path(table)).await;
    }
    for (table, list) in lists().filter(|(_, list)| list.put) {
        let one = added(&api, table, list).await;
        refuses_changes(&api, table, &one).await;
    }
}

#[tokio::test]
async fn a_wrong_creation_creates_nothing() {
    let api = Api::start().await;
    let takes_posts = |table: &&&Table| match table.shape {
        Shape::List(list) => list.post.is_some(),
        Shape::Action(_) => true,
        _ => false,
    };
    for table in TABLES.iter().filter(takes_posts) {
        let right = creation(table);
        let mut cases = vec![(with(&right, "colour", json!("red")), "colour")];
        for field in table.fields {
            if field.required {
                let mut body = right.clone();
                body.as_object_mut().expect("an object").remove(field.name);
                cases.push((body, field.name));
            }
            let wrong = match field.in_creation() {
                true => wrong_values(field),
                false => vec![values(&field.kind)[0].clone()],
            };
            let wrong = wrong.into_iter();
            cases.extend(wrong.map(|value| (with(&right, field.name, value), field.name)));
        }
        for (sent, name) in cases {
            let (status, message) = refusal_of(&api, "POST", &path(table), &sent).await;
            assert_eq!(status, 400, "{} {sent}", table.path);
            assert!(message.contains(name), "{sent}: {message}");
        }
    }
}

fn with(body: &Value, name: &str, value: Value) -> Value {
    let mut changed = body.clone();
    changed[name] = value;
    changed
}

#[tokio::test]
async fn verbs_that_do_not_exist_are_refused() {
    let api = Api::start().await;
    let mut cases: Vec<(String, &str)> = Vec::new();
    for table in TABLES {
        let at = path(table);
        match table.shape {
            Shape::Object { put, .. } => {
                assert!(put, "{at}: all of them can be changed");
                cases.extend([(at.clone(), "POST"), (at, "DELETE")]);
            }
            Shape::File => cases.extend([(at.clone(), "POST"), (at, "DELETE")]),
            Shape::Fixed(_) => cases.extend([(at.clone(), "POST"), (at, "PUT")]),
            Shape::Action(_) => cases.extend([(at.clone(), "GET"), (at, "PUT")]),
            Shape::List(list) => {
                let one = format!("{at}/1");
                cases.extend(list.post.is_none().then_some((at, "POST")));
                cases.extend((!list.put).then_some((one.clone(), "PUT")));
                cases.extend((!list.delete).then_some((one, "DELETE")));
            }
        }
    }
    for (at, method) in cases {
        let answer = api.send(method, &at, &json!({})).await;
        let (status, code, _) = refusal(answer).await;
        assert_eq!(
            (status, code.as_str()),
            (405, "INVALID_METHOD"),
            "{method} {at}"
        );
    }
}

#[tokio::test]
async fn what_does_not_exist_is_named() {
    let api = Api::start().await;
    for table in TABLES {
        let method = match table.shape {
            Shape::Action(_) => "POST",
            _ => "GET",
        };
        for (place, name) in [
            ("{billingAccount}", "ovhtel-0-0"),
            ("{serviceName}", "0033000000000"),
        ] {
            if !table.path.contains(place) {
                continue;
            }
            let at = table.path.replace(place, name);
            let at = at
                .replace("{billingAccount}", sandbox::demo::ACCOUNT)
                .replace("{serviceName}", sandbox::demo::LINE);
            let (status, message) = refusal_of(&api, method, &at, &json!({})).await;
            assert_eq!(status, 404, "{at}");
            assert!(message.contains(name), "{message}");
        }
    }
    for (table, list) in lists() {
        let one = format!("{}/404", path(table));
        let (status, _, message) = refusal(api.get(&one).await).await;
        assert_eq!(status, 404);
        assert!(message.contains(list.id), "{message}");
        if list.delete {
            assert_eq!(delete(&api, &one).await.status(), 404);
        }
        if list.put {
            assert_eq!(api.send("PUT", &one, &json!({})).await.status(), 404);
        }
    }
}

#[tokio::test]
async fn a_query_that_no_list_knows_is_refused() {
    let api = Api::start().await;
    for (table, list) in lists() {
        let (status, _, message) =
            refusal(api.get(&format!("{}?colour=red", path(table))).await).await;
        assert_eq!(status, 400);
        assert!(message.contains("colour"), "{message}");
        for filter in list.filters {
            let name = filter.parameter();
            let field = name.split('.').next().expect("a name");
            let field = table.field(field).expect("the field that is looked at");
            let all = pages(&api, &path(table)).await.len();
            for value in values(&field.kind) {
                let value = value.as_str().expect("a text").replace('+', "%2B");
                let at = format!("{}?{name}={value}", path(table));
                assert!(pages(&api, &at).await.len() <= all, "{at}");
            }
            if !matches!(field.kind, sandbox::tables::Kind::Text(..)) {
                let at = format!("{}?{name}=never", path(table));
                let (status, _, message) = refusal(api.get(&at).await).await;
                assert_eq!(status, 400, "{at}");
                assert!(message.contains(&name), "{message}");
            }
        }
    }
}
