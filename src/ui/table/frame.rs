//! What surrounds the rows of a table, and what stands in their place.

use yew::prelude::*;

use super::head::head_row;
use super::props::TableProps;
use crate::i18n::I18n;
use crate::ui::skeleton::skeleton_rows;

/// How many rows stand for those that are being loaded.
const SKELETON_ROWS: usize = 8;

/// All of a table around its rows; `count` tells how many rows there are where not all of them exist.
pub(super) fn frame(
    i18n: &I18n,
    props: &TableProps,
    sheet: Classes,
    count: Option<usize>,
    body: Html,
) -> Html {
    let content = &props.content;
    let class = classes!("ui-table", sheet, props.busy.then_some("is-busy"));
    // The header's row counts.
    let count = count.map(|count| (count + 1).to_string());
    html! {
        <div {class} aria-busy={props.busy.then_some("true")}>
            <table role="table" aria-rowcount={count}>
                <caption class="visually-hidden">{ &props.caption }</caption>
                <colgroup>
                    for head in content.heads() {
                        <col key={head.id} width={head.width.map(|px| px.to_string())} />
                    }
                </colgroup>
                { head_row(props) }
                { body }
            </table>
            if content.is_empty() && props.busy {
                { skeleton_rows(i18n, SKELETON_ROWS, content.heads().len()) }
            } else if content.is_empty() {
                <div class="ui-table__empty">{ props.empty.clone() }</div>
            }
        </div>
    }
}
