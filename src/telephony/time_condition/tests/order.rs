use super::saving::{Server, kinds, week};
use super::*;
use crate::telephony::change::Outcome;

#[test]
fn a_condition_waits_until_the_one_whose_place_it_takes_has_moved() {
    let mut schedule = week();
    schedule
        .change(&2.into(), Day::Monday, hours("15h-19h"), &Policy::Slot1)
        .unwrap();
    schedule
        .change(
            &1.into(),
            Day::Monday,
            hours("9h-14:30"),
            &Policy::Available,
        )
        .unwrap();
    schedule
        .change(&3.into(), Day::Tuesday, hours("9h-12h"), &Policy::Available)
        .unwrap();
    let plan = schedule.plan();
    assert_eq!(
        kinds(&plan),
        [
            "update monday 15:00–19:00 slot1",
            "update tuesday 09:00–12:00 available",
            "update monday 09:00–14:30 available",
        ]
    );
    let stages = ScheduleItem::stages(plan.changes());
    assert_eq!(stages[0], stages[1]);
    assert!(stages[1] < stages[2]);
}

/// The week with both parts of Monday in each other's place.
fn swapped() -> Schedule {
    let mut schedule = week();
    for (id, day, hours) in [
        (2, Day::Sunday, hours("8:30-12h")),
        (1, Day::Monday, hours("14h-18h")),
        (2, Day::Monday, hours("8:30-12h")),
    ] {
        let policy = schedule.condition(&id.into()).and_then(Condition::policy);
        let policy = policy.unwrap().clone();
        schedule.change(&id.into(), day, hours, &policy).unwrap();
    }
    schedule
}

#[test]
fn of_two_that_take_each_others_place_one_is_created_anew() {
    let mut schedule = swapped();
    let plan = schedule.plan();
    assert_eq!(
        kinds(&plan),
        [
            "delete monday 08:30–12:00 available",
            "update monday 08:30–12:00 slot1",
            "create monday 14:00–18:00 available",
        ]
    );
    let mut server = Server::of(&schedule);
    let wanted = said(&schedule);
    let report = server.run(plan);
    assert_eq!(server.said(), wanted);
    schedule.after_save(&report);
    assert!(!schedule.has_changes());
    assert_eq!(said(&schedule), wanted);
    server.run(report.undo_plan());
    assert_eq!(server.said(), said(&week()));
}

#[test]
fn what_was_deleted_to_be_created_anew_stays_to_be_created() {
    let mut schedule = swapped();
    let mut report = Server::of(&schedule).run(schedule.plan());
    report.rows[2].outcome = Outcome::Failed(());
    schedule.after_save(&report);
    assert_eq!(
        kinds(&schedule.plan()),
        ["create monday 14:00–18:00 available"]
    );
}
