mod calendar;
mod edition;
mod file;
mod file_refusals;
mod options;
mod order;
mod owner;
mod reloading;
mod saving;
mod schedule;
mod times;
mod typed;
mod views;

use super::*;
use crate::telephony::number::PhoneNumber;

pub(super) fn owner(feature_type: &str) -> Owner {
    Owner::new(
        "ba-1",
        "0033972100000",
        feature_type,
        Some("12"),
        Some("34"),
    )
    .unwrap()
}

pub(super) fn hours(text: &str) -> Hours {
    let (from, to) = text.split_once('-').unwrap();
    Hours::typed(from, to).unwrap()
}

/// A condition of sip as the API gives it.
pub(super) fn sip(id: u64, day: &str, begin: &str, end: &str, policy: &str) -> Condition {
    let raw = RawCondition {
        id: id.into(),
        day,
        begin,
        end,
        policy: Some(policy),
        status: Some("ok"),
    };
    Condition::from_wire(&Feature::Sip, &raw).unwrap()
}

/// A condition of an easyHunting number as the API gives it.
pub(super) fn hunting(id: u64, day: &str, begin: &str, end: &str) -> Condition {
    let raw = RawCondition {
        id: id.into(),
        day,
        begin,
        end,
        policy: Some("available"),
        status: None,
    };
    Condition::from_wire(&Feature::EasyHunting, &raw).unwrap()
}

pub(super) fn options() -> Options {
    Options {
        status: Status::Enabled,
        timeout: Some(20),
        slot1: Target {
            kind: Some(TargetKind::Number),
            number: Some(PhoneNumber::from_wire("0033123456789")),
        },
        slot2: Target::default(),
        slot3: Target::default(),
        unavailable: Target {
            kind: Some(TargetKind::Voicemail),
            number: Some(PhoneNumber::from_wire("0033972100000")),
        },
    }
}

/// A schedule of sip.
pub(super) fn schedule(conditions: Vec<Condition>) -> Schedule {
    Schedule::load(owner("sip"), conditions, Some(options()))
}

/// What the conditions say, for comparisons: `monday 08:30–17:30 available`.
pub(super) fn said(schedule: &Schedule) -> Vec<String> {
    let visible = schedule.visible().into_iter();
    visible.map(say).collect()
}

pub(super) fn say(condition: &Condition) -> String {
    let policy = condition.policy().map_or("-", |policy| policy.as_wire());
    format!("{} {} {policy}", condition.day(), condition.hours())
}
