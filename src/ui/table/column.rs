//! What a column shows, and how.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortDirection {
    #[default]
    Ascending,
    Descending,
}

/// All of a column but its cells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ColumnHead {
    pub(super) id: &'static str,
    pub(super) header: AttrValue,
    pub(super) sortable: bool,
    pub(super) strong: bool,
    pub(super) actions: bool,
    /// In CSS pixels.
    pub(super) width: Option<u32>,
}

/// One column of a table of `T`: built once (in a `use_memo`) and compared by address of its cell function.
pub struct Column<T> {
    head: ColumnHead,
    cell: Rc<dyn Fn(&T) -> Html>,
}

impl<T> Column<T> {
    pub fn new(
        id: &'static str,
        header: impl Into<AttrValue>,
        cell: impl Fn(&T) -> Html + 'static,
    ) -> Self {
        Self {
            head: ColumnHead {
                id,
                header: header.into(),
                sortable: false,
                strong: false,
                actions: false,
                width: None,
            },
            cell: Rc::new(cell),
        }
    }

    pub fn sortable(mut self) -> Self {
        self.head.sortable = true;
        self
    }

    /// The wanted width in CSS pixels.
    pub fn width(mut self, px: u32) -> Self {
        self.head.width = Some(px);
        self
    }

    /// Sets the column in bold: what a row is known by. It becomes the row's header.
    pub fn strong(mut self) -> Self {
        self.head.strong = true;
        self
    }

    /// Holds the row's buttons, kept together at the end.
    pub fn actions(mut self) -> Self {
        self.head.actions = true;
        self
    }

    pub(super) fn head(&self) -> &ColumnHead {
        &self.head
    }

    pub(super) fn cell(&self, item: &T) -> Html {
        (self.cell)(item)
    }
}

impl<T> PartialEq for Column<T> {
    fn eq(&self, other: &Self) -> bool {
        self.head == other.head && Rc::ptr_eq(&self.cell, &other.cell)
    }
}
