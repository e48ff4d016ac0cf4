//! The manager around the application: the page that shows it in a frame, and the API for who has the
//! manager's session, all on one origin.

use std::path::PathBuf;

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use tower::ServiceExt;

use super::files;
use crate::{app::App, auth, demo, pipeline, serve::Service};

/// Where the manager's own applications call the API.
const API: &str = "/engine/apiv6/";
/// Where the manager's page lies, with what it loads.
const PAGES: &str = "/manager/";
/// Signs in, and leads to the page.
const LOGIN: &str = "/manager/login";
/// The page loads the package that the manager is made of, and shows frames of its own origin.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'";

/// What a site needs to be a manager too.
#[derive(Debug, Clone)]
pub struct Manager {
    /// Answers below `/engine/apiv6/`: see [`Sandbox::manager_api`](crate::Sandbox::manager_api).
    pub api: ManagerApi,
    /// The folder of the page, served below `/manager/`. `/manager/login` begins a session.
    pub pages: PathBuf,
}

/// The API of a sandbox as the manager offers it.
#[derive(Debug, Clone)]
pub struct ManagerApi(Service);

impl ManagerApi {
    pub(crate) fn of(app: App) -> Self {
        Self(pipeline::service(app))
    }

    async fn answer(&self, mut request: Request, below: &str) -> Response {
        let Ok(uri) = format!("/v1/{below}").parse::<Uri>() else {
            return StatusCode::BAD_REQUEST.into_response();
        };
        *request.uri_mut() = uri;
        request.extensions_mut().insert(auth::BySession);
        match self.0.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}

impl Manager {
    /// What the manager answers, or the request itself if it is the application's.
    pub(super) async fn answer(&self, request: Request) -> Result<Response, Request> {
        let target = request.uri().to_string();
        let path = request.uri().path();
        if let Some(below) = target.strip_prefix(API) {
            return Ok(self.api.answer(request, below).await);
        }
        if path == LOGIN {
            return Ok(login(request.uri().query()));
        }
        match path.strip_prefix(PAGES) {
            Some(file) => Ok(self.page(file).await),
            None => Err(request),
        }
    }

    async fn page(&self, file: &str) -> Response {
        let file = if file.is_empty() { "index.html" } else { file };
        let Ok(root) = self.pages.canonicalize() else {
            return super::not_found();
        };
        let policy = (header::CONTENT_SECURITY_POLICY, POLICY);
        match files::read(&root, file).await {
            Some(file) => ([policy, (header::CONTENT_TYPE, file.mime)], file.bytes).into_response(),
            None => super::not_found(),
        }
    }
}

/// The query, and in the browser the fragment, are those of the page.
fn login(query: Option<&str>) -> Response {
    let cookie = format!(
        "{}={}; Path=/engine/; HttpOnly; SameSite=Strict",
        auth::COOKIE,
        demo::SESSION
    );
    let page = format!("{PAGES}?{}", query.unwrap_or_default());
    let mut response = Redirect::to(page.trim_end_matches('?')).into_response();
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}
