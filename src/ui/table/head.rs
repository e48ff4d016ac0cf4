//! The header row; a sortable header is a button that says how the column is sorted.

use std::rc::Rc;

use yew::prelude::*;

use super::{Column, SortDirection};
use crate::ui::{Icon, IconView};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableHeadProps<T: PartialEq + 'static> {
    pub(super) columns: Rc<Vec<Column<T>>>,
    pub(super) sort: Option<(AttrValue, SortDirection)>,
    pub(super) onsort: Callback<AttrValue>,
}

#[component]
pub(super) fn TableHead<T: PartialEq + 'static>(props: &TableHeadProps<T>) -> Html {
    html! {
        <thead role="rowgroup">
            <tr role="row">
                for column in props.columns.iter() {
                    { header(column, props) }
                }
            </tr>
        </thead>
    }
}

fn header<T: PartialEq>(column: &Column<T>, props: &TableHeadProps<T>) -> Html {
    if !column.is_sortable() {
        let class = column.is_actions().then_some("ui-table__actions");
        return html! {
            <th key={column.id()} role="columnheader" scope="col" {class}>{ column.header() }</th>
        };
    }
    let direction = props
        .sort
        .as_ref()
        .filter(|(id, _)| id == column.id())
        .map(|(_, direction)| *direction);
    let (order, icon) = match direction {
        None => ("none", Icon::Sort),
        Some(SortDirection::Ascending) => ("ascending", Icon::SortAsc),
        Some(SortDirection::Descending) => ("descending", Icon::SortDesc),
    };
    let id = column.id();
    let onclick = props
        .onsort
        .reform(move |_: MouseEvent| AttrValue::from(id));
    html! {
        <th key={id} role="columnheader" scope="col" aria-sort={order} class="is-sortable">
            <button type="button" class="ui-table__sort" {onclick}>
                <span>{ column.header() }</span>
                <IconView {icon} />
            </button>
        </th>
    }
}
