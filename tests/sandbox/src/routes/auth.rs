//! `/auth/…`: the clock, consumer keys, the current credential, signing out.

use std::time::UNIX_EPOCH;

use axum::{
    Extension, Router,
    extract::State,
    http::{HeaderMap, StatusCode, Uri},
    routing::{get, post},
};
use chrono::{DateTime, Utc};
use serde_json::{Value, json as value};
use sha1::{Digest, Sha1};

use super::reply::{json, void};
use crate::{
    app::App,
    auth::Caller,
    body::{Fields, mistyped},
    error::{Answer, ApiError},
    world::{AccessRule, Credential, CredentialStatus, World},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/auth/time", get(time))
        .route("/auth/credential", post(request))
        .route("/auth/currentCredential", get(current))
        .route("/auth/logout", post(logout))
}

async fn time(State(app): State<App>) -> Answer {
    json(
        app.now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs()),
    )
}

async fn request(State(app): State<App>, headers: HeaderMap, mut fields: Fields) -> Answer {
    let key = headers
        .get("x-ovh-application")
        .and_then(|key| key.to_str().ok());
    let rules = access_rules(fields.take("accessRules"))?;
    let redirection = redirection(fields.nullable_text("redirection")?.flatten())?;
    // Accepted, as API clients send it, and not enforced: all callers are on loopback.
    fields.take("allowedIPs");
    fields.finish()?;
    let (consumer_key, validation) = (secret(&app), secret(&app));
    let url = format!(
        "{}/auth/validate?credentialToken={validation}",
        app.origin()
    );
    app.world(|world| {
        let key = key
            .filter(|key| world.application(key).is_some())
            .ok_or_else(invalid_key)?;
        let credential = Credential {
            credential_id: 1000 + world.credentials.len() as u64,
            token: consumer_key.clone(),
            application: Some(key.to_owned()),
            rules,
            status: CredentialStatus::PendingValidation,
            creation: Utc::now(),
            expiration: None,
            last_use: None,
            validation_token: Some(validation),
            redirection,
        };
        let answer = value!({
            "consumerKey": consumer_key, "state": credential.status, "validationUrl": url,
        });
        world.credentials.push(credential);
        json(answer)
    })
}

async fn current(State(app): State<App>, Extension(caller): Extension<Caller>) -> Answer {
    app.world(|world| {
        let application = |key: &String| world.application(key).map(|application| application.id);
        let known = world.credentials.iter().find(|known| is_of(&caller, known));
        let known = known.ok_or_else(|| ApiError::not_found("credential", "current"))?;
        json(value!({
            "allowedIPs": null,
            "applicationId": known.application.as_ref().and_then(application),
            "creation": date(known.creation),
            "credentialId": known.credential_id,
            "expiration": known.expiration.map(date),
            "lastUse": known.last_use.map(date),
            "ovhSupport": false,
            "rules": known.rules,
            "status": known.status,
        }))
    })
}

async fn logout(State(app): State<App>, Extension(caller): Extension<Caller>) -> Answer {
    app.world(|world| {
        expire(world, &caller);
        void(world)
    })
}

fn expire(world: &mut World, caller: &Caller) {
    for known in world
        .credentials
        .iter_mut()
        .filter(|known| is_of(caller, known))
    {
        known.status = CredentialStatus::Expired;
    }
}

fn is_of(caller: &Caller, known: &Credential) -> bool {
    caller.credential_id == Some(known.credential_id)
}

fn access_rules(found: Option<Value>) -> Result<Vec<AccessRule>, ApiError> {
    let found = found.unwrap_or_default();
    let rules: Option<Vec<AccessRule>> = found
        .as_array()
        .and_then(|rules| rules.iter().map(access_rule).collect());
    match rules {
        Some(rules) if !rules.is_empty() => Ok(rules),
        _ => Err(mistyped("accessRules", "auth.AccessRule[]", &found)),
    }
}

fn access_rule(found: &Value) -> Option<AccessRule> {
    let method = found.get("method")?.as_str()?;
    let path = found.get("path")?.as_str()?;
    let known = ["GET", "POST", "PUT", "DELETE"].contains(&method) && path.starts_with('/');
    (known && found.as_object()?.len() == 2).then(|| AccessRule::new(method, path))
}

fn redirection(found: Option<String>) -> Result<Option<String>, ApiError> {
    let Some(address) = found else {
        return Ok(None);
    };
    match address
        .parse::<Uri>()
        .ok()
        .and_then(|uri| uri.scheme_str().map(ToOwned::to_owned))
    {
        Some(scheme) if scheme == "http" || scheme == "https" => Ok(Some(address)),
        _ => Err(ApiError::field(
            "redirection",
            "expected an absolute http or https address",
        )),
    }
}

/// 32 characters, never the same twice; nobody outside the machine may try to guess it.
fn secret(app: &App) -> String {
    let digest = Sha1::digest(format!(
        "{:?} {}",
        std::time::Instant::now(),
        app.query_id()
    ));
    digest
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn invalid_key() -> ApiError {
    ApiError::new(
        StatusCode::FORBIDDEN,
        "INVALID_KEY",
        "This application key is invalid",
    )
}

fn date(date: DateTime<Utc>) -> String {
    date.to_rfc3339()
}
