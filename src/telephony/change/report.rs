//! What became of a plan, row by row.

use super::{Change, Plan};

/// What became of one change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T, E> {
    /// Applied; the change as the server made it, for instance with the id it gave.
    Done(Change<T>),
    /// Left alone: somebody else had done it already, so that it is not ours to take back.
    AlreadyThere,
    /// Refused: nothing was changed.
    Failed(E),
    /// Sent, but no answer came: it may or may not have been applied.
    Unknown(E),
    /// Never sent: the user stopped before, or what has to be read first could not be.
    NotSent(Option<E>),
}

/// A planned change and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow<T, E> {
    pub planned: Change<T>,
    pub outcome: Outcome<T, E>,
}

/// What became of a plan, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report<T, E> {
    pub rows: Vec<ReportRow<T, E>>,
}

/// How many rows ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Also what was there already.
    pub done: usize,
    pub failed: usize,
    pub unknown: usize,
    pub not_sent: usize,
}

impl<T, E> Report<T, E> {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            let count = match row.outcome {
                Outcome::Done(_) | Outcome::AlreadyThere => &mut counts.done,
                Outcome::Failed(_) => &mut counts.failed,
                Outcome::Unknown(_) => &mut counts.unknown,
                Outcome::NotSent(_) => &mut counts.not_sent,
            };
            *count += 1;
        }
        counts
    }

    /// The first reason why a row was not done: the only one of a single edit.
    pub fn first_error(&self) -> Option<&E> {
        self.rows.iter().find_map(|row| match &row.outcome {
            Outcome::Failed(error) | Outcome::Unknown(error) => Some(error),
            Outcome::NotSent(reason) => reason.as_ref(),
            Outcome::Done(_) | Outcome::AlreadyThere => None,
        })
    }

    /// Whether everything is as it was to be.
    pub fn is_success(&self) -> bool {
        self.counts().done == self.rows.len()
    }
}

impl<T: Clone, E> Report<T, E> {
    /// The plan that takes back what was done, the last change first.
    pub fn undo_plan(&self) -> Plan<T> {
        let done = self.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Done(change) => Some(change.clone()),
            _ => None,
        });
        done.collect::<Plan<T>>().inverse()
    }

    /// The plan of what is still to do. What has no answer yet is not in it: sending it
    /// again before its effect is known could apply it twice.
    pub fn retry_plan(&self) -> Plan<T> {
        let left = self
            .rows
            .iter()
            .filter(|row| matches!(row.outcome, Outcome::Failed(_) | Outcome::NotSent(_)));
        left.map(|row| row.planned.clone()).collect()
    }

    /// This report once [`Self::retry_plan`] has been run: its rows take the places of those
    /// that were tried again.
    #[must_use]
    pub fn after_retry(mut self, retried: &Self) -> Self
    where
        E: Clone,
    {
        let mut retried = retried.rows.iter();
        for row in &mut self.rows {
            if matches!(row.outcome, Outcome::Failed(_) | Outcome::NotSent(_))
                && let Some(again) = retried.next()
            {
                *row = again.clone();
            }
        }
        self
    }
}
