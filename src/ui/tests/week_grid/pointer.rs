//! What a mouse and a finger do.

use wasm_bindgen_test::wasm_bindgen_test;

use super::week::{EMPTY, MONDAY, PLAIN, Week, entry};

#[wasm_bindgen_test]
async fn a_drag_on_the_empty_area_draws_an_entry() {
    let week = Week::show(&[]).await;
    week.press(EMPTY, (1, 515)).await;
    assert_eq!(week.ghost(), None);
    week.follow((1, 596)).await;
    assert_eq!(week.ghost().as_deref(), Some("08:30 – 10:00"));
    week.release((1, 596)).await;
    week.click(EMPTY, (1, 596)).await;
    assert_eq!(week.created.all(), [(1, Some((510, 600)))]);
    assert_eq!(week.ghost(), None);
}

#[wasm_bindgen_test]
async fn the_ghost_lies_where_the_entry_will() {
    let week = Week::show(&[entry("a", 3, 510, 600)]).await;
    week.press(EMPTY, (3, 512)).await;
    week.follow((3, 598)).await;
    let ghost = week.page.get(".ui-week__ghost").get_bounding_client_rect();
    let entry = week.page.get(MONDAY).get_bounding_client_rect();
    assert_eq!((ghost.top(), ghost.height()), (entry.top(), entry.height()));
    assert!((ghost.left() - entry.left()).abs() < 2.0);
}

#[wasm_bindgen_test]
async fn a_click_on_the_empty_area_proposes_an_hour_up_to_the_next_entry() {
    let week = Week::show(&[entry("a", 2, 700, 720)]).await;
    week.click(EMPTY, (2, 520)).await;
    week.click(EMPTY, (2, 680)).await;
    assert_eq!(
        week.created.all(),
        [(2, Some((510, 570))), (2, Some((675, 700)))]
    );
}

#[wasm_bindgen_test]
async fn a_dragged_entry_keeps_its_duration_and_opens_nothing() {
    let week = Week::show(&[entry("a", 0, 607, 731)]).await;
    week.press(MONDAY, (0, 640)).await;
    week.follow((4, 671)).await;
    assert!(week.page.find("[data-dragged]").is_some());
    week.release((4, 671)).await;
    week.click(MONDAY, (4, 671)).await;
    assert_eq!(week.changed.all(), [("a".into(), 4, 645, 769)]);
    assert!(week.opened.all().is_empty());
    assert!(week.page.find("[data-dragged]").is_none());
    week.click(MONDAY, (4, 671)).await;
    assert_eq!(week.opened.all(), ["a"]);
}

#[wasm_bindgen_test]
async fn an_edge_is_dragged_alone() {
    let week = Week::show(&[entry("a", 0, 607, 731)]).await;
    week.drag(&format!("{MONDAY} [data-part=end]"), (0, 730), (0, 800))
        .await;
    week.drag(&format!("{MONDAY} [data-part=begin]"), (0, 608), (0, 550))
        .await;
    let changed = week.changed.all();
    assert_eq!(
        changed,
        [("a".into(), 0, 607, 795), ("a".into(), 0, 555, 795)]
    );
}

#[wasm_bindgen_test]
async fn escape_leaves_everything_as_it_was() {
    let week = Week::show(&[entry("a", 0, 510, 600)]).await;
    week.press(MONDAY, (0, 540)).await;
    week.follow((2, 700)).await;
    assert!(!week.key(".ui-week", "Escape", PLAIN).await);
    assert_eq!(week.ghost(), None);
    week.follow((3, 800)).await;
    week.release((3, 800)).await;
    assert!(week.changed.all().is_empty());
    assert!(week.key(".ui-week", "Escape", PLAIN).await);
}

#[wasm_bindgen_test]
async fn a_finger_scrolls_unless_it_takes_the_grip() {
    let week = Week::show(&[entry("a", 0, 510, 600)]).await;
    for selector in [EMPTY, MONDAY] {
        week.pointer("touch", "pointerdown", selector, (0, 540))
            .await;
        week.pointer("touch", "pointermove", ".ui-week", (0, 700))
            .await;
        assert_eq!(week.ghost(), None);
    }
    let grip = format!("{MONDAY} .ui-week__grip");
    week.pointer("touch", "pointerdown", &grip, (0, 540)).await;
    week.pointer("touch", "pointermove", ".ui-week", (1, 600))
        .await;
    week.pointer("touch", "pointerup", ".ui-week", (1, 600))
        .await;
    assert_eq!(week.changed.all(), [("a".into(), 1, 570, 660)]);
}

#[wasm_bindgen_test]
async fn a_drag_that_the_browser_takes_over_changes_nothing() {
    let week = Week::show(&[entry("a", 0, 510, 600)]).await;
    week.press(MONDAY, (0, 540)).await;
    week.follow((0, 700)).await;
    week.pointer("mouse", "pointercancel", ".ui-week", (0, 700))
        .await;
    week.release((0, 700)).await;
    assert_eq!(week.ghost(), None);
    assert!(week.changed.all().is_empty());
}
