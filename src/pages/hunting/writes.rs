//! How a group is written: its settings, its queues, its agents and their places.

use std::rc::Rc;

use super::load::{Loaded, key, load};
use super::texts::{Fact, agent_facts, agent_name, differing, on_off, queue_facts};
use crate::api::hunting as resource;
use crate::api::{Api, ApiError, Problem, Receipt};
use crate::data::{Applied, Described, Writes};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Plan};
use crate::telephony::hunting::{HuntingItem, HuntingService, Place, Queue, QueueId, Sound};
use crate::telephony::number::PhoneNumber;

/// Writes one queue, and what holds for all queues of its service.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupWrites {
    pub(super) service: HuntingService,
    pub(super) queue: QueueId,
    /// To call them by their names.
    pub(super) sounds: Rc<Vec<Sound>>,
}

impl GroupWrites {
    /// An agent who is new goes altogether when its coming is taken back.
    async fn add(&self, api: &Api, place: &Place) -> Result<Applied<HuntingItem>, ApiError> {
        let added = resource::add_member(api, &self.service, &self.queue, place).await?;
        let (agent, is_new, receipt) = added;
        let place = Place {
            agent: Some(agent),
            ..place.clone()
        };
        let after = if is_new {
            HuntingItem::Member(place)
        } else {
            HuntingItem::Place(place)
        };
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
    }

    /// The API takes a name and a strategy; what is put back gets its other settings afterwards.
    async fn create(&self, api: &Api, new: &Queue) -> Result<Applied<HuntingItem>, ApiError> {
        let (service, values) = (&self.service, &new.values);
        let (name, strategy) = (&values.description, &values.strategy);
        let (made, mut receipt) = resource::create_queue(api, service, name, strategy).await?;
        let mut made = match made {
            Some(made) => made,
            None => self.last_queue(api).await?,
        };
        if !new.id.as_str().is_empty() {
            let id = made.id.clone();
            let values = values.clone();
            let wanted = Queue { id, values };
            receipt = resource::update_queue(api, service, &made, &wanted).await?;
            made = wanted;
        }
        let after = HuntingItem::Queue(Box::new(made));
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
    }

    async fn last_queue(&self, api: &Api) -> Result<Queue, ApiError> {
        let queues = resource::queues(api, &self.service).await?;
        queues
            .into_iter()
            .next_back()
            .ok_or(ApiError::local(Problem::WithoutEffect))
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

    async fn delete(&self, api: &Api, before: &HuntingItem) -> Result<Receipt, ApiError> {
        let service = &self.service;
        match before {
            HuntingItem::Queue(queue) => resource::delete_queue(api, service, &queue.id).await,
            HuntingItem::Place(place) => resource::leave(api, service, &self.queue, place).await,
            HuntingItem::Member(Place {
                agent: Some(agent), ..
            }) => resource::delete_agent(api, service, agent).await,
            _ => Err(ApiError::local(Problem::WithoutEffect)),
        }
    }
}

impl Writes for GroupWrites {
    type Item = HuntingItem;
    type State = Loaded;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<HuntingItem>,
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let receipt = match (change.before(), change.after()) {
            (None, Some(HuntingItem::Place(place) | HuntingItem::Member(place))) => {
                return self.add(api, place).await;
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
                let found = queues.find(|queue| is_same_queue(queue, wanted));
                found.map(|queue| HuntingItem::Queue(Box::new(queue.clone())))
            }
            HuntingItem::Agent(wanted) => {
                let mut members = state.members.iter();
                let found = members.find(|agent| agent.id == wanted.id);
                found.cloned().map(HuntingItem::Agent)
            }
            // Moves give each other new positions, so that only sending one again tells: it does no harm.
            HuntingItem::Place(place) if is_update(change) => {
                agent(&place.values.number)?;
                change.before().cloned()
            }
            HuntingItem::Place(place) => placed(place).map(HuntingItem::Place),
            HuntingItem::Member(place) => placed(place).map(HuntingItem::Member),
        }
    }

    fn is_same(&self, left: &HuntingItem, right: &HuntingItem) -> bool {
        match (left, right) {
            (HuntingItem::Place(left), HuntingItem::Place(right))
            | (HuntingItem::Member(left), HuntingItem::Member(right)) => {
                left.values.number == right.values.number && left.position == right.position
            }
            // What is asked for has no id yet, and only a name.
            (HuntingItem::Queue(left), HuntingItem::Queue(right)) if left.id != right.id => {
                left.values.description == right.values.description
            }
            _ => left == right,
        }
    }

    fn stages(&self, plan: &Plan<HuntingItem>) -> Vec<usize> {
        HuntingItem::stages(plan)
    }

    fn describe(&self, i18n: &I18n, change: &Change<HuntingItem>) -> Described {
        let subject = change.subject();
        let (what, done) = keys(change);
        let params = [("name", self.name(subject))];
        let facts = |item: Option<&HuntingItem>| item.map(|item| self.facts(i18n, item));
        let (before, after) = (facts(change.before()), facts(change.after()));
        let told = |facts: &Option<Vec<Fact>>, others: &Option<Vec<Fact>>| {
            let others = others.as_deref().unwrap_or_default();
            facts.clone().map(|facts| differing(i18n, facts, others))
        };
        Described {
            what: i18n.tp(what, &params),
            done: i18n.tp(done, &params),
            before: told(&before, &after),
            after: told(&after, &before),
        }
    }

    fn touches(&self) -> String {
        key(&self.service)
    }
}

impl GroupWrites {
    /// What a change is about.
    fn name(&self, item: &HuntingItem) -> String {
        match item {
            HuntingItem::Queue(queue) => queue.values.description.clone(),
            _ => item.agent().map(agent_name).unwrap_or_default(),
        }
    }

    fn facts(&self, i18n: &I18n, item: &HuntingItem) -> Vec<Fact> {
        match item {
            HuntingItem::Settings(settings) => {
                vec![("hunting_status_ivr", on_off(i18n, settings.status_ivr))]
            }
            HuntingItem::Queue(queue) => queue_facts(i18n, &self.sounds, &queue.values),
            HuntingItem::Agent(agent) => agent_facts(i18n, &agent.values),
            HuntingItem::Place(place) | HuntingItem::Member(place) => {
                vec![("hunting_position", (place.position + 1).to_string())]
            }
        }
    }
}

fn is_update<T>(change: &Change<T>) -> bool {
    matches!(change, Change::Update { .. })
}

fn is_same_queue(queue: &Queue, wanted: &Queue) -> bool {
    if wanted.id.as_str().is_empty() {
        return queue.values.description == wanted.values.description;
    }
    queue.id == wanted.id
}

/// What is to be done, and that it was done.
fn keys(change: &Change<HuntingItem>) -> (&'static str, &'static str) {
    match (change, change.subject()) {
        (_, HuntingItem::Settings(_)) => ("hunting_set_settings", "hunting_settings_set"),
        (Change::Create { .. }, HuntingItem::Queue(_)) => {
            ("hunting_create_queue", "hunting_queue_created")
        }
        (Change::Delete { .. }, HuntingItem::Queue(_)) => {
            ("hunting_delete_queue", "hunting_queue_deleted")
        }
        (_, HuntingItem::Queue(_)) => ("hunting_set_queue", "hunting_queue_set"),
        (_, HuntingItem::Agent(_)) => ("hunting_set_agent", "hunting_agent_set"),
        (Change::Create { .. }, _) => ("hunting_add_agent", "hunting_agent_added"),
        (Change::Update { .. }, _) => ("hunting_move_agent", "hunting_agent_moved"),
        (Change::Delete { .. }, HuntingItem::Member(_)) => {
            ("hunting_delete_agent", "hunting_agent_deleted")
        }
        (Change::Delete { .. }, _) => ("hunting_leave_agent", "hunting_agent_left"),
    }
}
