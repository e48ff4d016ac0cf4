//! A save of many conditions that fails half-way.

use sandbox::{Fault, demo};
use serde_json::json;

use super::{Resource, sip};
use crate::support::{Api, client};

async fn statuses(api: &Api) -> Vec<u16> {
    let resource = Resource::sip();
    let mut statuses = Vec::new();
    for hour in 8..12 {
        let body = resource.condition("monday", hour * 60, hour * 60 + 60);
        let answer = api.send("POST", &resource.list, &body).await;
        statuses.push(answer.status().as_u16());
        // Reads in between are not counted.
        api.get(&resource.list).await;
    }
    statuses
}

#[tokio::test]
async fn the_third_write_fails_and_no_other() {
    let api = Api::start().await;
    let fault = Fault::status(500).on_write("/condition").nth(3);
    api.sandbox.fault(fault);
    assert_eq!(statuses(&api).await, [200, 200, 500, 200]);
    let stored = api.json(&sip::conditions(demo::LINE)).await;
    assert_eq!(stored.as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn the_row_with_a_certain_body_fails_and_no_other() {
    let api = Api::start().await;
    let fault = Fault::status(500)
        .on_write("/condition")
        .with_body(r#""1000""#);
    api.sandbox.fault(fault.after(1));
    assert_eq!(statuses(&api).await, [200, 200, 500, 200]);
}

#[tokio::test]
async fn the_same_can_be_asked_for_by_hand() {
    let api = Api::start().await;
    let fault = json!({
        "method": "POST|PUT|DELETE", "path": "/condition", "skip": 1,
        "effect": { "status": { "status": 503 } },
    });
    let url = format!("{}/_sandbox/fault", api.sandbox.origin());
    let answer = client().post(url).json(&fault).send().await;
    assert_eq!(answer.expect("an answer").status(), 204);
    assert_eq!(statuses(&api).await, [200, 503, 200, 200]);
}
