//! Signed requests and the way to a consumer key. The signatures are made here from the formula,
//! by other code than the server's.

use std::time::{SystemTime, UNIX_EPOCH};

use reqwest::{RequestBuilder, header::LOCATION};
use sandbox::{CredentialKind, demo};
use serde_json::{Value, json};
use sha1::{Digest, Sha1};

use crate::support::{Api, body, client, refusal};

struct Signer<'a> {
    application: &'a str,
    secret: &'a str,
    consumer: &'a str,
    clock_offset: i64,
}

const DEMO: Signer<'static> = Signer {
    application: demo::APPLICATION_KEY,
    secret: demo::APPLICATION_SECRET,
    consumer: demo::CONSUMER_KEY,
    clock_offset: 0,
};

impl Signer<'_> {
    fn sign(&self, api: &Api, method: &str, path: &str, content: &str) -> RequestBuilder {
        let seconds = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("after 1970")
            .as_secs();
        let timestamp = seconds
            .checked_add_signed(self.clock_offset)
            .expect("a time");
        let url = format!("{}{path}", api.sandbox.base_url());
        let text = format!(
            "{}+{}+{method}+{url}+{content}+{timestamp}",
            self.secret, self.consumer
        );
        let mut signature = "$1$".to_owned();
        for byte in Sha1::digest(text) {
            signature.push_str(&format!("{byte:02x}"));
        }
        api.bare(method, path)
            .header("X-Ovh-Application", self.application)
            .header("X-Ovh-Consumer", self.consumer)
            .header("X-Ovh-Timestamp", timestamp)
            .header("X-Ovh-Signature", signature)
            .header("Content-Type", "application/json;charset=utf-8")
            .body(content.to_owned())
    }

    async fn code(&self, api: &Api) -> (u16, String) {
        let answer = self
            .sign(api, "GET", "/me", "")
            .send()
            .await
            .expect("an answer");
        let (status, code, _) = refusal(answer).await;
        (status, code)
    }
}

#[tokio::test]
async fn method_address_query_and_body_are_covered() {
    let api = Api::start().await;
    let path = format!("/telephony/{}/line/{}?a=%20b", demo::ACCOUNT, demo::LINE);
    let content = r#"{"description": "Accueil é"}"#;
    let put = DEMO
        .sign(&api, "PUT", &path, content)
        .send()
        .await
        .expect("an answer");
    assert_eq!(put.status(), 200);
    let received = api.sandbox.log().remove(0);
    assert_eq!(received.credential, CredentialKind::Signed);
    assert!(!format!("{received:?}").contains("$1$"));
    let tampered = DEMO
        .sign(&api, "PUT", &path, content)
        .body(r#"{"description": "x"}"#);
    let tampered = refusal(tampered.send().await.expect("an answer")).await;
    assert_eq!(
        (tampered.0, tampered.1.as_str()),
        (400, "INVALID_SIGNATURE")
    );
    let line = api.sandbox.world(|world| {
        world.accounts[demo::ACCOUNT].lines[demo::LINE]
            .description
            .clone()
    });
    assert_eq!(line, "Accueil é");
}

#[tokio::test]
async fn each_wrong_part_has_its_own_refusal() {
    let api = Api::start().await;
    let wrong = |status: u16, code: &str| (status, code.to_owned());
    let signer = Signer {
        application: "nobody",
        ..DEMO
    };
    assert_eq!(signer.code(&api).await, wrong(403, "INVALID_KEY"));
    let signer = Signer {
        secret: "wrong",
        ..DEMO
    };
    assert_eq!(signer.code(&api).await, wrong(400, "INVALID_SIGNATURE"));
    let signer = Signer {
        consumer: "nobody",
        ..DEMO
    };
    assert_eq!(signer.code(&api).await, wrong(403, "NOT_CREDENTIAL"));
    for clock_offset in [-320, 320] {
        let signer = Signer {
            clock_offset,
            ..DEMO
        };
        assert_eq!(signer.code(&api).await, wrong(403, "QUERY_TIME_OUT"));
    }
}

async fn ask_for_key(api: &Api, content: &Value) -> reqwest::Response {
    let request = api.bare("POST", "/auth/credential");
    let request = request.header("X-Ovh-Application", demo::APPLICATION_KEY);
    request.json(content).send().await.expect("an answer")
}

/// Presses a button of the validation page and returns where it leads.
async fn decide(address: &str, decision: &str) -> String {
    let browser = client();
    let page = browser
        .get(address)
        .send()
        .await
        .expect("a page")
        .text()
        .await
        .expect("text");
    assert!(
        page.contains("Autoriser") && page.contains("Refuser"),
        "{page}"
    );
    assert!(page.contains("POST /telephony/*/click2CallUser"), "{page}");
    let form = browser
        .post(address)
        .header("Content-Type", "application/x-www-form-urlencoded");
    let answer = form
        .body(format!("grant={decision}"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 303);
    answer.headers()[LOCATION]
        .to_str()
        .expect("an address")
        .to_owned()
}

#[tokio::test]
async fn a_consumer_key_works_once_granted_and_only_for_its_rules() {
    let api = Api::start().await;
    api.sandbox
        .world(|world| world.settings.refusal_redirects = true);
    let asked = json!({
        "accessRules": [
            { "method": "GET", "path": "/me" },
            { "method": "POST", "path": "/telephony/*/click2CallUser" },
        ],
        "redirection": "http://127.0.0.1:9/back",
    });
    for (decision, allowed) in [("true", true), ("false", false)] {
        let answer = body(ask_for_key(&api, &asked).await).await;
        assert_eq!(answer["state"], "pendingValidation");
        let consumer = answer["consumerKey"].as_str().expect("a key");
        let signer = Signer { consumer, ..DEMO };
        assert_eq!(
            signer.code(&api).await,
            (403, "INVALID_CREDENTIAL".to_owned())
        );
        let address = answer["validationUrl"].as_str().expect("an address");
        assert_eq!(decide(address, decision).await, "http://127.0.0.1:9/back");
        let me = signer
            .sign(&api, "GET", "/me", "")
            .send()
            .await
            .expect("an answer");
        assert_eq!(me.status().is_success(), allowed);
        if allowed {
            let list = signer
                .sign(&api, "GET", "/telephony", "")
                .send()
                .await
                .expect("an answer");
            assert_eq!(refusal(list).await.1, "NOT_GRANTED_CALL");
            let current = signer.sign(&api, "GET", "/auth/currentCredential", "");
            let current = body(current.send().await.expect("an answer")).await;
            assert_eq!(current["rules"], asked["accessRules"]);
            assert_eq!(current["status"], "validated");
        }
    }
}

/// Asks for a key with the one rule, and answers it with what the page says that stays.
async fn decided(
    api: &Api,
    path: &str,
    redirection: Option<&str>,
    decision: &str,
) -> (String, String) {
    let rules = json!([{ "method": "POST", "path": path }]);
    let asked = json!({ "accessRules": rules, "redirection": redirection });
    let asked = body(ask_for_key(api, &asked).await).await;
    let form = client()
        .post(asked["validationUrl"].as_str().expect("an address"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(format!("grant={decision}"));
    let answer = form.send().await.expect("an answer");
    assert_eq!(answer.status(), 200);
    let page = answer.text().await.expect("text");
    let key = asked["consumerKey"].as_str().expect("a key").to_owned();
    (key, page)
}

fn click2call(line: &str) -> String {
    format!("/telephony/{}/line/{line}/click2CallUser", demo::ACCOUNT)
}

const CALL: &str = r#"{"calledNumber": "+33123456789"}"#;

#[tokio::test]
async fn a_key_for_calls_of_one_line_can_do_nothing_else() {
    let api = Api::start().await;
    let mine = click2call(demo::LINE);
    let (consumer, page) = decided(&api, &mine, None, "true").await;
    assert!(page.contains("autorisé"), "{page}");
    let signer = Signer {
        consumer: &consumer,
        ..DEMO
    };
    let call = signer.sign(&api, "POST", &mine, CALL).send().await;
    assert_eq!(call.expect("an answer").status(), 200);
    for (method, path, content) in [
        ("GET", mine.as_str(), ""),
        ("POST", &click2call(demo::SCHEDULED_LINE), CALL),
        ("GET", "/me", ""),
        ("GET", "/telephony", ""),
    ] {
        let answer = signer.sign(&api, method, path, content).send().await;
        let (status, code, _) = refusal(answer.expect("an answer")).await;
        assert_eq!((status, code.as_str()), (403, "NOT_GRANTED_CALL"), "{path}");
    }
}

#[tokio::test]
async fn a_refused_key_opens_nothing_and_leads_nowhere() {
    let api = Api::start().await;
    let mine = click2call(demo::LINE);
    let (consumer, page) = decided(&api, &mine, Some("http://127.0.0.1:9/back"), "false").await;
    assert!(page.contains("refusé"), "{page}");
    let signer = Signer {
        consumer: &consumer,
        ..DEMO
    };
    let call = signer.sign(&api, "POST", &mine, CALL).send().await;
    let (status, code, _) = refusal(call.expect("an answer")).await;
    assert_eq!((status, code.as_str()), (403, "INVALID_CREDENTIAL"));
}

#[tokio::test]
async fn a_malformed_request_for_a_key_is_refused() {
    let api = Api::start().await;
    let rules = json!([{ "method": "GET", "path": "/me" }]);
    for content in [
        json!({}),
        json!({ "accessRules": [] }),
        json!({ "accessRules": [{ "method": "PATCH", "path": "/me" }] }),
        json!({ "accessRules": [{ "method": "GET", "path": "me" }] }),
        json!({ "accessRules": rules, "redirection": "javascript:alert(1)" }),
        json!({ "accessRules": rules, "scope": "all" }),
    ] {
        assert_eq!(ask_for_key(&api, &content).await.status(), 400, "{content}");
    }
}
