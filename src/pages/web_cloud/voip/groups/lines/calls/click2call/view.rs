//! The part of the history's state that stands in the address.

use serde::{Deserialize, Serialize};

use crate::telephony::paging::PageSize;

/// As the address spells it, `?calls=all&page=2`; what is usual is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct HistoryView {
    #[serde(skip_serializing_if = "Option::is_none")]
    calls: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_size: Option<String>,
}

const ALL: &str = "all";

impl HistoryView {
    /// Whether all calls are shown, and not only the last ones.
    pub(super) fn is_all(&self) -> bool {
        self.calls.as_deref() == Some(ALL)
    }

    /// From 1; what the address spells wrongly is as usual.
    pub(super) fn page(&self) -> usize {
        number(&self.page).unwrap_or(1)
    }

    pub(super) fn page_size(&self) -> PageSize {
        number(&self.page_size)
            .and_then(PageSize::from_rows)
            .unwrap_or_default()
    }

    /// The other view, on its first page.
    pub(super) fn toggled(&self) -> Self {
        Self {
            calls: (!self.is_all()).then(|| ALL.to_owned()),
            ..Self::default()
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
}

fn number(text: &Option<String>) -> Option<usize> {
    text.as_deref()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_odd_address_shows_the_last_calls() {
        let view = HistoryView {
            calls: Some("x".into()),
            page: Some("y".into()),
            page_size: Some("7".into()),
        };
        assert!(!view.is_all());
        assert_eq!((view.page(), view.page_size()), (1, PageSize::Ten));
    }

    #[test]
    fn the_usual_view_leaves_the_address_empty() {
        let all = HistoryView::default().toggled().with_page(3);
        assert!(all.is_all());
        assert_eq!(all.page(), 3);
        assert_eq!(all.with_page_size(25).page(), 1);
        assert_eq!(all.toggled(), HistoryView::default());
    }
}
