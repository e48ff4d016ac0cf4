//! Where toasts stand: over nothing that can be used, and wide enough for what they report.

use e2e::{Journey, Locator, containing};
use serde_json::Value;

use crate::ddi::{open_delete, rules_table};
use crate::support::ddi;

/// Left, top, right, bottom in CSS pixels.
async fn edges(element: &Locator) -> [f64; 4] {
    let edges = "function () {
        const { left, top, right, bottom } = this.getBoundingClientRect();
        return [left, top, right, bottom];
    }";
    let edges = element.evaluate(edges, Value::Null).await;
    serde_json::from_value(edges).expect("four edges")
}

fn overlap(one: [f64; 4], other: [f64; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Deletes rule 10, whose toast has a button.
async fn delete_a_rule(journey: &Journey) -> Locator {
    let question = open_delete(journey, "10").await;
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    let toasts = journey.role("region", "Notifications");
    toasts.role("button", "Rétablir").wait().await;
    toasts
}

#[tokio::test]
async fn a_toast_covers_neither_the_panel_nor_the_page() {
    let journey = Journey::with().size(1440, 900).at(&ddi()).await;
    rules_table(&journey).wait().await;
    let toasts = edges(&delete_a_rule(&journey).await).await;
    let panel = edges(&journey.role("complementary", e2e::any())).await;
    let page = edges(&journey.role("main", e2e::any())).await;
    assert!(
        !overlap(toasts, panel),
        "{toasts:?} over the panel {panel:?}"
    );
    assert!(!overlap(toasts, page), "{toasts:?} over the page {page:?}");
    let height = toasts[3] - toasts[1];
    assert!(height < 60.0, "one line, not {height} px");

    let close = journey
        .role("region", "Notifications")
        .role("button", "Fermer");
    close.click().await;
    let rest = "innerHeight - document.querySelector('main').getBoundingClientRect().bottom";
    assert_eq!(journey.evaluate(rest).await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn on_a_telephone_a_toast_is_as_wide_as_the_screen_and_the_page_scrolls_clear_of_it() {
    let journey = Journey::with().size(360, 740).at(&ddi()).await;
    rules_table(&journey).wait().await;
    let [left, _, right, bottom] = edges(&delete_a_rule(&journey).await).await;
    let width = journey
        .evaluate("document.documentElement.clientWidth")
        .await;
    let width = width.as_f64().unwrap_or_default();
    assert!(left < 20.0 && right > width - 20.0 && bottom > 700.0);
    for button in rules_table(&journey)
        .role("button", containing("Modifier"))
        .names()
        .await
    {
        let button = journey.role("button", &button);
        button.focus().await;
        let toasts = edges(&journey.role("region", "Notifications")).await;
        let focused = edges(&button).await;
        assert!(!overlap(toasts, focused), "{toasts:?} over {focused:?}");
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_window_leaves_the_room_to_its_toasts() {
    let journey = Journey::with().size(1440, 900).at(&ddi()).await;
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", containing("Importer"));
    window
        .role("button", containing("Choisir un fichier"))
        .upload("rules.csv", b"11;0033972123457;Nouveau\n")
        .await;
    window.role("row", containing("Nouveau")).wait().await;
    window.role("button", containing("Importer")).click().await;
    let toasts = window.role("region", "Notifications");
    toasts.role("button", "Rétablir").wait().await;
    let last = window.role("button", "Fermer").nth(0);
    let (shown, covered) = (edges(&toasts).await, edges(&last).await);
    assert!(!overlap(shown, covered), "{shown:?} over {covered:?}");
    let footer = "(() => {
        const { right, bottom } = document.querySelector('dialog footer').getBoundingClientRect();
        return [0, 0, right, bottom];
    })()";
    let footer: [f64; 4] = serde_json::from_value(journey.evaluate(footer).await).expect("edges");
    assert!(footer[3] <= shown[1], "{shown:?} over {footer:?}");
    journey.finish().await;
}
