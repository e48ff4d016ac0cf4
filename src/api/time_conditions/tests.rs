use super::options::{WireOptions, options_body};
use super::*;
use crate::api::items::Items;
use crate::telephony::time_condition::{
    Day, Hours, Minute, Options, Policy, Status, Target, TargetKind,
};

fn owner(feature: &str) -> Owner {
    Owner::new("ba-1", "0033972100000", feature, Some("411"), Some("1521")).unwrap()
}

fn read(feature: &str, json: &str) -> Condition {
    let wire = serde_json::from_str(json).unwrap();
    condition(&owner(feature), &wire).unwrap()
}

fn body(fields: &Fields<'_>) -> String {
    serde_json::to_string(fields).unwrap()
}

#[test]
fn each_kind_of_service_spells_its_conditions_its_own_way() {
    let sip = read(
        "sip",
        r#"{"id": 7, "day": "holiday", "hourBegin": "0830", "hourEnd": "2400", "policy": "slot1", "status": "enabled"}"#,
    );
    assert_eq!(sip.day(), Day::Holiday);
    assert_eq!(
        body(&condition_body(&Feature::Sip, None, &sip)),
        r#"{"day":"holiday","hourBegin":"0830","hourEnd":"2400","policy":"slot1"}"#
    );
    let pabx = read(
        "ovhPabx",
        r#"{"conditionId": "9", "weekDay": "monday", "timeFrom": "08:30:00", "timeTo": "10:00:59"}"#,
    );
    assert_eq!(pabx.id().as_str(), "9");
    assert_eq!(
        body(&condition_body(&owner("ovhPabx").feature, None, &pabx)),
        r#"{"weekDay":"monday","timeFrom":"08:30:00","timeTo":"10:00:59"}"#
    );
}

#[test]
fn an_update_holds_only_what_changed() {
    let before = read(
        "easyHunting",
        r#"{"conditionId": 1, "weekDay": "monday", "timeFrom": "08:30:00", "timeTo": "10:00:59", "policy": "available"}"#,
    );
    let mut after = before.clone();
    let noon = Minute::at(12, 0).unwrap();
    after.set_hours(Hours::new(before.from(), noon).unwrap());
    let changed = condition_body(&Feature::EasyHunting, Some(&before), &after);
    assert_eq!(body(&changed), r#"{"timeTo":"11:59:59"}"#);
    after.set_policy(Policy::Slot2);
    let changed = condition_body(&Feature::EasyHunting, Some(&before), &after);
    assert_eq!(body(&changed), r#"{"timeTo":"11:59:59","policy":"slot2"}"#);
}

#[test]
fn a_condition_that_has_no_place_in_a_week_keeps_its_bytes() {
    let odd = |feature: &str, json: &str| {
        let wire = serde_json::from_str(json).unwrap();
        let odd = condition(&owner(feature), &wire).unwrap_err();
        (odd.id.to_string(), odd.day, odd.begin, odd.end)
    };
    let expected = |id: &str, day: &str, begin: &str, end: &str| {
        (id.to_owned(), day.into(), begin.into(), end.into())
    };
    assert_eq!(
        odd(
            "sip",
            r#"{"id": 7, "day": "monday", "hourBegin": "0830", "hourEnd": "2460"}"#
        ),
        expected("7", "monday", "0830", "2460")
    );
    assert_eq!(
        odd(
            "easyHunting",
            r#"{"conditionId": 2, "weekDay": "friday", "timeFrom": "22:00:00", "timeTo": "05:59:59"}"#
        ),
        expected("2", "friday", "22:00:00", "05:59:59")
    );
    assert_eq!(
        odd(
            "ovhPabx",
            r#"{"conditionId": 3, "weekDay": "someday", "timeFrom": null}"#
        ),
        expected("3", "someday", "", "")
    );
}

#[test]
fn options_are_read_from_lines_and_from_numbers() {
    let sip = r#"{"status": "enabled", "timeout": "20", "slot1Type": "number", "slot1Number": "0033972123456",
        "slot2Type": "voicemail", "slot2Number": ""}"#;
    let sip: Options = serde_json::from_str::<WireOptions>(sip).unwrap().into();
    assert_eq!(sip.timeout, Some(20));
    assert_eq!(sip.slot1.kind, Some(TargetKind::Number));
    assert_eq!(sip.slot2.number, None);
    let hunting = r#"{"enable": false, "slot3Type": null, "slot3Number": null}"#;
    let hunting: Options = serde_json::from_str::<WireOptions>(hunting).unwrap().into();
    assert_eq!(hunting.status, Status::Disabled);
    assert_eq!(hunting.slot3, Target::default());
    let odd = r#"{"enable": "true", "timeout": 20.0, "slot1Type": {}, "slot1Number": 33972123456}"#;
    let odd: Options = serde_json::from_str::<WireOptions>(odd).unwrap().into();
    assert_eq!((odd.status, odd.timeout), (Status::Enabled, Some(20)));
    assert_eq!(odd.slot1.kind, None);
}

#[test]
fn a_condition_without_an_id_costs_itself() {
    let json = r#"[{"weekDay": "monday"}, {"conditionId": 1, "policy": {}, "status": 1.5}, null]"#;
    let read: Items<WireCondition> = serde_json::from_str(json).unwrap();
    assert_eq!((read.items.len(), read.unreadable), (1, 2));
}

#[test]
fn only_options_that_differ_are_written_in_the_words_of_the_service() {
    let json = r#"{"status": "enabled", "timeout": 20, "slot1Type": "number", "slot1Number": "0033972123456"}"#;
    let before: Options = serde_json::from_str::<WireOptions>(json).unwrap().into();
    let after = Options {
        status: Status::Disabled,
        timeout: Some(25),
        slot1: Target::default(),
        ..before.clone()
    };
    assert_eq!(
        body(&options_body(&Feature::Sip, &before, &after)),
        r#"{"status":"disabled","timeout":25,"slot1Number":""}"#
    );
    assert_eq!(
        body(&options_body(&Feature::EasyHunting, &before, &after)),
        r#"{"enable":false,"timeout":25,"slot1Type":null,"slot1Number":null}"#
    );
    assert_eq!(body(&options_body(&Feature::Sip, &before, &before)), "{}");
}
