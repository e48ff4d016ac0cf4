//! Screens that come in files of their own, in a release build: only when they are opened, and what the
//! user sees when one does not come.

use e2e::{Journey, containing};
use sandbox::demo;

use crate::support::ddi;

/// The files of screens that were asked for so far, as "rules" or "click2call".
async fn fetched(journey: &Journey) -> Vec<String> {
    let names = journey
        .evaluate(
            "performance.getEntriesByType('resource').map(entry => entry.name)
                .flatMap(name => name.match(/_(rules|editors|click2call|services)\\.wasm$/)?.[1] ?? [])
                .sort()",
        )
        .await;
    serde_json::from_value(names).expect("names")
}

#[tokio::test]
async fn a_screen_is_fetched_when_it_is_opened_and_once() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.role("row", containing("Siège Lyon")).wait().await;
    assert!(!fetched(&journey).await.contains(&"rules".to_owned()));

    journey.role("link", containing("Siège Lyon")).click().await;
    journey.role("link", "Numéros").click().await;
    journey.role("link", containing("SDA siège")).click().await;
    journey.role("link", "Redirection").click().await;
    journey.role("row", containing("Accueil")).wait().await;
    assert_eq!(fetched(&journey).await, ["rules", "services"]);

    journey.role("link", "Général").click().await;
    journey.role("link", "Redirection").click().await;
    journey.role("row", containing("Accueil")).wait().await;
    assert_eq!(fetched(&journey).await, ["rules", "services"]);
    journey.finish().await;
}

#[tokio::test]
async fn a_screen_that_does_not_come_says_so_and_comes_on_a_second_try() {
    let mut journey = Journey::at("web-cloud/voip").await;
    journey.expect_error("_rules.wasm");
    journey.expect_error("Failed to fetch");
    journey.block_requests("*_rules.wasm").await;
    journey.open(&ddi()).await;
    journey
        .role("alert", containing("Cet écran n'a pas pu être chargé"))
        .wait()
        .await;

    journey.unblock_requests().await;
    journey.role("button", "Réessayer").click().await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn two_steps_back_from_an_account_are_its_number_again() {
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let journey = Journey::at(&format!("web-cloud/voip/{account}/number/{number}/general")).await;
    journey.role("link", "Configuration").wait().await;
    let trail = journey.role("navigation", "Fil d'Ariane");
    trail.role("link", "VoIP").click().await;
    journey.role("link", containing("Siège Lyon")).click().await;
    journey.wait_text("Choisissez une ligne").await;
    // As the list of the back button goes.
    journey.evaluate("void history.go(-2)").await;
    journey.role("link", "Configuration").wait().await;
    journey.finish().await;
}
