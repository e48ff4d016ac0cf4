//! Following a task to its end.

use std::cell::RefCell;
use std::future::ready;
use std::time::Duration;

use futures_util::FutureExt;

use super::super::json::Members;
use super::super::tasks::{read_task, until_ended};
use super::*;
use crate::telephony::record::TaskStatus;

type Read = Result<Task, ApiError>;

fn task(json: &str) -> Task {
    read_task(&Members::of(json).unwrap()).unwrap()
}

/// What comes of a task that is read so, how often it was slept, and what was told.
fn followed(reads: Vec<Read>) -> (Read, Vec<Duration>, Vec<TaskStatus>) {
    let reads = RefCell::new(reads.into_iter());
    let slept: RefCell<Vec<Duration>> = RefCell::default();
    let told: RefCell<Vec<TaskStatus>> = RefCell::default();
    let tell = |task: &Task| told.borrow_mut().push(task.status.clone());
    let read = || {
        let next = reads.borrow_mut().next();
        ready(next.unwrap_or_else(|| Ok(Task::started("7"))))
    };
    let sleep = |pause| {
        slept.borrow_mut().push(pause);
        ready(())
    };
    let end = until_ended(Task::started("7"), read, sleep, &tell);
    let end = end.now_or_never().unwrap();
    (end, slept.into_inner(), told.into_inner())
}

fn error(problem: Problem) -> Read {
    Err(ApiError::local(problem))
}

#[test]
fn a_task_is_read_leniently() {
    let failed =
        task(r#"{"taskId": "7", "status": "error", "message": "no sound", "objectCreated": ""}"#);
    assert_eq!(failed.status, TaskStatus::Failed);
    assert_eq!(failed.message.as_deref(), Some("no sound"));
    assert_eq!(failed.created, None);
    let new = task(r#"{"taskId": 7, "status": "cancelled"}"#);
    assert_eq!(&*new.id, "7");
    assert_eq!(new.status, TaskStatus::Other("cancelled".into()));
    assert!(read_task(&Members::of(r#"{"status": "done"}"#).unwrap()).is_none());
}

#[test]
fn a_task_is_followed_until_it_is_done_and_told_of() {
    let doing = task(r#"{"taskId": 7, "status": "doing"}"#);
    let done = task(r#"{"taskId": 7, "status": "done", "objectCreated": "12"}"#);
    let (end, slept, told) = followed(vec![Ok(doing), Ok(done)]);
    assert_eq!(end.unwrap().created.as_deref(), Some("12"));
    assert_eq!(slept.len(), 2);
    assert_eq!(
        told,
        [TaskStatus::Todo, TaskStatus::Doing, TaskStatus::Done]
    );
}

#[test]
fn a_failed_task_ends_and_one_that_is_gone_is_done() {
    let failed = task(r#"{"taskId": 7, "status": "error"}"#);
    assert_eq!(
        followed(vec![Ok(failed)]).0.unwrap().status,
        TaskStatus::Failed
    );
    let gone = followed(vec![error(Problem::NotFound)]).0.unwrap();
    assert_eq!(gone.status, TaskStatus::Done);
}

#[test]
fn whatever_keeps_a_task_from_being_read_leaves_its_outcome_unknown() {
    for problem in [
        Problem::SignedOut,
        Problem::Unreachable,
        Problem::NotGranted,
    ] {
        let end = followed(vec![error(problem)]).0;
        assert!(end.unwrap_err().leaves_outcome_unknown());
    }
    let (end, slept, _) = followed(Vec::new());
    let error = end.unwrap_err();
    assert!(error.leaves_outcome_unknown() && error.problem == Problem::TimedOut);
    assert!(slept.iter().is_sorted() && slept.len() < 1000);
}
