//! `…/queue/{queueId}/liveStatistics`, `…/queue/{queueId}/liveCalls`, `…/agent/{agentId}/liveStatus`: what
//! goes on in a queue.

use std::collections::BTreeMap;
use std::rc::Rc;

use futures_util::future::join3;
use serde::Deserialize;

use super::hunting_path;
use crate::api::client::Api;
use crate::api::error::ApiError;
use crate::api::expanded;
use crate::api::fields;
use crate::api::id::Id;
use crate::telephony::hunting::{
    Activity, AgentId, AgentNow, HuntingService, QueueFigures, QueueId, QueueNow,
};

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct WireStatistics {
    #[serde(deserialize_with = "fields::whole")]
    calls_answered: Option<u32>,
    #[serde(deserialize_with = "fields::whole")]
    calls_lost: Option<u32>,
    #[serde(deserialize_with = "fields::whole")]
    total_call_duration: Option<u32>,
    #[serde(deserialize_with = "fields::whole")]
    total_waiting_duration: Option<u32>,
    #[serde(deserialize_with = "fields::text")]
    last_reset: Option<String>,
}

#[derive(Deserialize)]
struct WireCall {
    #[serde(default, deserialize_with = "fields::text")]
    state: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct WireStatus {
    #[serde(default, deserialize_with = "fields::text")]
    status: Option<String>,
    #[serde(default, deserialize_with = "fields::text")]
    last_status_change: Option<String>,
}

/// A queue as it is now, and what these agents are doing: some requests, however many they are. A part that
/// cannot be read is missing, with the reason beside; an error where no part could be read.
pub async fn queue_now(
    api: &Api,
    service: &HuntingService,
    queue: &QueueId,
    agents: &[AgentId],
) -> Result<(QueueNow, Option<ApiError>), ApiError> {
    let path = hunting_path(service, &["queue", queue.as_str(), "liveStatistics"]);
    let statistics = api.get::<WireStatistics>(&path);
    let callers = callers(api, service, queue);
    let agents = activities(api, service, agents);
    match join3(statistics, callers, agents).await {
        (Err(error), Err(_), Err(_)) => Err(error),
        (statistics, waiting, agents) => {
            let now = QueueNow {
                figures: statistics.as_ref().ok().map(QueueFigures::from),
                waiting: waiting.as_ref().ok().copied(),
                agents: Rc::new(agents.as_ref().cloned().unwrap_or_default()),
            };
            let error = statistics.err().or(waiting.err()).or(agents.err());
            Ok((now, error))
        }
    }
}

/// Those who wait. Read by their ids, since a list of objects may come from a cache, and these live for seconds.
async fn callers(api: &Api, service: &HuntingService, queue: &QueueId) -> Result<u32, ApiError> {
    let path = hunting_path(service, &["queue", queue.as_str(), "liveCalls"]);
    let ids: Vec<Id> = api.get(&path).await?;
    let calls = expanded::below::<WireCall>(api, &path, &ids, &[]).await?;
    let waiting = calls
        .iter()
        .filter(|(_, call)| call.state.as_deref() == Some("Waiting"));
    Ok(u32::try_from(waiting.count()).unwrap_or(u32::MAX))
}

async fn activities(
    api: &Api,
    service: &HuntingService,
    agents: &[AgentId],
) -> Result<BTreeMap<AgentId, AgentNow>, ApiError> {
    let path = hunting_path(service, &["agent"]);
    let ids: Vec<Id> = agents.iter().map(|id| Id(id.to_string())).collect();
    let found = expanded::below::<WireStatus>(api, &path, &ids, &["liveStatus"]).await?;
    let known = |(id, wire): (Id, WireStatus)| (AgentId::from(id.0.as_str()), wire.into());
    Ok(found.into_iter().map(known).collect())
}

impl From<&WireStatistics> for QueueFigures {
    fn from(wire: &WireStatistics) -> Self {
        Self {
            answered: wire.calls_answered.unwrap_or_default(),
            lost: wire.calls_lost.unwrap_or_default(),
            talking_s: wire.total_call_duration.unwrap_or_default(),
            waiting_s: wire.total_waiting_duration.unwrap_or_default(),
            since: wire.last_reset.clone().unwrap_or_default(),
        }
    }
}

impl From<WireStatus> for AgentNow {
    fn from(wire: WireStatus) -> Self {
        Self {
            activity: Activity::from_wire(wire.status.as_deref().unwrap_or_default()),
            since: wire.last_status_change.unwrap_or_default(),
        }
    }
}
