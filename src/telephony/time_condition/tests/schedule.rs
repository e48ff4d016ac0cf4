use super::*;

pub(super) fn week() -> Schedule {
    schedule(vec![
        sip(1, "monday", "0830", "1200", "available"),
        sip(2, "monday", "1400", "1800", "slot1"),
        sip(3, "tuesday", "0830", "1200", "available"),
        sip(4, "holiday", "0000", "2400", "slot2"),
    ])
}

pub(super) fn ids(conditions: &[&Condition]) -> Vec<String> {
    conditions.iter().map(|it| it.id().to_string()).collect()
}

#[test]
fn the_conditions_of_a_day_are_sorted() {
    let mut schedule = week();
    let added = schedule.add(&[Day::Monday], hours("12h-13h"), &Policy::Slot3);
    assert_eq!(
        ids(&schedule.of_day(Day::Monday)),
        ["1", added.created[0].as_str(), "2"]
    );
    assert_eq!(ids(&schedule.of_day(Day::Holiday)), ["4"]);
}

#[test]
fn conflicts_are_overlaps_of_the_same_day_but_for_oneself_and_what_is_removed() {
    let mut schedule = week();
    let conflicts = |schedule: &Schedule, except: Option<u64>| {
        let except = except.map(ConditionId::from);
        ids(&schedule.conflicts(Day::Monday, hours("11h-15h"), except.as_ref()))
    };
    assert_eq!(conflicts(&schedule, None), ["1", "2"]);
    assert_eq!(conflicts(&schedule, Some(2)), ["1"]);
    schedule.remove(&1.into());
    assert_eq!(conflicts(&schedule, Some(2)), Vec::<String>::new());
    assert!(
        schedule
            .conflicts(Day::Monday, hours("12h-14h"), None)
            .is_empty()
    );
    assert!(
        schedule
            .conflicts(Day::Friday, hours("11h-15h"), None)
            .is_empty()
    );
}

#[test]
fn a_repeat_skips_the_days_that_are_taken_and_says_why() {
    let mut schedule = week();
    let added = schedule.add(&Day::WEEKDAYS, hours("8h-9h"), &Policy::Slot1);
    assert_eq!(added.created.len(), 3);
    let skipped: Vec<_> = added
        .skipped
        .iter()
        .map(|it| (it.day, ids(&it.why.conflicts().iter().collect::<Vec<_>>())))
        .collect();
    assert_eq!(
        skipped,
        [
            (Day::Monday, vec!["1".to_owned()]),
            (Day::Tuesday, vec!["3".to_owned()])
        ]
    );
    let twice = schedule.add(&[Day::Sunday, Day::Sunday], hours("8h-9h"), &Policy::Slot1);
    assert_eq!((twice.created.len(), twice.skipped.len()), (1, 0));
}

#[test]
fn holidays_are_refused_where_there_are_none() {
    let mut schedule = Schedule::load(owner("easyHunting"), Vec::new(), None);
    let added = schedule.add(&[Day::Holiday], hours("8h-9h"), &Policy::Slot1);
    let day = Day::Holiday;
    assert_eq!(added.skipped[0].why, EditError::Day { day });
    assert!(!schedule.has_changes());
}

#[test]
fn a_change_is_made_wholly_or_not_at_all() {
    let mut schedule = week();
    let before = schedule.clone();
    let error = schedule
        .change(&1.into(), Day::Monday, hours("8:30-14:01"), &Policy::Slot3)
        .unwrap_err();
    assert_eq!(ids(&error.conflicts().iter().collect::<Vec<_>>()), ["2"]);
    assert_eq!(schedule, before);
    let touching = schedule.change(
        &1.into(),
        Day::Monday,
        hours("8:30-14:00"),
        &Policy::Available,
    );
    assert_eq!(touching, Ok(()));
    let id = ConditionId::from(9);
    assert_eq!(
        schedule.change(&id, Day::Monday, hours("1h-2h"), &Policy::Slot1),
        Err(EditError::Gone { id })
    );
}

#[test]
fn what_is_set_back_is_untouched() {
    let mut schedule = week();
    let id = ConditionId::from(1);
    schedule
        .change(&id, Day::Friday, hours("9h-10h"), &Policy::Slot1)
        .unwrap();
    assert!(schedule.has_changes());
    schedule
        .change(&id, Day::Monday, hours("8:30-12h"), &Policy::Available)
        .unwrap();
    assert!(!schedule.has_changes() && schedule.plan().is_empty());
    assert_eq!(schedule, week());
}

#[test]
fn overlaps_that_were_loaded_are_tolerated_until_they_are_moved() {
    let mut schedule = schedule(vec![
        sip(1, "monday", "0800", "1200", "available"),
        sip(2, "monday", "1100", "1400", "slot1"),
    ]);
    assert!(schedule.overlapping_edits().is_empty());
    let id = ConditionId::from(2);
    let mut change = |text, policy| schedule.change(&id, Day::Monday, hours(text), &policy);
    assert_eq!(change("11h-14h", Policy::Slot2), Ok(()));
    assert!(change("11:30-14h", Policy::Slot2).is_err());
    assert_eq!(change("12h-14h", Policy::Slot2), Ok(()));
    assert_eq!(change("11h-14h", Policy::Slot1), Ok(()));
    schedule.remove(&id);
    assert_eq!(schedule.restore(&id), Ok(()));
    assert!(!schedule.has_changes());
}

#[test]
fn a_removal_can_be_taken_back_unless_its_place_is_taken() {
    let mut schedule = week();
    schedule.remove(&1.into());
    let added = schedule.add(&[Day::Monday], hours("9h-10h"), &Policy::Slot1);
    assert_eq!(
        schedule.restore(&1.into()).unwrap_err().key(),
        "voip_time_condition_condition_popover_time_slot_overlap"
    );
    schedule.remove(&added.created[0]);
    assert_eq!(schedule.condition(&added.created[0]), None);
    assert_eq!(schedule.restore(&1.into()), Ok(()));
    assert_eq!(schedule, week());
    assert!(schedule.restore(&1.into()).is_err());
}

#[test]
fn copies_go_to_other_days() {
    let mut schedule = week();
    let copied = schedule.copy(&2.into(), &Day::WEEKDAYS).unwrap();
    assert_eq!((copied.created.len(), copied.skipped.len()), (4, 0));
    let day = schedule.copy_day(Day::Monday, &Day::WEEKEND);
    assert_eq!((day.created.len(), day.skipped.len()), (4, 0));
    let again = schedule.copy_day(Day::Monday, &[Day::Sunday]);
    assert_eq!((again.created.len(), again.skipped.len()), (0, 2));
    assert!(said(&schedule).contains(&"sunday 14:00–18:00 slot1".to_owned()));
}

#[test]
fn a_form_takes_no_option_back_that_has_come_since_it_was_opened() {
    let mut schedule = week();
    let shown = options();
    let now = Options {
        timeout: Some(45),
        ..options()
    };
    schedule.reload(Vec::new(), Some(now.clone()));
    let wanted = Options {
        status: Status::from_enable(!shown.status.is_enabled()),
        ..shown.clone()
    };
    schedule.edit_options(&shown, &wanted);
    let status = wanted.status;
    assert_eq!(schedule.options(), Some(&Options { status, ..now }));
}

#[test]
fn cancel_goes_back_to_the_api() {
    let mut schedule = week();
    schedule.remove(&1.into());
    schedule.add(&Day::WEEKEND, hours("8h-9h"), &Policy::Slot1);
    schedule
        .change(&2.into(), Day::Friday, hours("8h-9h"), &Policy::Slot1)
        .unwrap();
    schedule.set_options(Options {
        timeout: None,
        ..options()
    });
    schedule.cancel();
    assert_eq!(schedule, week());
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn whatever_is_added_never_overlaps(
        adds in proptest::collection::vec((0u16..1430, 1u16..300, proptest::collection::vec(0usize..8, 0..9)), 0..12),
    ) {
        let mut schedule = week();
        for (from, length, days) in adds {
            let minute = |minutes| Minute::new(minutes).unwrap();
            let hours = Hours::new(minute(from), minute((from + length).min(1440))).unwrap();
            let days: Vec<Day> = days.into_iter().map(|index| Day::ALL[index]).collect();
            let before = schedule.clone();
            let added = schedule.add(&days, hours, &Policy::Slot1);
            for day in Day::ALL {
                let created = added.created.iter().filter(|id| schedule.condition(id).unwrap().day() == day).count();
                let skipped = added.skipped.iter().filter(|it| it.day == day).count();
                let is_free = before.conflicts(day, hours, None).is_empty();
                let is_asked = days.contains(&day);
                proptest::prop_assert_eq!(created, usize::from(is_asked && is_free));
                proptest::prop_assert_eq!(skipped, usize::from(is_asked && !is_free));
            }
            proptest::prop_assert!(schedule.overlapping_edits().is_empty());
        }
        schedule.cancel();
        proptest::prop_assert_eq!(schedule, week());
    }
}
