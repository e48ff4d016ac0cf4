//! The first seconds: the application starts wherever it is hosted, under its strict policy.

use e2e::{Journey, any};

#[tokio::test]
async fn it_starts_at_the_root_of_a_host() {
    let journey = Journey::with().signed_out_at("").await;
    journey.role("button", "Se connecter").wait().await;
    journey.assert_accessible().await;
    journey.finish().await;
}

#[tokio::test]
async fn it_starts_below_a_path_and_from_a_deep_link() {
    let journey = Journey::with()
        .base("/telecom/")
        .signed_out_at("web-cloud/voip")
        .await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.path().await, "web-cloud/voip");
    journey.finish().await;
}

#[tokio::test]
async fn it_starts_with_routes_in_the_fragment() {
    let journey = Journey::with()
        .hash_routing()
        .signed_out_at("web-cloud/voip")
        .await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.path().await, "#/web-cloud/voip");
    journey.finish().await;
}

#[tokio::test]
async fn it_speaks_english_where_configured() {
    let journey = Journey::with().in_english().signed_out_at("").await;
    journey.role("button", "Sign in").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_key_of_the_configuration_that_makes_no_sense_is_named() {
    let mut journey = Journey::with()
        .config("routing", "tunnel")
        .signed_out_at("")
        .await;
    journey.role("alert", any()).wait().await;
    journey.wait_text("routing").await;
    journey.expect_error("routing");
    journey.finish().await;
}
