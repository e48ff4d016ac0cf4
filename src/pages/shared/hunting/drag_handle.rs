//! Moving a member: by its handle with the pointer or with Alt and the arrows, and by its two buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::drag::Drag;
use super::member_row::MemberRow;
use super::texts::agent_name;
use crate::i18n::I18n;
use crate::telephony::hunting::MemberKey;
use crate::ui::{Icon, icon_button};

/// The user wants to move a member.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wish {
    pub(super) key: MemberKey,
    pub(super) aim: Aim,
    /// The button that was pressed: it gets the focus again where its row goes.
    pub(super) pressed: Option<HtmlElement>,
}

/// The place to move to, among the members that stay. A step begins at the member's present place, not at the
/// one that its row shows: the row may not have been rendered again yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Aim {
    Up,
    Down,
    /// From 0; the last place if it is beyond.
    At(usize),
}

impl Aim {
    /// The new place of a member that stands at `from` among `count`.
    pub(super) fn place(self, from: usize, count: usize) -> usize {
        let to = match self {
            Self::Up => from.saturating_sub(1),
            Self::Down => from + 1,
            Self::At(place) => place,
        };
        to.min(count.saturating_sub(1))
    }
}

/// What the handles of a table share.
#[derive(Clone)]
pub(super) struct DragHandle {
    pub(super) onmove: Callback<Wish>,
    pub(super) drag: Drag,
}

impl PartialEq for DragHandle {
    fn eq(&self, other: &Self) -> bool {
        self.onmove == other.onmove && self.drag.onover == other.drag.onover
    }
}

impl DragHandle {
    fn press(&self, event: &PointerEvent, place: usize) {
        let Some(button) = pressed(event).filter(|_| event.button() == 0) else {
            return;
        };
        // Safari does not focus a pressed button, and a row without focus is removed once it scrolls out of
        // sight.
        if button.focus().is_ok() && button.set_pointer_capture(event.pointer_id()).is_ok() {
            self.drag.press(&button, place, event.client_y().into());
        }
    }

    fn release(&self, event: &PointerEvent, key: &MemberKey) {
        let dragged = self.drag.end();
        if let Some((_, to)) = dragged.filter(|(from, to)| from != to) {
            self.wish(event, key, Aim::At(to));
        }
    }

    fn wish(&self, event: &Event, key: &MemberKey, aim: Aim) {
        let (key, pressed) = (key.clone(), pressed(event));
        self.onmove.emit(Wish { key, aim, pressed });
    }
}

/// The button that an event comes from.
fn pressed(event: &Event) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("button").ok()??.dyn_into().ok()
}

/// Where a key moves a member.
fn by_key(event: &KeyboardEvent) -> Option<Aim> {
    if !event.alt_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowUp" => Some(Aim::Up),
        "ArrowDown" => Some(Aim::Down),
        "Home" => Some(Aim::At(0)),
        "End" => Some(Aim::At(usize::MAX)),
        _ => None,
    }
}

/// The handle, the position and the two buttons of a row.
pub(super) fn drag_handle(i18n: &I18n, row: &MemberRow, place: usize, moving: &DragHandle) -> Html {
    let name = [("name", agent_name(&row.values))];
    let onkeydown = {
        let (moving, key) = (moving.clone(), row.key.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                moving.drag.end();
            } else if let Some(aim) = by_key(&event) {
                event.prevent_default();
                moving.wish(&event, &key, aim);
            }
        })
    };
    let onpointerdown = {
        let moving = moving.clone();
        Callback::from(move |event: PointerEvent| moving.press(&event, place))
    };
    let onpointermove = {
        let moving = moving.clone();
        Callback::from(move |event: PointerEvent| moving.drag.follow(event.client_y().into()))
    };
    let onpointerup = {
        let (moving, key) = (moving.clone(), row.key.clone());
        Callback::from(move |event: PointerEvent| moving.release(&event, &key))
    };
    let onpointercancel = {
        let moving = moving.clone();
        Callback::from(move |_: PointerEvent| {
            moving.drag.end();
        })
    };
    let step = |aim: Aim| {
        let (moving, key) = (moving.clone(), row.key.clone());
        Callback::from(move |event: MouseEvent| moving.wish(&event, &key, aim))
    };
    html! {
        <>
            <button
                type="button"
                class={classes!("ui-icon-button", "member-handle", row.is_over.then_some("is-over"))}
                aria-label={i18n.tp("hunting_drag", &name)}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Home Alt+End"
                title={i18n.t("hunting_drag_hint")}
                data-place={place.to_string()}
                {onkeydown}
                {onpointerdown}
                {onpointermove}
                {onpointerup}
                {onpointercancel}
            >
                { Icon::Drag.view() }
            </button>
            <span class="member-place__number">{ i18n.number(place + 1) }</span>
            { icon_button(Icon::ChevronUp, i18n.tp("hunting_up", &name), step(Aim::Up)) }
            { icon_button(Icon::ChevronDown, i18n.tp("hunting_down", &name), step(Aim::Down)) }
        </>
    }
}
