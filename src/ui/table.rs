//! The one table of the application: described by its columns, sorted by its headers, and turned into cards
//! where there is no room for columns.

mod column;
mod content;
mod head;
mod heights;
mod row;
mod sheet;
mod sight;
mod turns;
mod widths;

use std::rc::Rc;

use yew::prelude::*;

pub use column::{Column, SortDirection};
pub use content::TableContent;
use head::head_row;
use row::rows;
use sight::{is_long, use_sight};
use turns::{PlacedRow, use_rows_in_turn};

use super::skeleton::skeleton_rows;
use super::style::use_sheet;
use crate::i18n::use_i18n;

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
    let content = &props.content;
    let body = use_node_ref();
    let keys = Rc::new(content.keys());
    let shown = use_sight(&body, &keys);
    let shown = use_rows_in_turn(placed(content, &keys, &shown));
    let count = is_long(keys.len()).then_some(keys.len());
    let class = classes!("ui-table", sheet, props.busy.then_some("is-busy"));
    html! {
        <div {class} aria-busy={props.busy.then_some("true")}>
            <table role="table" aria-rowcount={count.map(|count| (count + 1).to_string())}>
                <caption class="visually-hidden">{ &props.caption }</caption>
                <colgroup>
                    for head in content.heads() {
                        <col key={head.id} width={head.width.map(|px| px.to_string())} />
                    }
                </colgroup>
                { head_row(props) }
                <tbody ref={body} role="rowgroup">
                    { for rows(shown, count) }
                </tbody>
            </table>
            if content.is_empty() && props.busy {
                { skeleton_rows(&i18n, SKELETON_ROWS, content.heads().len()) }
            } else if content.is_empty() {
                <div class="ui-table__empty">{ props.empty.clone() }</div>
            }
        </div>
    }
}

fn placed(content: &TableContent, keys: &[String], places: &[usize]) -> Vec<PlacedRow> {
    let row = |&place: &usize| {
        let (key, content) = (keys.get(place)?.clone(), content.row(place)?);
        Some(PlacedRow {
            place,
            key,
            content,
        })
    };
    places.iter().filter_map(row).collect()
}
