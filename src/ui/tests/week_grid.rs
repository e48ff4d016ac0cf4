use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, PointerEvent,
    PointerEventInit,
};
use yew::prelude::*;

use super::page::{Heard, Page, document, settle};
use crate::ui::*;

/// A column and a minute of the day.
type Spot = (usize, u16);
type Created = (usize, Option<(u16, u16)>);
type Changed = (AttrValue, usize, u16, u16);

const DAYS: usize = 7;
const MONDAY: &str = "[data-id=a]";

fn entry(id: &'static str, column: usize, from: u16, to: u16) -> WeekEntry {
    WeekEntry {
        id: id.into(),
        column,
        from,
        to,
        kind: "available",
        text: "Ouverture".into(),
        name: format!("{id} jour {column} {from}").into(),
        is_changed: false,
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PlanProps {
    first: Rc<[WeekEntry]>,
    oncreate: Callback<Created>,
    onchange: Callback<Changed>,
    onopen: Callback<AttrValue>,
}

/// Does with the entries what the grid asks for.
#[component]
fn Plan(props: &PlanProps) -> Html {
    let entries = use_state(|| Rc::clone(&props.first));
    let column = |index| WeekColumn {
        name: format!("Jour {index}").into(),
        short: format!("J{index}").into(),
        add: format!("Ajouter au jour {index}").into(),
    };
    let (heard, changed, removed) = (props.onchange.clone(), entries.clone(), entries.clone());
    let onchange = Callback::from(move |change: Changed| {
        let (id, column, from, to) = change.clone();
        let mut moved = changed.to_vec();
        for entry in moved.iter_mut().filter(|entry| entry.id == id) {
            let name = format!("{id} jour {column} {from}").into();
            *entry = WeekEntry {
                column,
                from,
                to,
                name,
                ..entry.clone()
            };
        }
        changed.set(moved.into());
        heard.emit(change);
    });
    let onremove = Callback::from(move |id: AttrValue| {
        removed.set(removed.iter().filter(|it| it.id != id).cloned().collect());
    });
    html! {
        <WeekGrid
            label="Semaine"
            columns={(0..DAYS).map(column).collect::<Rc<[_]>>()}
            entries={(*entries).clone()}
            oncreate={props.oncreate.clone()}
            {onchange}
            onopen={props.onopen.clone()}
            {onremove}
        />
    }
}

/// A week on the page with its look, and what it asked for.
struct Week {
    page: Page,
    look: Element,
    created: Heard<Created>,
    changed: Heard<Changed>,
    opened: Heard<AttrValue>,
}

impl Week {
    async fn show(entries: &[WeekEntry]) -> Self {
        let look = document().create_element("style").unwrap();
        look.set_text_content(Some(include_str!("../../../assets/theme.css")));
        document().body().unwrap().append_child(&look).unwrap();
        let (created, changed, opened) = (Heard::new(), Heard::new(), Heard::new());
        let props = PlanProps {
            first: entries.into(),
            oncreate: created.callback(),
            onchange: changed.callback(),
            onopen: opened.callback(),
        };
        let page = Page::show(move || html! { <Plan ..props.clone() /> }).await;
        Self {
            page,
            look,
            created,
            changed,
            opened,
        }
    }

    /// Where a spot lies in the window now.
    fn point(&self, (column, minute): Spot) -> (i32, i32) {
        let slots = format!(".ui-week__day:nth-child({}) .ui-week__slots", column + 2);
        let rect = self.page.get(&slots).get_bounding_client_rect();
        let down = rect.height() * f64::from(minute) / 1440.0;
        (
            (rect.left() + rect.width() / 2.0) as i32,
            (rect.top() + down).round() as i32,
        )
    }

    async fn pointer(&self, pointer: &str, name: &str, selector: &str, spot: Spot) {
        let (x, y) = self.point(spot);
        let options = PointerEventInit::new();
        options.set_pointer_type(pointer);
        options.set_is_primary(true);
        options.set_buttons(u16::from(name != "pointerup"));
        options.set_client_x(x);
        options.set_client_y(y);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = PointerEvent::new_with_event_init_dict(name, &options).unwrap();
        self.page.get(selector).dispatch_event(&event).unwrap();
        settle().await;
    }

    async fn press(&self, selector: &str, spot: Spot) {
        self.pointer("mouse", "pointerdown", selector, spot).await;
    }

    async fn follow(&self, spot: Spot) {
        self.pointer("mouse", "pointermove", ".ui-week", spot).await;
    }

    async fn release(&self, spot: Spot) {
        self.pointer("mouse", "pointerup", ".ui-week", spot).await;
    }

    async fn drag(&self, selector: &str, from: Spot, to: Spot) {
        self.press(selector, from).await;
        self.follow(to).await;
        self.release(to).await;
    }

    /// What a browser sends after a press and a release of the mouse.
    async fn click(&self, selector: &str, spot: Spot) {
        let (x, y) = self.point(spot);
        let options = PointerEventInit::new();
        options.set_detail(1);
        options.set_client_x(x);
        options.set_client_y(y);
        options.set_bubbles(true);
        let event: MouseEvent = PointerEvent::new_with_event_init_dict("click", &options)
            .unwrap()
            .unchecked_into();
        self.page.get(selector).dispatch_event(&event).unwrap();
        settle().await;
    }

    async fn key(&self, selector: &str, key: &str, [shift, alt]: [bool; 2]) -> bool {
        let options = KeyboardEventInit::new();
        options.set_key(key);
        options.set_shift_key(shift);
        options.set_alt_key(alt);
        options.set_bubbles(true);
        options.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        let is_free = self.page.get(selector).dispatch_event(&event).unwrap();
        settle().await;
        is_free
    }

    fn ghost(&self) -> Option<String> {
        let ghost = self.page.get(".ui-week__ghost");
        (!ghost.hidden()).then(|| ghost.text_content().unwrap())
    }

    fn focused(&self) -> Option<HtmlElement> {
        document().active_element()?.dyn_into().ok()
    }
}

impl Drop for Week {
    fn drop(&mut self) {
        self.look.remove();
    }
}

const EMPTY: &str = ".ui-week__slots";
const PLAIN: [bool; 2] = [false, false];

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
async fn the_add_button_of_a_day_asks_for_an_entry_without_hours() {
    let week = Week::show(&[]).await;
    week.page
        .click("button[aria-label='Ajouter au jour 4']")
        .await;
    assert_eq!(week.created.all(), [(4, None)]);
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
