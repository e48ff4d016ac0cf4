//! The samples for hosts that read `_headers` and `_redirects`, as Cloudflare Pages reads them.

use e2e::{Look, Window, containing};
use reqwest::{Client, Response};
use sandbox::{Options, Sandbox};

use super::cloudflare::Pages;
use super::files::{IMMUTABLE, hashed_files};
use super::headers::{of_sandbox, strict};
use super::{a_deep_link_opens_its_page, client, header};
use crate::support::ddi;

/// A host with the API on another origin, and a client that takes answers as they come.
struct Hosted {
    sandbox: Sandbox,
    pages: Pages,
    client: Client,
}

impl Hosted {
    async fn start() -> Self {
        let sandbox = Sandbox::start(Options::default()).await;
        let sandbox = sandbox.expect("a free port");
        Self {
            pages: Pages::start(&sandbox).await,
            client: client(),
            sandbox,
        }
    }

    async fn get(&self, path: &str) -> Response {
        let request = self.client.get(format!("{}{path}", self.pages.url()));
        request.send().await.expect("an answer")
    }

    /// The same for a client that has it already; whether it may go on using that.
    async fn is_unchanged(&self, path: &str, etag: &str) -> bool {
        let request = self.client.get(format!("{}{path}", self.pages.url()));
        let request = request.header("If-None-Match", etag);
        request.send().await.expect("an answer").status() == 304
    }
}

#[tokio::test]
async fn a_deep_link_on_cloudflare_pages_opens_its_page() {
    let host = Hosted::start().await;
    a_deep_link_opens_its_page(host.pages.url(), &ddi()).await;
    let origin = host.pages.url().trim_end_matches('/');
    let log = host.sandbox.log().into_iter();
    let foreign = log.filter(|request| request.header("origin") == Some(origin));
    assert!(foreign.count() > 0, "the API is on another origin");
    let complaints = host.pages.complaints();
    let invalid: Vec<&str> = complaints
        .lines()
        .filter(|l| l.contains("invalid"))
        .collect();
    // The line that the sample itself says is none for this host.
    assert!(complaints.contains("/api/*"), "{complaints}");
    assert!(
        matches!(invalid[..], [one] if one.contains("1 invalid redirect rule")),
        "{complaints}"
    );
}

#[tokio::test]
async fn every_answer_of_cloudflare_pages_is_strict_and_only_addresses_are_the_page() {
    let host = Hosted::start().await;
    let wanted = of_sandbox(host.sandbox.origin()).await;
    let page = host.get("").await.text().await.expect("text");
    let kinds = [
        ("", 200),
        (&*ddi(), 200),
        ("web-cloud", 200),
        ("telecom", 200),
        ("telecom/", 200),
        ("boot.js", 200),
        ("validated", 200),
        ("index.html", 308),
        ("validated.html", 308),
        ("elsewhere", 404),
        ("gone.json", 404),
        ("api/v1/me", 404),
    ];
    for (path, status) in kinds {
        let answer = host.get(path).await;
        assert_eq!(answer.status(), status, "{path}");
        assert_eq!(strict(&answer), wanted, "{path}");
        let is_address = path.is_empty() || path.starts_with("web-") || path.starts_with("tele");
        assert_eq!(
            answer.text().await.expect("text") == page,
            is_address,
            "{path}"
        );
    }
}

#[tokio::test]
async fn cloudflare_pages_keeps_for_good_what_is_named_by_its_content_and_nothing_else() {
    let host = Hosted::start().await;
    for name in hashed_files() {
        let answer = host.get(&name).await;
        assert_eq!(header(&answer, "cache-control"), IMMUTABLE, "{name}");
        let wanted = match name.rsplit('.').next() {
            Some("js") => "application/javascript",
            Some("wasm") => "application/wasm",
            Some("css") => "text/css; charset=utf-8",
            _ => "image/svg+xml",
        };
        assert_eq!(header(&answer, "content-type"), wanted, "{name}");
    }
    let texts = "translations/Messages_fr_FR.json";
    for path in ["", &ddi(), "config.json", "boot.js", "mount.js", texts] {
        let answer = host.get(path).await;
        let cached = header(&answer, "cache-control");
        let asks = ["no-cache", "public, max-age=0, must-revalidate"].contains(&cached);
        assert!(asks, "{path}: {cached}");
        assert!(
            host.is_unchanged(path, header(&answer, "etag")).await,
            "{path}"
        );
    }
    let gone = host.get("voip-manager-0123456789abcdef.js").await;
    assert_eq!(
        (gone.status().as_u16(), header(&gone, "cache-control")),
        (404, "no-store")
    );
}

#[tokio::test]
async fn a_wrong_address_on_cloudflare_pages_is_said_to_be_one_and_leads_to_the_application() {
    let host = Hosted::start().await;
    let mut window = Window::open(host.pages.url(), &Look::default()).await;
    window.expect_error("status of 404");
    window.goto("elsewhere/at/all").await;
    window.role("heading", "Page introuvable").wait().await;
    window.role("link", "Aller à la téléphonie").click().await;
    window.field("Jeton d'accès").wait().await;
    assert_eq!(
        window
            .role("heading", containing("introuvable"))
            .count()
            .await,
        0
    );
    window.finish().await;
}
