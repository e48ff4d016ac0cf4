//! A call of which no answer came: it is looked up in the history, and never sent again by itself.

use e2e::{Journey, Locator, containing};
use sandbox::{Effect, Fault};

use super::once::{doubt, found};
use super::{
    LINE, NUMBER, STORED, call_button, call_from_elsewhere, called, history, number_field, open,
    open_test, open_test_of, placed, posts, stored, wait_placed,
};

const POST: &str = "/click2CallUser";

/// A call whose connection breaks before or after it is carried out.
async fn broken(effect: Effect) -> (Journey, Locator) {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    journey.sandbox.fault(Fault::new(effect).on("POST", POST));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    (journey, window)
}

#[tokio::test]
async fn a_call_that_went_without_an_answer_is_found_in_the_history() {
    let (journey, window) = broken(Effect::DropAfter).await;
    let found = found(&window);
    found.wait().await;
    let id = placed(&journey)[0].id.to_string();
    found.wait_text(containing(&id)).await;
    assert_eq!(called(&journey), [STORED]);
    journey.press("Escape").await;
    let row = history(&journey).role("row", containing("127.0.0.1"));
    row.wait_text(containing(NUMBER)).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_call_that_is_not_in_the_history_may_be_looked_for_again() {
    let (journey, window) = broken(Effect::DropBefore).await;
    doubt(&window).wait().await;
    let call = window.role("button", containing("Appeler"));
    assert!(!call.is_enabled().await);
    journey.sandbox.clear_log();
    window.role("button", "Regarder à nouveau").click().await;
    journey.wait_received("GET", POST).await;
    doubt(&window).wait().await;
    assert_eq!(call_from_elsewhere(&journey, "+33123456789").await, 200);
    window.role("button", "Regarder à nouveau").click().await;
    let found = found(&window);
    let id = placed(&journey)[0].id.to_string();
    found.wait_text(containing(&id)).await;
    assert_eq!(posts(&journey).len(), 1, "only the one from elsewhere");
    journey.finish().await;
}

#[tokio::test]
async fn an_earlier_call_to_the_same_number_is_not_taken_for_this_one() {
    let mut journey = open().await;
    // Newer than what the page has read, and older than the call.
    assert_eq!(call_from_elsewhere(&journey, "+33123456789").await, 200);
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let cut = Fault::new(Effect::DropBefore);
    journey.sandbox.fault(cut.on("POST", POST));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    doubt(&window).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn calling_again_is_a_decision_that_knows_of_the_first() {
    let (journey, window) = broken(Effect::DropBefore).await;
    doubt(&window).wait().await;
    journey.press("Escape").await;
    window.wait_gone().await;
    assert_eq!(posts(&journey).len(), 1);
    let window = open_test(&journey).await;
    number_field(&window).fill(NUMBER).await;
    let warned = window
        .role("status", containing("On ne sait pas si l'appel précédent"))
        .nth(0);
    warned.wait().await;
    let agreed = window.role("checkbox", containing("appeler"));
    call_button(&window).click().await;
    agreed.wait_attribute("aria-invalid", "true").await;
    assert_eq!(posts(&journey).len(), 1);
    agreed.click().await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    assert_eq!(posts(&journey).len(), 2);
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}

#[tokio::test]
async fn a_call_without_a_network_is_in_doubt_until_the_history_can_be_read() {
    let mut journey = open().await;
    journey.expect_error("ERR_INTERNET_DISCONNECTED");
    let window = open_test_of(&journey, NUMBER).await;
    journey.set_offline(true).await;
    call_button(&window).click().await;
    doubt(&window).wait().await;
    journey.set_offline(false).await;
    window.role("button", "Regarder à nouveau").click().await;
    doubt(&window).wait().await;
    assert!(posts(&journey).is_empty());
    assert_eq!(stored(&journey, LINE).calls.len(), 9);
    journey.finish().await;
}

#[tokio::test]
async fn the_journal_says_that_nobody_knows() {
    let (journey, window) = broken(Effect::DropBefore).await;
    doubt(&window).wait().await;
    journey.press("Escape").await;
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    let entry = journal.role("row", containing("Appel de"));
    entry.wait_text(containing("À vérifier")).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_history_that_cannot_be_read_is_not_taken_for_one_without_the_call() {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    journey.expect_error("status of 500");
    let window = open_test_of(&journey, NUMBER).await;
    let cut = Fault::new(Effect::DropAfter);
    journey.sandbox.fault(cut.on("POST", POST));
    let unreadable = Fault::status(500).on("GET", POST);
    journey.sandbox.fault(unreadable.always());
    call_button(&window).click().await;
    doubt(&window).wait().await;
    let said = "L'historique n'a pas pu être comparé";
    window.wait_text(containing(said)).await;
    assert_eq!(called(&journey), [STORED]);
    journey.sandbox.clear_faults();
    window.role("button", "Regarder à nouveau").click().await;
    window.wait_text(containing(said)).await;
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_history_that_is_slow_does_not_keep_a_call_waiting() {
    let journey = open().await;
    let window = open_test_of(&journey, NUMBER).await;
    let slow = Fault::delay(25_000).on("GET", POST);
    journey.sandbox.fault(slow);
    call_button(&window).click().await;
    journey.wait_received("POST", POST).await;
    wait_placed(&window).await;
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}

#[tokio::test]
async fn the_doubt_is_still_there_after_another_tab() {
    let (journey, window) = broken(Effect::DropBefore).await;
    doubt(&window).wait().await;
    journey.press("Escape").await;
    window.wait_gone().await;
    journey.role("link", "Historique").click().await;
    journey.role("button", "Tester un appel").wait_gone().await;
    journey.role("link", "Click-to-Call").click().await;
    let window = open_test(&journey).await;
    number_field(&window).fill(NUMBER).await;
    let warned = containing("On ne sait pas si l'appel précédent");
    window.role("status", warned).nth(0).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn what_the_api_says_of_its_trouble_is_shown() {
    let mut journey = open().await;
    journey.expect_error("status of 500");
    let trouble = Fault::status(500).saying("INTERNAL_ERROR", "Nothing rings today");
    journey.sandbox.fault(trouble.on("POST", POST));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    doubt(&window)
        .wait_text(containing("Nothing rings today"))
        .await;
    journey.finish().await;
}
