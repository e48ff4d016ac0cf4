//! The one table of the application: described by its columns, sorted by its headers, and turned into cards
//! where there is no room for columns.

mod column;
mod head;
mod row;
mod sheet;

use std::rc::Rc;

use yew::prelude::*;

pub use column::{Column, SortDirection};
use head::TableHead;
use row::TableRow;

use super::skeleton::SkeletonRows;
use super::style::use_sheet;

#[derive(Clone, PartialEq, Properties)]
#[allow(
    unpredictable_function_pointer_comparisons,
    reason = "functions that share an address do the same; one that has two costs a render"
)]
pub struct TableProps<T: Clone + PartialEq + 'static> {
    /// Says what the rows are; read by screen readers, not shown.
    pub caption: AttrValue,
    pub columns: Rc<Vec<Column<T>>>,
    pub rows: Rc<Vec<T>>,
    pub row_key: fn(&T) -> String,
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
    /// A class per row, from the page's sheet.
    #[prop_or_default]
    pub row_class: Option<fn(&T) -> &'static str>,
}

#[component]
pub fn Table<T: Clone + PartialEq + 'static>(props: &TableProps<T>) -> Html {
    let sheet = use_sheet(sheet::table);
    let loading = props.busy && props.rows.is_empty();
    let class = classes!("ui-table", sheet, props.busy.then_some("is-busy"));
    html! {
        <div {class} aria-busy={props.busy.then_some("true")}>
            <table role="table">
                <caption class="visually-hidden">{ &props.caption }</caption>
                <colgroup>
                    for column in props.columns.iter() {
                        <col key={column.id()} width={column.width_hint()} />
                    }
                </colgroup>
                <TableHead<T>
                    columns={Rc::clone(&props.columns)}
                    sort={props.sort.clone()}
                    onsort={props.onsort.clone()}
                />
                <tbody role="rowgroup">
                    for row in props.rows.iter() {
                        <TableRow<T>
                            key={(props.row_key)(row)}
                            item={row.clone()}
                            columns={Rc::clone(&props.columns)}
                            class={props.row_class.map(|class| class(row))}
                        />
                    }
                </tbody>
            </table>
            if loading {
                <SkeletonRows rows={8} columns={props.columns.len()} />
            } else if props.rows.is_empty() {
                <div class="ui-table__empty">{ props.empty.clone() }</div>
            }
        </div>
    }
}
