//! A table all of whose rows exist.

use yew::prelude::*;

use super::frame::frame;
use super::props::TableProps;
use super::row::TableRow;
use super::sheet;
use super::turns::{placed, use_rows_in_turn};
use crate::i18n::use_i18n;
use crate::ui::style::use_sheet;

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
