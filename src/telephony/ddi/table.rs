//! The table of rules: searched, sorted and cut into pages.

use std::cmp::Ordering;

use super::Rule;
use crate::telephony::paging::Page;
use crate::telephony::search::{fold, search_text};
use crate::telephony::table::{TableView, extension_key};

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

/// The rules that the table shows, with the totals below it.
pub fn filter_sort_page<'a>(rules: &'a [Rule], view: &TableView<SortKey>) -> Page<&'a Rule> {
    view.cut(rules, &text, &compare)
}

fn text(rule: &Rule) -> String {
    search_text(&[
        rule.extension.as_str(),
        rule.full_number.as_wire(),
        rule.destination.as_wire(),
        rule.description.text(),
    ])
}

fn compare(a: &Rule, b: &Rule, key: SortKey) -> Ordering {
    match key {
        SortKey::Extension => {
            extension_key(a.extension.as_str()).cmp(&extension_key(b.extension.as_str()))
        }
        SortKey::FullNumber => a.full_number.cmp(&b.full_number),
        SortKey::Destination => a.destination.cmp(&b.destination),
        SortKey::Description => fold(a.description.text()).cmp(&fold(b.description.text())),
        SortKey::Status => a.status.cmp(&b.status),
    }
}
