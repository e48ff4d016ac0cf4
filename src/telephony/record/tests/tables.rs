//! Searching, sorting and adding up.

use super::*;
use crate::moment::Moment;
use crate::telephony::table::TableView;

fn codes(records: &[Record], view: &TableView<Column>) -> Vec<String> {
    let page = cut(&LIST, records, view, &say);
    let code = |record: &&Record| record.name(LIST.fields());
    page.rows.iter().map(code).collect()
}

#[test]
fn records_are_found_by_any_spelling_and_by_the_names_of_choices() {
    let records = [
        item("7001", "0033972100042", "Évry").with(3, Value::text("apple")),
        item("701", "0033612345678", "Lyon"),
    ];
    for (query, found) in [
        ("evry", "7001"),
        ("09 72", "7001"),
        ("fruit_apple", "7001"),
        ("+33 6", "701"),
    ] {
        let view = TableView {
            query: query.to_owned(),
            ..TableView::default()
        };
        assert_eq!(codes(&records, &view), [found], "{query}");
    }
}

#[test]
fn records_are_sorted_by_what_their_values_mean() {
    let records = [
        item("7010", "0033972100042", "b"),
        item("702", "0033972100041", "É").with(3, Value::Unreadable("{}".into())),
        item("7001", "0033972100043", "e").with(3, Value::text("pear")),
    ];
    let by = |name: &str| TableView {
        sort: Column::from_name(LIST.fields(), name).unwrap(),
        ..TableView::default()
    };
    assert_eq!(codes(&records, &by("code")), ["702", "7001", "7010"]);
    assert_eq!(codes(&records, &by("target")), ["702", "7010", "7001"]);
    assert_eq!(codes(&records, &by("name")), ["7010", "702", "7001"]);
    assert_eq!(codes(&records, &by("fruit")), ["7001", "7010", "702"]);
    assert_eq!(Column(1).name(LIST.fields()), "target");
}

#[test]
fn sums_are_exact_and_apart_by_currency() {
    const FIELDS: &[Section] = &[Section {
        title: "",
        hint: "",
        fields: &[
            Field::new("duration", "l", Kind::whole(0, 9, Unit::Duration)),
            Field::new("price", "l", Kind::Money),
        ],
    }];
    let price = |text: &str| {
        let field = Field::new("price", "l", Kind::Money);
        read(&field, text, &Value::Null).unwrap()
    };
    let record = |seconds, text| Record::new(vec![Value::Whole(seconds), price(text)]);
    let records = [
        record(86_000, "0.1 EUR"),
        record(4_000, "0.2 EUR"),
        record(1, "5 GBP"),
        Record::new(vec![Value::Null, Value::Unreadable("x".into())]),
    ];
    let found = totals(Fields(FIELDS), records.iter());
    let money = |text| match price(text) {
        Value::Money(sum) => Total::Money { place: 1, sum },
        other => panic!("{other:?}"),
    };
    let sum = 90_001;
    assert_eq!(
        found,
        [
            Total::Whole { place: 0, sum },
            money("0.3 EUR"),
            money("5 GBP")
        ]
    );
}

#[test]
fn moments_are_sorted_by_time() {
    let at =
        |wire| item("7001", "0033972100042", "").with(4, Value::Moment(Moment::from_wire(wire)));
    let early = at("2026-01-01T00:30:00+01:00");
    let late = at("2026-01-01T00:00:00Z");
    let order = compare(LIST.fields(), &early, &late, Column(4));
    assert_eq!(order, std::cmp::Ordering::Less);
}
