//! What the page says before anything is done there.

use e2e::{Journey, containing};
use sandbox::{Fault, demo};

use super::{LINE, history, open, open_with, page_of, posts, resource, stored};
use crate::ddi::said_of;

const OPTIONS: &str = "/options$";

#[tokio::test]
async fn the_page_says_what_it_is_for_and_how_a_call_is_asked_for() {
    let journey = open().await;
    for text in [
        "Configuration Click-to-Call",
        "Statut du service Actif",
        "Authentification Token API",
        "Comment utiliser",
        "calledNumber",
        "Derniers appels",
    ] {
        journey.wait_text(text).await;
    }
    let tab = journey.role("link", "Click-to-Call");
    assert_eq!(tab.attribute("aria-current").await.as_deref(), Some("page"));
    let endpoint = format!("POST {}{}", journey.sandbox.base_url(), resource(LINE));
    journey.wait_text(&endpoint).await;
    let documentation = journey.role("link", containing("Documentation API"));
    let href = documentation.attribute("href").await;
    assert_eq!(href.as_deref(), Some("https://eu.api.ovh.com/console/"));
    let target = documentation.attribute("target").await;
    assert_eq!(target.as_deref(), Some("_blank"));
    assert!(posts(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn the_address_of_a_call_is_copied_as_it_is() {
    let journey = open().await;
    journey.allow_clipboard().await;
    journey.role("button", "Copier l'adresse").click().await;
    journey.role("status", "Copié").wait().await;
    let address = format!("{}{}", journey.sandbox.base_url(), resource(LINE));
    assert_eq!(journey.clipboard().await, address);
    journey.finish().await;
}

#[tokio::test]
async fn the_documentation_is_where_the_host_says() {
    let links = serde_json::json!({ "apiConsole": "https://example.org/console" });
    let journey = open_with(Journey::with().config("links", links)).await;
    let documentation = journey.role("link", containing("Documentation API"));
    let href = documentation.attribute("href").await;
    assert_eq!(href.as_deref(), Some("https://example.org/console"));
    journey.finish().await;
}

#[tokio::test]
async fn a_line_that_has_it_switched_off_says_so_and_calls_nobody() {
    let line = demo::CLICK2CALL_OFF_LINE;
    let journey = Journey::at(&page_of(demo::ACCOUNT, line)).await;
    journey.wait_text("Statut du service Inactif").await;
    let test = journey.role("button", containing("Tester un appel"));
    assert!(!test.is_enabled().await);
    let said = said_of(&journey, &test).await;
    assert!(said.contains("inactif sur cette ligne"), "{said}");
    test.focus().await;
    journey.press("Enter").await;
    journey.role("dialog", "Tester un appel").wait_gone().await;
    assert!(posts(&journey).is_empty());
    assert!(stored(&journey, line).calls.is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn options_that_do_not_tell_keep_nobody_from_trying() {
    let page = page_of(demo::ACCOUNT, LINE);
    let journey = Journey::with().signed_out_at(&page).await;
    // An answer without the field, as the published API gives it.
    journey
        .sandbox
        .fault(Fault::status(200).on("GET", OPTIONS).always());
    journey.sign_in(demo::TOKEN).await;
    journey.wait_text("Statut du service Non communiqué").await;
    let test = journey.role("button", "Tester un appel");
    assert!(test.is_enabled().await);
    journey.finish().await;
}

#[tokio::test]
async fn a_status_that_cannot_be_read_leaves_the_rest_of_the_page() {
    let mut journey = open().await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", OPTIONS).times(3));
    journey.reload().await;
    let error = journey.role("alert", containing("Le statut du Click-to-Call"));
    error.wait().await;
    history(&journey).wait().await;
    journey.role("heading", "Comment utiliser").wait().await;
    error.role("button", "Réessayer").click().await;
    journey.wait_text("Statut du service Actif").await;
    journey.finish().await;
}

#[tokio::test]
async fn an_english_reader_finds_everything_in_english() {
    let setup = Journey::with().in_english();
    let journey = setup.at(&page_of(demo::ACCOUNT, LINE)).await;
    for name in ["Generate a token", "Test a call"] {
        journey.role("button", name).click().await;
        let window = journey.role("dialog", name);
        window.wait().await;
        journey.press("Escape").await;
        window.wait_gone().await;
    }
    let text = journey.text().await;
    for french in ["Appel", "Statut", "Durée", "Copier"] {
        assert!(!text.contains(french), "{french} in {text}");
    }
    journey.finish().await;
}
