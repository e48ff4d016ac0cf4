use super::*;

#[test]
fn a_new_condition_has_the_defaults_and_an_id_of_its_own() {
    let schedule = schedule(Vec::new());
    let (one, other) = (schedule.draft(), schedule.draft());
    assert_eq!(say(&one), "monday 08:30–17:30 available");
    assert_eq!(one.state(), State::Draft);
    assert!(one.id().is_temporary() && one.id().as_str().starts_with("tmp_"));
    assert_ne!(one.id(), other.id());
    assert_eq!(
        (one.begin().as_wire(), one.end().as_wire()),
        ("0830", "1730")
    );
    assert_eq!(&*one.begin().model(), "08:30:00");
    assert_eq!(&*one.end().model(), "17:29:59");
    assert_eq!(one.original(), None);
}

#[test]
fn a_clone_has_the_same_values_and_another_id() {
    let condition = sip(7, "holiday", "0007", "0100", "slot4");
    let clone = condition.clone_without_id();
    assert!(clone.is_same_as(&condition) && clone.id().is_temporary());
    assert_eq!(clone.end().as_wire(), "0100");
    assert_eq!(clone.state(), State::Draft);
}

#[test]
fn an_edition_can_be_kept_or_cancelled() {
    let mut condition = sip(7, "monday", "0830", "1200", "available");
    condition.start_edition();
    condition.set_day(Day::Friday);
    condition.stop_edition(Cancel::Keep);
    condition.start_edition();
    condition.set_hours(hours("9:00-12:00"));
    assert!(condition.has_change(Property::From, Since::Edition));
    assert!(!condition.has_change(Property::Day, Since::Edition));
    assert!(condition.has_change(Property::Day, Since::Original));
    assert!(!condition.has_change(Property::To, Since::Original));
    let mut last = condition.clone();
    last.stop_edition(Cancel::Last);
    assert_eq!(say(&last), "friday 08:30–12:00 available");
    condition.stop_edition(Cancel::Original);
    assert_eq!(condition, sip(7, "monday", "0830", "1200", "available"));
}

#[test]
fn a_draft_that_is_kept_is_to_create() {
    let mut draft = schedule(Vec::new()).draft();
    draft.start_edition();
    draft.set_policy(Policy::Slot2);
    let mut cancelled = draft.clone();
    draft.stop_edition(Cancel::Keep);
    assert_eq!(
        (draft.state(), draft.policy()),
        (State::ToCreate, Some(&Policy::Slot2))
    );
    cancelled.stop_edition(Cancel::Original);
    assert_eq!(cancelled.state(), State::Draft);
    assert_eq!(cancelled.policy(), Some(&Policy::Available));
}

#[test]
fn only_the_touched_end_loses_its_bytes_and_gets_them_back() {
    let mut condition = hunting(7, "monday", "08:30:12", "10:00:59");
    condition.set_hours(hours("8:30-11:00"));
    assert_eq!(condition.begin().as_wire(), "08:30:12");
    assert_eq!(condition.end().as_wire(), "10:59:59");
    condition.set_hours(hours("9:00-11:00"));
    assert_eq!(condition.begin().as_wire(), "09:00:00");
    condition.set_hours(hours("8:30-10:00"));
    assert_eq!(condition.end().as_wire(), "10:00:59");
    assert!(!condition.has_changes());
}

#[test]
fn conditions_that_end_before_they_begin_are_refused() {
    let raw = RawCondition {
        id: 1.into(),
        day: "monday",
        begin: "1730",
        end: "0830",
        policy: None,
        status: None,
    };
    let error = Condition::from_wire(&Feature::Sip, &raw).unwrap_err();
    assert_eq!(error.to_string(), "08:30 is not after 17:30");
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::*;
    use proptest::prelude::*;

    #[derive(Clone, Debug)]
    enum Step {
        Day(usize),
        Hours(u16, u16),
        Policy(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (0usize..8).prop_map(Step::Day),
            (0u16..1440, 1u16..=1440).prop_map(|(from, to)| Step::Hours(from, to)),
            (0usize..4).prop_map(Step::Policy),
        ]
    }

    fn take(condition: &mut Condition, step: &Step) {
        match step {
            Step::Day(index) => condition.set_day(Day::ALL[*index]),
            Step::Policy(index) => condition.set_policy(Policy::ALL[*index].clone()),
            Step::Hours(from, to) => {
                let minute = |minutes| Minute::new(minutes).unwrap();
                if let Ok(hours) = Hours::new(minute(*from), minute(*to)) {
                    condition.set_hours(hours);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn cancelling_puts_back_every_byte(
            begin in 0u16..1439, length in 1u16..1440, second in 0u16..60,
            before in prop::collection::vec(step(), 0..4), during in prop::collection::vec(step(), 0..6),
        ) {
            let end = (begin + length).min(1439);
            let wire = |minute: u16, second: u16| format!("{:02}:{:02}:{second:02}", minute / 60, minute % 60);
            prop_assume!(begin < end);
            let loaded = hunting(7, "monday", &wire(begin, 0), &wire(end, second));
            let mut condition = loaded.clone();
            before.iter().for_each(|step| take(&mut condition, step));
            let begun = condition.clone();
            condition.start_edition();
            during.iter().for_each(|step| take(&mut condition, step));
            let changed = Property::ALL.map(|it| condition.has_change(it, Since::Edition));
            prop_assert_eq!(changed.contains(&true), !condition.is_same_as(&begun));
            let (mut last, mut kept) = (condition.clone(), condition.clone());
            last.stop_edition(Cancel::Last);
            prop_assert_eq!(&last, &begun);
            kept.stop_edition(Cancel::Keep);
            prop_assert!(kept.is_same_as(&condition) && !kept.is_in_edition());
            condition.stop_edition(Cancel::Original);
            prop_assert_eq!(condition, loaded);
        }
    }
}
