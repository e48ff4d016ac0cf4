//! Options that two people edited, value by value.

use super::super::Options;

/// The options with each edited value kept, and whether somebody else set one of these to
/// something else.
pub(super) fn merge_options(before: &Options, edited: &Options, now: &Options) -> (Options, bool) {
    let mut collides = false;
    let merged = Options {
        status: merge_value(&before.status, &edited.status, &now.status, &mut collides),
        timeout: merge_value(
            &before.timeout,
            &edited.timeout,
            &now.timeout,
            &mut collides,
        ),
        slot1: merge_value(&before.slot1, &edited.slot1, &now.slot1, &mut collides),
        slot2: merge_value(&before.slot2, &edited.slot2, &now.slot2, &mut collides),
        slot3: merge_value(&before.slot3, &edited.slot3, &now.slot3, &mut collides),
        unavailable: merge_value(
            &before.unavailable,
            &edited.unavailable,
            &now.unavailable,
            &mut collides,
        ),
    };
    (merged, collides)
}

fn merge_value<T: Clone + PartialEq>(before: &T, edited: &T, now: &T, collides: &mut bool) -> T {
    if edited == before {
        return now.clone();
    }
    *collides |= now != before && now != edited;
    edited.clone()
}
