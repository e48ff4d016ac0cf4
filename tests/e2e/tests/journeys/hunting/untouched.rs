//! What nobody touched stays byte for byte, however odd, when something beside it is saved.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::{Value, json};

use super::{open, put, queue, save, sent};
use crate::schedule::accept;

/// Has both actions lead to these voicemails, sets a longer wait, and gives the queue before and after.
async fn with_a_longer_wait(
    number: &str,
    id: u64,
    [overflow, closure]: [&str; 2],
) -> (Journey, Value, Value) {
    let journey = open(demo::ACCOUNT, number).await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, number);
        let queues = &mut hunting.expect("a group of the demo").queues;
        let queue = queues.get_mut(id).expect("a queue");
        queue.action_on_overflow = Some("voicemail".to_owned());
        queue.action_on_overflow_param = Some(overflow.to_owned());
        queue.action_on_closure = Some("voicemail".to_owned());
        queue.action_on_closure_param = Some(closure.to_owned());
    });
    journey.reload().await;
    journey.wait_text(overflow).await;
    let before = queue(&journey, number, id);
    let edit = journey.role("button", "Modifier le débordement");
    edit.click().await;
    let form = journey.role("dialog", "Modifier le débordement");
    form.field("Attente au plus (s)").fill("95").await;
    accept(&form).await;
    save(&journey).await;
    let after = queue(&journey, number, id);
    (journey, before, after)
}

#[tokio::test]
async fn voicemails_of_a_contact_centre() {
    let number = demo::PABX_NUMBER;
    let voicemails = ["0033972101006", "0033972123458"];
    let (journey, mut before, after) =
        with_a_longer_wait(number, demo::PABX_QUEUE, voicemails).await;
    before["maxWaitTime"] = json!(95);
    assert_eq!(after, before);
    let path = format!("/hunting/queue/{}", demo::PABX_QUEUE);
    let changed = put(&path, json!({"maxWaitTime": 95}));
    assert_eq!(sent(&journey, number), [changed]);
    journey.finish().await;
}

#[tokio::test]
async fn voicemails_of_an_easy_hunting_number() {
    let number = demo::EASY_HUNTING_NUMBER;
    // As another program may have spelt them.
    let voicemails = ["+33 9.72.10.10.06", "0972123458 "];
    let (journey, mut before, after) =
        with_a_longer_wait(number, demo::HUNTING_QUEUE, voicemails).await;
    before["maxWaitTime"] = json!(95);
    assert_eq!(after, before);
    let changed = put("", json!({"maxWaitTime": 95}));
    assert_eq!(sent(&journey, number), [changed]);
    journey.finish().await;
}

#[tokio::test]
async fn settings_where_a_member_is_saved() {
    let (number, id) = (demo::PABX_NUMBER, demo::PABX_QUEUE);
    let journey = open(demo::ACCOUNT, number).await;
    let before = queue(&journey, number, id);
    let edit = journey.role("button", containing("Modifier 0033972123456"));
    edit.click().await;
    let form = journey.role("dialog", "Modifier 0033972123456");
    form.field("Description").fill("Accueil de nuit").await;
    accept(&form).await;
    save(&journey).await;
    assert_eq!(queue(&journey, number, id), before);
    let changed = put(
        "/hunting/agent/8203",
        json!({"description": "Accueil de nuit"}),
    );
    assert_eq!(sent(&journey, number), [changed]);
    journey.finish().await;
}
