//! What a table shows, with the type of its rows left behind: the table's own machinery is then compiled once for
//! the whole application, and not once per type.

use std::any::Any;
use std::rc::Rc;

use yew::Html;

use super::Column;
use super::column::ColumnHead;

/// The columns and the rows of a table. Cheap to build and to clone; equal when they show the same.
#[derive(Clone)]
pub struct TableContent(Rc<dyn Content>);

impl TableContent {
    /// `row_key` tells a row from the others, whatever its place.
    pub fn new<T: Clone + PartialEq + 'static>(
        columns: &Rc<Vec<Column<T>>>,
        rows: &Rc<Vec<T>>,
        row_key: fn(&T) -> String,
    ) -> Self {
        Self(Rc::new(Rows {
            columns: Rc::clone(columns),
            rows: Rc::clone(rows),
            row_key,
        }))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn heads(&self) -> Vec<&ColumnHead> {
        self.0.heads()
    }

    /// What tells each row from the others.
    pub(super) fn keys(&self) -> Vec<String> {
        self.0.keys()
    }

    pub(super) fn row(&self, place: usize) -> Option<RowContent> {
        self.0.row(place)
    }
}

impl PartialEq for TableContent {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

/// One row, equal to another that shows the same.
#[derive(Clone)]
pub(super) struct RowContent(Rc<dyn Cells>);

impl RowContent {
    pub(super) fn cells(&self) -> Vec<(&ColumnHead, Html)> {
        self.0.cells()
    }
}

impl PartialEq for RowContent {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(&*other.0)
    }
}

trait Content: Any {
    fn is_empty(&self) -> bool;
    fn heads(&self) -> Vec<&ColumnHead>;
    fn keys(&self) -> Vec<String>;
    fn row(&self, place: usize) -> Option<RowContent>;
    fn equals(&self, other: &dyn Content) -> bool;
}

struct Rows<T> {
    columns: Rc<Vec<Column<T>>>,
    rows: Rc<Vec<T>>,
    row_key: fn(&T) -> String,
}

impl<T: Clone + PartialEq + 'static> Content for Rows<T> {
    fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    fn heads(&self) -> Vec<&ColumnHead> {
        self.columns.iter().map(Column::head).collect()
    }

    fn keys(&self) -> Vec<String> {
        self.rows.iter().map(self.row_key).collect()
    }

    fn row(&self, place: usize) -> Option<RowContent> {
        let row = Row {
            item: self.rows.get(place)?.clone(),
            columns: Rc::clone(&self.columns),
        };
        Some(RowContent(Rc::new(row)))
    }

    fn equals(&self, other: &dyn Content) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref::<Self>().is_some_and(|other| {
            std::ptr::fn_addr_eq(self.row_key, other.row_key)
                && self.columns == other.columns
                && self.rows == other.rows
        })
    }
}

trait Cells: Any {
    fn cells(&self) -> Vec<(&ColumnHead, Html)>;
    fn equals(&self, other: &dyn Cells) -> bool;
}

/// Keeps its own item: a row that stays the same must not keep alive the list that it came with.
#[derive(PartialEq)]
struct Row<T> {
    item: T,
    columns: Rc<Vec<Column<T>>>,
}

impl<T: PartialEq + 'static> Cells for Row<T> {
    fn cells(&self) -> Vec<(&ColumnHead, Html)> {
        let cell = |column| (Column::head(column), Column::cell(column, &self.item));
        self.columns.iter().map(cell).collect()
    }

    fn equals(&self, other: &dyn Cells) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref() == Some(self)
    }
}
