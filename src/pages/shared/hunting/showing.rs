//! Which queue the page shows, from one read to the next: a queue that is gone gives way to no other until the
//! user chooses one.

use std::rc::Rc;

use super::load::Loaded;
use crate::telephony::hunting::{Queue, QueueId};

/// What the page shows of a read.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown {
    Queue {
        loaded: Rc<Loaded>,
        queue: Queue,
    },
    /// The queue that was shown does not exist any more; `loaded` is its last state.
    Gone {
        loaded: Rc<Loaded>,
        queue: Queue,
        others: Rc<Vec<Queue>>,
    },
    /// The address names a queue that does not exist.
    Missing {
        others: Rc<Vec<Queue>>,
    },
    /// The service has no queue.
    Empty,
}

/// The queue that is shown, with its last state.
#[derive(Default)]
pub(super) struct Showing {
    held: Option<Held>,
    /// The queue that the user has deleted here: the next one is shown as soon as it is read.
    deleted: Option<QueueId>,
}

struct Held {
    /// The queue that the address named.
    wanted: Option<String>,
    loaded: Rc<Loaded>,
    queue: Queue,
}

impl Showing {
    /// The user has chosen another queue, or dropped the one that is gone.
    pub(super) fn leave(&mut self) {
        self.held = None;
    }

    pub(super) fn leave_deleted(&mut self, queue: &QueueId) {
        self.deleted = Some(queue.clone());
        self.held = None;
    }

    /// What to show of a read; none before the first. `wanted` is the queue that the address names.
    pub(super) fn show(
        &mut self,
        wanted: Option<&str>,
        read: Option<&Rc<Loaded>>,
    ) -> Option<Shown> {
        let held = self.held.take();
        let held = held.filter(|held| {
            let is_wanted = Some(held.queue.id.as_str()) == wanted;
            let is_same = is_wanted || held.wanted.as_deref() == wanted;
            is_same && self.deleted.as_ref() != Some(&held.queue.id)
        });
        let (shown, held) = match (read, held) {
            (None, None) => (None, None),
            (None, Some(held)) => (Some(held.shown()), Some(held)),
            (Some(loaded), held) => {
                let (shown, held) = next(wanted, loaded, held);
                (Some(shown), held)
            }
        };
        self.held = held;
        shown
    }

    /// The id of the queue that is shown where the address does not name it and another queue comes first now.
    pub(super) fn to_follow(&self, read: Option<&Rc<Loaded>>) -> Option<String> {
        let (held, read) = (self.held.as_ref()?, read?);
        let id = &held.queue.id;
        let is_first = read.queue.as_ref().is_none_or(|queue| queue.id == *id);
        (!is_first && has(read, id)).then(|| id.to_string())
    }
}

impl Held {
    fn shown(&self) -> Shown {
        Shown::Queue {
            loaded: self.loaded.clone(),
            queue: self.queue.clone(),
        }
    }

    fn gone(&self, others: Rc<Vec<Queue>>) -> Shown {
        Shown::Gone {
            loaded: self.loaded.clone(),
            queue: self.queue.clone(),
            others,
        }
    }
}

fn next(wanted: Option<&str>, loaded: &Rc<Loaded>, held: Option<Held>) -> (Shown, Option<Held>) {
    let others = || Rc::new(loaded.queues.clone());
    match (&loaded.queue, held) {
        (Some(queue), Some(held)) if held.queue.id != queue.id => {
            let shown = if has(loaded, &held.queue.id) {
                held.shown()
            } else {
                held.gone(others())
            };
            (shown, Some(held))
        }
        (Some(queue), _) => {
            let held = Held {
                wanted: wanted.map(str::to_owned),
                loaded: loaded.clone(),
                queue: queue.clone(),
            };
            (held.shown(), Some(held))
        }
        (None, Some(held)) => (held.gone(others()), Some(held)),
        (None, None) if loaded.queues.is_empty() => (Shown::Empty, None),
        (None, None) => (Shown::Missing { others: others() }, None),
    }
}

fn has(loaded: &Loaded, id: &QueueId) -> bool {
    loaded.queues.iter().any(|queue| queue.id == *id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telephony::hunting::{Fallback, HuntingSettings, QueueValues, Strategy};

    fn queue(id: &str) -> Queue {
        let values = QueueValues {
            description: id.into(),
            strategy: Strategy::Sequential,
            max_callers: None,
            max_wait: None,
            on_overflow: Fallback::None,
            on_closure: Fallback::None,
            welcome: None,
            hold_music: None,
            record: None,
            may_refuse_record: None,
            refusal_key: None,
            refusal_language: None,
            follow_forwards: None,
            confirm_key: None,
        };
        let id = QueueId::from(id);
        Queue { id, values }
    }

    /// What the API answers where these queues exist.
    fn read(wanted: Option<&str>, ids: &[&str]) -> Rc<Loaded> {
        let queues: Vec<Queue> = ids.iter().map(|id| queue(id)).collect();
        let first = ids.first().copied();
        let chosen = wanted.or(first);
        Rc::new(Loaded {
            settings: HuntingSettings { status_ivr: false },
            queue: queues
                .iter()
                .find(|queue| Some(queue.id.as_str()) == chosen)
                .cloned(),
            queues,
            members: Vec::new(),
            others: Vec::new(),
            sounds: Rc::default(),
            unreadable: 0,
        })
    }

    /// "shows 1", "1 is gone, 2 is left".
    fn text(shown: Option<Shown>) -> String {
        let names = |queues: &[Queue]| {
            let names = queues.iter().map(|queue| queue.id.as_str());
            names.collect::<Vec<_>>().join(" ")
        };
        match shown {
            None => "nothing".to_owned(),
            Some(Shown::Queue { queue, loaded }) => {
                assert_eq!(loaded.queue.as_ref(), Some(&queue));
                format!("shows {}", queue.id)
            }
            Some(Shown::Gone { queue, others, .. }) => {
                format!("{} is gone, {} left", queue.id, names(&others))
            }
            Some(Shown::Missing { others }) => format!("missing, {} left", names(&others)),
            Some(Shown::Empty) => "empty".to_owned(),
        }
    }

    #[test]
    fn a_first_queue_that_is_deleted_elsewhere_gives_way_to_no_other() {
        let mut showing = Showing::default();
        assert_eq!(text(showing.show(None, None)), "nothing");
        let before = read(None, &["1", "2"]);
        assert_eq!(text(showing.show(None, Some(&before))), "shows 1");
        let after = read(None, &["2"]);
        assert_eq!(text(showing.show(None, Some(&after))), "1 is gone, 2 left");
        assert_eq!(showing.to_follow(Some(&after)), None);
        showing.leave();
        assert_eq!(text(showing.show(None, Some(&after))), "shows 2");
    }

    #[test]
    fn a_named_queue_that_is_deleted_elsewhere_gives_way_to_no_other() {
        let mut showing = Showing::default();
        showing.show(Some("2"), Some(&read(Some("2"), &["1", "2"])));
        let after = read(Some("2"), &["1"]);
        assert_eq!(
            text(showing.show(Some("2"), Some(&after))),
            "2 is gone, 1 left"
        );
        assert_eq!(
            text(showing.show(None, Some(&read(None, &["1"])))),
            "shows 1"
        );
    }

    #[test]
    fn a_queue_that_is_no_longer_the_first_is_followed_by_its_id() {
        let mut showing = Showing::default();
        showing.show(None, Some(&read(None, &["2"])));
        let after = read(None, &["1", "2"]);
        assert_eq!(text(showing.show(None, Some(&after))), "shows 2");
        assert_eq!(showing.to_follow(Some(&after)).as_deref(), Some("2"));
        assert_eq!(text(showing.show(Some("2"), None)), "shows 2");
        let fresh = read(Some("2"), &["1", "2"]);
        assert_eq!(text(showing.show(Some("2"), Some(&fresh))), "shows 2");
    }

    #[test]
    fn a_queue_that_the_user_deletes_gives_way_to_the_first() {
        let mut showing = Showing::default();
        let before = read(None, &["1", "2"]);
        showing.show(None, Some(&before));
        showing.leave_deleted(&QueueId::from("1"));
        // The fresh read is still under way.
        assert_eq!(text(showing.show(None, Some(&before))), "shows 1");
        assert_eq!(
            text(showing.show(None, Some(&read(None, &["2"])))),
            "shows 2"
        );
    }

    #[test]
    fn an_address_with_an_unknown_queue_shows_no_other() {
        let mut showing = Showing::default();
        let missing = read(Some("9"), &["1"]);
        assert_eq!(
            text(showing.show(Some("9"), Some(&missing))),
            "missing, 1 left"
        );
        let empty = read(Some("9"), &[]);
        assert_eq!(text(showing.show(Some("9"), Some(&empty))), "empty");
    }
}
