//! Who is calling: a bearer token or a signed request, and what its access rules allow.

mod headers;
mod session;
mod signature;

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, header::HOST, request::Parts},
};
use chrono::Utc;

use self::headers::{SignedHeaders, bearer, text};
pub(crate) use self::session::{BySession, COOKIE, session_cookie};
use crate::{
    app::App,
    error::ApiError,
    world::{AccessRule, Credential, CredentialStatus, World},
};

/// A clock further off than this is refused.
const MAX_CLOCK_SKEW_SECONDS: u64 = 300;

/// The credential behind a request that was let in.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// `None` for the calls that need no sign-in.
    pub(crate) credential_id: Option<u64>,
    rules: Vec<AccessRule>,
}

impl Caller {
    /// Refuses what no access rule of the credential covers.
    pub(crate) fn may_call(&self, method: &Method, path: &str) -> Result<(), ApiError> {
        let free = self.credential_id.is_none()
            || matches!(path, "/auth/currentCredential" | "/auth/logout");
        if free
            || self
                .rules
                .iter()
                .any(|rule| rule.covers(method.as_str(), path))
        {
            return Ok(());
        }
        let message = format!("This call has not been granted: {method} {path}");
        Err(ApiError::new(
            StatusCode::FORBIDDEN,
            "NOT_GRANTED_CALL",
            message,
        ))
    }
}

/// Lets the request in, or says why not.
pub(crate) fn authenticate(
    app: &App,
    parts: &Parts,
    path: &str,
    body: &Bytes,
) -> Result<Caller, ApiError> {
    if needs_no_sign_in(&parts.method, path) {
        return Ok(Caller {
            credential_id: None,
            rules: Vec::new(),
        });
    }
    if parts.extensions.get::<BySession>().is_some() {
        return session::by_session(app, parts);
    }
    if parts.headers.contains_key("authorization") {
        return by_token(app, &parts.headers);
    }
    match SignedHeaders::read(&parts.headers)? {
        Some(signed) => by_signature(app, parts, body, &signed),
        None => Err(refusal(
            StatusCode::UNAUTHORIZED,
            "NOT_CREDENTIAL",
            "You must login first",
        )),
    }
}

/// Ends the credential that the request names, whether it is valid or not.
pub(crate) fn expire(app: &App, parts: &Parts) {
    if session_cookie(parts).is_some() {
        app.world(|world| world.session.status = CredentialStatus::Expired);
    }
    let headers = &parts.headers;
    let Some(token) = bearer(headers).or_else(|| text(headers, "x-ovh-consumer")) else {
        return;
    };
    app.world(|world| {
        for credential in world
            .credentials
            .iter_mut()
            .filter(|known| known.token == token)
        {
            credential.status = CredentialStatus::Expired;
        }
    });
}

fn needs_no_sign_in(method: &Method, path: &str) -> bool {
    matches!(
        (method.as_str(), path),
        ("GET", "/auth/time") | ("POST", "/auth/credential")
    )
}

fn by_token(app: &App, headers: &HeaderMap) -> Result<Caller, ApiError> {
    let token = bearer(headers).unwrap_or_default();
    app.world(|world| {
        let known = world
            .credentials
            .iter_mut()
            .find(|known| known.application.is_none() && known.token == token);
        admit(known, StatusCode::UNAUTHORIZED)
    })
}

fn by_signature(
    app: &App,
    parts: &Parts,
    body: &Bytes,
    signed: &SignedHeaders,
) -> Result<Caller, ApiError> {
    let now = app.now();
    let secret = app.world(|world| application_secret(world, signed.application))?;
    check_clock(now, signed.timestamp)?;
    if !app.world(|world| world.credentials.iter().any(|known| signed.is_of(known))) {
        return Err(forbidden(
            "NOT_CREDENTIAL",
            "This credential does not exist",
        ));
    }
    let expected = signature::signature(&signature::Signed {
        secret: &secret,
        consumer_key: signed.consumer,
        method: parts.method.as_str(),
        url: &full_url(parts),
        body,
        timestamp: signed.timestamp,
    });
    if expected != signed.signature {
        return Err(refusal(
            StatusCode::BAD_REQUEST,
            "INVALID_SIGNATURE",
            "Invalid signature",
        ));
    }
    app.world(|world| {
        let known = world
            .credentials
            .iter_mut()
            .find(|known| signed.is_of(known));
        admit(known, StatusCode::FORBIDDEN)
    })
}

fn application_secret(world: &World, key: &str) -> Result<String, ApiError> {
    world
        .application(key)
        .map(|application| application.secret.clone())
        .ok_or_else(|| forbidden("INVALID_KEY", "This application key is invalid"))
}

fn check_clock(now: std::time::SystemTime, timestamp: &str) -> Result<(), ApiError> {
    let now = now
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    match timestamp.parse::<u64>() {
        Ok(sent) if sent.abs_diff(now) <= MAX_CLOCK_SKEW_SECONDS => Ok(()),
        _ => Err(forbidden(
            "QUERY_TIME_OUT",
            "Query out of time: invalid timestamp",
        )),
    }
}

fn admit(known: Option<&mut Credential>, status: StatusCode) -> Result<Caller, ApiError> {
    let invalid = |message| Err(refusal(status, "INVALID_CREDENTIAL", message));
    let Some(credential) = known else {
        return invalid("This credential is not valid");
    };
    let past = credential.expiration.is_some_and(|end| end <= Utc::now());
    if past || credential.status == CredentialStatus::Expired {
        return invalid("This credential is not valid: it has expired");
    }
    if credential.status != CredentialStatus::Validated {
        return invalid("This credential is not valid");
    }
    credential.last_use = Some(Utc::now());
    Ok(Caller {
        credential_id: Some(credential.credential_id),
        rules: credential.rules.clone(),
    })
}

/// The address as the client spelled it, which is what it signed.
fn full_url(parts: &Parts) -> String {
    let host = text(&parts.headers, HOST.as_str()).unwrap_or_default();
    format!("http://{host}{}", parts.uri)
}

fn forbidden(code: &str, message: &str) -> ApiError {
    refusal(StatusCode::FORBIDDEN, code, message)
}

fn refusal(status: StatusCode, code: &str, message: &str) -> ApiError {
    ApiError::new(status, code, message)
}
