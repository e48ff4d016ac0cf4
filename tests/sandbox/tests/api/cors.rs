//! What a browser on another origin is allowed.

use reqwest::Response;
use sandbox::{Fault, Options};

use crate::support::{Api, header};

const PAGE: &str = "http://127.0.0.1:8080";

async fn preflight(api: &Api, path: &str) -> Response {
    let request = api.bare("OPTIONS", path).header("Origin", PAGE);
    let request = request
        .header("Access-Control-Request-Method", "PUT")
        .header(
            "Access-Control-Request-Headers",
            "authorization,content-type",
        );
    request.send().await.expect("an answer")
}

fn words(response: &Response, name: &str) -> Vec<String> {
    let list = header(response, name).unwrap_or_default().to_lowercase();
    list.split(',').map(|word| word.trim().to_owned()).collect()
}

#[tokio::test]
async fn preflights_need_no_credentials() {
    let api = Api::start().await;
    let answer = preflight(&api, "/telephony/x/line/y").await;
    assert_eq!(answer.status(), 204);
    assert_eq!(header(&answer, "access-control-allow-origin"), Some(PAGE));
    assert!(header(&answer, "access-control-max-age").is_some());
    for method in ["get", "post", "put", "delete"] {
        assert!(words(&answer, "access-control-allow-methods").contains(&method.to_owned()));
    }
    let allowed = words(&answer, "access-control-allow-headers");
    for name in [
        "authorization",
        "content-type",
        "x-ovh-application",
        "x-ovh-consumer",
        "x-ovh-timestamp",
        "x-ovh-signature",
        "x-ovh-batch",
        "x-pagination-mode",
        "x-pagination-number",
        "x-pagination-size",
    ] {
        assert!(allowed.contains(&name.to_owned()), "{name}");
    }
}

#[tokio::test]
async fn every_answer_may_be_read_and_so_may_its_headers() {
    let api = Api::start().await;
    api.sandbox.fault(Fault::status(429).on_path("^/fail$"));
    api.sandbox
        .fault(Fault::status(503).html("x").on_path("^/html$"));
    for path in ["/me", "/nothing", "/fail", "/html", "/auth/time"] {
        let answer = api.request("GET", path).header("Origin", PAGE).send().await;
        let answer = answer.expect("an answer");
        assert_eq!(
            header(&answer, "access-control-allow-origin"),
            Some(PAGE),
            "{path}"
        );
        let exposed = words(&answer, "access-control-expose-headers");
        for name in [
            "x-ovh-queryid",
            "x-pagination-elements",
            "retry-after",
            "date",
        ] {
            assert!(exposed.contains(&name.to_owned()), "{path} {name}");
        }
        assert_eq!(header(&answer, "vary"), Some("Origin"));
    }
}

#[tokio::test]
async fn nobody_is_refused_for_want_of_an_origin() {
    let api = Api::start().await;
    let answer = api.get("/me").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(header(&answer, "access-control-allow-origin"), None);
}

#[tokio::test]
async fn cors_may_be_refused_as_a_whole() {
    let api = Api::start().await;
    api.sandbox.fault(Fault::no_cors());
    let get = api
        .request("GET", "/me")
        .header("Origin", PAGE)
        .send()
        .await
        .expect("an answer");
    for answer in [preflight(&api, "/me").await, get] {
        let cors = answer
            .headers()
            .keys()
            .find(|name| name.as_str().starts_with("access-control"));
        assert_eq!(cors, None);
    }
    api.sandbox.clear_faults();
    let again = preflight(&api, "/me").await;
    assert_eq!(header(&again, "access-control-allow-origin"), Some(PAGE));
}

#[tokio::test]
async fn the_date_is_that_of_the_server_clock() {
    let api = Api::start_with(Options {
        clock_offset: 86_400 * 366,
        ..Options::default()
    })
    .await;
    let answer = api.get("/auth/time").await;
    let date = header(&answer, "date").expect("a date").to_owned();
    let year = chrono::DateTime::parse_from_rfc2822(&date)
        .expect("a date")
        .timestamp();
    let time = answer
        .text()
        .await
        .expect("text")
        .parse::<i64>()
        .expect("Unix seconds");
    assert!((time - year).abs() <= 1, "{date} {time}");
}
