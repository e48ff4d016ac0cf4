//! A week of days side by side, on which stretches of time are created, moved, resized and removed,
//! by pointer and by keyboard. It proposes; the page decides and hands back the entries.

mod area;
mod events;
mod focus;
mod gesture;
mod hand;
mod keys;
mod lanes;
mod props;
mod span;
mod surface;
mod view;

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

pub use self::props::{WeekColumn, WeekEntry, WeekGridProps};
use super::dom::use_id;
use super::gradual::use_gradual;
use crate::i18n::use_i18n;
use events::Events;
use focus::use_focus;
use hand::use_hand;
use span::DAY;
use view::{day, hours};

/// Entries that a frame has time for, beside the rest of a page that opens.
const ENTRIES_PER_FRAME: usize = 12;

/// What is in sight at first where no entry begins in the day, in minutes of the day.
const MORNING: u16 = 7 * 60;
/// What begins before it belongs to the night, and is not what the week is opened for.
const DAWN: u16 = 5 * 60;
/// What is in sight before it.
const LEAD: u16 = 30;

#[component]
pub fn WeekGrid(props: &WeekGridProps) -> Html {
    let i18n = use_i18n();
    let id = use_id();
    let hand = use_hand();
    let focus = use_focus(&hand.frame, &props.entries);
    use_first_sight(&hand.frame, &props.entries);
    let mut shown = use_gradual(props.entries.len(), ENTRIES_PER_FRAME);
    let (frame, ghost, live) = (hand.frame.clone(), hand.ghost.clone(), focus.live.clone());
    let events = Events {
        props: props.clone(),
        hand,
        focus,
    };
    html! {
        <div
            class="ui-week"
            role="group"
            aria-label={&props.label}
            ref={frame}
            onpointerdown={events.on(Events::press)}
            onpointermove={events.on(Events::follow)}
            onpointerup={events.on(Events::release)}
            onpointercancel={events.on(Events::cancel)}
            onclick={events.on(Events::click)}
            onkeydown={events.on(Events::key)}
        >
            <p id={&id} class="visually-hidden">{ i18n.t("ui_week_hint") }</p>
            <p class="visually-hidden" role="status" ref={live} />
            <div class="ui-week__grid">
                { hours() }
                for (index, column) in props.columns.iter().enumerate() {
                    { day(props, &id, index, column, &mut shown) }
                }
                <div class="ui-week__ghost" aria-hidden="true" hidden=true ref={ghost} />
            </div>
        </div>
    }
}

/// Scrolls to the first entry of the day, or to the morning, when the grid appears.
#[hook]
fn use_first_sight(frame: &NodeRef, entries: &Rc<[WeekEntry]>) {
    let begins = entries.iter().map(|entry| entry.from);
    let earliest = begins.filter(|from| *from >= DAWN).min();
    let frame = frame.clone();
    use_effect_with((), move |()| {
        let slots = |frame: &Element| frame.query_selector(".ui-week__slots").ok().flatten();
        if let Some(frame) = frame.cast::<Element>()
            && let Some(slots) = slots(&frame)
        {
            let first = earliest.unwrap_or(MORNING).saturating_sub(LEAD).min(DAY);
            frame.set_scroll_top(slots.client_height() * i32::from(first) / i32::from(DAY));
        }
    });
}
