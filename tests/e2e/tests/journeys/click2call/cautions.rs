//! Numbers that may cost more than expected: they are called only after a second thought.

use e2e::{Locator, containing};

use super::{
    STORED, call_button, called, number_field, open, open_test, open_test_of, posts, wait_placed,
};

const PREMIUM: &str = "surtaxé";
const FOREIGN: &str = "dans un autre pays";

fn confirmation(window: &Locator) -> Locator {
    window.role("checkbox", containing("appeler"))
}

#[tokio::test]
async fn a_number_at_a_special_rate_or_abroad_asks_once_more() {
    let journey = open().await;
    let window = open_test(&journey).await;
    for (typed, stored, warnings) in [
        ("+33 899 12 34 56", "0033899123456", &[PREMIUM][..]),
        ("+33 8 10 12 34 56", "0033810123456", &[PREMIUM]),
        ("+33 8 20 12 34 56", "0033820123456", &[PREMIUM]),
        ("+41 22 345 67 89", "0041223456789", &[FOREIGN]),
    ] {
        number_field(&window).fill(typed).await;
        for warning in warnings {
            window.wait_text(containing(warning)).await;
        }
        let before = posts(&journey).len();
        call_button(&window).click().await;
        let box_ = confirmation(&window);
        box_.wait_attribute("aria-invalid", "true").await;
        assert_eq!(posts(&journey).len(), before, "{typed}: nothing is sent");
        box_.click().await;
        call_button(&window).click().await;
        wait_placed(&window).await;
        assert_eq!(called(&journey).last().map(String::as_str), Some(stored));
        journey.sandbox.reset();
        journey.sandbox.clear_log();
        window
            .role("button", "Appeler un autre numéro")
            .click()
            .await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn what_was_accepted_for_one_number_is_not_for_another() {
    let journey = open().await;
    let window = open_test_of(&journey, "+41 22 345 67 89").await;
    confirmation(&window).click().await;
    number_field(&window).fill("+44 20 7946 0958").await;
    assert!(!confirmation(&window).is_checked().await);
    number_field(&window).press("Enter").await;
    let box_ = confirmation(&window);
    box_.wait_attribute("aria-invalid", "true").await;
    assert!(posts(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_plain_number_of_the_lines_own_country_asks_nothing() {
    let journey = open().await;
    let window = open_test(&journey).await;
    for typed in ["+33 1 23 45 67 89", "+33 6 12 34 56 78", "+33 800 12 34 56"] {
        number_field(&window).fill(typed).await;
        assert_eq!(confirmation(&window).count().await, 0, "{typed}");
    }
    number_field(&window).fill("+33 1 23 45 67 89").await;
    call_button(&window).click().await;
    wait_placed(&window).await;
    assert_eq!(called(&journey), [STORED]);
    journey.finish().await;
}
