//! `…/ovhPabx/{serviceName}/hunting` and `…/easyHunting/{serviceName}/hunting`: queues, agents, who
//! stands where, what goes on; and `…/sound` beside them. Both trees are one implementation.

mod agent;
mod agent_fields;
mod group;
mod live;
mod member;
mod place;
mod queue;
mod queue_check;
mod queue_fields;
mod sound;

use axum::Router;

pub(super) use self::queue_check::{check_sound, check_strategy, check_voicemail};
use crate::app::App;

const TREES: [&str; 2] = [
    "/telephony/{billing_account}/ovhPabx/{service_name}",
    "/telephony/{billing_account}/easyHunting/{service_name}",
];

pub(super) fn routes() -> Router<App> {
    let trees = TREES.into_iter().map(|tree| {
        Router::new()
            .merge(group::routes(tree))
            .merge(queue::routes(tree))
            .merge(agent::routes(tree))
            .merge(member::routes(tree))
            .merge(live::routes(tree))
            .merge(sound::routes(tree))
    });
    trees.fold(Router::new(), Router::merge)
}
