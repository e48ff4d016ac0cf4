//! `…/timeCondition/{serviceName}/options`: slots, ring timeout, on or off.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use serde_json::{Value, json as value};

use super::super::{
    find,
    reply::{json, void},
    slots::{self, Null},
};
use crate::{
    app::App,
    body::{Fields, mistyped, one_of, set},
    error::{Answer, ApiError},
};

/// `telephony.TimeConditionsGlobalStatusEnum`.
const STATUSES: [&str; 3] = ["deleted", "disabled", "enabled"];

pub(super) fn routes() -> Router<App> {
    Router::new().route(
        "/telephony/{billing_account}/timeCondition/{service_name}/options",
        get(show).put(update),
    )
}

async fn show(State(app): State<App>, Path((account, line)): Path<(String, String)>) -> Answer {
    app.world(|world| {
        let line = find::line(find::account(world, &account)?, &line)?;
        let options = &line.time_conditions.options;
        let mut shown = value!(options);
        if let (true, Some(seconds)) = (world.settings.text_enums, options.timeout) {
            shown["timeout"] = Value::from(seconds.to_string());
        }
        json(shown)
    })
}

async fn update(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let status = fields.text("status")?;
    status.as_deref().map_or(Ok(()), check_status)?;
    let timeout = fields.take("timeout").map(|found| seconds(&found));
    let timeout = timeout.transpose()?;
    app.world(|world| {
        let account = find::account_mut(world, &account)?;
        let current = &find::line(account, &line)?.time_conditions.options.slots;
        let slots = slots::changed(account, current, &mut fields, Null::Refused)?;
        fields.finish()?;
        let options = &mut find::line_mut(account, &line)?.time_conditions.options;
        options.slots = slots;
        set(&mut options.status, status);
        set(&mut options.timeout, timeout);
        void(world)
    })
}

/// Whether this is a value of `telephony.TimeConditionsGlobalStatusEnum`.
pub(super) fn check_status(status: &str) -> Result<(), ApiError> {
    let kind = "telephony.TimeConditionsGlobalStatusEnum";
    one_of("status", kind, &STATUSES, status)
}

/// `telephony.TimeConditionsTimeoutEnum`, as a number or as its text; null for none.
fn seconds(found: &Value) -> Result<Option<u64>, ApiError> {
    let seconds = match found {
        Value::Null => return Ok(None),
        Value::String(text) => text.parse().ok(),
        other => other.as_u64(),
    };
    match seconds {
        Some(seconds) if (5..=90).contains(&seconds) && seconds % 5 == 0 => Ok(Some(seconds)),
        _ => Err(mistyped(
            "timeout",
            "telephony.TimeConditionsTimeoutEnum",
            found,
        )),
    }
}
