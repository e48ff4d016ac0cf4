//! Going altogether: from the service, and so from all of its queues; and coming back to all of them.

use e2e::{Journey, Locator, containing};
use sandbox::{Fault, demo};
use serde_json::Value;

use super::{agent, open_centre, save, sent, stored_order, take_back};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";
/// Who is in the relief queue between [`THIRD`] and [`SECOND`].
const RELIEF: &str = "0033972123458";

fn stored(journey: &Journey) -> Vec<String> {
    stored_order(journey, demo::PABX_NUMBER, demo::PABX_QUEUE)
}

/// Those of the other queue.
fn stored_relief(journey: &Journey) -> Vec<String> {
    stored_order(journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 1)
}

/// Asks for members to go altogether, and leaves it to be saved.
async fn remove_altogether(question: &Locator) {
    let altogether = question.role("radio", containing("Supprimer du service"));
    altogether.click().await;
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
}

/// The question whether one member is to go.
async fn ask_for(journey: &Journey, number: &str) -> Locator {
    let name = format!("Retirer {number}");
    journey.role("button", containing(&name)).click().await;
    journey.role("dialog", "Retirer 1 membre ?")
}

/// The agent is as it was, but that who is made anew gets an id of its own.
fn assert_is_back(journey: &Journey, before: &Value) {
    let number = before["number"].as_str().expect("a number");
    let mut after = agent(journey, number);
    assert_ne!(after["agentId"], before["agentId"]);
    after["agentId"] = before["agentId"].clone();
    assert_eq!(&after, before);
}

#[tokio::test]
async fn who_is_removed_altogether_is_no_agent_any_more_and_comes_back() {
    let journey = open_centre().await;
    let before = agent(&journey, FIRST);
    remove_altogether(&ask_for(&journey, FIRST).await).await;
    save(&journey).await;
    assert_eq!(agent(&journey, FIRST), Value::Null);
    assert_eq!(stored(&journey), [SECOND, THIRD, FOURTH]);
    let removal = (
        "DELETE".to_owned(),
        "/hunting/agent/8203".to_owned(),
        Value::Null,
    );
    assert_eq!(sent(&journey, demo::PABX_NUMBER), [removal]);

    take_back(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);
    assert_is_back(&journey, &before);
    journey.finish().await;
}

#[tokio::test]
async fn who_was_in_other_queues_comes_back_to_its_places_there() {
    let journey = open_centre().await;
    let before = [SECOND, THIRD].map(|number| agent(&journey, number));
    for number in [SECOND, THIRD] {
        let name = format!("Sélectionner {number}");
        journey.role("checkbox", containing(&name)).click().await;
    }
    journey
        .role("button", "Retirer la sélection (2)")
        .click()
        .await;
    let question = journey.role("dialog", "Retirer 2 membres ?");
    for name in ["Noémie Roux", "François Crépin"] {
        let told = format!("{name} aussi dans Renfort");
        question.wait_text(containing(&told)).await;
    }
    remove_altogether(&question).await;
    save(&journey).await;
    assert_eq!(stored(&journey), [FIRST, FOURTH]);
    assert_eq!(stored_relief(&journey), [RELIEF]);

    take_back(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!(stored_relief(&journey), [THIRD, RELIEF, SECOND]);
    for agent in &before {
        assert_is_back(&journey, agent);
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_removal_whose_other_queues_cannot_be_read_is_sent_and_says_what_comes_back() {
    let mut journey = open_centre().await;
    let before = agent(&journey, THIRD);
    let question = ask_for(&journey, THIRD).await;
    question.wait_text(containing("aussi dans Renfort")).await;
    journey.expect_error("status of 500");
    let unread = Fault::status(500).on("GET", "/hunting/agent/8202/queue$");
    journey.sandbox.fault(unread.always());
    remove_altogether(&question).await;
    save(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, FOURTH]);
    journey
        .wait_text("« Rétablir » ne le remettra que dans celle-ci.")
        .await;

    take_back(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!(stored_relief(&journey), [RELIEF, SECOND]);
    assert_is_back(&journey, &before);
    journey.finish().await;
}

#[tokio::test]
async fn who_comes_back_does_so_though_another_queue_is_gone() {
    let mut journey = open_centre().await;
    let before = agent(&journey, THIRD);
    remove_altogether(&ask_for(&journey, THIRD).await).await;
    save(&journey).await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let queues = &mut hunting.expect("a group of the demo").queues;
        queues.remove(demo::PABX_QUEUE + 1);
    });
    journey.expect_error("status of 404");
    take_back(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);
    assert_is_back(&journey, &before);
    journey.finish().await;
}
