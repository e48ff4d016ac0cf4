//! The way of an API request: log it, let the faults strike, authenticate, carry it out, sign off.

use std::time::Duration;

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, Uri, header, request::Parts},
    response::{IntoResponse, Response},
};
use tower::{ServiceExt, util::BoxCloneSyncService};

use crate::{
    app::App,
    auth::{self, Caller},
    batch, cors,
    error::{Answer, ApiError},
    faults::{self, Effect},
    log::Received,
    routes,
    serve::{Dropped, Service},
};

/// Larger bodies are refused; an import of 100 rules takes a few kilobytes.
const BODY_LIMIT_BYTES: usize = 4 << 20;

/// Where the API answers: the current base and the older one that API clients use.
const BASES: [&str; 2] = ["/v1", "/1.0"];

/// The whole server: the API under its bases, the sign-in page and the manual controls.
pub(crate) fn service(app: App) -> Service {
    let api = Pipeline {
        app: app.clone(),
        api: routes::api().with_state(app.clone()),
    };
    let router = Router::new()
        .merge(routes::pages())
        .with_state(app)
        .fallback_service(Router::new().fallback(handle).with_state(api));
    BoxCloneSyncService::new(router)
}

/// The API's routes, and what to do before and after them.
#[derive(Debug, Clone)]
pub(crate) struct Pipeline {
    app: App,
    api: Router,
}

/// A request whose body has arrived.
#[derive(Debug)]
struct Incoming {
    parts: Parts,
    /// Path below the base URL.
    path: String,
    body: Bytes,
}

async fn handle(State(pipeline): State<Pipeline>, request: Request) -> Response {
    let Some(path) = below_base(request.uri().path()) else {
        return ApiError::not_found("path", request.uri().path()).into_response();
    };
    let query_id = pipeline.app.query_id();
    let (parts, body) = request.into_parts();
    let origin = parts.headers.get(header::ORIGIN).cloned();
    let response = match to_bytes(body, BODY_LIMIT_BYTES).await {
        Ok(body) => {
            pipeline
                .answer(Incoming { parts, path, body }, &query_id)
                .await
        }
        Err(error) => ApiError::bad_request(error.to_string()).into_response(),
    };
    pipeline.sign_off(response, origin.as_ref(), &query_id)
}

impl Pipeline {
    async fn answer(&self, incoming: Incoming, query_id: &str) -> Response {
        let Incoming { parts, path, body } = &incoming;
        self.app
            .log()
            .arrived(Received::new(parts, path, body, query_id));
        let target = with_query(path, parts.uri.query());
        let method = parts.method.as_str();
        let effects = self.app.faults().strike(method, &target, body);
        tokio::time::sleep(self.delay(&effects)).await;
        let mut response = self.with_effects(&incoming, &effects).await;
        if effects.contains(&Effect::NoCors) {
            response.extensions_mut().insert(NoCors);
        }
        response
    }

    fn delay(&self, effects: &[Effect]) -> Duration {
        let latency = self.app.world(|world| world.settings.latency);
        effects.iter().fold(latency, |sum, effect| match effect {
            Effect::Delay { ms } => sum + Duration::from_millis(*ms),
            _ => sum,
        })
    }

    async fn with_effects(&self, incoming: &Incoming, effects: &[Effect]) -> Response {
        if effects.contains(&Effect::DropBefore) {
            return dropped();
        }
        if let Some(response) = effects.iter().find_map(faults::answer) {
            return response;
        }
        if effects.contains(&Effect::ExpireSession) {
            auth::expire(&self.app, &incoming.parts);
        }
        let response = self
            .carry_out(incoming)
            .await
            .unwrap_or_else(IntoResponse::into_response);
        let response = if effects.contains(&Effect::Latin1) {
            in_latin1(response).await
        } else {
            response
        };
        if effects.contains(&Effect::DropAfter) {
            dropped()
        } else {
            response
        }
    }

    async fn carry_out(&self, incoming: &Incoming) -> Answer {
        let Incoming { parts, path, body } = incoming;
        if parts.method == Method::OPTIONS {
            let cors = self.app.world(|world| world.settings.cors);
            return Ok(cors::preflight(cors));
        }
        let caller = auth::authenticate(&self.app, parts, path, body)?;
        match batch::split(parts, path)? {
            Some(items) => {
                let mut answers = Vec::with_capacity(items.len());
                for item in items {
                    let answer = self.call(&caller, parts, &item.path, body.clone()).await;
                    answers.push((item.key, answer));
                }
                batch::join(answers).await
            }
            None => self.call(&caller, parts, path, body.clone()).await,
        }
    }

    /// One call of the API's own routes, if the caller's access rules allow it.
    async fn call(&self, caller: &Caller, parts: &Parts, path: &str, body: Bytes) -> Answer {
        caller.may_call(&parts.method, path)?;
        let uri: Uri = with_query(path, parts.uri.query())
            .parse()
            .map_err(|_| ApiError::not_found("path", path))?;
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = parts.method.clone();
        *request.uri_mut() = uri;
        *request.headers_mut() = parts.headers.clone();
        request.extensions_mut().insert(caller.clone());
        match self.api.clone().oneshot(request).await {
            Ok(response) => in_api_shape(response).await,
            Err(never) => match never {},
        }
    }

    /// What every answer carries, whether it went well or not.
    fn sign_off(
        &self,
        mut response: Response,
        origin: Option<&HeaderValue>,
        query_id: &str,
    ) -> Response {
        if response.extensions().get::<Dropped>().is_none() {
            self.app
                .log()
                .answered(query_id, response.status().as_u16());
        }
        let cors = self.app.world(|world| world.settings.cors);
        let refused = response.extensions().get::<NoCors>().is_some();
        let headers = response.headers_mut();
        if refused {
            cors::refuse(headers);
        } else {
            cors::allow(headers, origin, cors);
        }
        if let Ok(value) = HeaderValue::from_str(query_id) {
            headers.insert("x-ovh-queryid", value);
        }
        if let Ok(date) = HeaderValue::from_str(&httpdate::fmt_http_date(self.app.now())) {
            headers.insert(header::DATE, date);
        }
        response
    }
}

/// As an extension of a response: an [`Effect::NoCors`] struck.
#[derive(Debug, Clone, Copy)]
struct NoCors;

fn dropped() -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(Dropped);
    response
}

/// The answer as old services write it: a byte per character, in place of UTF-8.
async fn in_latin1(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, BODY_LIMIT_BYTES).await.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let bytes: Vec<u8> = text
        .chars()
        .map(|character| u8::try_from(character).unwrap_or(b'?'))
        .collect();
    let mut response = Response::from_parts(parts, Body::from(bytes));
    // Counted before.
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response
}

/// Refusals by axum itself (unknown route or method, broken multipart) are plain text: reword them.
async fn in_api_shape(response: Response) -> Answer {
    let status = response.status();
    let is_json = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
    if is_json || status.is_success() || status.is_redirection() {
        return Ok(response);
    }
    let text = to_bytes(response.into_body(), BODY_LIMIT_BYTES)
        .await
        .unwrap_or_default();
    Err(ApiError::new(
        status,
        "INVALID_REQUEST",
        String::from_utf8_lossy(&text),
    ))
}

fn below_base(path: &str) -> Option<String> {
    let rest = BASES.iter().find_map(|base| path.strip_prefix(base))?;
    rest.starts_with('/').then(|| rest.to_owned())
}

fn with_query(path: &str, query: Option<&str>) -> String {
    match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    }
}
