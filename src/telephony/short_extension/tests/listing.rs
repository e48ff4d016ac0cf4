use super::*;
use crate::telephony::table::TableView;

#[test]
fn the_next_free_extension_fills_the_first_gap() {
    let rules = ["100", "101", "103", "7"].map(|extension| rule(extension, "0033912345601", ""));
    assert_eq!(list(rules.to_vec()).next_free().as_deref(), Some("102"));
    let small = |min, max| ShortExtensions {
        range: Some(range(min, max)),
        ..list(rules.to_vec())
    };
    assert_eq!(small("00", "99").next_free().as_deref(), Some("00"));
    assert_eq!(small("7", "12").next_free().as_deref(), Some("8"));
    assert_eq!(small("100", "101").next_free(), None);
}

#[test]
fn a_range_has_its_own_number_of_digits() {
    assert!(range("000", "099").contains("007"));
    for odd in ["7", "07", "0007", "100", "", "٠٠٧"] {
        assert!(!range("000", "099").contains(odd), "{odd}");
    }
    assert!(range("7", "12").contains("9") && range("7", "12").contains("10"));
    assert!(!range("7", "12").contains("09"));
    assert_eq!(range("100", "199").to_string(), "100 - 199");
}

#[test]
fn types_are_the_apis_or_kept() {
    for known in DestinationType::KNOWN {
        assert_eq!(DestinationType::from_wire(known.as_wire()), known);
    }
    let fax = DestinationType::from_wire("fax");
    assert_eq!(
        (fax.as_wire(), fax.clone()),
        ("fax", DestinationType::Other("fax".into()))
    );
    assert_eq!(
        DestinationType::of_feature("cloudIvr"),
        Some(DestinationType::Svi)
    );
    assert_eq!(
        DestinationType::of_feature("easyHunting"),
        Some(DestinationType::Queue)
    );
    assert_eq!(DestinationType::of_feature("redirect"), None);
}

fn shown(rules: &[ShortExtension], query: &str, sort: SortKey) -> Vec<String> {
    let view = TableView {
        query: query.to_owned(),
        sort,
        page: 1,
        ..TableView::default()
    };
    let name = |kind: &DestinationType| format!("Ligne {}", kind.as_wire());
    let page = filter_sort_page(rules, &view, &name);
    page.rows
        .into_iter()
        .map(|rule| rule.extension.clone())
        .collect()
}

#[test]
fn the_table_finds_and_sorts_by_every_column() {
    let off = ShortExtension {
        enabled: Some(false),
        ..rule("100", "0033912345603", "Évry")
    };
    let external = ShortExtension {
        destination_type: DestinationType::External,
        ..rule("99", "0033612345678", "Astreinte")
    };
    let rules = [rule("101", "0033912345601", "Commercial"), off, external];
    for (query, found) in [
        ("10", vec!["100", "101"]),
        ("evry", vec!["100"]),
        ("06 12", vec!["99"]),
        ("+33 9 12 34 56 03", vec!["100"]),
        ("LIGNE EXT", vec!["99"]),
        ("", vec!["99", "100", "101"]),
        ("nothing", vec![]),
    ] {
        assert_eq!(shown(&rules, query, SortKey::Extension), found, "{query}");
    }
    for (sort, order) in [
        (SortKey::Destination, ["99", "101", "100"]),
        (SortKey::Type, ["100", "101", "99"]),
        (SortKey::Status, ["99", "101", "100"]),
        (SortKey::Description, ["99", "101", "100"]),
    ] {
        assert_eq!(shown(&rules, "", sort), order, "{sort:?}");
        assert_eq!(SortKey::from_name(sort.name()), Some(sort));
    }
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn what_is_proposed_is_free_and_the_lowest(taken in proptest::collection::btree_set(0u16..40, 0..40), min in 0u16..20, size in 0u16..30) {
        let width = |value: u16| format!("{value:03}");
        let rules = taken.iter().map(|value| rule(&width(*value), "0033912345601", "")).collect();
        let range = range(&width(min), &width(min + size));
        let list = ShortExtensions { range: Some(range.clone()), ..list(rules) };
        let lowest = (min..=min + size).find(|value| !taken.contains(value)).map(width);
        proptest::prop_assert_eq!(&list.next_free(), &lowest);
        proptest::prop_assert!(lowest.is_none_or(|free| range.contains(&free)));
    }
}
