//! The table of rules with its pages below it, sorted as the address says.

use std::rc::Rc;

use yew::prelude::*;

use super::RulesView;
use crate::i18n::I18n;
use crate::telephony::paging::Page;
use crate::telephony::table::Direction;
use crate::ui::{
    Icon, Pagination, SortDirection, Table, TableContent, danger_icon_button, icon_button,
    use_focus_kept,
};

/// A page of rules that a component can keep.
#[derive(PartialEq)]
pub struct ShownPage<T> {
    pub rows: Rc<Vec<T>>,
    pub number: usize,
    /// How many rows the search leaves, over all pages.
    pub matching: usize,
}

impl<T: Clone> From<Page<&T>> for ShownPage<T> {
    fn from(page: Page<&T>) -> Self {
        Self {
            number: page.number,
            matching: page.matching,
            rows: Rc::new(page.rows.into_iter().cloned().collect()),
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct RulesTableProps {
    pub caption: AttrValue,
    /// The rows of the page that is shown.
    pub content: TableContent,
    pub page: usize,
    pub matching: usize,
    /// The column that is sorted by, and the usual one.
    pub sorted: &'static str,
    pub usual: &'static str,
    /// How the usual column usually is sorted.
    #[prop_or(Direction::Ascending)]
    pub usual_direction: Direction,
    pub view: RulesView,
    pub onview: Callback<RulesView>,
    pub empty: Html,
}

#[component]
pub fn RulesTable(props: &RulesTableProps) -> Html {
    let changed = (props.view.clone(), props.onview.clone());
    let usual = (props.usual, props.usual_direction);
    let by = (changed.clone(), props.sorted, usual);
    let onsort = use_callback(by, |column: AttrValue, ((view, onview), sorted, usual)| {
        onview.emit(view.with_sort(&column, sorted, *usual));
    });
    let onpage = use_callback(changed.clone(), |page, (view, onview)| {
        onview.emit(view.with_page(page));
    });
    let onpagesize = use_callback(changed, |rows, (view, onview)| {
        onview.emit(view.with_page_size(rows));
    });
    let direction = match props.view.direction_from(props.usual_direction) {
        Direction::Ascending => SortDirection::Ascending,
        Direction::Descending => SortDirection::Descending,
    };
    let place = use_node_ref();
    // The row that had the focus may be deleted, and the toast that brought it back is gone.
    use_focus_kept(&place, props.content.clone());
    html! {
        <div ref={place} class="rules step" role="group" aria-label={props.caption.clone()} tabindex="-1">
            <Table
                caption={props.caption.clone()}
                content={props.content.clone()}
                sort={Some((AttrValue::from(props.sorted), direction))}
                {onsort}
                empty={props.empty.clone()}
            />
            <Pagination
                page={props.page}
                page_size={props.view.page_size().rows()}
                total={props.matching}
                {onpage}
                {onpagesize}
            />
        </div>
    }
}

/// The buttons of a row, which say what they act on.
pub fn rule_actions<T: Clone + 'static>(
    i18n: &I18n,
    extension: &str,
    rule: &T,
    onedit: &Callback<T>,
    ondelete: &Callback<T>,
) -> Html {
    let named = |key: &str| i18n.tp(key, &[("extension", extension)]);
    let on_press = |callback: &Callback<T>| {
        let rule = rule.clone();
        callback.reform(move |_: MouseEvent| rule.clone())
    };
    html! {
        <>
            { icon_button(Icon::Edit, named("ddi_edit_rule"), on_press(onedit)) }
            { danger_icon_button(Icon::Trash, named("ddi_delete_rule"), on_press(ondelete)) }
        </>
    }
}
