use super::*;
use crate::telephony::number::NumberError;

#[test]
fn an_untouched_draft_changes_nothing_however_odd() {
    let odd = Options {
        status: Status::from_wire("deleted"),
        timeout: Some(7),
        slot1: Target {
            kind: Some(TargetKind::from_wire("fax")),
            number: Some(PhoneNumber::from_wire("anonymous")),
        },
        slot2: Target {
            kind: Some(TargetKind::Number),
            number: None,
        },
        slot3: Target {
            kind: None,
            number: Some(PhoneNumber::from_wire("")),
        },
        unavailable: Target::default(),
    };
    assert_eq!(OptionsDraft::from(&odd).check(&odd), Ok(odd));
}

#[test]
fn numbers_are_typed_in_any_spelling_and_needed_by_their_kind() {
    let mut draft = OptionsDraft::from(&options());
    draft.slot2 = TargetDraft {
        kind: Some(TargetKind::Voicemail),
        number: "09 72 12 34 56".into(),
    };
    let checked = draft.check(&options()).unwrap();
    assert_eq!(
        checked.slot2.number,
        Some(PhoneNumber::from_wire("0033972123456"))
    );
    draft.slot2.number.clear();
    draft.slot3 = TargetDraft {
        kind: Some(TargetKind::Number),
        number: "972123456".into(),
    };
    draft.timeout = Some(12);
    let errors = draft.check(&options()).unwrap_err();
    assert_eq!(errors.target(Slot::Slot1), None);
    assert_eq!(errors.target(Slot::Slot2), Some(&NumberError::Empty));
    let slot3 = errors.target(Slot::Slot3).unwrap();
    assert_eq!(slot3.key(), "number_error_leading_zeros");
    assert_eq!(errors.timeout, Some(TimeoutError { value: 12 }));
}

#[test]
fn a_target_without_a_kind_leads_nowhere() {
    let mut draft = OptionsDraft::from(&options());
    draft.slot1.kind = None;
    assert_eq!(draft.check(&options()).unwrap().slot1, Target::default());
}

#[test]
fn a_ringing_lasts_5_to_90_seconds_by_steps_of_5() {
    let accepted = (0..=100).filter(|seconds| {
        let draft = OptionsDraft {
            timeout: Some(*seconds),
            ..OptionsDraft::from(&options())
        };
        draft.check(&options()).is_ok()
    });
    let expected: Vec<u16> = (1..=18).map(|step| step * 5).collect();
    assert_eq!(accepted.collect::<Vec<_>>(), expected);
}

#[test]
fn switching_replaces_a_status_only_when_switched() {
    let disabled = Options {
        status: Status::from_enable(false),
        ..options()
    };
    let mut draft = OptionsDraft::from(&disabled);
    assert_eq!(draft.check(&disabled).unwrap().status, Status::Disabled);
    draft.enabled = true;
    assert_eq!(draft.check(&disabled).unwrap().status.as_wire(), "enabled");
}
