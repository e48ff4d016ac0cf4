//! `/telephony/{billingAccount}/line/{serviceName}/click2CallUser`: calls placed for a line.

use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
    routing::get,
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json as value;

use super::{destination::all_digits, find, reply::json};
use crate::{
    app::App,
    body::Fields,
    error::{Answer, ApiError},
    world::Click2Call,
};

/// Calls that one line may place in [`QUOTA_SECONDS`].
const QUOTA: usize = 5;
const QUOTA_SECONDS: i64 = 60;

/// The sandbox listens on 127.0.0.1 alone, so that every caller has this address.
const SOURCE_IP: &str = "127.0.0.1";

pub(super) fn routes() -> Router<App> {
    Router::new().route(
        "/telephony/{billing_account}/line/{service_name}/click2CallUser",
        get(history).post(place),
    )
}

async fn history(State(app): State<App>, Path((account, line)): Path<(String, String)>) -> Answer {
    let now = app.now().into();
    app.world(|world| {
        let line = find::line(find::account(world, &account)?, &line)?;
        json(line.click2call.history(now))
    })
}

async fn place(
    State(app): State<App>,
    Path((account, line)): Path<(String, String)>,
    mut fields: Fields,
) -> Answer {
    let called = international(&fields.required_text("calledNumber")?)?;
    fields.finish()?;
    let now = app.now().into();
    app.world(|world| {
        let click2call =
            &mut find::line_mut(find::account_mut(world, &account)?, &line)?.click2call;
        check_enabled(click2call, &line)?;
        match seconds_to_wait(click2call, now) {
            Some(seconds) => Ok(too_many(seconds)),
            None => json(value!({ "callId": click2call.place(now, &called, SOURCE_IP) })),
        }
    })
}

/// The number as it is stored, with `00` in place of the plus sign.
fn international(wanted: &str) -> Result<String, ApiError> {
    match wanted.strip_prefix('+') {
        Some(digits)
            if all_digits(digits)
                && !digits.starts_with('0')
                && (7..=15).contains(&digits.len()) =>
        {
            Ok(format!("00{digits}"))
        }
        _ => Err(ApiError::field(
            "calledNumber",
            "expected the international format: +, country code, 7 to 15 digits in all",
        )),
    }
}

fn check_enabled(click2call: &Click2Call, line: &str) -> Result<(), ApiError> {
    if click2call.enabled {
        return Ok(());
    }
    Err(ApiError::new(
        StatusCode::FORBIDDEN,
        "CLICK2CALL_DISABLED",
        format!("Click-to-call is switched off on the line {line}"),
    ))
}

/// Seconds until the oldest call that counts no longer does; `None` when there is room for one.
fn seconds_to_wait(click2call: &Click2Call, now: DateTime<Utc>) -> Option<i64> {
    let recent = click2call.since(now - TimeDelta::seconds(QUOTA_SECONDS));
    let oldest = recent.get(recent.len().checked_sub(QUOTA)?)?;
    let passed = (now - oldest.date_time).num_seconds();
    Some((QUOTA_SECONDS - passed).max(1))
}

fn too_many(seconds: i64) -> Response {
    let message = format!("A line may place {QUOTA} calls a minute: try again in {seconds} s");
    let error = ApiError::new(StatusCode::TOO_MANY_REQUESTS, "QUOTA_EXCEEDED", message);
    ([(RETRY_AFTER, HeaderValue::from(seconds))], error).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_international_and_of_a_length_that_exists() {
        for refused in [
            "",
            "+",
            "0123456789",
            "0033123456789",
            "33123456789",
            "+0123456789",
            "+123456",
            "+1234567890123456",
            "+33 1 23 45 67 89",
            "+3312345678x",
        ] {
            assert!(international(refused).is_err(), "{refused}");
        }
        for (accepted, stored) in [
            ("+33123456789", "0033123456789"),
            ("+1234567", "001234567"),
            ("+123456789012345", "00123456789012345"),
        ] {
            assert_eq!(international(accepted).ok().as_deref(), Some(stored));
        }
    }

    #[test]
    fn the_sixth_call_of_a_minute_waits_for_the_first_to_be_past() {
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let mut click2call = Click2Call::default();
        for seconds in [59, 40, 30, 20] {
            click2call.place(now - TimeDelta::seconds(seconds), "0033123456789", "::1");
        }
        assert_eq!(seconds_to_wait(&click2call, now), None);
        click2call.place(now, "0033123456789", "::1");
        assert_eq!(seconds_to_wait(&click2call, now), Some(1));
        let later = now + TimeDelta::seconds(2);
        assert_eq!(seconds_to_wait(&click2call, later), None);
        click2call.place(later, "0033123456789", "::1");
        assert_eq!(seconds_to_wait(&click2call, later), Some(18));
    }
}
