use super::saving::{Server, edited, kinds, week};
use super::*;

#[test]
fn a_reload_without_edits_takes_everything() {
    let mut schedule = week();
    let fresh = vec![
        sip(2, "friday", "1400", "1800", "slot1"),
        sip(9, "sunday", "0000", "2400", "slot2"),
    ];
    let disabled = Options {
        status: Status::Disabled,
        ..options()
    };
    assert_eq!(schedule.reload(fresh.clone(), Some(disabled.clone())), []);
    assert_eq!(schedule.conditions(), fresh);
    assert_eq!(
        (schedule.options(), schedule.has_changes()),
        (Some(&disabled), false)
    );
}

#[test]
fn a_reload_keeps_edits_and_tells_what_met_them() {
    let mut schedule = edited();
    let edits = said(&schedule);
    let moved = sip(3, "tuesday", "0830", "1230", "available");
    let fresh = vec![
        moved.clone(),
        sip(2, "monday", "1400", "1800", "slot1"),
        sip(1, "monday", "0830", "1200", "available"),
    ];
    let conflicts = schedule.reload(fresh, Some(options()));
    let before = sip(3, "tuesday", "0830", "1200", "available");
    assert_eq!(
        conflicts,
        [ReloadConflict::Changed {
            id: 3.into(),
            before,
            now: moved.clone()
        }]
    );
    assert_eq!(said(&schedule), edits);
    let plan = schedule.plan();
    assert_eq!(
        plan.changes()[2].before(),
        Some(&ScheduleItem::Condition(moved))
    );
    assert_eq!(kinds(&plan), kinds(&edited().plan()));
}

#[test]
fn a_deleted_condition_that_is_edited_is_to_create() {
    let mut schedule = edited();
    let conflicts = schedule.reload(
        vec![sip(2, "monday", "1400", "1800", "slot1")],
        Some(options()),
    );
    let [ReloadConflict::Deleted { id, before }] = &conflicts[..] else {
        panic!("{conflicts:?}");
    };
    assert!(id.is_temporary());
    assert_eq!(before.id(), &3.into());
    assert_eq!(
        kinds(&schedule.plan()),
        [
            "update options",
            "create tuesday 08:30–13:00 slot3",
            "create monday 09:00–11:00 slot1"
        ]
    );
}

#[test]
fn what_somebody_placed_under_an_edit_is_told_and_not_overwritten() {
    let mut schedule = week();
    schedule.add(&[Day::Friday], hours("9h-11h"), &Policy::Slot1);
    let mut fresh = week().conditions().to_vec();
    fresh.push(sip(9, "friday", "1000", "1200", "slot2"));
    let conflicts = schedule.reload(fresh, Some(options()));
    let [ReloadConflict::Overlap { id, with }] = &conflicts[..] else {
        panic!("{conflicts:?}");
    };
    assert_eq!(with.id(), &9.into());
    assert!(schedule.has_changes() && schedule.plan().is_empty());
    schedule
        .change(id, Day::Friday, hours("9h-10h"), &Policy::Slot1)
        .unwrap();
    assert_eq!(kinds(&schedule.plan()), ["create friday 09:00–10:00 slot1"]);
}

#[test]
fn a_create_whose_answer_was_lost_is_recognised() {
    let mut schedule = week();
    schedule.add(&[Day::Friday], hours("9h-11h"), &Policy::Slot1);
    let create = schedule.plan().changes()[0].clone();
    let mut fresh = week().conditions().to_vec();
    fresh.push(sip(9, "friday", "0900", "1100", "slot1"));
    let found = ScheduleItem::find(&create, &fresh, None).unwrap();
    assert_eq!(found.condition().unwrap().id(), &9.into());
    assert!(found.is_same_as(create.subject()));
    assert_eq!(schedule.reload(fresh, Some(options())), []);
    assert!(!schedule.has_changes());
}

#[test]
fn what_a_reload_saw_first_is_not_there_twice() {
    let mut schedule = edited();
    let mut server = Server::of(&schedule);
    let report = server.run(schedule.plan());
    schedule.reload(server.conditions.clone(), server.options.clone());
    schedule.after_save(&report);
    assert_eq!(said(&schedule), server.said());
    assert!(!schedule.has_changes());
}

#[test]
fn options_are_merged_value_by_value() {
    let mut schedule = edited();
    let conditions = week().conditions().to_vec();
    let switched = Options {
        status: Status::Disabled,
        ..options()
    };
    assert_eq!(
        schedule.reload(conditions.clone(), Some(switched.clone())),
        []
    );
    assert_eq!(
        schedule.options(),
        Some(&Options {
            timeout: Some(45),
            ..switched.clone()
        })
    );
    let now = Options {
        timeout: Some(60),
        ..switched.clone()
    };
    let conflicts = schedule.reload(conditions, Some(now.clone()));
    assert_eq!(
        conflicts,
        [ReloadConflict::Options {
            before: switched,
            now
        }]
    );
    assert_eq!(schedule.options().unwrap().timeout, Some(45));
}

#[test]
fn others_edits_that_agree_are_no_conflict() {
    let mut schedule = edited();
    let fresh = vec![
        sip(2, "monday", "1400", "1800", "slot1"),
        sip(3, "tuesday", "0830", "1300", "slot3"),
    ];
    let timeout = Options {
        timeout: Some(45),
        ..options()
    };
    assert_eq!(schedule.reload(fresh, Some(timeout)), []);
    assert_eq!(kinds(&schedule.plan()), ["create monday 09:00–11:00 slot1"]);
}
