//! The first seconds: the application starts wherever it is hosted, under its strict policy.

use e2e::{Journey, any, containing};
use sandbox::demo;
use serde_json::{Value, json};

use crate::support::{ask_for_access, ddi};

#[tokio::test]
async fn it_starts_at_the_root_of_a_host() {
    let journey = Journey::with().signed_out_at("").await;
    journey.role("button", "Se connecter").wait().await;
    journey.assert_accessible().await;
    journey.finish().await;
}

#[tokio::test]
async fn below_a_path_of_a_host_links_reloads_and_the_way_back_work() {
    let setup = Journey::with().base("/telecom/");
    let journey = setup.signed_out_at(&ddi()).await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.path().await, ddi());
    journey.sign_in(demo::TOKEN).await;
    journey.role("row", containing("Accueil")).wait().await;
    let trail = journey.role("navigation", "Fil d'Ariane");
    let href = trail.role("link", "VoIP").attribute("href").await;
    assert_eq!(href.as_deref(), Some("/telecom/web-cloud/voip"));
    journey.role("link", "Télécom").click().await;
    journey.wait_url("/telecom/telecom/telephony").await;
    let account = journey.role("link", "Siège Lyon");
    account.wait().await;
    journey.reload().await;
    account.wait().await;
    journey.back().await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn with_routes_in_the_fragment_a_host_needs_no_rule() {
    let address = format!("{}?search=support", ddi());
    let setup = Journey::with().hash_routing();
    let journey = setup.signed_out_at(&address).await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.path().await, format!("#/{address}"));
    journey.sign_in(demo::TOKEN).await;
    journey.role("row", containing("Support")).wait().await;
    journey.role("row", containing("Accueil")).wait_gone().await;
    journey.reload().await;
    journey.role("row", containing("Support")).wait().await;
    journey.role("link", "Avancé").click().await;
    journey.wait_url("#/web-cloud/voip/groups/").await;
    journey.wait_url("/redirect/advanced").await;
    journey.back().await;
    journey.role("row", containing("Support")).wait().await;
    assert_eq!(journey.path().await, format!("#/{address}"));
    journey.finish().await;
}

#[tokio::test]
async fn with_routes_in_the_fragment_an_access_comes_back_to_the_wanted_page() {
    let address = format!("{}?search=support", ddi());
    let setup = Journey::with().hash_routing();
    let setup = setup.config("applicationKey", demo::APPLICATION_KEY);
    let journey = setup.signed_out_at(&address).await;
    ask_for_access(&journey).await;
    journey.role("row", containing("Support")).wait().await;
    assert_eq!(journey.path().await, format!("#/{address}"));
    journey.finish().await;
}

#[tokio::test]
async fn it_speaks_english_where_configured() {
    let journey = Journey::with().in_english().signed_out_at("").await;
    journey.role("button", "Sign in").wait().await;
    assert_eq!(
        journey.evaluate("document.documentElement.lang").await,
        "en-GB"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_key_of_the_configuration_that_makes_no_sense_is_named() {
    let wrong: [(&str, Value); 8] = [
        ("routing", json!("tunnel")),
        ("locale", json!("fr")),
        ("apiBaseUrl", json!(["https://eu.api.ovh.com"])),
        ("tokenStorage", json!("local")),
        ("idleMinutes", json!("30")),
        ("shell", json!({ "allowedOrigins": "https://www.ovh.com" })),
        ("links", json!({ "renewal": "javascript:alert(1)" })),
        ("aplicationKey", json!("key")),
    ];
    for (key, value) in wrong {
        let setup = Journey::with().config(key, value);
        let mut journey = setup.signed_out_at("").await;
        let error = journey.role("alert", any());
        error.wait_text(containing("config.json")).await;
        error.wait_text(containing(key)).await;
        journey.expect_error(key);
        journey.finish().await;
    }
}
