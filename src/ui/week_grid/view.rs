//! The parts of the week: its hours, a day, an entry.

use yew::prelude::*;

use super::lanes::{Lane, drawn, lanes};
use super::props::{WeekColumn, WeekEntry, WeekGridProps};
use super::span::{DAY, Span, clock};
use crate::ui::{Icon, icon_button};

/// In minutes: of a taller entry the words may scroll out of sight while it is still seen, so that they follow.
const TALL: u16 = 120;

/// The hours beside the days; each entry says its own.
pub(super) fn hours() -> Html {
    html! {
        <div class="ui-week__hours" aria-hidden="true">
            for hour in 0..24 {
                <span key={hour}>{ clock(hour * 60) }</span>
            }
        </div>
    }
}

/// The column of that index; `id` is that of the grid's hint and the root of those of its headings.
/// Shows so many of its entries at most, and takes them off that number.
pub(super) fn day(
    props: &WeekGridProps,
    id: &AttrValue,
    index: usize,
    column: &WeekColumn,
    shown: &mut usize,
) -> Html {
    let mut entries = placed(&props.entries, index);
    entries.truncate(*shown);
    *shown -= entries.len();
    let heading = format!("{id}-{index}");
    let oncreate = props.oncreate.clone();
    let add = Callback::from(move |_| oncreate.emit((index, None)));
    html! {
        <div
            key={index}
            class="ui-week__day"
            role="group"
            aria-labelledby={heading.clone()}
            ~style={format!("--column:{index}")}
        >
            <div class="ui-week__head">
                <h3 id={heading}>
                    <span class="ui-week__name">{ &column.name }</span>
                    <span class="ui-week__short" aria-hidden="true">{ &column.short }</span>
                </h3>
                { icon_button(Icon::Plus, column.add.clone(), add) }
            </div>
            <div class="ui-week__slots">
                for (entry, lane) in entries {
                    { entry_button(entry, lane, id) }
                }
            </div>
        </div>
    }
}

/// The entries of a column in reading order, each with its lane.
fn placed(entries: &[WeekEntry], column: usize) -> Vec<(&WeekEntry, Lane)> {
    let mut entries: Vec<&WeekEntry> = entries.iter().filter(|it| it.column == column).collect();
    entries.sort_by_key(|entry| (entry.from, entry.to));
    let spans: Vec<Span> = entries.iter().map(|entry| entry.span()).collect();
    entries.into_iter().zip(lanes(&spans)).collect()
}

fn entry_button(entry: &WeekEntry, lane: Lane, hint: &AttrValue) -> Html {
    let (from, to) = drawn(entry.span());
    let is_changed = entry.is_changed.then_some("is-changed");
    let is_tall = (to - from > TALL).then_some("is-tall");
    html! {
        <button
            key={entry.id.as_str()}
            type="button"
            class={classes!("ui-week__entry", is_changed, is_tall)}
            data-id={&entry.id}
            data-kind={entry.kind}
            aria-label={&entry.name}
            aria-describedby={hint}
            title={&entry.name}
            ~style={place(from, to, lane)}
        >
            // The accessible name has the hours in words; these are for the eye alone.
            <span class="ui-week__text" data-hours={entry.span().hours()}>
                <span class="ui-week__grip" data-part="whole" />
                <b>{ &entry.text }</b>
            </span>
            <span class="ui-week__edge" data-part="begin" />
            <span class="ui-week__edge" data-part="end" />
        </button>
    }
}

/// Where an entry lies in its day. Not by custom properties, which would have the browser read the rules of a full week
/// anew, entry by entry, whenever a window opens over it.
fn place(from: u16, to: u16, Lane { index, count }: Lane) -> String {
    let minutes = to - from;
    format!(
        "top:calc({from}*100%/{DAY});height:calc({minutes}*100%/{DAY});left:calc({index}*100%/{count});width:calc(100%/{count})"
    )
}
