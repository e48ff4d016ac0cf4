//! The headers of the sandbox's own host, under which all other journeys run, on whatever nginx
//! answers; and what passes through its way to the API.

use reqwest::Response;
use sandbox::{CredentialKind, Site, SiteOptions, demo};

use super::nginx::Routing;
use super::{Hosted, client, header};

pub(super) const STRICT: [&str; 5] = [
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
];

pub(super) fn strict(answer: &Response) -> [String; 5] {
    STRICT.map(|name| header(answer, name).to_owned())
}

/// What the sandbox's host sends when the API is on this origin.
pub(super) async fn of_sandbox(api_origin: &str) -> [String; 5] {
    let options = SiteOptions {
        root: e2e::dist(),
        api_origin: api_origin.to_owned(),
        ..SiteOptions::default()
    };
    let site = Site::start(options).await.expect("a free port");
    let answer = client().get(site.url()).send().await;
    strict(&answer.expect("an answer"))
}

#[tokio::test]
async fn every_kind_of_answer_is_strict() {
    let host = Hosted::start(Routing::SubPath).await;
    let wanted = of_sandbox("https://eu.api.ovh.com").await;
    assert!(wanted.iter().all(|value| !value.is_empty()), "{wanted:?}");
    let kinds = [
        ("GET", "", 200),
        ("HEAD", "boot.js", 200),
        ("GET", "web-cloud/voip", 200),
        ("GET", "gone.js", 404),
        ("GET", "../elsewhere", 404),
        ("POST", "index.html", 405),
        ("GET", "../telecom", 308),
        ("GET", "../api/v1/me", 401),
        ("GET", "../api/elsewhere", 404),
    ];
    for (method, path, status) in kinds {
        let answer = host.request(method, path).send().await.expect("an answer");
        assert_eq!(answer.status(), status, "{method} {path}");
        assert_eq!(strict(&answer), wanted, "{method} {path}");
    }
}

#[tokio::test]
async fn the_api_gets_what_the_browser_asked_for_as_it_spelt_it() {
    let host = Hosted::start(Routing::Root).await;
    let path = format!("/telephony/{}/service/00%2F33", demo::ACCOUNT);
    let request = host.request("GET", &format!("api/v1{path}?a=%2F&b"));
    let answer = request.bearer_auth(demo::TOKEN).send().await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), 404);
    assert_ne!(header(&answer, "x-ovh-queryid"), "");
    assert_ne!(
        header(&answer, "cache-control"),
        "no-cache",
        "the API's own rule"
    );
    let [received] = host.sandbox.log().try_into().expect("one request");
    assert_eq!(received.path, path);
    assert_eq!(received.query.as_deref(), Some("a=%2F&b"));
    assert_eq!(received.header("host"), Some("eu.api.ovh.com"));
    assert_eq!(received.credential, CredentialKind::Bearer);
}

#[tokio::test]
async fn a_gone_api_is_said_to_be_gone() {
    let host = Hosted::start(Routing::Root).await;
    let Hosted {
        sandbox,
        nginx,
        client,
    } = host;
    sandbox.stop().await;
    let answer = client.get(format!("{}api/v1/me", nginx.url())).send().await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), 502);
    assert!(strict(&answer).iter().all(|value| !value.is_empty()));
}
