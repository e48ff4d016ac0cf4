//! How the time conditions and the options of a service are read and written.

use futures_util::future::try_join;
use yew::prelude::*;

use super::texts::{condition_text, options_text};
use crate::api::time_conditions::{self as resource};
use crate::api::{Api, ApiError, Problem};
use crate::data::{Applied, Described, Query, QueryKey, Writes, use_query};
use crate::i18n::I18n;
use crate::telephony::change::{Change, Plan};
use crate::telephony::time_condition::{
    Condition, Feature, OddCondition, Options, Owner, ScheduleItem,
};

/// What the API has.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Loaded {
    pub(super) conditions: Vec<Condition>,
    /// Conditions that the editor cannot show in a week.
    pub(super) odd: Vec<OddCondition>,
    /// How many more there are that cannot even be named.
    pub(super) unreadable: usize,
    pub(super) options: Option<Options>,
}

/// Reads the conditions and the options, at the same time.
#[hook]
pub(super) fn use_loaded(owner: &Owner) -> Query<Loaded> {
    let owner = owner.clone();
    use_query(key(&owner), move |api| {
        let owner = owner.clone();
        async move { load(&api, &owner).await }
    })
}

pub(super) async fn load(api: &Api, owner: &Owner) -> Result<Loaded, ApiError> {
    let (conditions, options) = try_join(
        resource::conditions(api, owner),
        resource::options(api, owner),
    )
    .await?;
    Ok(Loaded {
        conditions: conditions.read,
        odd: conditions.odd,
        unreadable: conditions.unreadable,
        options,
    })
}

pub(super) fn key(owner: &Owner) -> QueryKey {
    let key = QueryKey::of_service(&owner.service, "timeConditions");
    match &owner.feature {
        Feature::OvhPabx {
            dialplan_id,
            extension_id,
        } => key.id(dialplan_id).id(extension_id),
        Feature::Sip | Feature::EasyHunting => key,
    }
}

/// Writes the time conditions of one service.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScheduleWrites {
    pub(super) owner: Owner,
}

impl ScheduleWrites {
    async fn create(&self, api: &Api, new: &Condition) -> Result<Applied<ScheduleItem>, ApiError> {
        let (created, receipt) = resource::create(api, &self.owner, new).await?;
        let created = match created {
            Some(created) => created,
            // The API that answers without a body leaves the id to be read.
            None => self.read_created(api, new).await?,
        };
        let after = ScheduleItem::Condition(new.clone().with_id(created.id().clone()));
        Ok(Applied {
            change: Change::Create { after },
            receipt,
        })
    }

    async fn read_created(&self, api: &Api, new: &Condition) -> Result<Condition, ApiError> {
        let read = resource::conditions(api, &self.owner).await;
        let mut conditions = read.map_err(ApiError::half_done)?.read.into_iter();
        let found = conditions.find(|it| it.is_same_as(new));
        found.ok_or(ApiError::local(Problem::WithoutEffect))
    }
}

impl Writes for ScheduleWrites {
    type Item = ScheduleItem;
    type State = Loaded;

    async fn apply(
        &self,
        api: &Api,
        change: &Change<ScheduleItem>,
    ) -> Result<Applied<ScheduleItem>, ApiError> {
        let owner = &self.owner;
        let receipt = match (change.before(), change.after()) {
            (None, Some(ScheduleItem::Condition(new))) => return self.create(api, new).await,
            (Some(ScheduleItem::Condition(before)), Some(ScheduleItem::Condition(after))) => {
                resource::update(api, owner, before, after).await?
            }
            (Some(ScheduleItem::Condition(before)), None) => {
                resource::delete(api, owner, before.id()).await?
            }
            (Some(ScheduleItem::Options(before)), Some(ScheduleItem::Options(after))) => {
                resource::set_options(api, owner, before, after).await?
            }
            // Options are neither made nor unmade, and never become a condition.
            _ => return Err(ApiError::local(Problem::WithoutEffect)),
        };
        let change = change.clone();
        Ok(Applied { change, receipt })
    }

    async fn state(&self, api: &Api) -> Result<Loaded, ApiError> {
        load(api, &self.owner).await
    }

    fn find(&self, state: &Loaded, change: &Change<ScheduleItem>) -> Option<ScheduleItem> {
        ScheduleItem::find(change, &state.conditions, state.options.as_ref())
    }

    fn is_same(&self, left: &ScheduleItem, right: &ScheduleItem) -> bool {
        left.is_same_as(right)
    }

    fn stages(&self, plan: &Plan<ScheduleItem>) -> Vec<usize> {
        ScheduleItem::stages(plan.changes())
    }

    fn describe(&self, i18n: &I18n, change: &Change<ScheduleItem>) -> Described {
        let (what, done) = match (change, change.subject()) {
            (_, ScheduleItem::Options(_)) => {
                ("time_condition_set_options", "time_condition_options_set")
            }
            (Change::Create { .. }, _) => ("time_condition_create", "time_condition_created"),
            (Change::Update { .. }, _) => ("time_condition_update", "time_condition_updated"),
            (Change::Delete { .. }, _) => ("time_condition_delete", "time_condition_deleted"),
        };
        let (before, after) = (change.before(), change.after());
        let text = |item: &ScheduleItem, other: Option<&ScheduleItem>| match item {
            ScheduleItem::Options(options) => {
                let others = other.and_then(ScheduleItem::options);
                options_text(i18n, options, others.unwrap_or(options))
            }
            ScheduleItem::Condition(condition) => condition_text(i18n, condition),
        };
        Described {
            what: i18n.t(what),
            done: i18n.t(done),
            before: before.map(|before| text(before, after)),
            after: after.map(|after| text(after, before)),
            ..Described::default()
        }
    }

    fn touches(&self) -> QueryKey {
        key(&self.owner)
    }
}
