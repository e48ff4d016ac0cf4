//! A call is never sent twice, whatever the user's hand or the network does.

use std::time::{Duration, Instant};

use e2e::{Journey, Locator, containing};
use sandbox::{Effect, Fault};

use super::{
    NUMBER, STORED, call_button, called, history, number_field, open, open_test_of, posts,
    wait_placed,
};

const POST: &str = "/click2CallUser";

/// The window with a number typed, on an API where the call meets this fault.
async fn about_to_call(fault: Fault) -> (Journey, Locator) {
    let journey = open().await;
    journey.sandbox.fault(fault.on("POST", POST));
    let window = open_test_of(&journey, NUMBER).await;
    (journey, window)
}

/// Waits for what takes longer than anything usually may.
async fn wait_long(locator: &Locator) {
    let end = Instant::now() + Duration::from_secs(60);
    while !locator.is_visible().await {
        assert!(Instant::now() < end, "{locator} does not come");
    }
}

/// The words for a call without an answer that was placed all the same.
pub(super) fn found(window: &Locator) -> Locator {
    let told = containing("mais l'historique montre l'appel");
    window.role("status", told)
}

/// The words for a call that may or may not have been placed.
pub(super) fn doubt(window: &Locator) -> Locator {
    let told = containing("On ne sait pas si l'appel est parti");
    window.role("status", told).nth(0)
}

#[tokio::test]
async fn a_double_click_calls_once() {
    for delay in [0, 400] {
        let (journey, window) = about_to_call(Fault::delay(delay).always()).await;
        call_button(&window).double_click().await;
        wait_placed(&window).await;
        assert_eq!(posts(&journey).len(), 1, "answered after {delay} ms");
        assert_eq!(called(&journey), [STORED]);
        journey.finish().await;
    }
}

#[tokio::test]
async fn clicking_on_and_on_calls_once() {
    let (journey, window) = about_to_call(Fault::delay(600).always()).await;
    let point = call_button(&window).action_point().await;
    for _ in 0..8 {
        journey.press_mouse(point).await;
        journey.release_mouse(point).await;
    }
    wait_placed(&window).await;
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn enter_held_down_calls_once() {
    for delay in [0, 400] {
        let (journey, window) = about_to_call(Fault::delay(delay).always()).await;
        number_field(&window).focus().await;
        journey.hold("Enter", 200).await;
        wait_placed(&window).await;
        journey.hold("Enter", 50).await;
        assert_eq!(posts(&journey).len(), 1, "answered after {delay} ms");
        assert_eq!(called(&journey), [STORED]);
        journey.finish().await;
    }
}

#[tokio::test]
async fn enter_held_on_the_button_calls_once() {
    let (journey, window) = about_to_call(Fault::delay(300).always()).await;
    call_button(&window).focus().await;
    journey.hold("Enter", 200).await;
    wait_placed(&window).await;
    journey.hold("Enter", 50).await;
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_window_cannot_be_left_while_its_call_is_under_way() {
    let (journey, window) = about_to_call(Fault::delay(1_500)).await;
    call_button(&window).click().await;
    journey.wait_received("POST", POST).await;
    journey.press("Escape").await;
    window.wait().await;
    wait_placed(&window).await;
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_not_asked_for_again() {
    let (journey, window) = about_to_call(Fault::delay(45_000)).await;
    call_button(&window).click().await;
    wait_long(&doubt(&window)).await;
    assert_eq!(posts(&journey).len(), 1);
    assert_eq!(posts(&journey)[0].status, None);
    journey.finish().await;
}

#[tokio::test]
async fn a_connection_that_breaks_is_not_used_again() {
    for effect in [Effect::DropBefore, Effect::DropAfter] {
        let (mut journey, window) = about_to_call(Fault::new(effect.clone())).await;
        journey.expect_error("ERR_EMPTY_RESPONSE");
        call_button(&window).click().await;
        match effect {
            Effect::DropBefore => doubt(&window).wait().await,
            _ => found(&window).wait().await,
        }
        assert_eq!(posts(&journey).len(), 1, "{effect:?}");
        journey.finish().await;
    }
}

#[tokio::test]
async fn an_error_of_the_server_is_not_a_reason_to_send_again() {
    for status in [500, 502, 503] {
        let (mut journey, window) = about_to_call(Fault::status(status)).await;
        journey.expect_error(&format!("status of {status}"));
        call_button(&window).click().await;
        doubt(&window).wait().await;
        assert_eq!(posts(&journey).len(), 1, "{status}");
        assert!(called(&journey).is_empty());
        journey.finish().await;
    }
}

#[tokio::test]
async fn a_page_that_is_loaded_anew_in_mid_call_sends_nothing() {
    let (mut journey, window) = about_to_call(Fault::delay(1_000)).await;
    journey.expect_error("ERR_ABORTED");
    call_button(&window).click().await;
    journey.wait_received("POST", POST).await;
    journey.reload().await;
    history(&journey).wait().await;
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}
