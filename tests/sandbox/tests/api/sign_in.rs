//! Who is let in: bearer tokens, access rules, expiry, consumer keys and the page that grants them.

use crate::support::{Api, body, refusal};
use sandbox::{CredentialKind, Effect, Fault, Options, demo};
use serde_json::json;

async fn me_with(api: &Api, token: &str) -> reqwest::Response {
    api.bare("GET", "/me")
        .bearer_auth(token)
        .send()
        .await
        .expect("an answer")
}

#[tokio::test]
async fn a_known_token_sees_who_is_signed_in() {
    let api = Api::start().await;
    let me = api.json("/me").await;
    assert_eq!(me["nichandle"], "md12345-ovh");
    assert_eq!(me["firstname"], "Maëlle");
    let received = &api.sandbox.log()[0];
    assert_eq!(
        (received.method.as_str(), received.path.as_str()),
        ("GET", "/me")
    );
    assert_eq!(
        (received.credential, received.status),
        (CredentialKind::Bearer, Some(200))
    );
    assert!(!format!("{received:?}").contains(demo::TOKEN));
}

#[tokio::test]
async fn others_are_refused_by_their_reason() {
    let api = Api::start().await;
    let nobody = api.bare("GET", "/me").send().await.expect("an answer");
    assert_eq!(refusal(nobody).await.1, "NOT_CREDENTIAL");
    for token in ["unknown", "", demo::EXPIRED_TOKEN, demo::CONSUMER_KEY] {
        let (status, code, _) = refusal(me_with(&api, token).await).await;
        assert_eq!(
            (status, code.as_str()),
            (401, "INVALID_CREDENTIAL"),
            "{token}"
        );
    }
}

#[tokio::test]
async fn a_read_only_token_reads_and_may_not_write() {
    let api = Api::start().await;
    let path = format!("/telephony/{}/line/{}", demo::ACCOUNT, demo::LINE);
    let read = api
        .bare("GET", &path)
        .bearer_auth(demo::READ_ONLY_TOKEN)
        .send()
        .await;
    assert_eq!(read.expect("an answer").status(), 200);
    let write = api.bare("PUT", &path).bearer_auth(demo::READ_ONLY_TOKEN);
    let write = write
        .json(&json!({ "description": "x" }))
        .send()
        .await
        .expect("an answer");
    let (status, code, message) = refusal(write).await;
    assert_eq!((status, code.as_str()), (403, "NOT_GRANTED_CALL"));
    assert!(
        message.contains("PUT") && message.contains(&path),
        "{message}"
    );
}

#[tokio::test]
async fn an_expired_session_stays_expired_until_another_sign_in() {
    let api = Api::start().await;
    api.sandbox
        .fault(Fault::new(Effect::ExpireSession).on("GET", "/telephony"));
    assert_eq!(me_with(&api, demo::TOKEN).await.status(), 200);
    assert_eq!(api.get("/telephony").await.status(), 401);
    assert_eq!(
        refusal(me_with(&api, demo::TOKEN).await).await.1,
        "INVALID_CREDENTIAL"
    );
    assert_eq!(me_with(&api, demo::NEW_TOKEN).await.status(), 200);
}

#[tokio::test]
async fn signing_out_ends_the_token() {
    let api = Api::start().await;
    assert_eq!(
        api.send("POST", "/auth/logout", &json!({})).await.status(),
        200
    );
    assert_eq!(me_with(&api, demo::TOKEN).await.status(), 401);
}

#[tokio::test]
async fn the_clock_needs_no_sign_in_and_may_be_wrong() {
    let options = Options {
        clock_offset: -7200,
        ..Options::default()
    };
    let api = Api::start_with(options).await;
    let answer = api
        .bare("GET", "/auth/time")
        .send()
        .await
        .expect("an answer");
    let time = body(answer).await.as_u64().expect("Unix seconds");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let behind = now.expect("after 1970").as_secs() - time;
    assert!((7199..7260).contains(&behind), "{behind}");
}
