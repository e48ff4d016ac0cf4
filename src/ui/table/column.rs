//! What a column shows, and how.

use std::rc::Rc;

use yew::prelude::*;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortDirection {
    #[default]
    Ascending,
    Descending,
}

impl SortDirection {
    pub fn reversed(self) -> Self {
        match self {
            Self::Ascending => Self::Descending,
            Self::Descending => Self::Ascending,
        }
    }
}

/// One column of a table of `T`: built once (in a `use_memo`) and compared by address of its cell function.
pub struct Column<T> {
    id: &'static str,
    header: AttrValue,
    cell: Rc<dyn Fn(&T) -> Html>,
    sortable: bool,
    strong: bool,
    actions: bool,
    width: Option<u32>,
}

impl<T> Column<T> {
    pub fn new(
        id: &'static str,
        header: impl Into<AttrValue>,
        cell: impl Fn(&T) -> Html + 'static,
    ) -> Self {
        Self {
            id,
            header: header.into(),
            cell: Rc::new(cell),
            sortable: false,
            strong: false,
            actions: false,
            width: None,
        }
    }

    pub fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }

    /// The wanted width in CSS pixels.
    pub fn width(mut self, px: u32) -> Self {
        self.width = Some(px);
        self
    }

    /// Sets the column in bold: what a row is known by. It becomes the row's header.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// Holds the row's buttons, kept together at the end.
    pub fn actions(mut self) -> Self {
        self.actions = true;
        self
    }

    pub fn id(&self) -> &'static str {
        self.id
    }

    pub(super) fn header(&self) -> &AttrValue {
        &self.header
    }

    pub(super) fn is_sortable(&self) -> bool {
        self.sortable
    }

    pub(super) fn is_strong(&self) -> bool {
        self.strong
    }

    pub(super) fn is_actions(&self) -> bool {
        self.actions
    }

    pub(super) fn width_hint(&self) -> Option<AttrValue> {
        self.width.map(|px| px.to_string().into())
    }

    pub(super) fn cell(&self, item: &T) -> Html {
        (self.cell)(item)
    }
}

impl<T> Clone for Column<T> {
    fn clone(&self) -> Self {
        Self {
            id: self.id,
            header: self.header.clone(),
            cell: Rc::clone(&self.cell),
            sortable: self.sortable,
            strong: self.strong,
            actions: self.actions,
            width: self.width,
        }
    }
}

impl<T> PartialEq for Column<T> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.header == other.header && Rc::ptr_eq(&self.cell, &other.cell)
    }
}
