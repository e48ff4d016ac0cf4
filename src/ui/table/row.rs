//! One row: a component of its own, so that a keystroke elsewhere renders no row again.

use std::rc::Rc;

use yew::prelude::*;

use super::Column;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableRowProps<T: Clone + PartialEq + 'static> {
    pub(super) item: T,
    pub(super) columns: Rc<Vec<Column<T>>>,
    pub(super) class: Option<&'static str>,
}

#[component]
pub(super) fn TableRow<T: Clone + PartialEq + 'static>(props: &TableRowProps<T>) -> Html {
    html! {
        <tr role="row" class={props.class}>
            for column in props.columns.iter() {
                { cell(column, &props.item) }
            }
        </tr>
    }
}

/// The explicit roles keep the table a table where its sheet lays it out as cards.
fn cell<T>(column: &Column<T>, item: &T) -> Html {
    let content = column.cell(item);
    if column.is_strong() {
        return html! {
            <th key={column.id()} role="rowheader" scope="row" data-label={column.header()}>
                { content }
            </th>
        };
    }
    let class = column.is_actions().then_some("ui-table__actions");
    html! {
        <td key={column.id()} role="cell" data-label={column.header()} {class}>{ content }</td>
    }
}
