//! One row: a component of its own, so that a keystroke elsewhere renders no row again.

use std::ops::Range;

use yew::prelude::*;

use super::column::ColumnHead;
use super::content::RowContent;
use super::turns::PlacedRow;

/// The rows; in a long table of `count` with an empty one where others are left out.
pub(super) fn rows(rows: Vec<PlacedRow>, count: Option<usize>) -> Vec<Html> {
    let (mut shown, mut next) = (Vec::with_capacity(rows.len() + 2), 0);
    for PlacedRow {
        place,
        key,
        content,
    } in rows
    {
        shown.extend(count.and_then(|_| gap(next..place)));
        shown.push(html! { <TableRow {key} {content} /> });
        next = place + 1;
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

#[derive(Clone, PartialEq, Properties)]
struct TableRowProps {
    content: RowContent,
}

#[component]
fn TableRow(props: &TableRowProps) -> Html {
    html! {
        <tr role="row">
            for (head, content) in props.content.cells() {
                { cell(head, content) }
            }
        </tr>
    }
}

/// The explicit roles keep the table a table where its sheet lays it out as cards.
fn cell(head: &ColumnHead, content: Html) -> Html {
    if head.strong {
        return html! {
            <th key={head.id} role="rowheader" scope="row" data-label={&head.header}>{ content }</th>
        };
    }
    let class = head.actions.then_some("ui-table__actions");
    html! {
        <td key={head.id} role="cell" data-label={&head.header} {class}>{ content }</td>
    }
}
