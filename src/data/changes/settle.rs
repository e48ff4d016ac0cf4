//! Telling from how a thing is now whether a change took effect.

use crate::telephony::change::Change;

/// What the present state says of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Settled<T> {
    /// It took effect; the change as the API made it.
    Applied(Change<T>),
    /// Nothing happened; the change with what is there now before it.
    NotApplied(Change<T>),
    /// The thing is neither as it was nor as it should be: somebody else changed it.
    Changed,
}

/// Compares the present state of a change's subject with what was before and what was to be.
pub(super) fn settle<T: Clone>(
    change: &Change<T>,
    current: Option<T>,
    is_same: impl Fn(&T, &T) -> bool,
) -> Settled<T> {
    let as_wanted = is_either(change.after(), current.as_ref(), &is_same);
    let as_before = is_either(change.before(), current.as_ref(), &is_same);
    match (as_wanted, as_before) {
        // An update that changes nothing counts as done.
        (true, _) => Settled::Applied(with_current(change, current)),
        (false, true) => Settled::NotApplied(after_current(change, current)),
        (false, false) => Settled::Changed,
    }
}

fn is_either<T>(
    expected: Option<&T>,
    current: Option<&T>,
    is_same: &impl Fn(&T, &T) -> bool,
) -> bool {
    match (expected, current) {
        (Some(expected), Some(current)) => is_same(expected, current),
        (None, None) => true,
        _ => false,
    }
}

fn with_current<T: Clone>(change: &Change<T>, current: Option<T>) -> Change<T> {
    match (change.clone(), current) {
        (Change::Create { .. }, Some(after)) => Change::Create { after },
        (Change::Update { before, .. }, Some(after)) => Change::Update { before, after },
        (change, _) => change,
    }
}

/// The change of what is there now: an undo then brings back the present state, not the one that a screen once showed.
fn after_current<T: Clone>(change: &Change<T>, current: Option<T>) -> Change<T> {
    match (change.clone(), current) {
        (Change::Update { after, .. }, Some(before)) => Change::Update { before, after },
        (Change::Delete { .. }, Some(before)) => Change::Delete { before },
        (change, _) => change,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An id that the API gives, and a value.
    type Thing = (u8, &'static str);

    fn settled(change: &Change<Thing>, current: Option<Thing>) -> Settled<Thing> {
        settle(change, current, |left, right| left.1 == right.1)
    }

    #[test]
    fn a_create_is_done_once_the_thing_is_there_and_takes_its_id() {
        let create = Change::Create { after: (0, "new") };
        let done = Settled::Applied(Change::Create { after: (7, "new") });
        assert_eq!(settled(&create, Some((7, "new"))), done);
        assert_eq!(settled(&create, None), Settled::NotApplied(create.clone()));
        assert_eq!(settled(&create, Some((7, "other"))), Settled::Changed);
    }

    #[test]
    fn an_update_is_told_from_what_was_before() {
        let update = Change::Update {
            before: (7, "old"),
            after: (7, "new"),
        };
        assert_eq!(
            settled(&update, Some((7, "new"))),
            Settled::Applied(update.clone())
        );
        let now = Change::Update {
            before: (8, "old"),
            after: (7, "new"),
        };
        assert_eq!(settled(&update, Some((8, "old"))), Settled::NotApplied(now));
        assert_eq!(settled(&update, Some((7, "else"))), Settled::Changed);
        assert_eq!(settled(&update, None), Settled::Changed);
    }

    #[test]
    fn a_delete_is_done_once_the_thing_is_gone() {
        let delete = Change::Delete { before: (7, "old") };
        assert_eq!(settled(&delete, None), Settled::Applied(delete.clone()));
        let now = Change::Delete { before: (8, "old") };
        assert_eq!(settled(&delete, Some((8, "old"))), Settled::NotApplied(now));
        assert_eq!(settled(&delete, Some((7, "else"))), Settled::Changed);
    }
}
