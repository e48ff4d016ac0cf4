//! The table of extensions: searched, sorted and cut into pages.

use std::cmp::Ordering;

use super::{DestinationType, ShortExtension};
use crate::telephony::paging::Page;
use crate::telephony::search::{fold, search_text};
use crate::telephony::table::{TableView, extension_key};

/// The column by which extensions are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    #[default]
    Extension,
    Destination,
    Type,
    Status,
    Description,
}

impl SortKey {
    pub const ALL: [Self; 5] = [
        Self::Extension,
        Self::Destination,
        Self::Type,
        Self::Status,
        Self::Description,
    ];

    /// The name of the column in an address.
    pub fn name(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::Destination => "destination",
            Self::Type => "type",
            Self::Status => "status",
            Self::Description => "description",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }
}

/// The extensions that the table shows, with the totals below it; `type_name` says a type as the
/// table does.
pub fn filter_sort_page<'a>(
    rules: &'a [ShortExtension],
    view: &TableView<SortKey>,
    type_name: &dyn Fn(&DestinationType) -> String,
) -> Page<&'a ShortExtension> {
    let text = |rule: &ShortExtension| {
        search_text(&[
            &rule.extension,
            rule.destination.as_wire(),
            &type_name(&rule.destination_type),
            rule.description.text(),
        ])
    };
    view.cut(rules, &text, &compare)
}

fn compare(a: &ShortExtension, b: &ShortExtension, key: SortKey) -> Ordering {
    match key {
        SortKey::Extension => extension_key(&a.extension).cmp(&extension_key(&b.extension)),
        SortKey::Destination => a.destination.cmp(&b.destination),
        SortKey::Type => a.destination_type.cmp(&b.destination_type),
        SortKey::Status => b.enabled.cmp(&a.enabled),
        SortKey::Description => fold(a.description.text()).cmp(&fold(b.description.text())),
    }
}
