//! The release build on real hosts, as the samples in `xtask/hosting` set them up.

mod cdn;
mod cloudflare;
mod files;
mod headers;
mod netlify;
mod nginx;
mod other_origin;

use e2e::{Look, Window, containing};
use reqwest::{Client, RequestBuilder, Response};
use sandbox::{Options, Sandbox, demo};

use self::nginx::{Nginx, Routing};
use crate::support::ddi;

/// A host with the API behind it, and a client that takes answers as they come.
struct Hosted {
    sandbox: Sandbox,
    nginx: Nginx,
    client: Client,
}

impl Hosted {
    async fn start(routing: Routing) -> Self {
        let sandbox = Sandbox::start(Options::default()).await;
        let sandbox = sandbox.expect("a free port");
        Self {
            nginx: Nginx::start(routing, &sandbox).await,
            client: client(),
            sandbox,
        }
    }

    fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = method.parse().expect("an HTTP method");
        let url = format!("{}{path}", self.nginx.url());
        self.client.request(method, url)
    }

    /// What the host answers to a path below the application's.
    async fn get(&self, path: &str) -> Response {
        let answer = self.request("GET", path).send().await;
        answer.unwrap_or_else(|error| panic!("{error}: {}", self.nginx.complaints()))
    }
}

fn client() -> Client {
    let client = Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build();
    client.expect("a client")
}

fn header<'a>(answer: &'a Response, name: &str) -> &'a str {
    let value = answer.headers().get(name);
    value.map_or("", |value| value.to_str().expect("text"))
}

#[tokio::test]
async fn a_deep_link_at_the_root_of_nginx_opens_its_page() {
    nginx_opens(Routing::Root, "").await;
}

#[tokio::test]
async fn a_deep_link_below_a_path_of_nginx_opens_its_page() {
    nginx_opens(Routing::SubPath, "").await;
}

#[tokio::test]
async fn with_routes_in_the_fragment_nginx_needs_no_rule() {
    nginx_opens(Routing::Hash, "#/").await;
}

/// A deep link behind a prefix, with the API behind the same host.
async fn nginx_opens(routing: Routing, prefix: &str) {
    let host = Hosted::start(routing).await;
    a_deep_link_opens_its_page(host.nginx.url(), &format!("{prefix}{}", ddi())).await;
    let log = host.sandbox.log();
    assert!(log.iter().any(|request| request.path == "/me"));
    let preflights = log.iter().filter(|request| request.method == "OPTIONS");
    assert_eq!(preflights.count(), 0, "the API is on the page's own origin");
    assert_eq!(host.nginx.complaints(), "");
}

/// Signs in, reads, and comes back by a reload.
async fn a_deep_link_opens_its_page(host: &str, address: &str) {
    let window = Window::open(host, &Look::default()).await;
    window.goto(address).await;
    window.field("Jeton d'accès").fill(demo::TOKEN).await;
    window.role("button", "Se connecter").click().await;
    let rule = window.role("row", containing("Accueil"));
    rule.wait().await;
    assert_eq!(window.path().await, address);
    window.reload().await;
    rule.wait().await;
    window.finish().await;
}
