//! The manager's session: a cookie, which pages of its origin send without seeing it.

use axum::http::{StatusCode, request::Parts};

use super::{Caller, admit, refusal};
use crate::{app::App, error::ApiError};

/// Name of the cookie.
pub(crate) const COOKIE: &str = "SESSION";

/// As an extension of a request: it came by the manager's origin, where only the session counts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BySession;

/// The value of the cookie, where it counts.
pub(crate) fn session_cookie(parts: &Parts) -> Option<&str> {
    parts.extensions.get::<BySession>()?;
    let cookies = parts.headers.get_all("cookie").iter();
    let mut pairs = cookies
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split("; "));
    pairs.find_map(|pair| pair.strip_prefix(COOKIE)?.strip_prefix('='))
}

/// Whoever brings a token of another kind has mistaken the address.
pub(super) fn by_session(app: &App, parts: &Parts) -> Result<Caller, ApiError> {
    let other = ["authorization", "x-ovh-consumer", "x-ovh-signature"];
    if other.iter().any(|name| parts.headers.contains_key(*name)) {
        let why = "Neither a token nor a signature goes with a session";
        return Err(ApiError::bad_request(why));
    }
    let Some(cookie) = session_cookie(parts) else {
        return Err(refusal(
            StatusCode::UNAUTHORIZED,
            "NOT_CREDENTIAL",
            "You must login first",
        ));
    };
    app.world(|world| {
        let known = Some(&mut world.session).filter(|session| session.token == cookie);
        admit(known, StatusCode::FORBIDDEN).map_err(|_| {
            refusal(
                StatusCode::FORBIDDEN,
                "INVALID_SESSION",
                "This session is invalid",
            )
        })
    })
}
