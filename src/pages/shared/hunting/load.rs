//! What the API has of a group: one queue with its members, and what the service has besides.

use std::rc::Rc;

use futures_util::future::try_join;
use yew::prelude::*;

use crate::api::hunting::{self as resource, Crew};
use crate::api::{Api, ApiError};
use crate::data::{Query, QueryKey, use_query};
use crate::telephony::hunting::{Agent, HuntingService, HuntingSettings, Queue, Sound};

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Loaded {
    pub(super) settings: HuntingSettings,
    pub(super) queues: Vec<Queue>,
    /// The wanted one, or the first where none is named; none where there is no such queue: another queue never
    /// stands in for it.
    pub(super) queue: Option<Queue>,
    /// In their order.
    pub(super) members: Vec<Agent>,
    /// The service's agents who are not in the queue.
    pub(super) others: Vec<Agent>,
    pub(super) sounds: Rc<Vec<Sound>>,
    /// How many queues, agents, places and sounds more there are that could not be read.
    pub(super) unreadable: usize,
}

/// Reads the queue of that id, or the first where none is named.
#[hook]
pub(super) fn use_loaded(service: &HuntingService, queue: Option<&str>) -> Query<Loaded> {
    let wanted = queue.map(str::to_owned);
    let key = key(service).id(queue.unwrap_or_default());
    let service = service.clone();
    use_query(key, move |api| {
        let (service, wanted) = (service.clone(), wanted.clone());
        async move { load(&api, &service, wanted.as_deref()).await }
    })
}

/// What the keys of all queries of a group start with.
pub(super) fn key(service: &HuntingService) -> QueryKey {
    QueryKey::of_service(&service.id, "hunting")
}

pub(super) async fn load(
    api: &Api,
    service: &HuntingService,
    wanted: Option<&str>,
) -> Result<Loaded, ApiError> {
    let rest = try_join(
        resource::settings(api, service),
        resource::sounds(api, service),
    );
    let chosen = async {
        let queues = resource::queues(api, service).await?;
        let queue = match wanted {
            Some(id) => {
                let mut known = queues.items.iter();
                known.find(|queue| queue.id.as_str() == id).cloned()
            }
            None => queues.items.first().cloned(),
        };
        let crew = match &queue {
            Some(queue) => resource::crew(api, service, &queue.id).await?,
            None => Crew::default(),
        };
        Ok((queues, queue, crew))
    };
    let ((settings, sounds), (queues, queue, crew)) = try_join(rest, chosen).await?;
    Ok(Loaded {
        settings,
        unreadable: queues.unreadable + crew.unreadable + sounds.unreadable,
        queues: queues.items,
        queue,
        members: crew.members,
        others: crew.others,
        sounds: Rc::new(sounds.items),
    })
}
