//! What a table shows, and what it asks the page for.

use yew::prelude::*;

use super::column::SortDirection;
use super::content::TableContent;

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
