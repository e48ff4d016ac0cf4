//! From the conditions of a file to the least that has to change.

use std::cmp::Reverse;

use super::super::{Condition, Feature, State};
use super::entry::Entry;

/// Which condition of the service becomes which entry of the file, by its place.
pub(super) struct Matches {
    /// For each entry the condition that becomes it.
    by_entry: Vec<Option<usize>>,
    /// For each entry whether a condition is the same already.
    pub(super) is_known: Vec<bool>,
}

/// Matches what is the same first, then what shares most minutes of the same day.
pub(super) fn matches(entries: &[Entry], known: &[Condition], feature: &Feature) -> Matches {
    let mut by_entry = vec![None; entries.len()];
    for (entry, place) in entries.iter().zip(0_usize..) {
        let is_same = |condition: &Condition| is_entry(condition, entry, feature);
        let mut same = known.iter().zip(0_usize..).filter(|(it, _)| is_same(it));
        let free = same.find(|(_, index)| !by_entry.contains(&Some(*index)));
        set(&mut by_entry, place, free.map(|(_, index)| index));
    }
    let is_known = by_entry.iter().map(Option::is_some).collect();
    for (place, index) in by_shared_minutes(entries, known) {
        let is_open = by_entry.get(place).is_some_and(Option::is_none);
        if is_open && !by_entry.contains(&Some(index)) {
            set(&mut by_entry, place, Some(index));
        }
    }
    Matches { by_entry, is_known }
}

/// The conditions of the service with what the file makes of them: unchanged, changed, to
/// delete, to create.
pub(super) fn merge(
    entries: &[Entry],
    known: Vec<Condition>,
    matches: &Matches,
    feature: &Feature,
) -> Vec<Condition> {
    let mut merged: Vec<Condition> = known.into_iter().map(to_delete).collect();
    for (entry, found) in entries.iter().zip(&matches.by_entry) {
        match found.and_then(|index| merged.get_mut(index)) {
            Some(condition) => become_entry(condition, entry, feature),
            None => merged.push(created(entry, feature)),
        }
    }
    merged
}

fn is_entry(condition: &Condition, entry: &Entry, feature: &Feature) -> bool {
    condition.day() == entry.day
        && condition.hours() == entry.hours
        && condition.policy() == entry.policy_for(feature).as_ref()
}

/// Places of entries and of conditions that share minutes, the most first.
fn by_shared_minutes(entries: &[Entry], known: &[Condition]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (entry, place) in entries.iter().zip(0_usize..) {
        for (condition, index) in known.iter().zip(0_usize..) {
            if condition.overlaps(entry.day, entry.hours) {
                let shared = condition.hours().shared_minutes(entry.hours);
                pairs.push((shared, place, index));
            }
        }
    }
    pairs.sort_by_key(|(shared, ..)| Reverse(*shared));
    pairs
        .into_iter()
        .map(|(_, place, index)| (place, index))
        .collect()
}

fn set(by_entry: &mut [Option<usize>], place: usize, index: Option<usize>) {
    if let Some(entry) = by_entry.get_mut(place) {
        *entry = index;
    }
}

fn to_delete(condition: Condition) -> Condition {
    Condition {
        state: State::ToDelete,
        ..condition
    }
}

fn become_entry(condition: &mut Condition, entry: &Entry, feature: &Feature) {
    condition.state = State::Ok;
    condition.set_hours(entry.hours);
    if let Some(policy) = entry.policy_for(feature) {
        condition.set_policy(policy);
    }
}

fn created(entry: &Entry, feature: &Feature) -> Condition {
    let policy = entry.policy_for(feature).unwrap_or_default();
    Condition {
        state: State::ToCreate,
        ..Condition::draft(feature, entry.day, entry.hours, policy)
    }
}
