//! A page on an origin of its own, whose policy allows what the README says and nothing more.

use axum::Router;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use sandbox::Sandbox;
use serde_json::json;
use tokio::net::TcpListener;

const PAGE: &str = include_str!("../../../mount-host/index.html");
const SCRIPT: &str = include_str!("../../../mount-host/host.js");
const TIMERS: &str = include_str!("../../../mount-host/timers.js");
const STYLE: &str = include_str!("../../../mount-host/host.css");

/// Where the script of the page finds the application as long as both are on one origin.
const OWN: &str = r#"from "/mount.js""#;

/// Serves the page until the journey ends, and gives its address.
pub(super) async fn serve(sandbox: &Sandbox, files: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    assert_eq!(SCRIPT.matches(OWN).count(), 1);
    let script = SCRIPT.replace(OWN, &format!(r#"from "{files}mount.js""#));
    let config = json!({ "apiBaseUrl": sandbox.base_url() }).to_string();
    let policy = policy(files.trim_end_matches('/'), sandbox.origin());
    let site = [
        ("/pages/", "text/html", PAGE.to_owned()),
        ("/pages/host.js", "text/javascript", script),
        ("/pages/timers.js", "text/javascript", TIMERS.to_owned()),
        ("/pages/host.css", "text/css", STYLE.to_owned()),
        ("/config.json", "application/json", config),
    ]
    .into_iter()
    .fold(Router::new(), |site, (path, kind, body)| {
        let headers = [
            (CONTENT_TYPE, kind.to_owned()),
            (CONTENT_SECURITY_POLICY, policy.clone()),
        ];
        site.route(path, get(|| async move { (headers, body).into_response() }))
    });
    tokio::spawn(async move { axum::serve(listener, site).await });
    format!("http://{address}/pages/")
}

/// Beside the page's own files, its icon among them: what is mounted, and the API.
fn policy(files: &str, api: &str) -> String {
    format!(
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'self'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'; \
         script-src 'self' 'wasm-unsafe-eval' {files}; connect-src 'self' {files} {api}"
    )
}
