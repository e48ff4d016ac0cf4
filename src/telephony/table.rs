//! What a table of rules is asked to show: the search, the order, the page.
//!
//! Only [`TableView::cut`] knows the type of the rows; sorting is in the WASM once.

use std::cmp::Ordering;

use super::paging::{Page, PageSize};
use super::search::Needle;

/// Upwards or downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    #[default]
    Ascending,
    Descending,
}

/// What the table is asked to show; `K` are its columns, of which the usual one is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableView<K> {
    /// What is searched for, as typed.
    pub query: String,
    pub sort: K,
    pub direction: Direction,
    pub page_size: PageSize,
    /// The wanted page, from 1; one that does not exist gives the nearest.
    pub page: usize,
}

impl<K: Copy + Default> TableView<K> {
    /// The rows that the table shows, with the totals below it. `search_text` is that of
    /// [`super::search::search_text`]; equal rows keep the order of the usual column in both
    /// directions.
    pub fn cut<'a, T>(
        &self,
        rows: &'a [T],
        search_text: &dyn Fn(&T) -> String,
        compare: &dyn Fn(&T, &T, K) -> Ordering,
    ) -> Page<&'a T> {
        let needle = Needle::new(&self.query);
        let is_found = |row: &T| needle.is_empty() || needle.matches(&search_text(row));
        let by = |left: usize, right: usize, key| match (rows.get(left), rows.get(right)) {
            (Some(left), Some(right)) => compare(left, right, key),
            _ => Ordering::Equal,
        };
        let found = (0..rows.len()).filter(|place| rows.get(*place).is_some_and(is_found));
        let mut places: Vec<usize> = found.collect();
        sort(&mut places, &|left, right| {
            let order = self.directed(by(left, right, self.sort));
            order.then_with(|| by(left, right, K::default()))
        });
        let sorted = places.iter().filter_map(|place| rows.get(*place)).collect();
        Page::cut(sorted, rows.len(), self.page_size, self.page)
    }

    fn directed(&self, order: Ordering) -> Ordering {
        match self.direction {
            Direction::Ascending => order,
            Direction::Descending => order.reverse(),
        }
    }
}

fn sort(places: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    places.sort_by(|left, right| compare(*left, *right));
}

/// The order of extensions: by value, then by length (`7`, `07`, `42`, `042`); what is no number
/// comes last.
pub fn extension_key(extension: &str) -> (u64, usize, &str) {
    let value = extension.parse().unwrap_or(u64::MAX);
    (value, extension.len(), extension)
}
