//! What a week shows, and what it asks the page for.

use std::rc::Rc;

use yew::prelude::*;

use super::span::{DAY, Span};

/// One day of the week.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekColumn {
    /// `Lundi`
    pub name: AttrValue,
    /// Shown where there is no room for the name: `Lun.`
    pub short: AttrValue,
    /// Names the button that adds an entry: `Ajouter une plage le lundi`
    pub add: AttrValue,
}

/// A stretch of time in one column. Those that overlap are shown side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct WeekEntry {
    /// Stays the same when the entry moves.
    pub id: AttrValue,
    /// The index of its column.
    pub column: usize,
    /// Minutes of the day, half-open, `0 <= from < to <= 1440`; not only quarter hours.
    pub from: u16,
    pub to: u16,
    /// Its look: `available`, `slot1`, `slot2`, `slot3`, `unavailable`.
    pub kind: &'static str,
    /// Shown inside.
    pub text: AttrValue,
    /// Its accessible name, whole: day, hours, text, and that it is changed.
    pub name: AttrValue,
    /// Marked as not yet saved.
    pub is_changed: bool,
}

impl WeekEntry {
    pub(super) fn span(&self) -> Span {
        Span {
            column: self.column,
            from: self.from.min(DAY),
            to: self.to.min(DAY),
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct WeekGridProps {
    /// Names the grid.
    pub label: AttrValue,
    pub columns: Rc<[WeekColumn]>,
    /// In any order.
    pub entries: Rc<[WeekEntry]>,
    /// An entry is wanted in that column: from and to as drawn or clicked, in minutes of the day; none by the
    /// column's add button.
    pub oncreate: Callback<(usize, Option<(u16, u16)>)>,
    /// The entry of that id is wanted in that column, from and to there in minutes of the day.
    pub onchange: Callback<(AttrValue, usize, u16, u16)>,
    /// By a click, Enter or Space on the entry of that id.
    pub onopen: Callback<AttrValue>,
    /// By the Delete key on the entry of that id.
    pub onremove: Callback<AttrValue>,
}
