//! `/_sandbox/…`: looking in and making trouble by hand; no part of the API and no sign-in.

use std::collections::BTreeMap;

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::IntoResponse,
    routing::{get, post},
};
use serde_json::{Value, json};

use crate::{
    app::App,
    faults::Fault,
    log::Received,
    world::{
        BillingAccount, Click2Call, DdiBlock, Dialplan, EasyHunting, Extension, HuntingQueue,
        Number, TimeConditions,
    },
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/log", get(log))
        .route("/state", get(state))
        .route("/fault", post(fault))
        .route("/reset", post(reset))
}

async fn log(State(app): State<App>) -> Json<Vec<Value>> {
    Json(app.log().all().iter().map(entry).collect())
}

fn entry(received: &Received) -> Value {
    json!({
        "method": received.method,
        "path": received.path,
        "query": received.query,
        "headers": headers(received),
        "body": received.text(),
        "credential": received.credential,
        "status": received.status,
        "queryId": received.query_id,
    })
}

/// The data without credentials; of large lists the count.
async fn state(State(app): State<App>) -> Json<Value> {
    let faults = app.faults().all();
    app.world(|world| {
        let accounts: Vec<Value> = world.accounts.values().map(account).collect();
        let records = world.store.summary();
        Json(json!({ "me": world.me, "accounts": accounts, "records": records, "faults": faults }))
    })
}

fn account(account: &BillingAccount) -> Value {
    let blocks: Vec<(&String, &DdiBlock)> = account
        .numbers
        .iter()
        .filter_map(|(name, number)| Some((name, number.ddi.as_ref()?)))
        .collect();
    json!({
        "account": account,
        "lines": account.lines.len(),
        "numbers": account.numbers,
        "faxes": account.faxes,
        "ddi": blocks.into_iter().collect::<BTreeMap<_, _>>(),
        "timeCondition": timed_lines(account),
        "click2Call": callers(account),
        "easyHunting": queues(account),
        "ovhPabx": pabx(account),
        "hunting": groups(account),
    })
}

/// Lines with time conditions, and their options.
fn timed_lines(account: &BillingAccount) -> BTreeMap<&String, &TimeConditions> {
    let lines = account.lines.iter();
    lines
        .map(|(name, line)| (name, &line.time_conditions))
        .filter(|(_, times)| !times.conditions.is_empty())
        .collect()
}

/// Lines that placed calls, or may not.
fn callers(account: &BillingAccount) -> BTreeMap<&String, &Click2Call> {
    let lines = account.lines.iter();
    lines
        .map(|(name, line)| (name, &line.click2call))
        .filter(|(_, click2call)| **click2call != Click2Call::default())
        .collect()
}

fn queues(account: &BillingAccount) -> BTreeMap<&String, Value> {
    let show = |queue: &EasyHunting| {
        json!({
            "queue": queue,
            "timeConditions": queue.settings,
            "conditions": queue.conditions,
            "shortExtensions": queue.short_extensions,
        })
    };
    let numbers = account.numbers.iter();
    numbers
        .filter_map(|(name, number)| Some((name, show(number.easy_hunting.as_ref()?))))
        .collect()
}

/// Agents in full, and of each queue their ids in the order of their positions.
fn groups(account: &BillingAccount) -> BTreeMap<&String, Value> {
    let queue = |queue: &HuntingQueue| json!({ "queue": queue, "agents": queue.agents });
    let show = |number: &Number| {
        let hunting = number.hunting.as_ref()?;
        let queues: Vec<Value> = hunting.queues.values().map(queue).collect();
        Some(json!({
            "hunting": hunting,
            "queues": queues,
            "agents": hunting.agents,
            "sounds": number.sounds,
        }))
    };
    let numbers = account.numbers.iter();
    numbers
        .filter_map(|(name, number)| Some((name, show(number)?)))
        .collect()
}

fn pabx(account: &BillingAccount) -> BTreeMap<&String, Vec<Value>> {
    let numbers = account.numbers.iter();
    numbers
        .filter_map(|(name, number)| Some((name, number.ovh_pabx.as_ref()?)))
        .map(|(name, pabx)| (name, pabx.dialplans.values().map(dialplan).collect()))
        .collect()
}

fn dialplan(dialplan: &Dialplan) -> Value {
    let show = |extension: &Extension| {
        json!({
            "extension": extension,
            "conditionTime": extension.condition_times,
        })
    };
    let extensions: Vec<Value> = dialplan.extensions.values().map(show).collect();
    json!({ "dialplan": dialplan, "extensions": extensions })
}

async fn fault(State(app): State<App>, Json(fault): Json<Fault>) -> impl IntoResponse {
    app.faults().add(fault);
    StatusCode::NO_CONTENT
}

async fn reset(State(app): State<App>) -> impl IntoResponse {
    app.reset();
    StatusCode::NO_CONTENT
}

fn headers(received: &Received) -> BTreeMap<&str, &str> {
    received
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}
