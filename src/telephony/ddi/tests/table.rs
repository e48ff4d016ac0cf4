use super::*;
use crate::telephony::paging::PageSize;
use crate::telephony::table::{Direction, TableView};

fn rules() -> Vec<Rule> {
    let inactive = Rule {
        status: RuleStatus::Inactive,
        ..rule(3, "100", "0033612345678", "été")
    };
    vec![
        rule(1, "0042", "0033687654321", "Zoé"),
        rule(2, "42", "0033612345678", "École"),
        inactive,
        rule(4, "07", "0033700000000", ""),
    ]
}

fn shown(view: &TableView<SortKey>) -> Vec<String> {
    let rules = rules();
    filter_sort_page(&rules, view)
        .rows
        .iter()
        .map(|rule| rule.id.to_string())
        .collect()
}

fn sorted(sort: SortKey, direction: Direction) -> String {
    shown(&TableView {
        sort,
        direction,
        ..TableView::default()
    })
    .concat()
}

#[test]
fn sorts_by_every_column_in_both_directions() {
    use Direction::{Ascending, Descending};
    for (sort, ascending, descending) in [
        (SortKey::Extension, "4213", "3124"),
        (SortKey::FullNumber, "4213", "3214"),
        (SortKey::Destination, "2314", "4123"),
        (SortKey::Description, "4231", "1324"),
        (SortKey::Status, "4213", "3421"),
    ] {
        assert_eq!(sorted(sort, Ascending), ascending, "{sort:?}");
        assert_eq!(sorted(sort, Descending), descending, "{sort:?}");
    }
}

#[test]
fn finds_by_every_shown_text() {
    for (query, found) in [
        ("ecole", "2"),
        ("ETE", "3"),
        ("06 87", "1"),
        ("+33 9 72 10 00 07", "4"),
        ("100", "42 13"),
        ("nothing", ""),
    ] {
        let view = TableView {
            query: query.into(),
            ..TableView::default()
        };
        assert_eq!(shown(&view).concat(), found.replace(' ', ""), "{query}");
    }
}

#[test]
fn counts_what_the_search_leaves() {
    let block = block_of(42);
    let view = TableView {
        page: 9,
        page_size: PageSize::TwentyFive,
        ..TableView::default()
    };
    let page = filter_sort_page(&block.rules, &view);
    assert_eq!(
        (
            page.number,
            page.first,
            page.last,
            page.matching,
            page.total
        ),
        (2, 26, 42, 42, 42)
    );
    let view = TableView {
        query: "0033972100041".into(),
        ..TableView::default()
    };
    let page = filter_sort_page(&block.rules, &view);
    assert_eq!(
        (page.first, page.last, page.matching, page.total),
        (1, 1, 1, 42)
    );
}

#[test]
fn columns_have_names_for_the_address() {
    for key in SortKey::ALL {
        assert_eq!(SortKey::from_name(key.name()), Some(key));
    }
    assert_eq!(SortKey::from_name("other"), None);
}
