//! The header row; a sortable header is a button that says how the column is sorted.

use yew::prelude::*;

use super::column::ColumnHead;
use super::column::SortDirection;
use super::props::TableProps;
use crate::ui::Icon;

pub(super) fn head_row(props: &TableProps) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                for head in props.content.heads() {
                    { header(head, props) }
                }
            </tr>
        </thead>
    }
}

fn header(head: &ColumnHead, props: &TableProps) -> Html {
    let id = head.id;
    if !head.sortable {
        let class = head.actions.then_some("ui-table__actions");
        return html! {
            <th key={id} role="columnheader" scope="col" {class}>{ &head.header }</th>
        };
    }
    let sort = props.sort.as_ref().filter(|(sorted, _)| sorted == id);
    let (order, icon) = match sort.map(|(_, direction)| direction) {
        None => ("none", Icon::Sort),
        Some(SortDirection::Ascending) => ("ascending", Icon::SortAsc),
        Some(SortDirection::Descending) => ("descending", Icon::SortDesc),
    };
    let onclick = props
        .onsort
        .reform(move |_: MouseEvent| AttrValue::from(id));
    html! {
        <th key={id} role="columnheader" scope="col" aria-sort={order} class="is-sortable">
            <button type="button" class="ui-table__sort" {onclick}>
                <span>{ &head.header }</span>
                { icon.view() }
            </button>
        </th>
    }
}
