//! The part of the table's state that stands in the address.

use serde::{Deserialize, Serialize};

use crate::telephony::ddi::{Direction, SortKey, TableView};
use crate::telephony::paging::PageSize;

/// As the address spells it; what is usual is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct DdiView {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) search: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_size: Option<String>,
}

const DESCENDING: &str = "desc";

impl DdiView {
    /// What the table is asked to show; what the address spells wrongly is as usual.
    pub(super) fn table(&self) -> TableView {
        let number = |text: &Option<String>| text.as_deref()?.parse::<usize>().ok();
        TableView {
            query: self.search.clone(),
            sort: self
                .sort
                .as_deref()
                .and_then(SortKey::from_name)
                .unwrap_or_default(),
            direction: match self.direction.as_deref() {
                Some(DESCENDING) => Direction::Descending,
                _ => Direction::Ascending,
            },
            page_size: number(&self.page_size)
                .and_then(PageSize::from_rows)
                .unwrap_or_default(),
            page: number(&self.page).unwrap_or(1),
        }
    }

    /// Another search starts on its first page.
    pub(super) fn with_search(&self, search: String) -> Self {
        Self {
            search,
            page: None,
            ..self.clone()
        }
    }

    pub(super) fn with_page(&self, page: usize) -> Self {
        Self {
            page: (page > 1).then(|| page.to_string()),
            ..self.clone()
        }
    }

    pub(super) fn with_page_size(&self, rows: usize) -> Self {
        let is_usual = rows == PageSize::default().rows();
        Self {
            page: None,
            page_size: (!is_usual).then(|| rows.to_string()),
            ..self.clone()
        }
    }

    /// Sorts by a column; the one that is sorted by already turns round.
    pub(super) fn with_sort(&self, column: &str) -> Self {
        let now = self.table();
        let turns = now.sort.name() == column && now.direction == Direction::Ascending;
        let is_usual = column == SortKey::default().name();
        Self {
            sort: (!is_usual).then(|| column.to_owned()),
            direction: turns.then(|| DESCENDING.to_owned()),
            page: None,
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_address_shows_the_usual_table() {
        let view = DdiView {
            page: Some("x".into()),
            page_size: Some("7".into()),
            sort: Some("nothing".into()),
            ..DdiView::default()
        };
        let usual = TableView {
            page: 1,
            ..TableView::default()
        };
        assert_eq!(view.table(), usual);
    }

    #[test]
    fn a_second_press_on_a_column_turns_it_round() {
        let once = DdiView::default().with_page(3).with_sort("status");
        assert_eq!(once.table().sort, SortKey::Status);
        assert_eq!(once.table().direction, Direction::Ascending);
        assert_eq!(once.table().page, 1);
        let twice = once.with_sort("status");
        assert_eq!(twice.table().direction, Direction::Descending);
        assert_eq!(
            twice.with_sort("status").table().direction,
            Direction::Ascending
        );
    }

    #[test]
    fn the_usual_values_are_left_out_of_the_address() {
        let view = DdiView::default()
            .with_page(1)
            .with_page_size(10)
            .with_sort("status")
            .with_sort("extension");
        assert_eq!(view, DdiView::default());
    }
}
