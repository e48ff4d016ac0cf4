//! Lists and reports as files.

use super::*;
use crate::telephony::csv::{Preview, Sheet, Verdict, preview, read as read_lines, write};

fn sheet(records: Vec<Record>) -> RecordSheet {
    RecordSheet::new(&LIST, records.into()).unwrap()
}

fn previewed(sheet: &RecordSheet, text: &str) -> Preview<Record> {
    preview(sheet, &read_lines(text, sheet.format()))
}

fn verdicts(preview: &Preview<Record>) -> Vec<String> {
    let verdict = |verdict: &Verdict<Record>| match verdict {
        Verdict::Created(record) => format!("created {}", record.name(LIST.fields())),
        Verdict::Changed { after, .. } => format!("changed {}", after.name(LIST.fields())),
        Verdict::Unchanged(record) => format!("unchanged {}", record.name(LIST.fields())),
        Verdict::Refused(refusal) => refusal.key().to_owned(),
    };
    preview
        .rows
        .iter()
        .map(|row| verdict(&row.verdict))
        .collect()
}

#[test]
fn a_file_is_made_of_the_fields_and_comes_back_without_a_change() {
    let records = vec![
        item("7001", "0033972100042", "=1+1; \"x\"").with(3, Value::text("apple")),
        item("702", "not a number", "Évry").with(3, Value::text("quince")),
    ];
    let sheet = sheet(records);
    let file = write(&sheet);
    assert!(
        file.starts_with("\u{feff}code;target;name;fruit\r\n7001;"),
        "{file}"
    );
    let preview = previewed(&sheet, &file);
    assert_eq!(verdicts(&preview), ["unchanged 7001", "unchanged 702"]);
}

#[test]
fn a_line_creates_changes_or_is_refused_with_its_reason() {
    let sheet = sheet(vec![item("7001", "0033972100042", "old")]);
    let file = "Abrégé,Cible,name\n7001,09 72 10 00 42,new\n7002,+33612345678,\n2001,0612345678,x\n7003,,x\n7002,0612345678,again\n7004,0612345678,y\n7005,0612345678,z\n";
    let preview = previewed(&sheet, file);
    assert_eq!(
        verdicts(&preview),
        [
            "changed 7001",
            "created 7002",
            "record_error_first",
            "record_error_empty_cell",
            "csv_error_duplicate",
            "created 7004",
            "record_error_too_many",
        ]
    );
    let Verdict::Changed { before, after } = &preview.rows[0].verdict else {
        panic!("no change");
    };
    assert_eq!(diff(&LIST, before, after), [2]);
    let Verdict::Created(created) = &preview.rows[1].verdict else {
        panic!("none created");
    };
    assert_eq!(created.get(2), &Value::text(""), "as it is proposed");
}

#[test]
fn columns_that_a_file_lacks_stay_as_they_are() {
    let before = item("7001", "0033972100042", "name").with(3, Value::text("pear"));
    let sheet = sheet(vec![before.clone()]);
    let preview = previewed(&sheet, "target;code\n0612345678;7001\n0612345678;7009");
    let Verdict::Changed { after, .. } = &preview.rows[0].verdict else {
        panic!("no change");
    };
    assert_eq!(*after, before.with(1, Value::text("0033612345678")));
    let Verdict::Created(created) = &preview.rows[1].verdict else {
        panic!("none created");
    };
    assert_eq!(created.get(2), &Value::text(""));
}

#[test]
fn a_file_without_a_header_has_the_columns_in_their_order() {
    let preview = previewed(&sheet(Vec::new()), "7001,0033972100042,Anna,pomme\n");
    let Verdict::Created(record) = &preview.rows[0].verdict else {
        panic!("none created");
    };
    assert_eq!(record.get(3), &Value::text("apple"));
}

#[test]
fn what_has_no_file_is_no_sheet() {
    assert!(RecordSheet::new(&FORM, [].into()).is_none());
}

#[test]
fn a_report_is_exported_for_spreadsheets() {
    static REPORT: Schema = Schema {
        shape: Shape::Report(Report {
            empty: "l",
            direction: Direction::Descending,
            filters: &[],
        }),
        resource: Resource::ids("/report"),
        sections: &[Section {
            title: "",
            hint: "",
            fields: &[
                Field::new("at", "l", Kind::Moment).read_only().csv(&[]),
                Field::new("text", "l", Kind::text(9)).read_only().csv(&[]),
                Field::new("price", "l", Kind::Money).read_only().csv(&[]),
                Field::new("hidden", "l", Kind::text(9)).read_only(),
            ],
        }],
        check: None,
        note: None,
    };
    let values = |at, text, price| {
        let money = Field::new("price", "l", Kind::Money);
        Record::new(vec![
            read(&Field::new("at", "l", Kind::Moment), at, &Value::Null).unwrap(),
            Value::text(text),
            read(&money, price, &Value::Null).unwrap(),
        ])
    };
    let records = [
        values("2026-01-01T00:30:00+01:00", "=x", "0.5 EUR"),
        values("2026-01-02T10:00:00Z", "y", "1 GBP").with(2, Value::Null),
    ];
    assert_eq!(
        export(&REPORT, records.iter()),
        "\u{feff}at;text;price;price.currency\r\n2025-12-31T23:30:00Z;'=x;0.50;EUR\r\n2026-01-02T10:00:00Z;y;;\r\n"
    );
}
