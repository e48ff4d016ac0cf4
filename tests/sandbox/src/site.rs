//! A static host for the built application, as strict as the production one: security headers on
//! every answer, the single-page fallback for addresses only, any sub-path.

mod files;
mod headers;
mod manager;

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    extract::{Request, State},
    http::{Method, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use serde_json::Value;
use tokio::net::TcpListener;
use tower::util::BoxCloneSyncService;

use self::files::File;
pub use self::manager::{Manager, ManagerApi};
use crate::serve::Server;

/// What a site serves and where.
#[derive(Debug, Clone)]
pub struct SiteOptions {
    /// Port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The folder of the built application, with its `index.html`.
    pub root: PathBuf,
    /// The path that the application lives under: `/`, or `/telecom/`.
    pub base: String,
    /// Answered for `config.json`; `None` serves the file itself.
    pub config: Option<Value>,
    /// Origin of the API, the only other one that the page may connect to: `http://127.0.0.1:1234`.
    /// Empty takes that of the configuration's `apiBaseUrl`.
    pub api_origin: String,
    /// Whether addresses that name no file are answered with `index.html`. Without, only hash
    /// routing works.
    pub fallback: bool,
    /// The manager that shows the application in a frame, on the same origin.
    pub manager: Option<Manager>,
    /// A folder of pages that mount the application, served below `/pages/` as strictly as the application itself.
    /// An address that names no file is that of its `index.html`, for one that has addresses of its own.
    pub pages: Option<PathBuf>,
}

impl Default for SiteOptions {
    fn default() -> Self {
        Self {
            port: 0,
            root: PathBuf::from("dist"),
            base: "/".to_owned(),
            config: None,
            api_origin: String::new(),
            fallback: true,
            manager: None,
            pages: None,
        }
    }
}

/// A running static host; it stops when dropped.
#[derive(Debug)]
pub struct Site {
    url: String,
    server: Server,
}

impl Site {
    /// Binds 127.0.0.1 and serves from a background task of the current Tokio runtime.
    ///
    /// # Errors
    /// The port is taken, `root` is no folder, or `base` does not begin and end with `/`.
    pub async fn start(options: SiteOptions) -> io::Result<Self> {
        if !options.base.starts_with('/') || !options.base.ends_with('/') {
            let problem = format!("the base {:?} must begin and end with /", options.base);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, problem));
        }
        let root = options.root.canonicalize().map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", options.root.display()))
        })?;
        let listener = TcpListener::bind(("127.0.0.1", options.port)).await?;
        let url = format!("http://{}{}", listener.local_addr()?, options.base);
        let api_origin = match options.api_origin.is_empty() {
            true => configured_origin(options.config.as_ref()).unwrap_or_default(),
            false => options.api_origin,
        };
        let host = Arc::new(SiteOptions {
            root,
            api_origin,
            ..options
        });
        let router = Router::new().fallback(handle).with_state(host);
        let server = Server::start(listener, BoxCloneSyncService::new(router), false);
        Ok(Self { url, server })
    }

    /// `http://127.0.0.1:PORT/`, with the base.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of one of its [`pages`](SiteOptions::pages): `mount/`.
    #[must_use]
    pub fn page_url(&self, name: &str) -> String {
        let origin: String = self
            .url
            .splitn(4, '/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/");
        format!("{origin}/pages/{name}")
    }

    /// Stops and waits until the last connection is closed (at most about a second).
    pub async fn stop(self) {
        self.server.stop().await;
    }
}

async fn handle(State(host): State<Arc<SiteOptions>>, request: Request) -> Response {
    let request = match &host.manager {
        Some(manager) => match manager.answer(request).await {
            Ok(response) => return response,
            Err(request) => request,
        },
        None => request,
    };
    let path = request.uri().path();
    let mut response = match *request.method() {
        Method::GET | Method::HEAD => answer(&host, path).await,
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    let status = response.status();
    headers::secure(response.headers_mut(), &host.api_origin);
    headers::caching(response.headers_mut(), path, status);
    response
}

async fn answer(host: &SiteOptions, path: &str) -> Response {
    if let (Some(pages), Some(name)) = (&host.pages, path.strip_prefix("/pages/")) {
        return page(pages, name).await;
    }
    let Some(relative) = path.strip_prefix(&host.base) else {
        return match format!("{path}/") == host.base {
            true => Redirect::permanent(&host.base).into_response(),
            false => not_found(),
        };
    };
    match relative {
        "" | "index.html" => index(host).await,
        "config.json" if host.config.is_some() => axum::Json(&host.config).into_response(),
        _ => match files::read(&host.root, relative).await {
            Some(file) => ([(header::CONTENT_TYPE, file.mime)], file.bytes).into_response(),
            None if host.fallback && !files::has_extension(relative) => index(host).await,
            None => not_found(),
        },
    }
}

/// A file of a page around the application; a folder's page is its `index.html`.
async fn page(folder: &Path, name: &str) -> Response {
    let file = match name {
        _ if name.ends_with('/') => format!("{name}index.html"),
        _ if files::has_extension(name) => name.to_owned(),
        _ => "index.html".to_owned(),
    };
    let Ok(folder) = folder.canonicalize() else {
        return not_found();
    };
    match files::read(&folder, &file).await {
        Some(file) => ([(header::CONTENT_TYPE, file.mime)], file.bytes).into_response(),
        None => not_found(),
    }
}

/// The page itself, told under which path it lives.
async fn index(host: &SiteOptions) -> Response {
    let Some(File { bytes, mime }) = files::read(&host.root, "index.html").await else {
        return not_found();
    };
    let page = String::from_utf8_lossy(&bytes);
    let base = format!(r#"<base href="{}">"#, host.base);
    let page = page
        .replace(r#"<base href="/">"#, &base)
        .replace(r#"<base href="/" />"#, &base);
    ([(header::CONTENT_TYPE, mime)], page).into_response()
}

/// Scheme and host of `apiBaseUrl`; `None` for one on this site's own origin.
fn configured_origin(config: Option<&Value>) -> Option<String> {
    let base: Uri = config?.get("apiBaseUrl")?.as_str()?.parse().ok()?;
    Some(format!("{}://{}", base.scheme_str()?, base.authority()?))
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "No such file\n").into_response()
}
