use super::*;
use crate::telephony::time_condition::file::{EntryError, FileError, Import, Notice, read, write};

pub(super) fn week() -> Schedule {
    schedule(vec![
        sip(1, "monday", "0830", "1200", "available"),
        sip(2, "monday", "1400", "0000", "slot1"),
        sip(3, "holiday", "0000", "2400", "slot4"),
    ])
}

pub(super) fn file(feature_type: &str, conditions: &str) -> String {
    format!(
        r#"{{"format": "timeConditions", "version": 1, "featureType": "{feature_type}", "conditions": [{conditions}]}}"#
    )
}

pub(super) fn with_options(options: &str) -> String {
    format!(
        r#"{{"format": "timeConditions", "version": 1, "featureType": "sip", "conditions": [], "options": {options}}}"#
    )
}

pub(super) fn entry(day: &str, from: &str, to: &str, policy: &str) -> String {
    format!(r#"{{"day": "{day}", "from": "{from}", "to": "{to}", "policy": "{policy}"}}"#)
}

pub(super) fn imported(text: &str, schedule: &Schedule) -> Import {
    read(text, schedule).unwrap_or_else(|errors| panic!("{errors:?}"))
}

#[test]
fn a_file_is_written_in_the_words_of_the_api() {
    let written = write(&week()).unwrap();
    let json: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(json["featureType"], "sip");
    assert_eq!(json["options"]["timeout"], 20);
    assert_eq!(json["options"]["slot1"]["number"], "0033123456789");
    assert_eq!(json["conditions"][1]["to"], "24:00");
    assert_eq!(json["conditions"][2]["day"], "holiday");
}

#[test]
fn what_is_the_same_stays_untouched_to_the_byte() {
    let import = imported(&write(&week()).unwrap(), &week());
    assert_eq!(import.schedule, week());
    assert_eq!(import.notices, []);
}

#[test]
fn loaded_overlaps_come_back_as_they_are() {
    let odd = schedule(vec![
        sip(1, "monday", "0830", "1200", "available"),
        sip(2, "monday", "1100", "1300", "slot1"),
        sip(3, "monday", "0830", "1200", "available"),
    ]);
    assert_eq!(imported(&write(&odd).unwrap(), &odd).schedule, odd);
}

#[test]
fn unsaved_edits_are_exported_and_come_back() {
    let mut edited = week();
    edited.remove(&1.into());
    edited.add(&Day::WEEKEND, hours("9h-10h"), &Policy::Slot3);
    edited.set_options(Options {
        timeout: Some(5),
        ..options()
    });
    let text = write(&edited).unwrap();
    assert_eq!(said(&imported(&text, &edited).schedule), said(&edited));
    assert_eq!(
        imported(&text, &edited).schedule.plan().len(),
        edited.plan().len()
    );
}

#[test]
fn the_least_that_has_to_change_changes() {
    let conditions = [
        entry("monday", "08:30", "12:30", "available"),
        entry("monday", "14:00", "24:00", "slot2"),
        entry("friday", "9h", "10h", "slot3"),
    ];
    let import = imported(&file("sip", &conditions.join(",")), &week());
    let plan = import.schedule.plan();
    let ids: Vec<_> = plan
        .iter()
        .map(|change| {
            let condition = change.subject().condition().unwrap();
            (
                change.before().is_some(),
                change.after().is_some(),
                say(condition),
            )
        })
        .collect();
    assert_eq!(
        ids,
        [
            (true, false, "holiday 00:00–24:00 slot4".to_owned()),
            (true, true, "monday 08:30–12:30 available".to_owned()),
            (true, true, "monday 14:00–24:00 slot2".to_owned()),
            (false, true, "friday 09:00–10:00 slot3".to_owned()),
        ]
    );
    let kept = import.schedule.condition(&2.into()).unwrap();
    assert_eq!(
        (kept.begin().as_wire(), kept.end().as_wire()),
        ("1400", "0000")
    );
}

#[test]
fn options_that_are_not_in_a_file_stay() {
    let text = with_options(
        r#"{"status": "disabled", "slot1": null, "slot2": {"type": "voicemail", "number": "09 72 12 34 56"}}"#,
    );
    let import = imported(&text, &week());
    let slot2 = Target {
        kind: Some(TargetKind::Voicemail),
        number: Some(PhoneNumber::from_wire("0033972123456")),
    };
    let expected = Options {
        status: Status::Disabled,
        slot1: Target::default(),
        slot2,
        ..options()
    };
    assert_eq!(import.schedule.options(), Some(&expected));
}

#[test]
fn a_file_of_another_kind_is_taken_where_it_makes_sense() {
    let pabx = Schedule::load(owner("ovhPabx"), Vec::new(), None);
    let sip_file = write(&schedule(vec![sip(1, "monday", "0830", "1200", "slot1")])).unwrap();
    let import = imported(&sip_file, &pabx);
    assert_eq!(said(&import.schedule), ["monday 08:30–12:00 -"]);
    assert_eq!(
        import.notices,
        [
            Notice::OptionsIgnored,
            Notice::PoliciesIgnored { conditions: 1 }
        ]
    );

    let pabx_file = write(&import.schedule).unwrap();
    let back = imported(&pabx_file, &schedule(Vec::new()));
    assert_eq!(said(&back.schedule), ["monday 08:30–12:00 available"]);
    assert_eq!(back.notices, [Notice::PoliciesAssumed { conditions: 1 }]);

    let quiet = Options {
        timeout: None,
        ..options()
    };
    let hunting = Schedule::load(owner("easyHunting"), Vec::new(), Some(quiet.clone()));
    let import = imported(&sip_file, &hunting);
    assert_eq!(import.schedule.options(), Some(&quiet));
    assert_eq!(import.notices, [Notice::TimeoutIgnored]);
    let holiday = read(&write(&week()).unwrap(), &hunting).unwrap_err();
    assert_eq!(
        holiday[0],
        FileError::Entry {
            entry: 3,
            error: EntryError::Day { day: Day::Holiday }
        }
    );
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
            let errors = read(&text, &week()).unwrap_err();
            prop_assert!(!errors.is_empty());
        }

        #[test]
        fn any_values_are_read_or_refused(
            days in prop::collection::vec("monday|holiday|\\PC{0,5}", 0..4),
            time in "[0-9:h]{0,6}", to in "[0-9:h]{0,6}", policy in "slot[0-9]|available|\"", number in "[0-9+ ]{0,14}",
        ) {
            let entries = days.iter().map(|day| serde_json::json!({"day": day, "from": time, "to": to, "policy": policy}));
            let text = serde_json::json!({
                "format": "timeConditions", "version": 1, "featureType": "sip", "conditions": entries.collect::<Vec<_>>(),
                "options": {"slot1": {"type": "number", "number": number}},
            });
            match read(&text.to_string(), &week()) {
                Ok(import) => {
                    prop_assert!(import.schedule.overlapping_edits().is_empty());
                    prop_assert_eq!(import.schedule.visible().len(), days.len());
                }
                Err(errors) => prop_assert!(errors.iter().all(|error| !error.key().is_empty())),
            }
        }

        #[test]
        fn export_and_import_come_to_nothing(
            conditions in prop::collection::vec((0usize..8, 0u16..1440, 0u16..1440, 0usize..4), 0..10),
        ) {
            let wire = |minute: u16| format!("{:02}{:02}", minute / 60, minute % 60);
            let loaded = conditions.iter().zip(1u64..).filter(|((_, from, to, _), _)| from < to || *to == 0);
            let loaded = loaded.map(|((day, from, to, policy), id)| {
                let (day, policy) = (Day::ALL[*day].as_wire(), &Policy::ALL[*policy]);
                sip(id, day, &wire(*from), &wire(*to), policy.as_wire())
            });
            let schedule = schedule(loaded.collect());
            let import = imported(&write(&schedule).unwrap(), &schedule);
            prop_assert!(import.schedule.plan().is_empty());
            prop_assert_eq!(import.schedule, schedule);
        }
    }
}
