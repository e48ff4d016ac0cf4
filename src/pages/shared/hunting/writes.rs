//! How the group of one queue is written: its settings, its agents and their places.

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
    Agent, AgentId, Elsewhere, HuntingItem, HuntingService, MemberPlace, QueueId, Sound,
};

/// How long a delete waits for what only its undo needs.
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes one queue, and the settings that hold for all queues of its service.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GroupWrites {
    pub(super) service: HuntingService,
    pub(super) queue: QueueId,
    /// To call them by their names.
    pub(super) sounds: Rc<Vec<Sound>>,
}

impl GroupWrites {
    /// The undo of adding a new agent deletes it from the service.
    async fn add(
        &self,
        api: &Api,
        place: &MemberPlace,
        elsewhere: Option<&[(QueueId, usize)]>,
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let (service, queue) = (&self.service, &self.queue);
        let added = resource::add_member(api, service, queue, place, elsewhere).await?;
        let (agent, is_new, receipt) = added;
        let place = MemberPlace {
            agent: Some(agent),
            ..place.clone()
        };
        let after = if is_new {
            HuntingItem::Member(place, Some(elsewhere.unwrap_or_default().to_vec()))
        } else {
            HuntingItem::Place(place)
        };
        let change = Change::Create { after };
        Ok(Applied { change, receipt })
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

    /// The agent's places in other queues are read just before, for the undo: the deletes before this one have
    /// changed them.
    async fn delete_agent(
        &self,
        api: &Api,
        place: &MemberPlace,
        known: Option<&Elsewhere>,
    ) -> Result<Applied<HuntingItem>, ApiError> {
        let agent = place.agent.as_ref();
        let agent = agent.ok_or(ApiError::local(Problem::WithoutEffect))?;
        let elsewhere = match known {
            Some(known) => Some(known.clone()),
            None => self.elsewhere(api, agent).await,
        };
        let now = self.unchanged(api, agent, place).await?;
        let receipt = resource::delete_agent(api, &self.service, agent).await?;
        let before = HuntingItem::Member(now, elsewhere);
        let change = Change::Delete { before };
        Ok(Applied { change, receipt })
    }

    /// The agent as it is now; a conflict where another session has changed it since it was shown.
    async fn unchanged(
        &self,
        api: &Api,
        agent: &AgentId,
        place: &MemberPlace,
    ) -> Result<MemberPlace, ApiError> {
        let now = match resource::agent(api, &self.service, agent).await {
            Ok(now) => now,
            // Another session has deleted it already.
            Err(error) if error.problem == Problem::NotFound => return Err(error),
            Err(error) => return Err(error.not_sent()),
        };
        if now.values != place.values {
            return Err(ApiError::local(Problem::Conflict).not_sent());
        }
        let values = now.values;
        Ok(MemberPlace {
            values,
            ..place.clone()
        })
    }

    /// None where they cannot be read: a delete does not wait for what only its undo needs.
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
            (None, Some(HuntingItem::Place(place))) => return self.add(api, place, None).await,
            (None, Some(HuntingItem::Member(place, elsewhere))) => {
                let elsewhere = elsewhere.as_deref().unwrap_or_default();
                return self.add(api, place, Some(elsewhere)).await;
            }
            (Some(HuntingItem::Member(place, known)), None) => {
                return self.delete_agent(api, place, known.as_ref()).await;
            }
            (Some(before), Some(after)) => self.update(api, before, after).await?,
            (Some(before), None) => self.delete(api, before).await?,
            // Queues are created elsewhere; settings, and agents without a place, never.
            (None, _) => return Err(ApiError::local(Problem::WithoutEffect)),
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    /// Of this queue alone: where it is gone, nothing is known of what was sent to it.
    async fn state(&self, api: &Api) -> Result<Loaded, ApiError> {
        let loaded = load(api, &self.service, Some(self.queue.as_str())).await?;
        match loaded.queue {
            Some(_) => Ok(loaded),
            None => Err(ApiError::local(Problem::NotFound)),
        }
    }

    fn find(&self, state: &Loaded, change: &Change<HuntingItem>) -> Option<HuntingItem> {
        match change.subject() {
            HuntingItem::Settings(_) => Some(HuntingItem::Settings(state.settings.clone())),
            HuntingItem::Queue(wanted) => {
                let mut queues = state.queues.iter();
                let found = queues.find(|queue| queue.id == wanted.id);
                found.cloned().map(Box::new).map(HuntingItem::Queue)
            }
            HuntingItem::Agent(wanted) => {
                let mut agents = state.members.iter().chain(&state.others);
                let found = agents.find(|agent| agent.id == wanted.id);
                found.cloned().map(HuntingItem::Agent)
            }
            // A move gives the other members new positions, so that its position proves nothing; sending it again
            // does no harm.
            HuntingItem::Place(place) if is_update(change) => {
                member_of(state, place)?;
                change.before().cloned()
            }
            HuntingItem::Place(place) => {
                let agent = member_of(state, place)?;
                Some(HuntingItem::Place(MemberPlace {
                    agent: Some(agent.id.clone()),
                    ..place.clone()
                }))
            }
            HuntingItem::Member(place, elsewhere) => {
                let found = agent_of(state, place);
                // An agent that comes back has a new id.
                let found =
                    found.or_else(|| returned(state, place).filter(|_| !deletes(change)))?;
                Some(HuntingItem::Member(found, elsewhere.clone()))
            }
        }
    }

    fn is_same(&self, left: &HuntingItem, right: &HuntingItem) -> bool {
        match (left, right) {
            (HuntingItem::Place(left), HuntingItem::Place(right)) => {
                left.values.number == right.values.number && left.position == right.position
            }
            // An agent with all of its places: its undo puts these values back.
            (HuntingItem::Member(left, _), HuntingItem::Member(right, _)) => {
                left.values == right.values && left.position == right.position
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

fn deletes<T>(change: &Change<T>) -> bool {
    matches!(change, Change::Delete { .. })
}

fn is_update<T>(change: &Change<T>) -> bool {
    matches!(change, Change::Update { .. })
}

/// The member that a place is about: by its id; one that has just been added by its number, if no other member
/// has it.
fn member_of<'a>(state: &'a Loaded, place: &MemberPlace) -> Option<&'a Agent> {
    match &place.agent {
        Some(id) => state.members.iter().find(|agent| agent.id == *id),
        None => {
            let number = &place.values.number;
            let mut namesakes = state
                .members
                .iter()
                .filter(|it| it.values.number == *number);
            namesakes.next().filter(|_| namesakes.next().is_none())
        }
    }
}

/// An agent of the service as it is now; without a position where it is in other queues alone.
fn agent_of(state: &Loaded, place: &MemberPlace) -> Option<MemberPlace> {
    let as_now = |agent: &Agent, position| MemberPlace {
        agent: Some(agent.id.clone()),
        values: agent.values.clone(),
        position,
    };
    if let Some(agent) = member_of(state, place) {
        return Some(as_now(agent, place.position));
    }
    let mut others = state.others.iter();
    let agent = others.find(|agent| place.agent.as_ref() == Some(&agent.id));
    agent.map(|agent| as_now(agent, usize::MAX))
}

/// The member that has the number and the values of an agent that was deleted.
fn returned(state: &Loaded, place: &MemberPlace) -> Option<MemberPlace> {
    let mut members = state.members.iter();
    let agent = members.find(|agent| agent.values == place.values)?;
    Some(MemberPlace {
        agent: Some(agent.id.clone()),
        ..place.clone()
    })
}
