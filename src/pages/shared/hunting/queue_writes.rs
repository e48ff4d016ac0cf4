//! How a queue itself is created and deleted. Its settings are edited with its members: see `writes`.

use std::cell::RefCell;
use std::rc::Rc;

use super::load::key;
use super::texts::{Fact, differing, queue_facts};
use crate::api::hunting as resource;
use crate::api::{Api, ApiError, Problem};
use crate::data::{Applied, Described, QueryKey, Writes};
use crate::i18n::I18n;
use crate::telephony::change::Change;
use crate::telephony::hunting::{HuntingService, Queue, QueueId, Sound};

/// Creates and deletes queues. A queue that is yet to be created has an empty id.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct QueueWrites {
    pub(super) service: HuntingService,
    /// To call them by their names.
    pub(super) sounds: Rc<Vec<Sound>>,
    /// The queues that existed before the latest creation was sent: they alone tell the new queue from an older
    /// one of its name. None until one was sent.
    pub(super) existing: Rc<RefCell<Option<Vec<QueueId>>>>,
}

impl QueueWrites {
    pub(super) fn new(service: &HuntingService, sounds: &Rc<Vec<Sound>>) -> Self {
        Self {
            service: service.clone(),
            sounds: sounds.clone(),
            existing: Rc::default(),
        }
    }

    /// The API takes a name and a strategy; a deleted queue that comes back gets its other settings afterwards.
    async fn create(&self, api: &Api, new: &Queue) -> Result<Applied<Queue>, ApiError> {
        let (service, values) = (&self.service, &new.values);
        let existing = resource::queues(api, service).await;
        let existing = existing.map_err(ApiError::not_sent)?.items.into_iter();
        let existing = existing.map(|queue| queue.id).collect();
        self.existing.replace(Some(existing));
        let (name, strategy) = (values.description.text(), &values.strategy);
        let (created, mut receipt) = resource::create_queue(api, service, name, strategy).await?;
        let mut created = match created {
            Some(created) => created,
            None => self.read_created(api, new).await?,
        };
        if !new.id.as_str().is_empty() {
            let wanted = Queue {
                id: created.id.clone(),
                values: values.clone(),
            };
            let updated = resource::update_queue(api, service, &created, &wanted).await;
            receipt = updated.map_err(ApiError::half_done)?;
            created = wanted;
        }
        let change = Change::Create { after: created };
        Ok(Applied { change, receipt })
    }

    async fn read_created(&self, api: &Api, new: &Queue) -> Result<Queue, ApiError> {
        let queues = resource::queues(api, &self.service).await;
        let queues = queues.map_err(ApiError::half_done)?;
        let created = self.created(&queues.items, new);
        created.ok_or(ApiError::local(Problem::WithoutEffect))
    }

    /// The queue of that name which did not exist before.
    fn created(&self, queues: &[Queue], wanted: &Queue) -> Option<Queue> {
        let existing = self.existing.borrow();
        let existing = existing.as_ref()?;
        let mut new = queues.iter().filter(|queue| !existing.contains(&queue.id));
        let found = new.find(|queue| queue.values.description == wanted.values.description);
        found.cloned()
    }

    /// Of a queue that is yet to be created, its name and its strategy: the API sets the rest.
    fn facts(&self, i18n: &I18n, queue: &Queue) -> Vec<Fact> {
        let mut facts = queue_facts(i18n, &self.sounds, &queue.values);
        if queue.id.as_str().is_empty() {
            facts.truncate(2);
        }
        facts
    }
}

impl Writes for QueueWrites {
    type Item = Queue;
    type State = Vec<Queue>;

    async fn apply(&self, api: &Api, change: &Change<Queue>) -> Result<Applied<Queue>, ApiError> {
        let service = &self.service;
        let receipt = match change {
            Change::Create { after } => return self.create(api, after).await,
            Change::Update { before, after } => {
                resource::update_queue(api, service, before, after).await?
            }
            Change::Delete { before } => resource::delete_queue(api, service, &before.id).await?,
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Vec<Queue>, ApiError> {
        Ok(resource::queues(api, &self.service).await?.items)
    }

    fn find(&self, queues: &Vec<Queue>, change: &Change<Queue>) -> Option<Queue> {
        let id = &change.subject().id;
        match change {
            Change::Create { after } => self.created(queues, after),
            _ => queues.iter().find(|queue| queue.id == *id).cloned(),
        }
    }

    fn is_same(&self, left: &Queue, right: &Queue) -> bool {
        let is_new = left.id.as_str().is_empty() || right.id.as_str().is_empty();
        let (left, right) = (&left.values, &right.values);
        let is_named = left.description == right.description;
        left == right || is_new && is_named && left.strategy == right.strategy
    }

    fn describe(&self, i18n: &I18n, change: &Change<Queue>) -> Described {
        let (what, done) = match change {
            Change::Create { .. } => ("hunting_create_queue", "hunting_queue_created"),
            Change::Update { .. } => ("hunting_set_queue", "hunting_queue_set"),
            Change::Delete { .. } => ("hunting_delete_queue", "hunting_queue_deleted"),
        };
        let params = [("name", change.subject().values.description.text())];
        let facts = |queue: Option<&Queue>| queue.map(|queue| self.facts(i18n, queue));
        let (before, after) = (facts(change.before()), facts(change.after()));
        let text = |facts: &Option<Vec<Fact>>, others: &Option<Vec<Fact>>| {
            let others = others.as_deref().unwrap_or_default();
            facts.clone().map(|facts| differing(i18n, facts, others))
        };
        Described {
            what: i18n.tp(what, &params),
            done: i18n.tp(done, &params),
            before: text(&before, &after),
            after: text(&after, &before),
            lost: None,
        }
    }

    fn touches(&self) -> QueryKey {
        key(&self.service)
    }
}
