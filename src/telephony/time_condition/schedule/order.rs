//! In which order the changes of a schedule are sent, so that no time is taken twice in between.

use super::super::Condition;
use super::ScheduleItem;
use crate::telephony::change::Change;

/// The stage of each change; those of one stage may be sent at the same time, once all of the stages
/// before have been answered. The options come first, then what is deleted, what is changed, what is
/// created. A condition that moves to where another one still is waits until that one has moved.
pub(super) fn stages(changes: &[Change<ScheduleItem>]) -> Vec<usize> {
    let turns = turns(changes);
    let last = turns.iter().max().copied().unwrap_or_default();
    let stage = |(change, turn): (&Change<ScheduleItem>, usize)| match change {
        change if change.subject().options().is_some() => 0,
        Change::Delete { .. } => 1,
        Change::Update { .. } => 2 + turn,
        Change::Create { .. } => 3 + last,
    };
    changes.iter().zip(turns).map(stage).collect()
}

impl ScheduleItem {
    /// See [`stages`].
    pub fn stages(changes: &[Change<Self>]) -> Vec<usize> {
        stages(changes)
    }
}

/// The changes without circles: of conditions that take each other's places, which would wait for each
/// other for ever, one is deleted first and created anew in its new place.
pub(super) fn untangled(mut changes: Vec<Change<ScheduleItem>>) -> Vec<Change<ScheduleItem>> {
    while let Some(place) = place_in_circle(&changes) {
        let Some(Change::Update { before, after }) = changes.get(place).cloned() else {
            break;
        };
        let instead = [Change::Delete { before }, Change::Create { after }];
        changes.splice(place..=place, instead);
    }
    changes
}

/// The place of a change that waits for itself by way of others.
fn place_in_circle(changes: &[Change<ScheduleItem>]) -> Option<usize> {
    let mut waiting: Vec<_> = changes.iter().enumerate().collect();
    loop {
        let mut still = waiting.clone();
        still.retain(|(_, change)| waiting.iter().any(|(_, other)| waits_for(change, other)));
        if still.len() == waiting.len() {
            break;
        }
        waiting = still;
    }
    // Each of these waits for another one of them, so that the way from any of them ends in a circle.
    let mut on_the_way = waiting.first()?;
    for _ in &waiting {
        let mut next = waiting.iter();
        on_the_way = next.find(|(_, other)| waits_for(on_the_way.1, other))?;
    }
    Some(on_the_way.0)
}

/// For each change, how many updates have to be over before it. In a circle, which no schedule's plan
/// has, a turn is as good as any.
fn turns(changes: &[Change<ScheduleItem>]) -> Vec<usize> {
    let mut turns = vec![0; changes.len()];
    for _ in changes {
        let before = turns.clone();
        for (turn, change) in turns.iter_mut().zip(changes) {
            let in_the_way = changes.iter().zip(&before);
            let in_the_way = in_the_way.filter(|(other, _)| waits_for(change, other));
            let latest = in_the_way.map(|(_, turn)| turn + 1).max();
            *turn = latest.unwrap_or_default().min(changes.len());
        }
        if turns == before {
            break;
        }
    }
    turns
}

fn waits_for(change: &Change<ScheduleItem>, other: &Change<ScheduleItem>) -> bool {
    match (updated(change), updated(other)) {
        (Some((_, after)), Some((before, _))) if before.id() != after.id() => {
            after.overlaps(before.day(), before.hours())
        }
        _ => false,
    }
}

/// A condition before and after its update.
fn updated(change: &Change<ScheduleItem>) -> Option<(&Condition, &Condition)> {
    match change {
        Change::Update { before, after } => Some((before.condition()?, after.condition()?)),
        Change::Create { .. } | Change::Delete { .. } => None,
    }
}
