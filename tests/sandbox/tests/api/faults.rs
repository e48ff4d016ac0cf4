//! Misbehaviour on demand, and what stays true meanwhile.

use std::time::{Duration, Instant};

use sandbox::{Effect, Fault, Options, demo};
use serde_json::json;

use crate::support::{Api, client, header, refusal};

fn rules_path() -> String {
    format!(
        "/telephony/{}/number/{}/ddi/rules",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    )
}

fn rule_count(api: &Api) -> Option<usize> {
    api.sandbox.world(|world| {
        world
            .ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER)
            .map(|block| block.rules.len())
    })
}

async fn post_rule(api: &Api) -> Result<reqwest::Response, reqwest::Error> {
    let content = json!({ "extension": "07", "destination": demo::LINE });
    api.request("POST", &rules_path())
        .json(&content)
        .send()
        .await
}

#[tokio::test]
async fn a_status_is_answered_as_told_and_carries_nothing_out() {
    let api = Api::start().await;
    let fault = Fault::status(429)
        .on("POST", "/ddi/rules")
        .header("Retry-After", "7");
    api.sandbox
        .fault(fault.saying("TOO_MANY_REQUESTS", "Slow down"));
    let answer = post_rule(&api).await.expect("an answer");
    assert_eq!(header(&answer, "retry-after"), Some("7"));
    let wanted = (429, "TOO_MANY_REQUESTS".to_owned(), "Slow down".to_owned());
    assert_eq!(refusal(answer).await, wanted);
    assert_eq!(rule_count(&api), Some(8));
    assert_eq!(post_rule(&api).await.expect("an answer").status(), 200);
    assert_eq!(rule_count(&api), Some(9));
}

#[tokio::test]
async fn a_status_may_come_as_a_page() {
    let api = Api::start().await;
    api.sandbox
        .fault(Fault::status(503).html("<h1>Bientôt</h1>"));
    let answer = api.get("/me").await;
    assert_eq!(answer.status(), 503);
    assert_eq!(
        header(&answer, "content-type"),
        Some("text/html; charset=utf-8")
    );
    assert!(header(&answer, "x-ovh-queryid").is_some());
    assert_eq!(answer.text().await.expect("text"), "<h1>Bientôt</h1>");
}

#[tokio::test]
async fn a_dropped_connection_did_or_did_not_carry_the_request_out() {
    for (effect, count) in [(Effect::DropBefore, 8), (Effect::DropAfter, 9)] {
        let api = Api::start().await;
        assert_eq!(header(&api.get("/me").await, "connection"), Some("close"));
        api.sandbox
            .fault(Fault::new(effect).on("POST", "/ddi/rules"));
        assert!(post_rule(&api).await.is_err());
        assert_eq!(rule_count(&api), Some(count));
        let posts: Vec<_> = api
            .sandbox
            .log()
            .into_iter()
            .filter(|request| request.method == "POST")
            .collect();
        assert_eq!(posts.len(), 1);
        assert_eq!(posts[0].status, None);
        assert_eq!(
            posts[0].json(),
            Some(json!({ "extension": "07", "destination": demo::LINE }))
        );
    }
}

#[tokio::test]
async fn connections_may_be_kept_open() {
    let api = Api::start_with(Options {
        close_connections: false,
        ..Options::default()
    })
    .await;
    assert_eq!(header(&api.get("/me").await, "connection"), None);
}

#[tokio::test]
async fn latency_and_delays_add_up() {
    let latency = Duration::from_millis(40);
    let api = Api::start_with(Options {
        latency,
        ..Options::default()
    })
    .await;
    api.sandbox.fault(Fault::delay(60).on_path("^/me$"));
    let begin = Instant::now();
    assert_eq!(api.get("/me").await.status(), 200);
    assert!(
        begin.elapsed() >= Duration::from_millis(100),
        "{:?}",
        begin.elapsed()
    );
    let begin = Instant::now();
    assert_eq!(api.get("/me").await.status(), 200);
    assert!(begin.elapsed() >= latency, "{:?}", begin.elapsed());
}

#[tokio::test]
async fn a_client_that_gives_up_leaves_no_status() {
    let api = Api::start().await;
    api.sandbox
        .fault(Fault::delay(60_000).on("POST", "/ddi/rules"));
    let patience = Duration::from_millis(100);
    let content = json!({ "extension": "07", "destination": demo::LINE });
    let request = api
        .request("POST", &rules_path())
        .json(&content)
        .timeout(patience);
    assert!(request.send().await.is_err_and(|error| error.is_timeout()));
    assert_eq!(api.sandbox.log()[0].status, None);
    assert_eq!(rule_count(&api), Some(8));
}

#[tokio::test]
async fn query_ids_are_never_the_same() {
    let api = Api::start().await;
    let mut ids = std::collections::BTreeSet::new();
    for path in ["/me", "/me", "/nothing", "/telephony/x"] {
        let answer = api.get(path).await;
        let id = header(&answer, "x-ovh-queryid")
            .expect("a query id")
            .to_owned();
        assert!(id.starts_with("EU.ext-"), "{id}");
        ids.insert(id);
    }
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn sandboxes_share_nothing_and_stop_when_dropped() {
    let (one, other) = (Api::start().await, Api::start().await);
    one.sandbox.fault(Fault::status(500).always());
    post_rule(&other).await.expect("an answer");
    assert_eq!((rule_count(&one), rule_count(&other)), (Some(8), Some(9)));
    assert!(one.sandbox.log().is_empty());
    let base = other.sandbox.base_url();
    other.sandbox.stop().await;
    assert!(
        client()
            .get(format!("{base}/auth/time"))
            .send()
            .await
            .is_err()
    );
    let port = base
        .split(['/', ':'])
        .nth(4)
        .and_then(|port| port.parse().ok())
        .expect("a port");
    let again = Api::start_with(Options {
        port,
        ..Options::default()
    })
    .await;
    assert_eq!(again.sandbox.base_url(), base);
    drop(again);
    // The port is free as soon as the loop has noticed.
    while tokio::net::TcpListener::bind(("127.0.0.1", port))
        .await
        .is_err()
    {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_manual_controls_do_what_the_library_does() {
    let api = Api::start().await;
    let control = |rest: &str| format!("{}/_sandbox/{rest}", api.sandbox.origin());
    let client = client();
    let fault = json!({ "path": "/me", "effect": { "status": { "status": 500 } } });
    let posted = client
        .post(control("fault"))
        .json(&fault)
        .send()
        .await
        .expect("an answer");
    assert_eq!(posted.status(), 204);
    assert_eq!(api.get("/me").await.status(), 500);
    let text = client
        .get(control("log"))
        .send()
        .await
        .expect("an answer")
        .text()
        .await;
    let text = text.expect("text");
    assert!(
        text.contains(r#""path":"/me""#) && !text.contains(demo::TOKEN),
        "{text}"
    );
    post_rule(&api).await.expect("an answer");
    let state: serde_json::Value = client
        .get(control("state"))
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    let rules = &state["accounts"][0]["ddi"][demo::DDI_NUMBER]["rules"];
    assert_eq!(rules.as_array().map(Vec::len), Some(9));
    assert!(!state.to_string().contains(demo::APPLICATION_SECRET));
    client
        .post(control("reset"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(rule_count(&api), Some(8));
    assert!(api.sandbox.log().is_empty());
}
