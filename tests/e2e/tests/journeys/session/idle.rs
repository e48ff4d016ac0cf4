//! A page that nobody uses: the user is asked, and then signed out, with nothing typed lost.

use std::time::Duration;

use e2e::{Journey, Locator, Page, Point, any, containing};
use sandbox::demo;

use super::{fill_rule_10, rule, sign_in_again};
use crate::support::{ddi, requests};

const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn an_absent_user_is_asked_then_signed_out_and_finds_everything_typed_again() {
    let journey = at_rules(30).await;
    let form = fill_rule_10(&journey, "Ventes").await;
    journey.pass(29 * MINUTE).await;
    let question = question(&journey);
    question.wait_text(containing("60 secondes")).await;
    journey.wait_focused("button", "Rester connecté").await;
    journey.assert_accessible().await;
    journey.pass(MINUTE).await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    let why = "Vous avez été déconnecté après 30 minutes sans activité.";
    renewal.wait_text(containing(why)).await;
    question.wait_gone().await;
    assert_eq!(journey.evaluate("sessionStorage.length").await, 0);
    journey.assert_accessible().await;
    sign_in_again(&journey).await;
    assert_eq!(form.field("Description").value().await, "Ventes");
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.role("row", containing("Ventes")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn who_answers_stays_signed_in_and_is_asked_again_as_much_later() {
    let journey = at_rules(30).await;
    for key in ["Enter", "Escape"] {
        journey.pass(29 * MINUTE).await;
        question(&journey).wait().await;
        journey.press(key).await;
        question(&journey).wait_gone().await;
        journey.pass(28 * MINUTE).await;
        assert_eq!(question(&journey).count().await, 0);
        // A key that is pressed beside any field.
        journey.press("ArrowUp").await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_pointer_that_moves_past_the_question_does_not_answer_it() {
    let journey = at_rules(30).await;
    journey.pass(29 * MINUTE).await;
    question(&journey).wait().await;
    journey.mouse_to(Point { x: 5.0, y: 5.0 }).await;
    journey.pass(MINUTE).await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_key_a_pointer_and_a_wheel_are_signs_of_life() {
    let journey = at_rules(30).await;
    let middle = Point { x: 640.0, y: 450.0 };
    for sign in ["key", "pointer", "button", "wheel"] {
        journey.pass(28 * MINUTE).await;
        match sign {
            "key" => journey.press("ArrowUp").await,
            "pointer" => journey.mouse_to(middle).await,
            "button" => {
                journey.press_mouse(middle).await;
                journey.release_mouse(middle).await;
            }
            _ => journey.turn_wheel(middle, 40.0).await,
        }
        journey.pass(28 * MINUTE).await;
        assert_eq!(question(&journey).count().await, 0, "{sign}");
        journey.press("ArrowUp").await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_machine_that_slept_is_signed_out_before_it_sends_anything() {
    let path = format!(
        "telecom/telephony/{}/alias/{}/hunting",
        demo::ACCOUNT,
        demo::EASY_HUNTING_NUMBER
    );
    let journey = Journey::at(&path).await;
    journey.hold_clock().await;
    journey.role("region", "En direct").wait().await;
    journey.wait_received("GET", "/liveStatistics").await;
    let asked = requests(&journey, "GET", "/liveStatistics").len();
    journey.sleep(120 * MINUTE).await;
    // The figures are due again long before anybody touches the machine.
    journey.pass(MINUTE).await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait().await;
    journey.pass(MINUTE).await;
    let asked_after = requests(&journey, "GET", "/liveStatistics").len();
    assert_eq!(asked_after, asked);
    journey.finish().await;
}

#[tokio::test]
async fn the_first_touch_after_a_sleep_comes_too_late() {
    let journey = at_rules(30).await;
    journey.sleep(120 * MINUTE).await;
    journey.press("ArrowUp").await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_page_that_comes_back_into_view_looks_at_the_clock() {
    let journey = at_rules(30).await;
    journey.hide().await;
    journey.sleep(120 * MINUTE).await;
    journey.show().await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_a_closed_browser_kept_too_long_is_not_taken_up() {
    let journey = at_rules(30).await;
    let kept = journey.evaluate("sessionStorage.length").await;
    assert_eq!(kept, 2, "the token, and when somebody was there last");
    journey
        .before_scripts("{ const now = Date.now; Date.now = () => now() + 31 * 60_000; }")
        .await;
    journey.sandbox.clear_log();
    journey.reload().await;
    journey.wait_text("Votre session a expiré.").await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.evaluate("sessionStorage.length").await, 0);
    assert!(journey.sandbox.log().is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn what_is_being_written_keeps_its_user_signed_in() {
    let journey = at_rules(1).await;
    journey.role("button", "Importer CSV").click().await;
    let import = journey.role("dialog", "Importer CSV");
    let rules: String = (41..=46)
        .map(|extension| format!("{extension};0033972123457;\n"))
        .collect();
    import.upload("six.csv", rules.as_bytes()).await;
    import.role("button", "Importer").click().await;
    journey.hold_requests("*/ddi/rules/*").await;
    import.role("button", "Annuler l'import").click().await;
    // As many rules as go at a time are under way, and the others are still to come.
    journey.pass(Duration::from_secs(29)).await;
    journey.release_requests().await;
    let undone = "L'import est annulé : 6 règles sont comme avant.";
    journey.wait_text(undone).await;
    journey.pass(Duration::from_secs(29)).await;
    assert_eq!(question(&journey).count().await, 0);
    journey.pass(Duration::from_secs(2)).await;
    question(&journey)
        .wait_text(containing("30 secondes"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn none_is_ever() {
    let journey = at_rules(0).await;
    journey.pass(24 * 60 * MINUTE).await;
    journey.sleep(24 * 60 * MINUTE).await;
    let before = requests(&journey, "GET", "/ddi").len();
    journey.role("button", "Rafraîchir").click().await;
    let times = before + 1;
    journey.wait_received_times(times, "GET", "/ddi").await;
    assert_eq!(journey.role("dialog", any()).count().await, 0);
    journey.finish().await;
}

/// At the rules, signed in, under a clock of the journey's own.
async fn at_rules(idle_minutes: u32) -> Journey {
    let setup = Journey::with().config("idleMinutes", idle_minutes);
    let journey = setup.at(&ddi()).await;
    journey.hold_clock().await;
    rule(&journey).await;
    journey
}

fn question(page: &Page) -> Locator {
    page.role("alertdialog", "Êtes-vous toujours là ?")
}
