//! The resources that are tables: each verb of each, checked field by field.

mod demo_data;
mod refusals;
mod rules;
mod sample;

use sandbox::{
    demo,
    tables::{Answered, IdFrom, List, Shape, TABLES, Table},
};
use serde_json::{Map, Value, json};

use self::sample::{creation, other_value, values};
use crate::support::{Api, body, refusal};

/// The path of the resource on a service that has it.
fn path(table: &Table) -> String {
    table
        .path
        .replace("{billingAccount}", demo::ACCOUNT)
        .replace("{serviceName}", demo::SCHEDULED_LINE)
}

fn lists() -> impl Iterator<Item = (&'static Table, List)> {
    TABLES.iter().filter_map(|table| match table.shape {
        Shape::List(list) => Some((*table, list)),
        _ => None,
    })
}

fn objects() -> impl Iterator<Item = &'static Table> {
    let is_object = |table: &&&Table| matches!(table.shape, Shape::Object { .. });
    TABLES.iter().filter(is_object).copied()
}

async fn pages(api: &Api, path: &str) -> Vec<Value> {
    let request = api
        .request("GET", path)
        .header("X-Pagination-Mode", "CachedObjectList-Pages")
        .header("X-Pagination-Size", 1000);
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().await.expect("objects")
}

async fn delete(api: &Api, path: &str) -> reqwest::Response {
    let request = api.request("DELETE", path);
    request.send().await.expect("an answer")
}

fn spelled(id: &Value) -> String {
    id.to_string().replace('"', "")
}

/// One more object by POST, or else put into the world; answers its path.
async fn added(api: &Api, table: &Table, list: List) -> String {
    let list_path = path(table);
    let before = api.json(&list_path).await;
    let before = before.as_array().expect("ids").clone();
    if list.post.is_some() {
        let answer = api.send("POST", &list_path, &creation(table)).await;
        assert_eq!(answer.status(), 200, "{list_path}");
    } else {
        put_in_world(api, table, list);
    }
    let after = api.json(&list_path).await;
    let mut ids = after.as_array().expect("ids").iter();
    let id = ids.find(|id| !before.contains(id)).expect("one id more");
    format!("{list_path}/{}", spelled(id))
}

fn put_in_world(api: &Api, table: &Table, list: List) {
    let mut object: Map<String, Value> = table
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), values(&field.kind)[0].clone()))
        .collect();
    object.insert(list.id.to_owned(), json!("2001-02-03"));
    if let Some(state) = list.state {
        object.insert(state.to_owned(), json!("done"));
    }
    api.sandbox.world(|world| {
        let records = world.records(&path(table)).expect("a list");
        records.items.push(object);
    });
}

#[tokio::test]
async fn each_resource_answers_what_its_table_says() {
    let api = Api::start().await;
    for table in objects() {
        let object = api.json(&path(table)).await;
        let names: Vec<&String> = object.as_object().expect("an object").keys().collect();
        let wanted: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
        assert_eq!(names, wanted, "{}", table.path);
    }
    for (table, list) in lists() {
        let one = added(&api, table, list).await;
        let object = api.json(&one).await;
        let names: Vec<&String> = object.as_object().expect("an object").keys().collect();
        let wanted: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
        assert_eq!(names, wanted, "{}", table.path);
        assert_eq!(
            spelled(&object[list.id]),
            one.rsplit('/').next().expect("an id")
        );
        assert!(pages(&api, &path(table)).await.contains(&object), "{one}");
    }
    for table in TABLES {
        if let Shape::Fixed(text) = table.shape {
            let wanted: Value = serde_json::from_str(text).expect("JSON");
            assert_eq!(api.json(&path(table)).await, wanted);
        }
    }
}

/// Every value of every field that may be written comes back as it was sent.
async fn write_back(api: &Api, table: &Table, at: &str) {
    for field in table.fields.iter().filter(|field| field.in_change()) {
        let mut all = values(&field.kind);
        all.extend(field.nullable.then_some(Value::Null));
        for value in all {
            let before = api.json(at).await;
            let answer = api.send("PUT", at, &json!({ field.name: value })).await;
            assert_eq!(answer.status(), 200, "{at} {} = {value}", field.name);
            assert_eq!(body(answer).await, Value::Null);
            let after = api.json(at).await;
            assert_eq!(after[field.name], value, "{at} {}", field.name);
            let mut expected = before;
            expected[field.name] = value;
            assert_eq!(after, expected, "nothing else changes");
        }
    }
}

#[tokio::test]
async fn each_writable_field_is_written_alone() {
    let api = Api::start().await;
    for table in objects() {
        write_back(&api, table, &path(table)).await;
    }
    for (table, list) in lists().filter(|(_, list)| list.put) {
        let one = added(&api, table, list).await;
        write_back(&api, table, &one).await;
    }
}

#[tokio::test]
async fn what_is_created_can_be_deleted_once() {
    let api = Api::start().await;
    for (table, list) in lists() {
        let Some((id_from, answered)) = list.post else {
            continue;
        };
        let sent = creation(table);
        let answer = api.send("POST", &path(table), &sent).await;
        assert_eq!(answer.status(), 200, "{}", table.path);
        let answer = body(answer).await;
        let all = pages(&api, &path(table)).await;
        let made = all.last().expect("what was made");
        for (name, value) in sent.as_object().expect("an object") {
            assert_eq!(&made[name], value, "{} {name}", table.path);
        }
        match answered {
            Answered::Object => assert_eq!(&answer, made),
            Answered::Id => assert_eq!(answer, made[list.id]),
            Answered::Nothing => assert_eq!(answer, Value::Null),
            Answered::Task => assert_eq!(answer["status"], "todo"),
        }
        let again = refusal_of(&api, "POST", &path(table), &sent).await;
        let conflicts = id_from == IdFrom::Client;
        assert!(!conflicts || again.0 == 409, "{again:?}");
        let one = format!("{}/{}", path(table), spelled(&made[list.id]));
        if list.delete {
            assert_eq!(delete(&api, &one).await.status(), 200);
            let (status, _, message) = refusal(delete(&api, &one).await).await;
            assert_eq!(status, 404);
            assert!(message.contains(list.id), "{message}");
            assert_eq!(api.get(&one).await.status(), 404);
        }
    }
}

/// Status and message; `(200, "")` of what was no refusal.
async fn refusal_of(api: &Api, method: &str, path: &str, sent: &Value) -> (u16, String) {
    let answer = api.send(method, path, sent).await;
    if answer.status().is_success() {
        return (answer.status().as_u16(), String::new());
    }
    let (status, _, message) = refusal(answer).await;
    (status, message)
}

#[tokio::test]
async fn tests_change_what_the_next_answer_says() {
    let api = Api::start().await;
    for table in objects() {
        for field in table.fields.iter().filter(|field| field.in_change()) {
            let value = other_value(field, &api.json(&path(table)).await[field.name]);
            api.sandbox.world(|world| {
                let record = world.record(&path(table)).expect("an object");
                record.insert(field.name.to_owned(), value.clone());
            });
            assert_eq!(api.json(&path(table)).await[field.name], value);
        }
    }
    let is_known = |path: &str| api.sandbox.world(|world| world.records(path).is_some());
    assert!(!is_known("/telephony/a/unknown"));
    assert!(!is_known(&path(objects().next().expect("a table"))));
}
