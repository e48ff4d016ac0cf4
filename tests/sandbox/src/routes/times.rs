//! What the server demands of a time condition, whichever resource it belongs to.
//!
//! Conditions of one service and day must not overlap: measured in whole minutes, the end
//! excluded, so that slots may touch.

mod sip;
mod week;

use std::ops::Range;

use serde::Serialize;

pub(super) use self::week::WeekFields;
use super::{
    find,
    reply::{json, void},
};
use crate::{
    error::{Answer, ApiError},
    world::{Records, World},
};

/// `telephony.TimeConditionsPolicyEnum`.
const POLICIES: [&str; 4] = ["available", "slot1", "slot2", "slot3"];
/// `telephony.OvhPabxDialplanExtensionConditionTimeWeekDayEnum`.
const WEEK_DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

const MINUTES_PER_DAY: u32 = 24 * 60;

/// A condition of any of the three resources.
pub(super) trait Timed: Clone + Serialize {
    /// Wire name of the id.
    const ID: &'static str;
    /// Wire names of begin and end.
    const TIMES: [&'static str; 2];

    fn id(&self) -> u64;
    fn day(&self) -> &str;
    /// Begin and end as they are stored.
    fn times(&self) -> [&str; 2];
    /// Whether day and policy are values of their enums.
    fn check_enums(&self) -> Result<(), ApiError>;
    /// Minutes of the day, unchecked for order.
    fn minutes(&self) -> Result<Range<u32>, ApiError>;
}

/// Checks what `make` makes of the next id, stores it and answers it.
pub(super) fn create<T: Timed>(
    records: &mut Records<T>,
    make: impl FnOnce(u64) -> T,
) -> Result<T, ApiError> {
    let id = records.next_id();
    let made = make(id);
    check(&made, records)?;
    records.put(id, made.clone());
    Ok(made)
}

/// Checks what `change` makes of a stored condition and stores it, or leaves all as it was.
pub(super) fn update<T: Timed>(
    records: &mut Records<T>,
    id: &str,
    change: impl FnOnce(&mut T),
) -> Result<(), ApiError> {
    let mut changed = find::record(records, T::ID, id)?.clone();
    change(&mut changed);
    check(&changed, records)?;
    records.put(changed.id(), changed);
    Ok(())
}

/// Answers one condition.
pub(super) fn show<T: Timed>(records: &Records<T>, id: &str) -> Answer {
    json(find::record(records, T::ID, id)?)
}

/// Ends a change of one kind or another.
pub(super) fn done(world: &World, outcome: Result<(), ApiError>) -> Answer {
    outcome.and_then(|()| void(world))
}

/// Whether this is a value of `telephony.TimeConditionsPolicyEnum`.
pub(super) fn check_policy(policy: &str) -> Result<(), ApiError> {
    let kind = "telephony.TimeConditionsPolicyEnum";
    crate::body::one_of("policy", kind, &POLICIES, policy)
}

fn check<T: Timed>(candidate: &T, others: &Records<T>) -> Result<(), ApiError> {
    candidate.check_enums()?;
    let span = span(candidate)?;
    let others = others
        .values()
        .filter(|other| other.id() != candidate.id() && other.day() == candidate.day());
    for other in others {
        // What tests put in place unchecked is in nobody's way.
        let Ok(taken) = self::span(other) else {
            continue;
        };
        if span.start < taken.end && taken.start < span.end {
            return Err(overlap(candidate, other));
        }
    }
    Ok(())
}

/// The minutes of a condition that begins before it ends; an end at 0 is midnight.
fn span<T: Timed>(condition: &T) -> Result<Range<u32>, ApiError> {
    let Range { start, end } = condition.minutes()?;
    let end = if end == 0 { MINUTES_PER_DAY } else { end };
    if start < end {
        return Ok(start..end);
    }
    let [begin_name, end_name] = T::TIMES;
    let [begin, end] = condition.times();
    let problem = format!("{end} must be after {begin_name} ({begin})");
    Err(ApiError::field(end_name, problem))
}

fn overlap<T: Timed>(candidate: &T, other: &T) -> ApiError {
    let [begin_name, _] = T::TIMES;
    let ([begin, end], [from, to]) = (candidate.times(), other.times());
    let problem = format!(
        "{} {begin} - {end} overlaps the condition {} ({from} - {to})",
        candidate.day(),
        other.id(),
    );
    ApiError::field(begin_name, problem)
}

/// The two digits at this place of an ASCII text.
fn two_digits(text: &str, from: usize) -> Option<u32> {
    let digits = text.get(from..from + 2)?;
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| digits.parse().ok()).flatten()
}
