//! The table of rules: searched, sorted and cut into pages.

use std::cmp::Ordering;

use super::Rule;
use crate::telephony::paging::{Page, PageSize};
use crate::telephony::search::{Needle, fold, search_text};

/// The column by which rules are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    #[default]
    Extension,
    FullNumber,
    Destination,
    Description,
    Status,
}

impl SortKey {
    pub const ALL: [Self; 5] = [
        Self::Extension,
        Self::FullNumber,
        Self::Destination,
        Self::Description,
        Self::Status,
    ];

    /// The name of the column in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::FullNumber => "fullNumber",
            Self::Destination => "destination",
            Self::Description => "description",
            Self::Status => "status",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }
}

/// Upwards or downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    #[default]
    Ascending,
    Descending,
}

/// What the table is asked to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableView {
    /// What is searched for, as typed.
    pub query: String,
    pub sort: SortKey,
    pub direction: Direction,
    pub page_size: PageSize,
    /// The wanted page, from 1; one that does not exist gives the nearest.
    pub page: usize,
}

/// The rules that the table shows, with the totals below it.
pub fn filter_sort_page<'a>(rules: &'a [Rule], view: &TableView) -> Page<&'a Rule> {
    let needle = Needle::new(&view.query);
    let mut found: Vec<&Rule> = rules
        .iter()
        .filter(|rule| needle.is_empty() || is_found(&needle, rule))
        .collect();
    sort_rules(&mut found, view.sort, view.direction);
    Page::cut(found, rules.len(), view.page_size, view.page)
}

fn is_found(needle: &Needle, rule: &Rule) -> bool {
    let (full_number, destination) = (rule.full_number.as_wire(), rule.destination.as_wire());
    needle.matches(&search_text(&[
        rule.extension.as_str(),
        full_number,
        destination,
        &rule.description,
    ]))
}

/// By the column; equal rows keep the order of their extensions in both directions.
fn sort_rules(rules: &mut [&Rule], key: SortKey, direction: Direction) {
    rules.sort_by(|a, b| {
        let order = directed(compare(a, b, key), direction);
        order.then_with(|| compare(a, b, SortKey::Extension))
    });
}

fn compare(a: &Rule, b: &Rule, key: SortKey) -> Ordering {
    match key {
        SortKey::Extension => {
            extension_key(a.extension.as_str()).cmp(&extension_key(b.extension.as_str()))
        }
        SortKey::FullNumber => a.full_number.cmp(&b.full_number),
        SortKey::Destination => a.destination.cmp(&b.destination),
        SortKey::Description => fold(&a.description).cmp(&fold(&b.description)),
        SortKey::Status => a.status.cmp(&b.status),
    }
}

fn directed(order: Ordering, direction: Direction) -> Ordering {
    match direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    }
}

/// By value, then by length: `7`, `07`, `42`, `042`; what is no number comes last.
fn extension_key(extension: &str) -> (u64, usize, &str) {
    let value = extension.parse().unwrap_or(u64::MAX);
    (value, extension.len(), extension)
}
