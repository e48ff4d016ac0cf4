//! A table of what may be hundreds of rows: of more than a page holds, only those in sight exist.

mod heights;
mod sight;
mod widths;

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use self::sight::{is_long, use_sight};
use super::frame::frame;
use super::props::TableProps;
use super::row::TableRow;
use super::sheet;
use super::turns::{PlacedRow, placed, use_rows_in_turn};
use crate::i18n::use_i18n;
use crate::ui::style::use_sheet;

#[component]
pub fn LongTable(props: &TableProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(sheet::table);
    let body = use_node_ref();
    let keys = Rc::new(props.content.keys());
    let places = use_sight(&body, &keys);
    let rows = use_rows_in_turn(placed(&props.content, &keys, &places));
    let count = is_long(keys.len()).then_some(keys.len());
    let body = html! { <tbody ref={body} role="rowgroup">{ for with_gaps(rows, count) }</tbody> };
    frame(&i18n, props, sheet, count, body)
}

/// The rows; in a long table of `count` with an empty one where others are left out.
fn with_gaps(rows: Vec<PlacedRow>, count: Option<usize>) -> Vec<Html> {
    let (mut shown, mut next) = (Vec::with_capacity(rows.len() + 2), 0);
    for row in rows {
        shown.extend(count.and_then(|_| gap(next..row.place)));
        shown.push(html! { <TableRow key={row.key} content={row.content} /> });
        next = row.place + 1;
    }
    shown.extend(count.and_then(|count| gap(next..count)));
    shown
}

fn gap(places: Range<usize>) -> Option<Html> {
    // A space first: no row's key begins so.
    let key = format!(" {}", places.start);
    let html = html! { <tr {key} class="ui-table__gap" aria-hidden="true" data-rows={places.len().to_string()} /> };
    (!places.is_empty()).then_some(html)
}
