//! A high-contrast theme leaves a page few colours: what is current, pressed or on must show all the same.

use e2e::{Journey, Locator};
use sandbox::demo;
use serde_json::Value;

use crate::support::ddi;

/// The colours of an element that a user tells it by.
async fn look(element: &Locator) -> String {
    let colours = "function () {
        const { backgroundColor, color, borderColor } = getComputedStyle(this);
        return [backgroundColor, color, borderColor].join();
    }";
    element.evaluate(colours, Value::Null).await.to_string()
}

async fn assert_differ(one: &Locator, other: &Locator) {
    other.wait().await;
    assert_ne!(look(one).await, look(other).await);
}

#[tokio::test]
async fn the_current_tab_and_service_and_a_switch_that_is_on_can_be_told() {
    let journey = Journey::at(&ddi()).await;
    journey.force_colors().await;
    for (bar, current, other) in [
        ("Univers", "Web Cloud", "Télécom"),
        ("Listes du groupe", "Numéros", "Lignes"),
        ("Rubriques du service", "Redirection", "Général"),
        ("Sous-rubriques", "DDI", "Simple"),
    ] {
        let bar = journey.role("navigation", bar);
        let tab = |name| bar.role("link", name);
        assert_differ(&tab(current), &tab(other)).await;
    }
    let list = journey.role("complementary", e2e::any());
    let service = |number| list.role("link", e2e::containing(number));
    assert_differ(
        &service(demo::DDI_NUMBER),
        &service(demo::EASY_HUNTING_NUMBER),
    )
    .await;

    let dialog = crate::ddi::open_edit(&journey, "20").await;
    let switch = dialog.role("switch", "Statut");
    let thumb = "function () { return getComputedStyle(this, '::before').backgroundColor }";
    for _ in ["on", "off"] {
        let thumb = switch.evaluate(thumb, Value::Null).await.to_string();
        let track = "function () { return getComputedStyle(this).backgroundColor }";
        let track = switch.evaluate(track, Value::Null).await.to_string();
        assert_ne!(thumb, track, "the thumb stands out");
        switch.click().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_pressed_view_of_a_schedule_can_be_told() {
    let path = format!(
        "web-cloud/voip/groups/{}/numbers/{}/schedule",
        demo::ACCOUNT,
        demo::EASY_HUNTING_NUMBER
    );
    let journey = Journey::at(&path).await;
    let week = journey.role("button", "Semaine");
    week.wait().await;
    journey.force_colors().await;
    assert_differ(&week, &journey.role("button", "Liste")).await;
    journey.finish().await;
}
