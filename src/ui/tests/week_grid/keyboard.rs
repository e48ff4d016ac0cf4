//! What the keys do, and where the focus is afterwards.

use wasm_bindgen_test::wasm_bindgen_test;

use super::week::{MONDAY, PLAIN, Week, entry};

#[wasm_bindgen_test]
async fn the_add_button_of_a_day_asks_for_an_entry_without_hours() {
    let week = Week::show(&[]).await;
    week.page
        .click("button[aria-label='Ajouter au jour 4']")
        .await;
    assert_eq!(week.created.all(), [(4, None)]);
}

#[wasm_bindgen_test]
async fn keys_move_resize_and_remove() {
    let week = Week::show(&[entry("a", 0, 510, 600)]).await;
    week.page.get(MONDAY).focus().unwrap();
    for (key, modifiers) in [
        ("ArrowDown", PLAIN),
        ("ArrowDown", [true, false]),
        ("ArrowUp", [true, true]),
    ] {
        assert!(!week.key(MONDAY, key, modifiers).await, "{key}");
    }
    assert_eq!(
        week.changed.all(),
        [
            ("a".into(), 0, 525, 615),
            ("a".into(), 0, 525, 630),
            ("a".into(), 0, 510, 630),
        ]
    );
    assert!(week.key(MONDAY, "Tab", PLAIN).await);
    week.key(MONDAY, "Delete", PLAIN).await;
    assert!(week.page.find(MONDAY).is_none());
    let label = week.focused().unwrap().get_attribute("aria-label");
    assert_eq!(label.as_deref(), Some("Ajouter au jour 0"));
}

#[wasm_bindgen_test]
async fn the_focus_follows_an_entry_to_another_day_and_the_place_is_said() {
    let week = Week::show(&[entry("a", 0, 510, 600), entry("b", 1, 480, 540)]).await;
    week.page.get(MONDAY).focus().unwrap();
    week.key(MONDAY, "ArrowRight", PLAIN).await;
    assert!(
        week.page
            .find(".ui-week__day:nth-child(3) [data-id=a]")
            .is_some()
    );
    assert_eq!(
        week.focused().unwrap().get_attribute("data-id").as_deref(),
        Some("a")
    );
    assert_eq!(week.page.text("[role=status]"), "a jour 1 510");
}

#[wasm_bindgen_test]
async fn a_focus_taken_elsewhere_stays_there() {
    let week = Week::show(&[entry("a", 0, 510, 600)]).await;
    let add = "button[aria-label='Ajouter au jour 6']";
    week.page.get(add).focus().unwrap();
    week.key(MONDAY, "ArrowRight", PLAIN).await;
    assert_eq!(week.focused(), Some(week.page.get(add)));
}
