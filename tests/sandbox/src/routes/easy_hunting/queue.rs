//! `…/easyHunting` and `…/easyHunting/{serviceName}`: the queue itself.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::super::{
    destination, find, presentation,
    reply::{json, void},
};
use crate::{
    app::App,
    body::{Fields, one_of, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{BillingAccount, EasyHunting, Number},
};

/// `telephony.OvhPabxHuntingQueueStrategyEnum`.
const STRATEGIES: [&str; 7] = [
    "cumulationByAgentOrder",
    "longestHangupAgent",
    "longestIdleAgent",
    "random",
    "ringAll",
    "roundRobin",
    "sequentiallyByAgentOrder",
];

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/telephony/{billing_account}/easyHunting", get(list))
        .route(
            "/telephony/{billing_account}/easyHunting/{service_name}",
            get(show_one).put(update),
        )
}

async fn list(State(app): State<App>, Path(account): Path<String>, listing: Listing) -> Answer {
    app.world(|world| {
        let numbers = find::account(world, &account)?.numbers.values();
        let queues: Vec<&Number> = numbers
            .filter(|number| number.easy_hunting.is_some())
            .collect();
        listing.answer(
            &world.settings,
            queues.into_iter(),
            |number| number.service_name.clone(),
            show,
        )
    })
}

async fn show_one(State(app): State<App>, Path((account, name)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let account = find::account(world, &account)?;
        super::find(account, &name)?;
        json(show(find::number(account, &name)?))
    })
}

/// `telephony.EasyHunting`.
fn show(number: &Number) -> Value {
    let mut object = value!(number.easy_hunting);
    if let Some(fields) = object.as_object_mut() {
        for (name, text) in [
            ("description", &number.description),
            ("featureType", &number.feature_type),
            ("serviceName", &number.service_name),
            ("serviceType", &number.service_type),
        ] {
            fields.insert(name.to_owned(), Value::from(text.as_str()));
        }
    }
    object
}

async fn update(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        let description = fields.text("description")?;
        let queue = changed(account, super::find(account, &name)?, &mut fields)?;
        fields.finish()?;
        let number = find::number_mut(account, &name)?;
        set(&mut number.description, description);
        number.easy_hunting = Some(queue);
        void(world)
    })
}

fn changed(
    account: &BillingAccount,
    current: &EasyHunting,
    fields: &mut Fields,
) -> Result<EasyHunting, ApiError> {
    let mut queue = current.clone();
    set(
        &mut queue.anonymous_rejection,
        fields.flag("anonymousRejection")?,
    );
    set(
        &mut queue.status_ivr_enabled,
        fields.flag("statusIvrEnabled")?,
    );
    set(&mut queue.max_wait_time, fields.integer("maxWaitTime")?);
    set(&mut queue.queue_size, fields.integer("queueSize")?);
    set(&mut queue.strategy, fields.text("strategy")?);
    set(
        &mut queue.show_caller_number,
        fields.text("showCallerNumber")?,
    );
    set(
        &mut queue.tone_on_closing,
        fields.nullable_integer("toneOnClosing")?,
    );
    set(
        &mut queue.tone_on_hold,
        fields.nullable_integer("toneOnHold")?,
    );
    set(
        &mut queue.tone_on_opening,
        fields.nullable_integer("toneOnOpening")?,
    );
    if let Some(voicemail) = fields.nullable_text("voicemail")? {
        let check = |number: String| destination::check(account, "voicemail", &number);
        queue.voicemail = voicemail.map(check).transpose()?;
    }
    check_enums(&queue)?;
    Ok(queue)
}

fn check_enums(queue: &EasyHunting) -> Result<(), ApiError> {
    let strategies = "telephony.OvhPabxHuntingQueueStrategyEnum";
    one_of("strategy", strategies, &STRATEGIES, &queue.strategy)?;
    presentation::check(&queue.show_caller_number)
}
