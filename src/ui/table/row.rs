//! One row: a component of its own, so that a keystroke elsewhere renders no row again.

use yew::prelude::*;

use super::column::ColumnHead;
use super::content::RowContent;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct TableRowProps {
    pub(super) content: RowContent,
}

#[component]
pub(super) fn TableRow(props: &TableRowProps) -> Html {
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
