//! The rows of a plan while it runs: each step with what became of it so far.

use std::rc::Rc;

use super::step::{Step, Verdict};
use crate::api::{ApiError, Problem, Reach, Receipt};
use crate::telephony::change::Outcome;

/// What became of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fate {
    Done,
    /// Not sent: somebody else had done it.
    AlreadyThere,
    /// Refused: nothing was changed.
    Failed(ApiError),
    /// Sent, but no answer came.
    Unknown(ApiError),
    /// With the reason, where it is not the user's own wish.
    NotSent(Option<ApiError>),
}

impl<T> From<&Outcome<T, ApiError>> for Fate {
    fn from(outcome: &Outcome<T, ApiError>) -> Self {
        match outcome {
            Outcome::Done(_) => Self::Done,
            Outcome::AlreadyThere => Self::AlreadyThere,
            Outcome::Failed(error) => Self::Failed(error.clone()),
            Outcome::Unknown(error) => Self::Unknown(error.clone()),
            Outcome::NotSent(reason) => Self::NotSent(reason.clone()),
        }
    }
}

impl Fate {
    /// What reading the state tells of a change that got no answer but `error`: nothing where it could not be
    /// read, nor of an event that does not show, which may still come.
    pub(super) fn settled(
        error: &ApiError,
        read: &Result<(), ApiError>,
        verdict: Option<Verdict>,
        is_event: bool,
    ) -> Self {
        match (read, verdict) {
            // What was sent is what support looks for, not the read that failed after it.
            (Err(_), _) => Self::Unknown(error.clone()),
            (Ok(()), Some(Verdict::Applied)) => Self::Done,
            (Ok(()), _) if is_event => Self::Unknown(error.clone()),
            (Ok(()), Some(Verdict::NotApplied) | None) => Self::Failed(error.clone()),
            // Whoever else may have been there: half of it is our own.
            (Ok(()), _) if error.reach == Reach::HalfDone => Self::Failed(error.clone()),
            (Ok(()), Some(Verdict::Changed)) => Self::Failed(ApiError {
                problem: Problem::Conflict,
                ..error.clone()
            }),
        }
    }
}

/// A row on its way to its fate.
pub(super) struct Row {
    pub(super) step: Rc<dyn Step>,
    pub(super) fate: Fate,
    pub(super) receipt: Receipt,
}

impl Row {
    pub(super) fn new(step: Rc<dyn Step>) -> Self {
        Self::with(step, Fate::NotSent(None))
    }

    pub(super) fn with(step: Rc<dyn Step>, fate: Fate) -> Self {
        let receipt = Receipt::default();
        Self {
            step,
            fate,
            receipt,
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.fate == Fate::NotSent(None)
    }

    pub(super) fn is_unknown(&self) -> bool {
        matches!(self.fate, Fate::Unknown(_))
    }

    /// Whether the API calls it done, and reading can tell whether it is.
    pub(super) fn is_read_back(&self) -> bool {
        self.fate == Fate::Done && self.step.shows()
    }

    /// Compares what the API called done with the state that was read since.
    pub(super) fn read_back(&mut self) {
        if self.step.compare() == Some(Verdict::NotApplied) {
            let query_id = self.receipt.query_id.clone();
            self.fate = Fate::Failed(ApiError {
                query_id,
                ..ApiError::local(Problem::WithoutEffect)
            });
        }
    }

    pub(super) fn answered(&mut self, answer: Result<Receipt, ApiError>) {
        match answer {
            Ok(receipt) => {
                self.receipt = receipt;
                self.fate = Fate::Done;
            }
            Err(error) if error.reach == Reach::NotSent => self.not_sent(error),
            Err(error) if error.leaves_outcome_unknown() => self.unknown(error),
            // Somebody else may have deleted it already.
            Err(error) if self.step.deletes() && error.problem == Problem::NotFound => {
                self.unknown(error);
            }
            Err(error) => self.failed(error),
        }
    }

    pub(super) fn not_sent(&mut self, reason: ApiError) {
        self.fate = Fate::NotSent(Some(reason.not_sent()));
    }

    pub(super) fn failed(&mut self, error: ApiError) {
        self.receipt.query_id = error.query_id.clone();
        self.fate = Fate::Failed(error);
    }

    pub(super) fn unknown(&mut self, error: ApiError) {
        self.receipt.query_id = error.query_id.clone();
        self.fate = Fate::Unknown(error);
    }
}

/// The rows that are still to be sent.
pub(super) fn open(rows: &mut [Row]) -> impl Iterator<Item = &mut Row> {
    rows.iter_mut().filter(|row| row.is_open())
}

/// How many rows were done.
pub(super) fn done(rows: &[Row]) -> usize {
    rows.iter().filter(|row| row.fate == Fate::Done).count()
}

/// How many rows are as they were to be, whoever did it.
pub(super) fn as_wanted(rows: &[Row]) -> usize {
    let is_fine = |row: &&Row| matches!(row.fate, Fate::Done | Fate::AlreadyThere);
    rows.iter().filter(is_fine).count()
}

/// The first reason why a row was not done.
pub(super) fn first_error(rows: &[Row]) -> Option<&ApiError> {
    rows.iter().find_map(|row| match &row.fate {
        Fate::Failed(error) | Fate::Unknown(error) => Some(error),
        Fate::NotSent(reason) => reason.as_ref(),
        Fate::Done | Fate::AlreadyThere => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(verdict: Option<Verdict>, is_event: bool) -> Fate {
        Fate::settled(&no_answer(), &Ok(()), verdict, is_event)
    }

    fn no_answer() -> ApiError {
        ApiError::local(Problem::TimedOut)
    }

    #[test]
    fn what_does_not_show_was_not_done_unless_it_is_an_event() {
        for verdict in [None, Some(Verdict::NotApplied)] {
            assert_eq!(settled(verdict, false), Fate::Failed(no_answer()));
            assert_eq!(settled(verdict, true), Fate::Unknown(no_answer()));
        }
        assert_eq!(settled(Some(Verdict::Applied), false), Fate::Done);
        assert_eq!(settled(Some(Verdict::Applied), true), Fate::Done);
        let conflict = ApiError::local(Problem::Conflict);
        assert_eq!(
            settled(Some(Verdict::Changed), false),
            Fate::Failed(conflict)
        );
    }

    #[test]
    fn what_is_half_done_is_not_called_somebody_else_s() {
        let error = ApiError::local(Problem::Invalid).half_done();
        let fate = Fate::settled(&error, &Ok(()), Some(Verdict::Changed), false);
        assert_eq!(fate, Fate::Failed(error));
    }

    #[test]
    fn nothing_is_told_by_a_state_that_could_not_be_read() {
        let why = ApiError::local(Problem::Unreachable);
        let fate = Fate::settled(&no_answer(), &Err(why), Some(Verdict::Applied), true);
        assert_eq!(fate, Fate::Unknown(no_answer()));
    }
}
