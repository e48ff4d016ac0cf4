//! Cross-origin headers as browsers need them, on every answer of the API, errors included.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

const ALLOWED_METHODS: &str = "GET, POST, PUT, DELETE";
const ALLOWED_HEADERS: &str = "Accept, Authorization, Content-Type, X-Ovh-Application, \
    X-Ovh-Consumer, X-Ovh-Timestamp, X-Ovh-Signature, X-Ovh-Batch, X-Pagination-Mode, \
    X-Pagination-Number, X-Pagination-Size, X-Pagination-Sort, X-Pagination-Sort-Order, \
    X-Pagination-Filter";
const EXPOSED_HEADERS: &str = "X-Ovh-Queryid, X-Pagination-Elements, X-Pagination-Number, \
    X-Pagination-Size, Retry-After, Date";
/// Short, so that a change of the faults is felt soon.
const MAX_AGE_SECONDS: &str = "5";

/// What an answer of the real API was seen to allow, and no more: nothing is exposed to the page.
const FEWEST_METHODS: &str = "GET, POST";
const FEWEST_HEADERS: &str = "X-Ovh-Timestamp, X-Ovh-Consumer, X-Ovh-Application, \
    X-Ovh-Signature, X-Ovh-Session, Authorization, Content-Type";

/// How much pages of other origins may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cors {
    /// All that this API offers.
    #[default]
    All,
    /// To read and to create, with the headers of credentials alone.
    Fewest,
}

/// The answer to an `OPTIONS` request; needs no credentials, as browsers send none.
pub(crate) fn preflight(cors: Cors) -> Response {
    let (methods, allowed) = match cors {
        Cors::All => (ALLOWED_METHODS, ALLOWED_HEADERS),
        Cors::Fewest => (FEWEST_METHODS, FEWEST_HEADERS),
    };
    let headers = [
        (header::ACCESS_CONTROL_ALLOW_METHODS, methods),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, allowed),
        (header::ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// Lets the page at `origin` read the answer.
pub(crate) fn allow(headers: &mut HeaderMap, origin: Option<&HeaderValue>, cors: Cors) {
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        if cors == Cors::Fewest {
            headers.insert(
                header::ACCESS_CONTROL_ALLOW_ORIGIN,
                HeaderValue::from_static("*"),
            );
            return;
        }
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(
            header::ACCESS_CONTROL_EXPOSE_HEADERS,
            HeaderValue::from_static(EXPOSED_HEADERS),
        );
    }
}

/// Takes back what would let any page read the answer.
pub(crate) fn refuse(headers: &mut HeaderMap) {
    headers.remove(header::ACCESS_CONTROL_ALLOW_METHODS);
    headers.remove(header::ACCESS_CONTROL_ALLOW_HEADERS);
    headers.remove(header::ACCESS_CONTROL_MAX_AGE);
}
