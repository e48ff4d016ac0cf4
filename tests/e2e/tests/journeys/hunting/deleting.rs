//! A queue is deleted as it was shown: what another session changed since is shown first.

use e2e::{Journey, Locator, containing};
use sandbox::demo;
use serde_json::Value;

use super::{open_centre, queue, take_back};

const RELIEF: u64 = demo::PABX_QUEUE + 1;

/// Changes the other queue, as another session does.
fn edit(journey: &Journey, edit: impl FnOnce(&mut sandbox::world::HuntingQueue)) {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let queues = &mut hunting.expect("a group of the demo").queues;
        edit(queues.get_mut(RELIEF).expect("a queue"));
    });
}

/// The question whether the other queue, which has no member left, is to be deleted.
async fn ask() -> (Journey, Locator) {
    let journey = open_centre().await;
    edit(&journey, |queue| {
        queue.agents.clear();
        queue.follow_call_forwards = Some(true);
        queue.confirm_key = Some("5".to_owned());
    });
    journey.field("File").select_option("Renfort").await;
    journey.wait_text("Aucun membre dans cette file").await;
    journey.role("button", "Supprimer la file").click().await;
    let question = journey.role("dialog", "Supprimer la file");
    question.wait().await;
    (journey, question)
}

/// A queue without its id, which the API gives anew.
fn without_id(mut queue: Value) -> Value {
    queue["queueId"] = Value::Null;
    queue
}

#[tokio::test]
async fn a_change_of_another_session_is_shown_before_the_queue_is_deleted() {
    let (journey, question) = ask().await;
    edit(&journey, |queue| queue.max_wait_time = 77);
    question.role("button", "Supprimer").click().await;
    question
        .wait_text(containing("Cette file a changé entre-temps"))
        .await;
    question.wait_text(containing("77")).await;
    let shown = queue(&journey, demo::PABX_NUMBER, RELIEF);
    assert!(!shown.is_null());

    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    assert!(queue(&journey, demo::PABX_NUMBER, RELIEF).is_null());
    take_back(&journey).await;
    let back = queue(&journey, demo::PABX_NUMBER, RELIEF + 1);
    assert_eq!(without_id(back), without_id(shown));
    journey.finish().await;
}
