//! The one table of the application: described by its columns, sorted by its headers, and turned into cards
//! where there is no room for columns. [`LongTable`] is the same for what may have hundreds of rows.

mod column;
mod content;
mod head;
mod long;
mod row;
mod sheet;
mod turns;

use yew::prelude::*;

pub use column::{Column, SortDirection};
pub use content::TableContent;
use head::head_row;
pub use long::LongTable;
use row::TableRow;
use turns::{placed, use_rows_in_turn};

use super::skeleton::skeleton_rows;
use super::style::use_sheet;
use crate::i18n::{I18n, use_i18n};

/// How many rows stand for those that are being loaded.
const SKELETON_ROWS: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub struct TableProps {
    /// Says what the rows are; read by screen readers, not shown.
    pub caption: AttrValue,
    pub content: TableContent,
    /// The column that the rows are sorted by.
    #[prop_or_default]
    pub sort: Option<(AttrValue, SortDirection)>,
    /// The id of the column whose header was pressed; the page sorts.
    #[prop_or_default]
    pub onsort: Callback<AttrValue>,
    /// Shown when there are no rows and nothing is loading.
    #[prop_or_default]
    pub empty: Html,
    /// Loading: a skeleton where there are no rows yet, else the rows in half-tone.
    #[prop_or_default]
    pub busy: bool,
}

#[component]
pub fn Table(props: &TableProps) -> Html {
    let i18n = use_i18n();
    let sheet = use_sheet(sheet::table);
    let keys = props.content.keys();
    let all: Vec<usize> = (0..keys.len()).collect();
    let rows = use_rows_in_turn(placed(&props.content, &keys, &all)).into_iter();
    let rows = rows.map(|row| html! { <TableRow key={row.key} content={row.content} /> });
    let body = html! { <tbody role="rowgroup">{ for rows }</tbody> };
    frame(&i18n, props, sheet, None, body)
}

/// All of a table around its rows; `count` tells how many rows there are where not all of them exist.
fn frame(
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
