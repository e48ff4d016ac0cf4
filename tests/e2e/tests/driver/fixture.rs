//! A page with one of everything that the driver has to cope with.

use axum::Router;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use e2e::{Look, Window};
use tokio::net::TcpListener;

/// As strict as the application's own.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// Serves the fixture and opens it.
pub(crate) async fn open() -> Window {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    let site = Router::new()
        .route(
            "/",
            get(|| page("text/html;charset=utf-8", include_str!("fixture.html"))),
        )
        .route(
            "/fixture.js",
            get(|| page("text/javascript", include_str!("fixture.js"))),
        )
        .route(
            "/frame",
            get(|| page("text/html", "<button>Dans le cadre</button>")),
        )
        .route(
            "/icon",
            get(|| page("image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>")),
        )
        .route(
            "/tab",
            get(|| {
                page(
                    "text/html",
                    "<link rel=icon href=icon /><button>Ailleurs</button>",
                )
            }),
        )
        .route("/export", get(export));
    tokio::spawn(async move { axum::serve(listener, site).await });
    let window = Window::open(&format!("http://{address}/"), &Look::default()).await;
    window.goto("").await;
    window
}

async fn page(kind: &'static str, body: &'static str) -> impl IntoResponse {
    (
        [(CONTENT_TYPE, kind), (CONTENT_SECURITY_POLICY, POLICY)],
        body,
    )
}

async fn export() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/csv"),
        (CONTENT_DISPOSITION, "attachment; filename=\"règles.csv\""),
    ];
    (headers, "extension;destination\n00;0033972123456\n")
}
