use super::file::{entry, file, week, with_options};
use super::*;
use crate::telephony::number::NumberError;
use crate::telephony::time_condition::file::{EntryError, FileError, MAX_ENTRIES, read};

fn refused(text: &str) -> Vec<FileError> {
    read(text, &week()).unwrap_err()
}

#[test]
fn each_wrong_entry_is_named_with_its_value() {
    let conditions = [
        entry("monday", "8:00", "9:00", "slot1"),
        entry("lundi", "8:00", "9:00", "slot1"),
        entry("monday", "25:00", "9:00", "slot1"),
        entry("monday", "9:00", "8:00", "slot1"),
        entry("monday", "10:00", "11:00", "slot9"),
        r#"{"day": "monday", "from": true, "to": "9:00", "policy": "slot1"}"#.to_owned(),
        r#"{"day": "monday", "from": "9:00", "to": "10:00"}"#.to_owned(),
        "12".to_owned(),
    ];
    let errors = refused(&file("sip", &conditions.join(",")));
    let named = |entry, error| FileError::Entry { entry, error };
    let value = String::from;
    let time = |entry, error| named(entry, EntryError::Time(error));
    let [from, to] = ["9:00", "8:00"].map(|text| Minute::typed(text).unwrap());
    assert_eq!(
        errors,
        [
            time(
                2,
                TimeError::Day {
                    value: value("lundi")
                }
            ),
            time(
                3,
                TimeError::Malformed {
                    value: value("25:00")
                }
            ),
            time(4, TimeError::Order { from, to }),
            named(
                5,
                EntryError::Field {
                    field: "policy",
                    value: value("slot9")
                }
            ),
            named(
                6,
                EntryError::Field {
                    field: "from",
                    value: value("true")
                }
            ),
            named(7, EntryError::Missing { field: "policy" }),
            named(8, EntryError::Missing { field: "day" }),
        ]
    );
    assert!(matches!(errors[3], FileError::Entry { entry: 5, .. }));
}

#[test]
fn overlaps_inside_a_file_name_both_entries() {
    let conditions = [
        entry("friday", "8:00", "9:00", "slot1"),
        entry("friday", "9:00", "10:00", "slot1"),
        entry("friday", "8:30", "9:30", "slot1"),
    ];
    let error = EntryError::Overlap { with: 1 };
    assert_eq!(
        refused(&file("sip", &conditions.join(","))),
        [FileError::Entry { entry: 3, error }]
    );
    let twice = [
        entry("monday", "8:30", "12h", "available"),
        entry("monday", "8:30", "12h", "available"),
    ];
    let error = EntryError::Overlap { with: 1 };
    assert_eq!(
        refused(&file("sip", &twice.join(","))),
        [FileError::Entry { entry: 2, error }]
    );
}

#[test]
fn a_file_that_is_none_is_refused() {
    assert_eq!(refused("{"), [FileError::Json { line: 1, column: 1 }]);
    assert_eq!(refused("[]"), [FileError::Format]);
    assert_eq!(
        refused(&file("sip", "").replace("1", "2")),
        [FileError::Format]
    );
    let value = "fax".to_owned();
    assert_eq!(
        refused(&file("fax", "")),
        [FileError::Field {
            field: "featureType",
            value
        }]
    );
    let none =
        r#"{"format": "timeConditions", "version": 1, "featureType": "sip", "conditions": null}"#;
    assert_eq!(
        refused(none),
        [FileError::Missing {
            field: "conditions"
        }]
    );
    let many = vec!["1"; MAX_ENTRIES + 1].join(",");
    assert_eq!(
        refused(&file("sip", &many)),
        [FileError::TooMany { max: MAX_ENTRIES }]
    );
}

#[test]
fn slots_are_checked_as_typed_ones() {
    let errors = refused(&with_options(
        r#"{"status": "maybe", "timeout": 7, "slot1": {"type": "number", "number": "abc"}, "slot2": 5,
            "slot3": {"type": "number"}, "unavailable": {"type": "fax"}}"#,
    ));
    let field = |field, value: &str| FileError::Field {
        field,
        value: value.to_owned(),
    };
    assert_eq!(
        errors,
        [
            field("status", "maybe"),
            field("slot2", "5"),
            field("unavailable", "fax"),
            TimeoutError { value: 7 }.into(),
            FileError::Target {
                slot: Slot::Slot1,
                error: NumberError::Letter { found: 'a' }
            },
            FileError::Target {
                slot: Slot::Slot3,
                error: NumberError::Empty
            },
        ]
    );
}
