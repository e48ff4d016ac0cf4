//! One condition of a file, checked against the service that it is for.

use serde_json::Value;

use super::super::{Day, Feature, Hours, Minute, Policy, Schedule};
use super::error::EntryError;
use super::json;

/// A condition of a file that can be one of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) day: Day,
    pub(super) hours: Hours,
    /// As the file has it; none where it has none.
    pub(super) policy: Option<Policy>,
}

impl Entry {
    /// Reads a condition; `needs_policy` says whether one must be there.
    pub(super) fn read(
        value: &Value,
        schedule: &Schedule,
        needs_policy: bool,
    ) -> Result<Self, EntryError> {
        let day = Day::from_wire(&required(value, "day")?)?;
        if !schedule.owner().feature.days().contains(&day) {
            return Err(EntryError::Day { day });
        }
        let from = Minute::typed(&required(value, "from")?)?;
        let to = Minute::typed_end(&required(value, "to")?)?;
        let policy = optional(value, "policy")?;
        if needs_policy && policy.is_none() {
            return Err(EntryError::Missing { field: "policy" });
        }
        let policy = policy.map(|wire| known_policy(&wire, schedule));
        Ok(Self {
            day,
            hours: Hours::new(from, to)?,
            policy: policy.transpose()?,
        })
    }

    /// What it says of where the calls go, in the words of the service.
    pub(super) fn policy_for(&self, feature: &Feature) -> Option<Policy> {
        let policy = || self.policy.clone().unwrap_or_default();
        feature.has_policies().then(policy)
    }
}

/// A policy that this application knows, or that a condition of the service has already.
fn known_policy(wire: &str, schedule: &Schedule) -> Result<Policy, EntryError> {
    let policy = Policy::from_wire(wire);
    let mut known = schedule.conditions().iter();
    match policy {
        Policy::Other(_)
            if schedule.owner().feature.has_policies()
                && !known.any(|condition| condition.policy() == Some(&policy)) =>
        {
            Err(EntryError::Field {
                field: "policy",
                value: wire.to_owned(),
            })
        }
        policy => Ok(policy),
    }
}

fn required(value: &Value, field: &'static str) -> Result<String, EntryError> {
    optional(value, field)?.ok_or(EntryError::Missing { field })
}

fn optional(value: &Value, field: &'static str) -> Result<Option<String>, EntryError> {
    let text = json::field(value, field).map(json::text).transpose();
    text.map_err(|value| EntryError::Field { field, value })
}

/// The overlaps inside a file, each named at the later of both; `is_known` says of which entries
/// the service has them as they are, so that they may stay as they are.
pub(super) fn overlaps(entries: &[Entry], is_known: &[bool]) -> Vec<(usize, EntryError)> {
    let mut overlaps = Vec::new();
    let all = || entries.iter().zip(is_known).zip(1_usize..);
    for ((later, later_is_known), place) in all() {
        let mut earlier = all().take_while(|(_, with)| *with < place);
        let first = earlier.find(|((other, is_known), _)| {
            other.day == later.day
                && other.hours.overlaps(later.hours)
                && !(**is_known && *later_is_known)
        });
        if let Some((_, with)) = first {
            overlaps.push((place, EntryError::Overlap { with }));
        }
    }
    overlaps
}
