//! Going altogether: from the service, and so from all of its queues.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::Value;

use super::{agent, open_centre, save, sent, stored_order, take_back};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";

fn stored(journey: &Journey) -> Vec<String> {
    stored_order(journey, demo::PABX_NUMBER, demo::PABX_QUEUE)
}

#[tokio::test]
async fn who_is_removed_altogether_is_no_agent_any_more_and_comes_back() {
    let journey = open_centre().await;
    let before = agent(&journey, FIRST);
    let name = format!("Retirer {FIRST}");
    journey.role("button", containing(&name)).click().await;
    let question = journey.role("dialog", "Retirer 1 membre ?");
    let altogether = question.role("radio", containing("Supprimer du service"));
    altogether.click().await;
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
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
    let mut after = agent(&journey, FIRST);
    // Who is made anew gets an id of its own.
    after["agentId"] = before["agentId"].clone();
    assert_eq!(after, before);
    journey.finish().await;
}
