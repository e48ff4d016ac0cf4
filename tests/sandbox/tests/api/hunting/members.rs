//! Positions: 1 to the number of agents after every write, by either path.

use sandbox::demo;
use serde_json::json;

use super::{Group, change, delete, page, refused};
use crate::support::{Api, body, refusal};

#[tokio::test]
async fn a_new_member_pushes_back_those_behind_it() {
    let api = Api::start().await;
    for group in Group::both() {
        let before = group.order(&api).await;
        let hired = [demo::DENSE_LINE, "0033972123461", "0033972123460"];
        let mut wanted = before.clone();
        for (number, position, index) in [(hired[0], 2, 1), (hired[1], 1, 0), (hired[2], 99, 6)] {
            let agent = group.hire(&api, number).await;
            let id = super::long(&agent["agentId"]);
            let path = group.at(&format!("/agent/{id}/queue"));
            assert_eq!(api.json(&path).await, json!([]));
            let place = json!({ "position": position, "queueId": group.queue });
            let made = body(api.send("POST", &path, &place).await).await;
            let answered = json!({ "agentId": id, "position": index + 1, "queueId": group.queue });
            assert_eq!(made, answered);
            wanted.insert(index, id);
            assert_eq!(group.order(&api).await, wanted);
            assert_eq!(page(&api, &path).await, [answered]);
            refused(&api, "POST", &path, &place, 409).await;
        }
    }
}

#[tokio::test]
async fn a_moved_member_renumbers_the_others_by_either_path() {
    let api = Api::start().await;
    for group in Group::both() {
        let before = group.order(&api).await;
        let [first, second, third, fourth] = before.as_slice() else {
            panic!("four members: {before:?}");
        };
        let queue = group.queue;
        let of_agent = group.at(&format!("/agent/{first}/queue/{queue}"));
        let of_queue = group.at(&format!("/queue/{queue}/agent/{first}"));
        change(&api, &of_agent, &json!({ "position": 3 })).await;
        assert_eq!(group.order(&api).await, [*second, *third, *first, *fourth]);
        assert_eq!(api.json(&of_agent).await, api.json(&of_queue).await);
        change(&api, &of_queue, &json!({ "position": 1 })).await;
        assert_eq!(group.order(&api).await, before);
        change(&api, &of_queue, &json!({ "position": 1000 })).await;
        assert_eq!(group.order(&api).await, [*second, *third, *fourth, *first]);
        change(&api, &of_agent, &json!({})).await;
        assert_eq!(group.order(&api).await, [*second, *third, *fourth, *first]);
        for wrong in [
            json!({ "position": 0 }),
            json!({ "position": "1" }),
            json!({ "queueId": 1 }),
        ] {
            refused(&api, "PUT", &of_agent, &wrong, 400).await;
        }

        assert_eq!(delete(&api, &of_agent).await.status(), 200);
        assert_eq!(group.order(&api).await, [*second, *third, *fourth]);
        assert_eq!(refusal(api.get(&of_queue).await).await.0, 404);
        assert_eq!(refusal(delete(&api, &of_queue).await).await.0, 404);
        let agent = group.at(&format!("/agent/{first}"));
        assert_eq!(api.get(&agent).await.status(), 200, "still an agent");
    }
}

#[tokio::test]
async fn a_place_needs_a_queue_and_a_position() {
    let api = Api::start().await;
    for group in Group::both() {
        let agent = group.hire(&api, demo::DENSE_LINE).await;
        let path = group.at(&format!("/agent/{}/queue", agent["agentId"]));
        for (status, body) in [
            (400, json!({ "queueId": group.queue })),
            (400, json!({ "position": 1 })),
            (400, json!({ "position": 0, "queueId": group.queue })),
            (404, json!({ "position": 1, "queueId": 99 })),
        ] {
            refused(&api, "POST", &path, &body, status).await;
        }
        assert_eq!(api.json(&path).await, json!([]));
    }
}

#[tokio::test]
async fn the_agents_of_a_queue_are_listed_by_id_not_by_position() {
    let api = Api::start().await;
    let group = Group::easy();
    let list = group.at(&format!("/queue/{}/agent", group.queue));
    assert_eq!(api.json(&list).await, json!([8101, 8102, 8103, 8104]));
    assert_eq!(group.order(&api).await, [8102, 8101, 8104, 8103]);
}
