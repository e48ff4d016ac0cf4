use super::schedule::{ids, week};
use super::*;

#[test]
fn groups_never_mix_policies() {
    let mut schedule = week();
    schedule.add(&[Day::Friday], hours("8:30-12h"), &Policy::Available);
    schedule.add(&[Day::Sunday], hours("8:30-12h"), &Policy::Slot1);
    let groups: Vec<_> = schedule
        .groups()
        .into_iter()
        .map(|group| (group.hours.to_string(), group.policy.unwrap(), group.days))
        .collect();
    assert_eq!(
        groups,
        [
            (
                "08:30–12:00".to_owned(),
                Policy::Available,
                vec![Day::Monday, Day::Tuesday, Day::Friday]
            ),
            ("14:00–18:00".to_owned(), Policy::Slot1, vec![Day::Monday]),
            ("08:30–12:00".to_owned(), Policy::Slot1, vec![Day::Sunday]),
            ("00:00–24:00".to_owned(), Policy::Slot2, vec![Day::Holiday]),
        ]
    );
}

#[test]
fn the_unsaved_state_answers() {
    let mut schedule = week();
    let minute = |text| Minute::typed(text).unwrap();
    let Answer::Open {
        condition,
        target,
        others,
    } = schedule.answer(Day::Monday, minute("14:00"))
    else {
        panic!("closed");
    };
    assert_eq!(
        (condition.id(), target),
        (&2.into(), Some(&options().slot1))
    );
    assert!(others.is_empty());
    let closed = Answer::Closed {
        target: Some(&options().unavailable),
    };
    assert_eq!(schedule.answer(Day::Monday, minute("12:00")), closed);
    assert_eq!(schedule.answer(Day::Monday, minute("24:00")), closed);
    schedule.remove(&2.into());
    assert_eq!(schedule.answer(Day::Monday, minute("14:00")), closed);
    schedule.set_options(Options {
        status: Status::Disabled,
        ..options()
    });
    assert_eq!(
        schedule.answer(Day::Monday, minute("9:00")),
        Answer::SwitchedOff(&Status::Disabled)
    );
}

#[test]
fn an_answer_under_an_overlap_names_all_that_hold() {
    let schedule = schedule(vec![
        sip(1, "monday", "0800", "1200", "available"),
        sip(2, "monday", "1100", "1400", "slot1"),
    ]);
    let Answer::Open {
        condition,
        target,
        others,
    } = schedule.answer(Day::Monday, Minute::typed("11:30").unwrap())
    else {
        panic!("closed");
    };
    assert_eq!(
        (condition.id(), target, ids(&others)),
        (&1.into(), None, vec!["2".to_owned()])
    );
}

#[test]
fn an_ovh_pabx_matches_or_does_not() {
    let mut schedule = Schedule::load(owner("ovhPabx"), Vec::new(), None);
    let noon = Minute::typed("12:00").unwrap();
    assert_eq!(schedule.answer(Day::Monday, noon), Answer::Unconditional);
    let added = schedule.add(&[Day::Monday], hours("8h-18h"), &Policy::Slot1);
    let condition = schedule.condition(&added.created[0]).unwrap();
    assert_eq!(
        (condition.policy(), condition.end().as_wire()),
        (None, "17:59:59")
    );
    let others = Vec::new();
    assert_eq!(
        schedule.answer(Day::Monday, noon),
        Answer::Matched { condition, others }
    );
    assert_eq!(schedule.answer(Day::Tuesday, noon), Answer::NotMatched);
}
