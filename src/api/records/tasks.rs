//! `/telephony/{billingAccount}/service/{serviceName}/task`: writes that the API carries out by itself.

use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use serde_json::value::RawValue;

use super::json::Members;
use crate::api::client::Api;
use crate::api::error::{ApiError, Problem};
use crate::api::expanded;
use crate::api::path::service_path;
use crate::api::request::Request;
use crate::telephony::record::{Task, TaskStatus};
use crate::telephony::service::ServiceId;

/// What a task is asked for at first, and from the 30th time on.
const PAUSE: Duration = Duration::from_secs(1);
const LONG_PAUSE: Duration = Duration::from_secs(5);
const SHORT_PAUSES: usize = 30;
/// After some 20 minutes nobody waits any more.
const MOST_READS: usize = 250;

/// `GET …/task/{taskId}`. [`Problem::NotFound`] means that it has ended.
pub async fn task(api: &Api, service: &ServiceId, id: &str) -> Result<Task, ApiError> {
    let request = Request::get(&service_path(service, "service", &["task", id]));
    let answer = api.send(&request).await?;
    let read = Members::of(&answer.text).and_then(|members| read_task(&members));
    read.ok_or_else(|| answer.no_object(&request))
}

/// `GET …/task?status=todo` and `status=doing`: what was begun before this page was opened, or by another session.
pub async fn running_tasks(api: &Api, service: &ServiceId) -> Result<Vec<Task>, ApiError> {
    let segments = service_path(service, "service", &["task"]);
    let mut found = Vec::new();
    for status in ["todo", "doing"] {
        let query = [("status", status.to_owned())];
        let mut take = |raw: &RawValue| {
            found.extend(Members::of(raw.get()).and_then(|it| read_task(&it)));
        };
        expanded::each(api, &segments, &query, &mut take).await?;
    }
    Ok(found)
}

/// Follows a task until it has ended, done or failed; one that is no longer known is done. `sleep` waits between two
/// reads, `progress` is told what each of them found. Dropped, it asks no more, and the task goes on.
///
/// An error means that nobody knows what became of the write, as [`ApiError::leaves_outcome_unknown`] says of it.
pub async fn follow<S: Future<Output = ()>>(
    api: &Api,
    service: &ServiceId,
    first: Task,
    sleep: impl Fn(Duration) -> S,
    progress: &dyn Fn(&Task),
) -> Result<Task, ApiError> {
    let id = first.id.clone();
    until_ended(first, || task(api, service, &id), sleep, progress).await
}

pub(super) async fn until_ended<R, S>(
    first: Task,
    read: impl Fn() -> R,
    sleep: impl Fn(Duration) -> S,
    progress: &dyn Fn(&Task),
) -> Result<Task, ApiError>
where
    R: Future<Output = Result<Task, ApiError>>,
    S: Future<Output = ()>,
{
    let mut known = first;
    for reads in 0..MOST_READS {
        progress(&known);
        if known.has_ended() {
            return Ok(known);
        }
        let pause = if reads < SHORT_PAUSES {
            PAUSE
        } else {
            LONG_PAUSE
        };
        sleep(pause).await;
        known = match read().await {
            Ok(task) => task,
            Err(error) if error.problem == Problem::NotFound => Task {
                status: TaskStatus::Done,
                ..known
            },
            Err(error) => return Err(error.half_done()),
        };
    }
    Err(ApiError::local(Problem::TimedOut).half_done())
}

/// None for an object without an id.
pub(super) fn read_task(members: &Members<'_>) -> Option<Task> {
    let text = |name: &str| members.text(name).filter(|text| !text.is_empty());
    let status = text("status").unwrap_or_default();
    Some(Task {
        id: text("taskId")?.into(),
        status: TaskStatus::from_wire(&status),
        message: text("message").map(Rc::from),
        created: text("objectCreated").map(Rc::from),
    })
}
