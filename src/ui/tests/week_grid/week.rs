//! A week on a page that does what the grid asks for, and hands to use it with.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, KeyboardEvent, KeyboardEventInit, MouseEvent, PointerEvent,
    PointerEventInit,
};
use yew::prelude::*;

use crate::ui::tests::page::{Heard, Page, document, settle};
use crate::ui::*;

/// A column and a minute of the day.
pub(super) type Spot = (usize, u16);
pub(super) type Created = (usize, Option<(u16, u16)>);
pub(super) type Changed = (AttrValue, usize, u16, u16);

const DAYS: usize = 7;
/// The entry `a`.
pub(super) const MONDAY: &str = "[data-id=a]";
pub(super) const EMPTY: &str = ".ui-week__slots";
/// Neither Shift nor Alt.
pub(super) const PLAIN: [bool; 2] = [false, false];

pub(super) fn entry(id: &'static str, column: usize, from: u16, to: u16) -> WeekEntry {
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
pub(super) struct Week {
    pub(super) page: Page,
    look: Element,
    pub(super) created: Heard<Created>,
    pub(super) changed: Heard<Changed>,
    pub(super) opened: Heard<AttrValue>,
}

impl Week {
    pub(super) async fn show(entries: &[WeekEntry]) -> Self {
        let look = document().create_element("style").unwrap();
        look.set_text_content(Some(include_str!("../../../../assets/theme.css")));
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
    pub(super) fn point(&self, (column, minute): Spot) -> (i32, i32) {
        let slots = format!(".ui-week__day:nth-child({}) .ui-week__slots", column + 2);
        let rect = self.page.get(&slots).get_bounding_client_rect();
        let down = rect.height() * f64::from(minute) / 1440.0;
        (
            (rect.left() + rect.width() / 2.0) as i32,
            (rect.top() + down).round() as i32,
        )
    }

    pub(super) async fn pointer(&self, pointer: &str, name: &str, selector: &str, spot: Spot) {
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

    pub(super) async fn press(&self, selector: &str, spot: Spot) {
        self.pointer("mouse", "pointerdown", selector, spot).await;
    }

    pub(super) async fn follow(&self, spot: Spot) {
        self.pointer("mouse", "pointermove", ".ui-week", spot).await;
    }

    pub(super) async fn release(&self, spot: Spot) {
        self.pointer("mouse", "pointerup", ".ui-week", spot).await;
    }

    pub(super) async fn drag(&self, selector: &str, from: Spot, to: Spot) {
        self.press(selector, from).await;
        self.follow(to).await;
        self.release(to).await;
    }

    /// What a browser sends after a press and a release of the mouse.
    pub(super) async fn click(&self, selector: &str, spot: Spot) {
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

    pub(super) async fn key(&self, selector: &str, key: &str, [shift, alt]: [bool; 2]) -> bool {
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

    pub(super) fn ghost(&self) -> Option<String> {
        let ghost = self.page.get(".ui-week__ghost");
        (!ghost.hidden()).then(|| ghost.text_content().unwrap())
    }

    pub(super) fn focused(&self) -> Option<HtmlElement> {
        document().active_element()?.dyn_into().ok()
    }
}

impl Drop for Week {
    fn drop(&mut self) {
        self.look.remove();
    }
}
