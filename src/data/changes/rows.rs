//! The rows of a plan while it runs: each change with what became of it so far.

use crate::api::{ApiError, Receipt};
use crate::data::Applied;
use crate::telephony::change::{Change, Outcome, Plan, Report, ReportRow};

/// A row on its way to its outcome.
pub(super) struct Row<T> {
    pub(super) planned: Change<T>,
    pub(super) outcome: Outcome<T, ApiError>,
    pub(super) receipt: Receipt,
}

pub(super) fn done_change<T>(row: &ReportRow<T, ApiError>) -> &Change<T> {
    match &row.outcome {
        Outcome::Done(change) => change,
        _ => &row.planned,
    }
}

pub(super) fn row<T>(planned: Change<T>, answer: Option<Result<Applied<T>, ApiError>>) -> Row<T> {
    let (outcome, receipt) = match answer {
        None => (Outcome::NotSent, Receipt::default()),
        Some(Ok(applied)) => (Outcome::Done(applied.change), applied.receipt),
        Some(Err(error)) => {
            let query_id = error.query_id.clone();
            let outcome = if error.leaves_outcome_unknown() {
                Outcome::Unknown(error)
            } else {
                Outcome::Failed(error)
            };
            (outcome, Receipt { query_id })
        }
    };
    Row {
        planned,
        outcome,
        receipt,
    }
}

pub(super) fn all_failed<T>(plan: Plan<T>, error: &ApiError) -> Vec<Row<T>> {
    let receipt = Receipt {
        query_id: error.query_id.clone(),
    };
    let failed = |planned| Row {
        planned,
        outcome: Outcome::Failed(error.clone()),
        receipt: receipt.clone(),
    };
    plan.into_iter().map(failed).collect()
}

pub(super) fn all_unknown<T>(plan: Plan<T>, error: &ApiError, receipt: &Receipt) -> Vec<Row<T>> {
    let unknown = |planned| Row {
        planned,
        outcome: Outcome::Unknown(error.clone()),
        receipt: receipt.clone(),
    };
    plan.into_iter().map(unknown).collect()
}

pub(super) fn into_report<T>(rows: Vec<Row<T>>) -> Report<T, ApiError> {
    let row = |row: Row<T>| ReportRow {
        planned: row.planned,
        outcome: row.outcome,
    };
    Report {
        rows: rows.into_iter().map(row).collect(),
    }
}
