//! A save after which nothing can be read again.

use e2e::containing;
use sandbox::{Fault, demo};

use super::{open_centre, preview, sent, stored_order};
use crate::schedule::{save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";

#[tokio::test]
async fn what_was_written_is_no_edit_any_more_and_the_failed_read_can_be_retried() {
    let mut journey = open_centre().await;
    let down = format!("Descendre {FIRST}");
    journey.role("button", containing(&down)).click().await;
    journey.role("radio", containing("Simultané")).click().await;
    wait_changes(&journey, 2).await;
    let window = preview(&journey).await;
    journey.expect_error("status of 500");
    let unread = Fault::status(500).on("GET", "/hunting/queue").always();
    journey.sandbox.fault(unread);
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    let retry = journey.role("button", "Réessayer").nth(0);
    retry.wait().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(sent(&journey, demo::PABX_NUMBER).len(), 2);

    // A second save sends what is edited since, and nothing of the first one.
    let down = format!("Descendre {FIRST}");
    journey.role("button", containing(&down)).click().await;
    wait_changes(&journey, 1).await;
    journey.sandbox.clear_faults();
    let window = preview(&journey).await;
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(sent(&journey, demo::PABX_NUMBER).len(), 3);
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored.get(2).map(String::as_str), Some(FIRST));
    assert_eq!(stored.first().map(String::as_str), Some(SECOND));
    journey.finish().await;
}
