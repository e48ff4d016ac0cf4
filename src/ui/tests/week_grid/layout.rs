//! Where things stand, for the eye and for screen readers.

use wasm_bindgen_test::wasm_bindgen_test;

use super::week::{MONDAY, Week, entry};

#[wasm_bindgen_test]
async fn days_are_groups_with_their_entries_in_reading_order() {
    let week = Week::show(&[entry("late", 0, 840, 900), entry("early", 0, 480, 540)]).await;
    let heading = week
        .page
        .attribute(".ui-week__day", "aria-labelledby")
        .unwrap();
    assert!(week.page.text(&format!("#{heading}")).starts_with("Jour 0"));
    assert_eq!(
        week.page.attribute(".ui-week__entry", "data-id").as_deref(),
        Some("early")
    );
    let hint = week
        .page
        .attribute(".ui-week__entry", "aria-describedby")
        .unwrap();
    assert_eq!(week.page.text(&format!("#{hint}")), "ui_week_hint");
}

#[wasm_bindgen_test]
async fn entries_that_overlap_stand_side_by_side() {
    let week = Week::show(&[entry("a", 0, 480, 720), entry("b", 0, 600, 660)]).await;
    let [a, b] = [MONDAY, "[data-id=b]"].map(|it| week.page.get(it).get_bounding_client_rect());
    assert!(
        a.right() <= b.left() + 0.5,
        "{} over {}",
        a.right(),
        b.left()
    );
    assert!(b.width() > 10.0);
    assert_eq!(b.height() / a.height(), 0.25);
}

#[wasm_bindgen_test]
async fn the_first_entry_is_in_sight_at_first() {
    for (entries, first) in [(vec![], 420), (vec![entry("a", 2, 900, 960)], 900)] {
        let week = Week::show(&entries).await;
        let frame = week.page.get(".ui-week").get_bounding_client_rect();
        let (_, y) = week.point((2, first));
        let down = f64::from(y) - frame.top();
        assert!((40.0..120.0).contains(&down), "{first} stands at {down}");
    }
}

#[wasm_bindgen_test]
async fn an_entry_stands_beside_its_hours() {
    let week = Week::show(&[entry("a", 0, 480, 540)]).await;
    let [eight, nine] = [9, 10].map(|nth| {
        let hour = format!(".ui-week__hours span:nth-child({nth})");
        (
            week.page.text(&hour),
            week.page.get(&hour).get_bounding_client_rect().top(),
        )
    });
    let entry = week.page.get(MONDAY).get_bounding_client_rect();
    assert_eq!(eight, ("08:00".to_owned(), entry.top()));
    assert_eq!(nine, ("09:00".to_owned(), entry.bottom()));
}
