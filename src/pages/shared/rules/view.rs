//! The part of the table's state that stands in the address.

use serde::{Deserialize, Serialize};

use crate::telephony::paging::PageSize;
use crate::telephony::table::{Direction, TableView};

/// As the address spells it; what is usual is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RulesView {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub search: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_size: Option<String>,
    /// Of a report: `wayType:incoming,planType:outplan`.
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<String>,
}

const DESCENDING: &str = "desc";
const ASCENDING: &str = "asc";

impl RulesView {
    /// What the table is asked to show; what the address spells wrongly is as usual.
    pub fn table<K: Default>(&self, column: impl Fn(&str) -> Option<K>) -> TableView<K> {
        self.table_from(Direction::Ascending, column)
    }

    /// The same where the usual column is usually sorted like this.
    pub fn table_from<K: Default>(
        &self,
        usual: Direction,
        column: impl Fn(&str) -> Option<K>,
    ) -> TableView<K> {
        TableView {
            query: self.search.clone(),
            sort: self.sort.as_deref().and_then(column).unwrap_or_default(),
            direction: self.direction_from(usual),
            page_size: self.page_size(),
            page: number(&self.page).unwrap_or(1),
        }
    }

    /// `usual` is that of the usual column; the others begin upward.
    pub fn direction_from(&self, usual: Direction) -> Direction {
        match self.direction.as_deref() {
            Some(DESCENDING) => Direction::Descending,
            Some(ASCENDING) => Direction::Ascending,
            _ if self.sort.is_some() => Direction::Ascending,
            _ => usual,
        }
    }

    pub fn page_size(&self) -> PageSize {
        number(&self.page_size)
            .and_then(PageSize::from_rows)
            .unwrap_or_default()
    }

    /// Another search starts on its first page.
    pub fn with_search(&self, search: String) -> Self {
        Self {
            search,
            page: None,
            ..self.clone()
        }
    }

    /// What a filter asks for; empty for nothing.
    pub fn filter(&self, name: &str) -> &str {
        let mut all = self.filters();
        let found = all.find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Another filter starts on its first page.
    pub fn with_filter(&self, name: &str, value: &str) -> Self {
        let others = self.filters().filter(|(known, _)| *known != name);
        let all = others.chain([(name, value)]);
        let set = all.filter(|(_, value)| !value.is_empty());
        let texts: Vec<String> = set.map(|(name, value)| format!("{name}:{value}")).collect();
        Self {
            filter: (!texts.is_empty()).then(|| texts.join(",")),
            page: None,
            ..self.clone()
        }
    }

    fn filters(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.filter.as_deref().unwrap_or_default().split(',');
        all.filter_map(|filter| filter.split_once(':'))
    }

    pub fn with_page(&self, page: usize) -> Self {
        Self {
            page: (page > 1).then(|| page.to_string()),
            ..self.clone()
        }
    }

    pub fn with_page_size(&self, rows: usize) -> Self {
        let is_usual = rows == PageSize::default().rows();
        Self {
            page: None,
            page_size: (!is_usual).then(|| rows.to_string()),
            ..self.clone()
        }
    }

    /// Sorts by a column; `sorted`, the one that is sorted by already, turns round. The `usual` column, and the
    /// direction in which it usually is, are left out of the address.
    pub fn with_sort(&self, column: &str, sorted: &str, usual: (&str, Direction)) -> Self {
        let (usual_column, usual_direction) = usual;
        let begins = match column == usual_column {
            true => usual_direction,
            false => Direction::Ascending,
        };
        let direction = match (sorted == column, self.direction_from(usual_direction)) {
            (true, Direction::Ascending) => Direction::Descending,
            (true, Direction::Descending) => Direction::Ascending,
            (false, _) => begins,
        };
        let spelt = match direction {
            Direction::Ascending => ASCENDING,
            Direction::Descending => DESCENDING,
        };
        Self {
            sort: (column != usual_column).then(|| column.to_owned()),
            direction: (direction != begins).then(|| spelt.to_owned()),
            page: None,
            ..self.clone()
        }
    }
}

fn number(text: &Option<String>) -> Option<usize> {
    text.as_deref()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telephony::ddi::SortKey;

    fn table(view: &RulesView) -> TableView<SortKey> {
        view.table(SortKey::from_name)
    }

    fn pressed(view: &RulesView, column: &str) -> RulesView {
        let usual = ("extension", Direction::Ascending);
        view.with_sort(column, table(view).sort.name(), usual)
    }

    #[test]
    fn an_odd_address_shows_the_usual_table() {
        let view = RulesView {
            page: Some("x".into()),
            page_size: Some("7".into()),
            sort: Some("nothing".into()),
            ..RulesView::default()
        };
        let usual = TableView {
            page: 1,
            ..TableView::default()
        };
        assert_eq!(table(&view), usual);
        assert_eq!(
            table(&pressed(&view, "extension")).direction,
            Direction::Descending
        );
    }

    #[test]
    fn a_column_that_usually_goes_down_turns_up_and_down_again() {
        let usual = ("date", Direction::Descending);
        let view = RulesView::default();
        assert_eq!(view.direction_from(usual.1), Direction::Descending);
        let up = view.with_sort("date", "date", usual);
        assert_eq!(up.direction_from(usual.1), Direction::Ascending);
        assert_eq!(up.with_sort("date", "date", usual), view);
        let other = view.with_sort("price", "date", usual);
        assert_eq!(other.direction_from(usual.1), Direction::Ascending);
        let down = other.with_sort("price", "price", usual);
        assert_eq!(down.direction_from(usual.1), Direction::Descending);
    }

    #[test]
    fn filters_stand_side_by_side_in_the_address() {
        let view = RulesView::default()
            .with_filter("wayType", "incoming")
            .with_filter("since", "2026-11-01")
            .with_filter("wayType", "outgoing");
        assert_eq!(view.filter("wayType"), "outgoing");
        assert_eq!(view.filter("since"), "2026-11-01");
        let none = view.with_filter("since", "").with_filter("wayType", "");
        assert_eq!(none, RulesView::default());
    }

    #[test]
    fn a_second_press_on_a_column_turns_it_round() {
        let once = pressed(&RulesView::default().with_page(3), "status");
        assert_eq!(table(&once).sort, SortKey::Status);
        assert_eq!(table(&once).direction, Direction::Ascending);
        assert_eq!(table(&once).page, 1);
        let twice = pressed(&once, "status");
        assert_eq!(table(&twice).direction, Direction::Descending);
        assert_eq!(
            table(&pressed(&twice, "status")).direction,
            Direction::Ascending
        );
    }

    #[test]
    fn the_usual_values_are_left_out_of_the_address() {
        let view = RulesView::default().with_page(1).with_page_size(10);
        let back = pressed(&pressed(&view, "status"), "extension");
        assert_eq!(back, RulesView::default());
    }
}
