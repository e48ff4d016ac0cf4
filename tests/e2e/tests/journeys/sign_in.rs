//! Getting in, staying in, getting out, and what becomes of the token.

use e2e::{Journey, any};
use sandbox::demo;

#[tokio::test]
async fn a_token_opens_the_wanted_page() {
    let journey = Journey::with().signed_out_at("web-cloud/voip").await;
    journey.sign_in(demo::TOKEN).await;
    journey.role("button", "Se déconnecter").wait().await;
    journey.wait_url("web-cloud/voip").await;
    let first = journey
        .sandbox
        .log()
        .into_iter()
        .find(|request| request.method == "GET");
    assert!(first.is_some_and(|request| request.path == "/me"));
    journey.finish().await;
}

#[tokio::test]
async fn an_expired_token_is_refused_at_its_field() {
    let mut journey = Journey::with().signed_out_at("").await;
    journey
        .field("Jeton d'accès")
        .fill(demo::EXPIRED_TOKEN)
        .await;
    journey.role("button", "Se connecter").click().await;
    journey.role("alert", any()).wait().await;
    assert_eq!(
        journey.field("Jeton d'accès").value().await,
        demo::EXPIRED_TOKEN
    );
    journey.expect_error("status of 401");
    journey.finish().await;
}

#[tokio::test]
async fn a_session_survives_a_reload_and_ends_with_signing_out() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.reload().await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("button", "Se connecter").wait().await;
    journey.reload().await;
    journey.role("button", "Se connecter").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_token_is_kept_out_of_the_address_and_of_lasting_storage() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.role("button", "Se déconnecter").wait().await;
    let lasting =
        journey.evaluate("JSON.stringify([location.href, localStorage, document.cookie])");
    let lasting = lasting.await.to_string();
    assert!(!lasting.contains(demo::TOKEN), "{lasting}");
    journey.finish().await;
}
