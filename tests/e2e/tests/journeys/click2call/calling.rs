//! "Tester un appel": what may be typed, what is said before and after.

use e2e::{Journey, any, containing};
use sandbox::{Effect, Fault, demo};
use serde_json::json;

use super::{
    LINE, NUMBER, STORED, call_button, call_from_elsewhere, called, history, number_field, open,
    open_test, open_test_of, placed, posts, wait_placed,
};
use crate::ddi::{error_at, wait_error_at};

#[tokio::test]
async fn it_is_said_who_rings_first_and_the_call_has_an_id() {
    let journey = open().await;
    journey.allow_clipboard().await;
    let window = open_test(&journey).await;
    let first = containing("sonne d'abord");
    window.wait_text(first).await;
    window.wait_text(containing(LINE)).await;
    number_field(&window).fill(NUMBER).await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    let id = placed(&journey)[0].id.to_string();
    window.wait_text(containing(&id)).await;
    let copy = window.role("button", "Copier");
    assert_eq!(journey.copied_by(&copy).await, id);
    let bodies: Vec<_> = posts(&journey).iter().map(|post| post.json()).collect();
    assert_eq!(bodies, [Some(json!({ "calledNumber": "+33123456789" }))]);
    assert_eq!(called(&journey), [STORED]);
    journey.press("Escape").await;
    window.wait_gone().await;
    let row = history(&journey).role("row", containing("127.0.0.1"));
    row.wait_text(containing(NUMBER)).await;
    journey.wait_focused("button", "Tester un appel").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_call_is_in_the_journal_and_cannot_be_taken_back() {
    let journey = open().await;
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    journey.press("Escape").await;
    window.wait_gone().await;
    assert_eq!(journey.role("button", "Rétablir").count().await, 0);
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    let entry = journal.role("row", containing("Appel de"));
    entry.wait_text(containing(NUMBER)).await;
    entry.wait_text(containing("Effectuée")).await;
    journey.finish().await;
}

#[tokio::test]
async fn what_cannot_be_called_is_refused_with_the_reason_and_nothing_is_sent() {
    let journey = open().await;
    let window = open_test(&journey).await;
    let field = number_field(&window);
    for (typed, reason) in [
        ("", "Saisissez un numéro"),
        ("01 23 45 67 89", "+33 1 23 45 67 89"),
        ("33123456789", "+33 1 23 45 67 89"),
        ("3900", "numéro court"),
        ("+33 1 23 45", "9 chiffres"),
        ("+33 1 23 AB 67 89", "lettre"),
        ("accueil", "lettre"),
    ] {
        field.fill(typed).await;
        field.press("Enter").await;
        let said = wait_error_at(&journey, &field).await;
        assert!(said.contains(reason), "{typed}: {said}");
        assert_eq!(field.value().await, typed);
    }
    field.fill(NUMBER).await;
    assert_eq!(error_at(&journey, &field).await, None);
    assert!(posts(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn any_international_spelling_calls_the_same_number() {
    let journey = open().await;
    let window = open_test(&journey).await;
    let field = number_field(&window);
    for typed in ["0033 1.23.45.67.89", "+33 (0)1 23 45 67 89", "+33123456789"] {
        field.fill(typed).await;
        call_button(&window).click().await;
        wait_placed(&window).await;
        window
            .role("button", "Appeler un autre numéro")
            .click()
            .await;
        field.wait_value("").await;
    }
    assert_eq!(called(&journey), [STORED; 3]);
    journey.finish().await;
}

#[tokio::test]
async fn a_refusal_that_names_the_number_stands_at_its_field() {
    let mut journey = open().await;
    journey.expect_error("status of 400");
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "[calledNumber] is blocked");
    journey.sandbox.fault(refusal.on("POST", "/click2CallUser"));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    let field = number_field(&window);
    let said = wait_error_at(&journey, &field).await;
    assert!(said.contains("is blocked"), "{said}");
    assert_eq!(field.value().await, NUMBER);
    assert!(called(&journey).is_empty());
    call_button(&window).click().await;
    wait_placed(&window).await;
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}

#[tokio::test]
async fn what_the_api_says_of_a_refusal_stays_text() {
    let mut journey = open().await;
    journey.expect_error("status of 400");
    let hostile = demo::HOSTILE_DESCRIPTION;
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", hostile);
    journey.sandbox.fault(refusal.on("POST", "/click2CallUser"));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    window.role("alert", containing(hostile)).wait().await;
    assert_eq!(window.role("img", any()).count().await, 0);
    assert!(journey.records().native_dialogs.is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_line_that_is_switched_off_meanwhile_is_told_by_the_api() {
    let mut journey = open().await;
    journey.expect_error("status of 403");
    let window = open_test_of(&journey, NUMBER).await;
    super::change(&journey, |line| line.enabled = false);
    call_button(&window).click().await;
    let error = window.role("alert", containing("switched off"));
    error.wait().await;
    assert_eq!(number_field(&window).value().await, NUMBER);
    assert_eq!(posts(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_quota_says_when_to_come_back_and_nothing_goes_by_itself() {
    let mut journey = open().await;
    journey.expect_error("status of 429");
    for _ in 0..5 {
        assert_eq!(call_from_elsewhere(&journey, "+33123456780").await, 200);
    }
    journey.sandbox.clear_log();
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    let error = window.role("alert", containing("Réessayez à partir de"));
    error.wait().await;
    assert_eq!(number_field(&window).value().await, NUMBER);
    // The minute is over for the API; what the application does until then is the reader's.
    journey
        .sandbox
        .world(|world| world.settings.clock_offset = 61);
    journey.press("Escape").await;
    window.wait_gone().await;
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_received("GET", "/click2CallUser").await;
    let answers = |journey: &Journey| -> Vec<_> {
        posts(journey).into_iter().map(|post| post.status).collect()
    };
    assert_eq!(answers(&journey), [Some(429)]);
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    assert_eq!(answers(&journey), [Some(429), Some(200)]);
    journey.finish().await;
}

#[tokio::test]
async fn a_quota_that_is_over_at_once_is_not_used_without_being_asked() {
    let mut journey = open().await;
    journey.expect_error("status of 429");
    let quota = Fault::status(429).header("Retry-After", "1");
    journey.sandbox.fault(quota.on("POST", "/click2CallUser"));
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    window
        .role("alert", containing("Réessayez à partir de"))
        .wait()
        .await;
    // More than the second that was to be waited.
    let slow = Fault::delay(2_500).on("GET", "/click2CallUser");
    journey.press("Escape").await;
    window.wait_gone().await;
    journey.sandbox.clear_log();
    journey.sandbox.fault(slow);
    assert_eq!(call_from_elsewhere(&journey, "+41223456789").await, 200);
    journey.role("button", "Rafraîchir").click().await;
    let row = history(&journey).role("row", containing("+41 223 456 789"));
    row.wait().await;
    assert_eq!(posts(&journey).len(), 1, "only the one from elsewhere");
    journey.finish().await;
}

#[tokio::test]
async fn a_session_that_ends_at_the_call_gives_the_window_back_and_calls_once_asked_again() {
    let mut journey = open().await;
    journey.expect_error("status of 401");
    let window = open_test_of(&journey, NUMBER).await;
    let expired = Fault::new(Effect::ExpireSession);
    journey.sandbox.fault(expired.on("POST", "/click2CallUser"));
    call_button(&window).click().await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.field("Jeton d'accès").fill(demo::NEW_TOKEN).await;
    renewal.role("button", "Se connecter").click().await;
    renewal.wait_gone().await;
    assert_eq!(number_field(&window).value().await, NUMBER);
    assert!(called(&journey).is_empty());
    call_button(&window).click().await;
    wait_placed(&window).await;
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_may_only_read_is_told_which_call_it_lacks() {
    let page = super::page_of(demo::ACCOUNT, LINE);
    let mut journey = Journey::with().signed_out_at(&page).await;
    journey.sign_in(demo::READ_ONLY_TOKEN).await;
    journey.expect_error("status of 403");
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    let error = window.role("alert", any());
    let lacking = format!("POST {}", super::resource(LINE));
    error.wait_text(containing(&lacking)).await;
    assert!(called(&journey).is_empty());
    journey.finish().await;
}
