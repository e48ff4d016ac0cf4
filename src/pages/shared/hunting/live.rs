//! What goes on in the queue right now: polled beside the edits, which it never touches.

use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::Date;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::hunting as resource;
use crate::data::use_polling;
use crate::telephony::hunting::{
    Agent, AgentId, AgentNow, HuntingService, QueueId, QueueNow, Sample, Samples,
};

/// What is known of the queue, and of the last try to read it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Live {
    pub(super) now: Option<QueueNow>,
    pub(super) samples: Samples,
    pub(super) read_at_ms: u64,
    pub(super) error: Option<ApiError>,
    /// By the user.
    pub(super) is_paused: bool,
    /// How often the user asked to try again.
    retries: u32,
}

pub(super) enum Action {
    /// At a moment in milliseconds since the Unix epoch; why a part is missing, if one is.
    Read(u64, Result<(QueueNow, Option<ApiError>), ApiError>),
    TogglePause,
    Retry,
}

impl Reducible for Live {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut live = Rc::unwrap_or_clone(self);
        match action {
            Action::Read(at_ms, Ok((now, error))) => {
                if let Some(waiting) = now.waiting {
                    live.samples.push(Sample { at_ms, waiting });
                }
                (live.read_at_ms, live.error) = (at_ms, error);
                live.now = Some(now);
            }
            Action::Read(_, Err(error)) => {
                if let Some(now) = &mut live.now {
                    now.agents = Rc::default();
                }
                live.error = Some(error);
            }
            Action::TogglePause => live.is_paused = !live.is_paused,
            Action::Retry => {
                live.error = None;
                live.retries += 1;
            }
        }
        Rc::new(live)
    }
}

impl Live {
    /// Changes as the button that tries again goes, and the focus with it.
    pub(super) fn retries(&self) -> u32 {
        self.retries
    }

    /// What the agents are doing; nobody knows while the API does not answer.
    pub(super) fn agents(&self) -> Rc<BTreeMap<AgentId, AgentNow>> {
        let now = self.now.as_ref();
        now.map(|now| now.agents.clone()).unwrap_or_default()
    }
}

/// Follows a queue and these agents while the page is visible and the queue exists.
#[hook]
pub(super) fn use_live(
    service: &HuntingService,
    queue: &QueueId,
    agents: &[Agent],
    is_gone: bool,
) -> UseReducerHandle<Live> {
    let live = use_reducer(Live::default);
    let dispatcher = live.dispatcher();
    let onread = Callback::from(move |result| {
        dispatcher.dispatch(Action::Read(Date::now() as u64, result));
    });
    let ids: Rc<Vec<AgentId>> = Rc::new(agents.iter().map(|agent| agent.id.clone()).collect());
    let (service, queue) = (service.clone(), queue.clone());
    let key = (service.clone(), queue.clone(), ids.clone(), live.retries);
    let read = move |api| {
        let (service, queue, ids) = (service.clone(), queue.clone(), ids.clone());
        async move { resource::queue_now(&api, &service, &queue, &ids).await }
    };
    use_polling(key, !live.is_paused && !is_gone, read, onread);
    live
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Problem;
    use crate::telephony::hunting::Activity;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<Live> {
        let apply = |live: Rc<Live>, action| live.reduce(action);
        actions.into_iter().fold(Rc::default(), apply)
    }

    fn figures(at_ms: u64) -> Action {
        let since = String::new();
        let activity = Activity::Ringing;
        let agents = BTreeMap::from([(AgentId::from("1"), AgentNow { activity, since })]);
        let agents = Rc::new(agents);
        let now = QueueNow {
            waiting: Some(2),
            agents,
            ..QueueNow::default()
        };
        Action::Read(at_ms, Ok((now, None)))
    }

    fn failed() -> Action {
        Action::Read(9_000, Err(ApiError::local(Problem::TimedOut)))
    }

    #[test]
    fn a_failure_keeps_the_figures_and_forgets_the_agents() {
        let live = after([figures(5_000), failed()]);
        assert_eq!(live.now.as_ref().and_then(|now| now.waiting), Some(2));
        assert_eq!((live.read_at_ms, live.samples.iter().count()), (5_000, 1));
        assert!(live.error.is_some() && live.agents().is_empty());
    }

    #[test]
    fn a_read_after_a_failure_ends_it() {
        let live = after([failed(), figures(10_000)]);
        assert_eq!((live.error.clone(), live.agents().len()), (None, 1));
    }

    #[test]
    fn a_part_that_cannot_be_read_leaves_the_others() {
        let Action::Read(at_ms, Ok((now, _))) = figures(5_000) else {
            panic!("not a read");
        };
        let now = QueueNow {
            waiting: None,
            ..now
        };
        let error = ApiError::local(Problem::NotGranted);
        let live = after([Action::Read(at_ms, Ok((now, Some(error))))]);
        assert_eq!((live.samples.iter().count(), live.agents().len()), (0, 1));
        assert!(live.error.is_some());
    }

    #[test]
    fn a_retry_takes_the_failure_away_and_asks_anew() {
        let live = after([failed(), Action::Retry]);
        assert_eq!((live.error.clone(), live.retries()), (None, 1));
    }
}
