//! What the path of a request names: a service in one of the two trees, a queue, an agent.

use std::collections::BTreeMap;

use axum::{
    extract::{FromRequestParts, MatchedPath, RawPathParams},
    http::request::Parts,
};

use super::super::find;
use crate::{
    error::ApiError,
    world::{BillingAccount, Hunting, HuntingAgent, HuntingPlace, HuntingQueue, Number, World},
};

/// The parameters of the path by name, decoded.
pub(super) struct Place {
    easy: bool,
    names: BTreeMap<String, String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Place {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let matched = parts.extensions.get::<MatchedPath>();
        let easy = matched.is_some_and(|path| path.as_str().contains("/easyHunting/"));
        let names = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|problem| ApiError::bad_request(problem.to_string()))?;
        let names = names.iter();
        Ok(Self {
            easy,
            names: names
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        })
    }
}

impl Place {
    /// The parameter of this name; empty if the path has none.
    pub(super) fn name(&self, name: &str) -> &str {
        self.names.get(name).map_or("", String::as_str)
    }

    pub(super) fn account<'w>(&self, world: &'w World) -> Result<&'w BillingAccount, ApiError> {
        find::account(world, self.name("billing_account"))
    }

    /// The number, if it belongs to the tree of this path.
    pub(super) fn number<'w>(&self, world: &'w World) -> Result<&'w Number, ApiError> {
        let number = find::number(self.account(world)?, self.name("service_name"))?;
        match self.holds(number) {
            true => Ok(number),
            false => Err(self.unknown()),
        }
    }

    pub(super) fn hunting<'w>(&self, world: &'w World) -> Result<&'w Hunting, ApiError> {
        let hunting = self.number(world)?.hunting.as_ref();
        hunting.ok_or_else(|| self.unknown())
    }

    pub(super) fn hunting_mut<'w>(
        &self,
        world: &'w mut World,
    ) -> Result<&'w mut Hunting, ApiError> {
        let account = find::account_mut(world, self.name("billing_account"))?;
        let number = find::number_mut(account, self.name("service_name"))?;
        match &mut number.hunting {
            Some(hunting) if self.easy == number.easy_hunting.is_some() => Ok(hunting),
            _ => Err(self.unknown()),
        }
    }

    pub(super) fn queue<'h>(&self, hunting: &'h Hunting) -> Result<&'h HuntingQueue, ApiError> {
        find::record(&hunting.queues, "queueId", self.name("queue_id"))
    }

    pub(super) fn queue_mut<'h>(
        &self,
        hunting: &'h mut Hunting,
    ) -> Result<&'h mut HuntingQueue, ApiError> {
        find::record_mut(&mut hunting.queues, "queueId", self.name("queue_id"))
    }

    pub(super) fn agent<'h>(&self, hunting: &'h Hunting) -> Result<&'h HuntingAgent, ApiError> {
        find::record(&hunting.agents, "agentId", self.name("agent_id"))
    }

    /// Where the agent of the path stands in its queue.
    pub(super) fn member(&self, hunting: &Hunting) -> Result<HuntingPlace, ApiError> {
        let agent_id = self.agent(hunting)?.agent_id;
        let place = self.queue(hunting)?.place(agent_id);
        place.ok_or_else(|| ApiError::not_found("agentId of the queue", agent_id))
    }

    fn holds(&self, number: &Number) -> bool {
        match self.easy {
            true => number.easy_hunting.is_some(),
            false => number.ovh_pabx.is_some(),
        }
    }

    fn unknown(&self) -> ApiError {
        find::unknown_service(self.name("service_name"))
    }
}
