use super::*;
use crate::telephony::change::{Change, Outcome, Plan, Report, ReportRow};

/// What a server has: it applies changes and gives ids from 100.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Server {
    pub(super) conditions: Vec<Condition>,
    pub(super) options: Option<Options>,
    next: u64,
}

impl Server {
    pub(super) fn of(schedule: &Schedule) -> Self {
        let originals = schedule.conditions().iter().filter_map(Condition::original);
        Self {
            conditions: originals.collect(),
            options: schedule.original_options().cloned(),
            next: 100,
        }
    }

    pub(super) fn run(&mut self, plan: Plan<ScheduleItem>) -> Report<ScheduleItem, ()> {
        let apply = |planned: Change<ScheduleItem>| ReportRow {
            outcome: Outcome::Done(self.apply(planned.clone())),
            planned,
        };
        Report {
            rows: plan.into_iter().map(apply).collect(),
        }
    }

    fn apply(&mut self, change: Change<ScheduleItem>) -> Change<ScheduleItem> {
        match change {
            Change::Create {
                after: ScheduleItem::Condition(after),
            } => {
                self.next += 1;
                let after = after.with_id(self.next.into());
                self.conditions.push(after.clone());
                Change::Create {
                    after: ScheduleItem::Condition(after),
                }
            }
            change => {
                match (change.subject(), change.after()) {
                    (ScheduleItem::Options(_), after) => {
                        self.options = after.and_then(ScheduleItem::options).cloned();
                    }
                    (ScheduleItem::Condition(subject), after) => {
                        let after = after.and_then(ScheduleItem::condition).cloned();
                        let place = self
                            .conditions
                            .iter()
                            .position(|it| it.id() == subject.id());
                        self.conditions
                            .splice(place.unwrap()..=place.unwrap(), after);
                    }
                }
                change
            }
        }
    }

    pub(super) fn said(&self) -> Vec<String> {
        said(&Schedule::load(
            owner("sip"),
            self.conditions.clone(),
            self.options.clone(),
        ))
    }
}

pub(super) fn week() -> Schedule {
    schedule(vec![
        sip(1, "monday", "0830", "1200", "available"),
        sip(2, "monday", "1400", "1800", "slot1"),
        sip(3, "tuesday", "0830", "1200", "available"),
    ])
}

/// The week with one edit of each kind.
pub(super) fn edited() -> Schedule {
    let mut schedule = week();
    schedule.remove(&1.into());
    schedule
        .change(&3.into(), Day::Tuesday, hours("8:30-13h"), &Policy::Slot3)
        .unwrap();
    schedule.add(&[Day::Monday], hours("9h-11h"), &Policy::Slot1);
    schedule.set_options(Options {
        timeout: Some(45),
        ..options()
    });
    schedule
}

pub(super) fn kinds(plan: &Plan<ScheduleItem>) -> Vec<String> {
    let kind = |change: &Change<ScheduleItem>| {
        let kind = match change {
            Change::Create { .. } => "create",
            Change::Update { .. } => "update",
            Change::Delete { .. } => "delete",
        };
        let subject = change.subject().condition();
        format!("{kind} {}", subject.map_or("options".to_owned(), say))
    };
    plan.iter().map(kind).collect()
}

#[test]
fn a_plan_makes_room_before_it_is_needed() {
    assert_eq!(
        kinds(&edited().plan()),
        [
            "update options",
            "delete monday 08:30–12:00 available",
            "update tuesday 08:30–13:00 slot3",
            "create monday 09:00–11:00 slot1",
        ]
    );
    let plan = edited().plan();
    let changed = plan.changes()[2].after().unwrap().condition().unwrap();
    assert_eq!(
        (changed.begin().as_wire(), changed.end().as_wire()),
        ("0830", "1300")
    );
    assert_eq!(
        (changed.status(), changed.has_changes()),
        (Some("ok"), false)
    );
}

#[test]
fn what_was_done_is_the_new_original_and_can_be_undone() {
    let mut schedule = edited();
    let mut server = Server::of(&schedule);
    let report = server.run(schedule.plan());
    schedule.after_save(&report);
    assert!(!schedule.has_changes() && schedule.plan().is_empty());
    assert_eq!(
        schedule
            .conditions()
            .iter()
            .filter(|it| it.id().is_temporary())
            .count(),
        0
    );
    assert_eq!(server.said(), said(&schedule));
    let undone = server.run(report.undo_plan());
    schedule.after_save(&undone);
    assert_eq!(server.said(), said(&week()));
    assert_eq!(said(&schedule), said(&week()));
    assert_eq!(schedule.options(), week().options());
    assert!(!schedule.has_changes());
}

#[test]
fn what_failed_stays_to_be_saved() {
    let mut schedule = edited();
    let before = schedule.clone();
    let mut server = Server::of(&schedule);
    let mut report = server.clone().run(schedule.plan());
    for (row, outcome) in report.rows.iter_mut().zip([
        Outcome::Failed(()),
        Outcome::Unknown(()),
        Outcome::NotSent(None),
        Outcome::Failed(()),
    ]) {
        row.outcome = outcome;
    }
    schedule.after_save(&report);
    assert_eq!(schedule, before);
    let first = schedule.plan().into_iter().take(1).collect();
    schedule.after_save(&server.run(first));
    assert_eq!(kinds(&schedule.plan()), &kinds(&before.plan())[1..]);
}

#[test]
fn what_is_typed_while_it_is_saved_stays_to_be_saved() {
    let mut schedule = edited();
    let mut server = Server::of(&schedule);
    let report = server.run(schedule.plan());
    schedule
        .change(&3.into(), Day::Tuesday, hours("8:30-14h"), &Policy::Slot3)
        .unwrap();
    let created = schedule.of_day(Day::Monday)[0].id().clone();
    schedule
        .change(&created, Day::Monday, hours("9h-10h"), &Policy::Slot1)
        .unwrap();
    schedule.after_save(&report);
    assert_eq!(
        kinds(&schedule.plan()),
        [
            "update tuesday 08:30–14:00 slot3",
            "update monday 09:00–10:00 slot1"
        ]
    );
    assert_eq!(schedule.of_day(Day::Monday)[0].id(), &101.into());
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn a_plan_and_its_inverse_leave_everything_as_it_was(
        edits in proptest::collection::vec((0u8..3, 0usize..6, 0usize..8, 0u16..1400, 1u16..400), 0..12),
    ) {
        let mut schedule = week();
        let mut server = Server::of(&schedule);
        for (kind, target, day, from, length) in edits {
            let minute = |minutes| Minute::new(minutes).unwrap();
            let hours = Hours::new(minute(from), minute((from + length).min(1440))).unwrap();
            let id = schedule.conditions().get(target).map(|it| it.id().clone());
            match (kind, id) {
                (0, Some(id)) => schedule.remove(&id),
                (1, Some(id)) => {
                    let _refused = schedule.change(&id, Day::ALL[day], hours, &Policy::Slot2);
                }
                _ => {
                    schedule.add(&[Day::ALL[day]], hours, &Policy::Slot3);
                }
            }
        }
        let wanted = said(&schedule);
        let report = server.run(schedule.plan());
        proptest::prop_assert_eq!(&server.said(), &wanted);
        schedule.after_save(&report);
        proptest::prop_assert_eq!(said(&schedule), wanted);
        proptest::prop_assert!(!schedule.has_changes());
        schedule.after_save(&server.run(report.undo_plan()));
        proptest::prop_assert_eq!(server.said(), said(&week()));
        proptest::prop_assert_eq!(said(&schedule), said(&week()));
        proptest::prop_assert!(!schedule.has_changes());
    }
}
