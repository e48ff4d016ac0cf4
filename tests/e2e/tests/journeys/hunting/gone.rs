//! A queue that another session deletes while it is edited here.

use e2e::{Journey, containing};
use sandbox::demo;

use super::{member, members, open_centre, order, queue, sent};
use crate::schedule::{save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const GONE: &str = "Cette file n'existe plus";

/// Edits the first queue, which another session then deletes, and reads again.
async fn edited_and_deleted() -> Journey {
    let journey = open_centre().await;
    let down = format!("Descendre {FIRST}");
    journey.role("button", containing(&down)).click().await;
    wait_changes(&journey, 1).await;
    delete(&journey, demo::PABX_QUEUE);
    journey.role("button", "Rafraîchir").click().await;
    journey.role("alert", containing(GONE)).wait().await;
    journey
}

/// Another session deletes a queue with its members.
fn delete(journey: &Journey, id: u64) {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let queues = &mut hunting.expect("a group of the demo").queues;
        queues.remove(id).expect("a queue");
    });
}

#[tokio::test]
async fn the_edits_stay_on_the_screen_and_nothing_is_written_into_another_queue() {
    let journey = edited_and_deleted().await;
    assert_eq!(order(&journey).await[..2], [SECOND, FIRST]);
    assert_eq!(save_bar(&journey).count().await, 0);
    let relief = queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 1);
    journey.assert_accessible().await;

    journey
        .role("button", "Abandonner les modifications")
        .click()
        .await;
    member(&journey, "0033972123458").wait().await;
    assert_eq!(journey.role("alert", containing(GONE)).count().await, 0);
    assert_eq!(save_bar(&journey).count().await, 0);
    assert!(sent(&journey, demo::PABX_NUMBER).is_empty());
    let after = queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 1);
    assert_eq!(after, relief);
    journey.finish().await;
}

#[tokio::test]
async fn another_queue_is_shown_once_the_user_chooses_it() {
    let journey = edited_and_deleted().await;
    journey.role("button", "Afficher Renfort").click().await;
    member(&journey, "0033972123458").wait().await;
    let id = demo::PABX_QUEUE + 1;
    journey.wait_url(&format!("queue={id}")).await;
    assert!(sent(&journey, demo::PABX_NUMBER).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_address_with_a_deleted_queue_offers_the_others() {
    let journey = open_centre().await;
    journey.field("File").select_option("Renfort").await;
    member(&journey, "0033972123458").wait().await;
    delete(&journey, demo::PABX_QUEUE + 1);
    journey.reload().await;
    journey.wait_text(GONE).await;
    assert_eq!(members(&journey).count().await, 0);
    journey.role("button", "Afficher Avant-vente").click().await;
    member(&journey, FIRST).wait().await;
    journey.finish().await;
}
