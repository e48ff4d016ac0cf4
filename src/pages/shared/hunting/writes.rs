//! How a group is written: its settings, its queues, its agents and their places.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::{Either, select};
use gloo_timers::future::sleep;

use super::load::{Loaded, key, load};
use crate::api::hunting as resource;
use crate::api::{Api, ApiError, Problem, Receipt};
use crate::data::{Applied, Described, QueryKey, Writes};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Plan};
use crate::telephony::hunting::{
    AgentId, Elsewhere, HuntingItem, HuntingService, Place, Queue, QueueId, Sound,
};
use crate::telephony::number::PhoneNumber;

/// How long a delete waits for what only its undo needs.
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes one queue, and what holds for all queues of its service.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupWrites {
    pub(super) service: HuntingService,
    pub(super) queue: QueueId,
    /// To call them by their names.
    pub(super) sounds: Rc<Vec<Sound>>,
    /// The queues that there were before the latest one was asked for, which alone tell it from an older one
    /// of its name; none while none was.
    pub(super) before: Rc<RefCell<Option<Vec<QueueId>>>>,
}

impl GroupWrites {
    /// An agent who is new goes altogether when its coming is taken back.
    async fn add(
        &self,
        api: &Api,
        place: &Place,
        elsewhere: &[(QueueId, usize)],
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let (service, queue) = (&self.service, &self.queue);
        let added = resource::add_member(api, service, queue, place, elsewhere).await?;
        let (agent, is_new, receipt) = added;
        let place = Place {
            agent: Some(agent),
            ..place.clone()
        };
        let after = if is_new {
            HuntingItem::Member(place, Some(elsewhere.to_vec()))
        } else {
            HuntingItem::Place(place)
        };
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
    }

    /// The API takes a name and a strategy; what is put back gets its other settings afterwards.
    async fn create(&self, api: &Api, new: &Queue) -> Result<Applied<HuntingItem>, ApiError> {
        let (service, values) = (&self.service, &new.values);
        let read = resource::queues(api, service).await;
        let before = read.map_err(ApiError::not_sent)?.into_iter();
        let before = before.map(|queue| queue.id).collect();
        self.before.replace(Some(before));
        let (name, strategy) = (&values.description, &values.strategy);
        let (made, mut receipt) = resource::create_queue(api, service, name, strategy).await?;
        let mut made = match made {
            Some(made) => made,
            None => self.read_made(api, new).await?,
        };
        if !new.id.as_str().is_empty() {
            let id = made.id.clone();
            let values = values.clone();
            let wanted = Queue { id, values };
            let updated = resource::update_queue(api, service, &made, &wanted).await;
            receipt = updated.map_err(ApiError::half_done)?;
            made = wanted;
        }
        let after = HuntingItem::Queue(Box::new(made));
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
    }

    async fn read_made(&self, api: &Api, new: &Queue) -> Result<Queue, ApiError> {
        let read = resource::queues(api, &self.service).await;
        let queues = read.map_err(ApiError::half_done)?;
        let made = self.made(&queues, new);
        made.ok_or(ApiError::local(Problem::WithoutEffect))
    }

    /// The queue of that name which was not there before.
    fn made(&self, queues: &[Queue], wanted: &Queue) -> Option<Queue> {
        let before = self.before.borrow();
        let before = before.as_ref()?;
        let mut new = queues.iter().filter(|queue| !before.contains(&queue.id));
        let found = new.find(|queue| queue.values.description == wanted.values.description);
        found.cloned()
    }

    async fn update(
        &self,
        api: &Api,
        before: &HuntingItem,
        after: &HuntingItem,
    ) -> Result<Receipt, ApiError> {
        let service = &self.service;
        match (before, after) {
            (_, HuntingItem::Settings(settings)) => {
                resource::update_settings(api, service, settings).await
            }
            (HuntingItem::Queue(before), HuntingItem::Queue(after)) => {
                resource::update_queue(api, service, before, after).await
            }
            (HuntingItem::Agent(before), HuntingItem::Agent(after)) => {
                resource::update_agent(api, service, before, after).await
            }
            (_, HuntingItem::Place(place)) => {
                resource::move_member(api, service, &self.queue, place).await
            }
            _ => Err(ApiError::local(Problem::WithoutEffect)),
        }
    }

    /// So that taking it back finds where else the agent was, that is read just before: what those who went
    /// before it left.
    async fn delete_agent(
        &self,
        api: &Api,
        place: &Place,
        known: Option<&Elsewhere>,
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let agent = place.agent.as_ref();
        let agent = agent.ok_or(ApiError::local(Problem::WithoutEffect))?;
        let elsewhere = match known {
            Some(known) => Some(known.clone()),
            None => self.elsewhere(api, agent).await,
        };
        let receipt = resource::delete_agent(api, &self.service, agent).await?;
        let before = HuntingItem::Member(place.clone(), elsewhere);
        let change = Change::Delete { before };
        Ok(Applied { change, receipt })
    }

    /// None where the API does not tell: a delete is not held up for its undo.
    async fn elsewhere(&self, api: &Api, agent: &AgentId) -> Option<Elsewhere> {
        if !self.service.tree.has_queues() {
            return Some(Elsewhere::new());
        }
        let read = resource::elsewhere(api, &self.service, &self.queue, agent).boxed_local();
        match select(read, sleep(PATIENCE).boxed_local()).await {
            Either::Left((read, _)) => read.ok(),
            Either::Right(_) => None,
        }
    }

    async fn delete(&self, api: &Api, before: &HuntingItem) -> Result<Receipt, ApiError> {
        let service = &self.service;
        match before {
            HuntingItem::Queue(queue) => resource::delete_queue(api, service, &queue.id).await,
            HuntingItem::Place(place) => resource::leave(api, service, &self.queue, place).await,
            _ => Err(ApiError::local(Problem::WithoutEffect)),
        }
    }
}

impl Writes for GroupWrites {
    type Item = HuntingItem;
    type State = Loaded;

    /// A place is what the moves after it make of it: no change shows by itself.
    const READS_BACK: bool = false;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<HuntingItem>,
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let receipt = match (change.before(), change.after()) {
            (None, Some(HuntingItem::Place(place))) => return self.add(api, place, &[]).await,
            (None, Some(HuntingItem::Member(place, elsewhere))) => {
                let elsewhere = elsewhere.as_deref().unwrap_or_default();
                return self.add(api, place, elsewhere).await;
            }
            (Some(HuntingItem::Member(place, known)), None) => {
                return self.delete_agent(api, place, known.as_ref()).await;
            }
            (None, Some(HuntingItem::Queue(new))) => return self.create(api, new).await,
            (Some(before), Some(after)) => self.update(api, before, after).await?,
            (Some(before), None) => self.delete(api, before).await?,
            // Settings and agents without a place are not made.
            (None, _) => return Err(ApiError::local(Problem::WithoutEffect)),
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Loaded, ApiError> {
        load(api, &self.service, Some(self.queue.as_str())).await
    }

    fn find(&self, state: &Loaded, change: &Change<HuntingItem>) -> Option<HuntingItem> {
        let agent = |number: &PhoneNumber| {
            let mut members = state.members.iter();
            members.find(|agent| agent.values.number == *number)
        };
        let placed = |place: &Place| {
            let id = agent(&place.values.number)?.id.clone();
            Some(Place {
                agent: Some(id),
                ..place.clone()
            })
        };
        match change.subject() {
            HuntingItem::Settings(_) => Some(HuntingItem::Settings(state.settings.clone())),
            HuntingItem::Queue(wanted) => {
                let mut queues = state.queues.iter();
                let found = match change {
                    Change::Create { .. } => self.made(&state.queues, wanted),
                    _ => queues.find(|queue| queue.id == wanted.id).cloned(),
                };
                found.map(Box::new).map(HuntingItem::Queue)
            }
            HuntingItem::Agent(wanted) => {
                let mut agents = state.members.iter().chain(&state.others);
                let found = agents.find(|agent| agent.id == wanted.id);
                found.cloned().map(HuntingItem::Agent)
            }
            // Moves give each other new positions, so that only sending one again tells: it does no harm.
            HuntingItem::Place(place) if is_update(change) => {
                agent(&place.values.number)?;
                change.before().cloned()
            }
            HuntingItem::Place(place) => placed(place).map(HuntingItem::Place),
            HuntingItem::Member(place, elsewhere) => {
                Some(HuntingItem::Member(placed(place)?, elsewhere.clone()))
            }
        }
    }

    fn is_same(&self, left: &HuntingItem, right: &HuntingItem) -> bool {
        match (left, right) {
            (HuntingItem::Place(left), HuntingItem::Place(right))
            | (HuntingItem::Member(left, _), HuntingItem::Member(right, _)) => {
                left.values.number == right.values.number && left.position == right.position
            }
            // What is asked for has no id yet, and only a name and a strategy.
            (HuntingItem::Queue(left), HuntingItem::Queue(right)) => {
                let is_new = left.id.as_str().is_empty() || right.id.as_str().is_empty();
                let (left, right) = (&left.values, &right.values);
                let is_named = left.description == right.description;
                left == right || is_new && is_named && left.strategy == right.strategy
            }
            _ => left == right,
        }
    }

    fn stages(&self, plan: &Plan<HuntingItem>) -> Vec<usize> {
        HuntingItem::stages(plan)
    }

    fn describe(&self, i18n: &I18n, change: &Change<HuntingItem>) -> Described {
        self.described(i18n, change)
    }

    fn touches(&self) -> QueryKey {
        key(&self.service)
    }
}

fn is_update<T>(change: &Change<T>) -> bool {
    matches!(change, Change::Update { .. })
}
