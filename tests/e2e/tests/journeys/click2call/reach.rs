//! Everybody gets there: by keyboard alone, on a telephone, in dark colours, with a screen reader.

use e2e::{Journey, Locator, any, containing};
use sandbox::{Effect, Fault, demo};

use super::once::doubt;
use super::{
    NUMBER, STORED, call_button, called, history, number_field, open, open_test, open_test_of,
    page_of, wait_placed,
};
use crate::accessibility::Audit;
use crate::keyboard::tab_to;

#[tokio::test]
async fn a_call_is_placed_by_keyboard_alone() {
    let journey = open().await;
    tab_to(&journey, "button", "Tester un appel").await;
    journey.press("Enter").await;
    journey.wait_focused("textbox", "Numéro à appeler").await;
    journey.type_text("+41 22 345 67 89").await;
    journey.press("Enter").await;
    let window = journey.role("dialog", "Tester un appel");
    let agreed = window.role("checkbox", containing("appeler"));
    agreed.wait_attribute("aria-invalid", "true").await;
    let name = agreed.name().await;
    if journey.focused().await.0 != "checkbox" {
        tab_to(&journey, "checkbox", &name).await;
    }
    journey.press("Space").await;
    tab_to(&journey, "button", "Appeler").await;
    journey.press("Enter").await;
    wait_placed(&window).await;
    assert_eq!(called(&journey), ["0041223456789"]);
    tab_to(&journey, "button", "Appeler un autre numéro").await;
    journey.press("Enter").await;
    number_field(&window).wait_value("").await;
    journey.press("Escape").await;
    window.wait_gone().await;
    journey.wait_focused("button", "Tester un appel").await;
    journey.finish().await;
}

#[tokio::test]
async fn the_examples_are_chosen_scrolled_and_copied_by_keyboard_alone() {
    let journey = open().await;
    journey.allow_clipboard().await;
    tab_to(&journey, "button", "Python").await;
    journey.press("Enter").await;
    let chosen = journey.role("button", "Python");
    chosen.wait_attribute("aria-pressed", "true").await;
    tab_to(&journey, "region", "Exemple Python").await;
    tab_to(&journey, "button", "Copier l'exemple Python").await;
    journey.press("Enter").await;
    journey.role("status", "Copié").wait().await;
    assert!(journey.clipboard().await.starts_with("import hashlib"));
    journey.finish().await;
}

#[tokio::test]
async fn the_focus_stays_in_the_window_at_every_step() {
    let journey = open().await;
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    let inside = "document.activeElement.closest('dialog') !== null";
    assert_eq!(journey.evaluate(inside).await, true);
    let within = "(() => { const e = document.activeElement; \
                  return e === document.body || e.closest('dialog') !== null })()";
    for _ in 0..8 {
        journey.press("Tab").await;
        assert_eq!(
            journey.evaluate(within).await,
            true,
            "{:?}",
            journey.focused().await
        );
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_page_is_accessible_in_every_state() {
    let journey = open().await;
    let mut audit = Audit::of(&journey);
    audit.look("page").await;
    journey.role("button", "Voir tout (8 appels)").click().await;
    history(&journey).role("row", any()).wait_count(9).await;
    audit.look("all calls").await;
    journey
        .open(&page_of(demo::ACCOUNT, demo::CLICK2CALL_OFF_LINE))
        .await;
    journey.wait_text("Inactif").await;
    audit.look("switched off").await;
    journey.open(&page_of(demo::ACCOUNT, demo::LINE)).await;
    journey.wait_text("Aucun appel ces 30 derniers jours").await;
    audit.look("no call").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_window_that_calls_is_accessible_in_every_state() {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let mut audit = Audit::of(&journey);
    let window = open_test(&journey).await;
    call_button(&window).click().await;
    number_field(&window)
        .wait_attribute("aria-invalid", "true")
        .await;
    audit.look("nothing typed").await;
    number_field(&window).fill("+41 22 345 67 89").await;
    call_button(&window).click().await;
    let agreed = window.role("checkbox", containing("appeler"));
    agreed.wait_attribute("aria-invalid", "true").await;
    audit.look("to be confirmed").await;
    number_field(&window).fill(NUMBER).await;
    let cut = Fault::new(Effect::DropBefore);
    journey.sandbox.fault(cut.on("POST", "/click2CallUser"));
    call_button(&window).click().await;
    doubt(&window).wait().await;
    audit.look("in doubt").await;
    again(&window).await;
    wait_placed(&window).await;
    audit.look("placed").await;
    audit.conclude();
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}

/// Calls once more, knowing of the first.
async fn again(window: &Locator) {
    window.role("button", "Revenir à la saisie").click().await;
    number_field(window).fill(NUMBER).await;
    window.role("checkbox", containing("appeler")).click().await;
    call_button(window).click().await;
}

#[tokio::test]
async fn on_a_telephone_a_call_is_placed_and_read() {
    let setup = Journey::with().size(360, 740);
    let journey = super::open_with(setup).await;
    let window = open_test_of(&journey, NUMBER).await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    journey.press("Escape").await;
    window.wait_gone().await;
    let row = history(&journey).role("row", containing("127.0.0.1"));
    row.wait_text(containing(NUMBER)).await;
    let surplus = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(journey.evaluate(surplus).await, 0);
    journey.finish().await;
}
