//! `…/easyHunting` and `…/easyHunting/{serviceName}`: the queue itself.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::super::{
    find, hunting, presentation,
    reply::{json, void},
};
use crate::{
    app::App,
    body::{Fields, set},
    error::{Answer, ApiError},
    listing::Listing,
    world::{BillingAccount, EasyHunting, Hunting, Number},
};

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

/// `telephony.EasyHunting`: the number, its options, and its hunting group as far as it shows here.
fn show(number: &Number) -> Value {
    let queue = number.hunting.as_ref().and_then(Hunting::first_queue);
    let mut object = value!({
        "description": number.description,
        "featureType": number.feature_type,
        "serviceName": number.service_name,
        "serviceType": number.service_type,
        "statusIvrEnabled": number.hunting.as_ref().map(|hunting| hunting.status_ivr_enabled),
        "strategy": queue.map(|queue| &queue.strategy),
        "queueSize": queue.map(|queue| queue.max_member),
        "maxWaitTime": queue.map(|queue| queue.max_wait_time),
        "toneOnHold": queue.map(|queue| queue.sound_on_hold),
    });
    if let (Some(fields), Value::Object(options)) =
        (object.as_object_mut(), value!(number.easy_hunting))
    {
        fields.extend(options);
    }
    object
}

async fn update(
    State(app): State<App>,
    Path((account, name)): Path<(String, String)>,
    fields: Fields,
) -> Answer {
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        super::find(account, &name)?;
        let number = changed(account, find::number(account, &name)?, fields)?;
        account.numbers.insert(name, number);
        void(world)
    })
}

fn changed(
    account: &BillingAccount,
    current: &Number,
    mut fields: Fields,
) -> Result<Number, ApiError> {
    let mut number = current.clone();
    set(&mut number.description, fields.text("description")?);
    if let Some(hunting) = &mut number.hunting {
        change_group(hunting, &mut fields)?;
    }
    if let Some(options) = &mut number.easy_hunting {
        change_options(options, &mut fields)?;
    }
    fields.finish()?;
    check(account, &number)?;
    Ok(number)
}

/// What this resource shows of the hunting group is changed there.
fn change_group(hunting: &mut Hunting, fields: &mut Fields) -> Result<(), ApiError> {
    let status_ivr_enabled = fields.flag("statusIvrEnabled")?;
    set(&mut hunting.status_ivr_enabled, status_ivr_enabled);
    if let Some(queue) = hunting.first_queue_mut() {
        set(&mut queue.strategy, fields.text("strategy")?);
        set(&mut queue.max_member, fields.integer("queueSize")?);
        set(&mut queue.max_wait_time, fields.integer("maxWaitTime")?);
        let music = fields.nullable_integer("toneOnHold")?;
        set(&mut queue.sound_on_hold, music);
    }
    Ok(())
}

fn change_options(options: &mut EasyHunting, fields: &mut Fields) -> Result<(), ApiError> {
    let anonymous_rejection = fields.flag("anonymousRejection")?;
    set(&mut options.anonymous_rejection, anonymous_rejection);
    let shown = fields.text("showCallerNumber")?;
    set(&mut options.show_caller_number, shown);
    for (name, tone) in [
        ("toneOnClosing", &mut options.tone_on_closing),
        ("toneOnOpening", &mut options.tone_on_opening),
    ] {
        set(tone, fields.nullable_integer(name)?);
    }
    set(&mut options.voicemail, fields.nullable_text("voicemail")?);
    Ok(())
}

fn check(account: &BillingAccount, number: &Number) -> Result<(), ApiError> {
    if let Some(queue) = number.hunting.as_ref().and_then(Hunting::first_queue) {
        hunting::check_strategy(&queue.strategy)?;
        hunting::check_sound(number, "toneOnHold", queue.sound_on_hold)?;
    }
    let Some(options) = &number.easy_hunting else {
        return Ok(());
    };
    hunting::check_sound(number, "toneOnClosing", options.tone_on_closing)?;
    hunting::check_sound(number, "toneOnOpening", options.tone_on_opening)?;
    let voicemail = options.voicemail.as_deref();
    let check = |number| hunting::check_voicemail(account, "voicemail", number);
    voicemail.map_or(Ok(()), check)?;
    presentation::check(&options.show_caller_number)
}
