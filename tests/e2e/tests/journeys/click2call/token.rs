//! "Générer un token": a key that can do one thing, is shown once, and is kept nowhere.

use e2e::{Journey, Locator, Page, Setup, any, containing};
use sandbox::demo;
use sandbox::world::{AccessRule, CredentialStatus};
use serde_json::json;

use super::program::Program;
use super::{LINE, asked, called, open_token, open_with, page_of, resource};
use crate::accessibility::Audit;
use crate::support::requests;

/// A host with an application of its own.
pub(super) fn with_application() -> Setup {
    Journey::with().config("applicationKey", demo::APPLICATION_KEY)
}

/// Asks for a key, which opens the validation page in another tab.
pub(super) async fn ask(journey: &Journey) -> (Locator, Page) {
    let window = open_token(journey).await;
    let ask = window.role("button", "Demander le token");
    let tab = journey.new_tab(ask.click()).await;
    tab.role("heading", "Demande d'accès").wait().await;
    (window, tab)
}

/// Lets the owner agree, and waits until the key is shown.
async fn granted(journey: &Journey) -> (Locator, Page, String) {
    let (window, tab) = ask(journey).await;
    tab.role("button", "Autoriser").click().await;
    tab.role("heading", "Accès validé").wait().await;
    journey.show().await;
    window.wait_text(containing("L'accès est validé.")).await;
    let key = latest_key(journey);
    window.wait_text(containing(&key)).await;
    (window, tab, key)
}

pub(super) fn latest_key(journey: &Journey) -> String {
    let latest = asked(journey).pop();
    latest.expect("a key was asked for").token
}

/// Everything that the page keeps or shows, its console and its address included.
pub(super) async fn everywhere(journey: &Journey) -> String {
    let places = "JSON.stringify([location.href, localStorage, sessionStorage, document.cookie, \
                  history.state, window.name, document.documentElement.outerHTML, \
                  [...document.querySelectorAll('input, textarea')].map((field) => field.value)])";
    let databases = "indexedDB.databases().then((all) => all.map(({ name }) => name).join())";
    let mut found = journey.evaluate(places).await.to_string();
    found.push_str(&journey.evaluate(databases).await.to_string());
    found.push_str(&journey.records().console.join("\n"));
    found
}

#[tokio::test]
async fn a_key_is_asked_for_with_one_rule_and_shown_once_it_is_validated() {
    let journey = open_with(with_application()).await;
    let window = open_token(&journey).await;
    let application = window.field("Clé d'application");
    assert_eq!(application.value().await, demo::APPLICATION_KEY);
    let ask = window.role("button", "Demander le token");
    let tab = journey.new_tab(ask.click()).await;
    let rules = tab.role("list", any()).role("listitem", any());
    let rule = format!("POST {}", resource(LINE));
    rules.nth(0).wait().await;
    assert_eq!(rules.texts().await, [rule]);
    let [credential] = <[_; 1]>::try_from(asked(&journey))
        .unwrap_or_else(|all| panic!("{} keys were asked for", all.len()));
    assert_eq!(credential.rules, [AccessRule::new("POST", &resource(LINE))]);
    let key = credential.token;
    assert!(!everywhere(&journey).await.contains(&key), "not before");

    tab.role("button", "Autoriser").click().await;
    tab.role("heading", "Accès validé").wait().await;
    assert!(!tab.url().await.contains(&key));
    window.wait_text(containing(&key)).await;
    window.wait_text(containing("ne sera plus affiché")).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_key_is_copied_and_then_forgotten() {
    let journey = open_with(with_application()).await;
    journey.allow_clipboard().await;
    let (window, _tab, key) = granted(&journey).await;
    let copy = window.role("button", "Copier le token");
    assert_eq!(journey.copied_by(&copy).await, key);
    window.role("button", "Fermer").nth(1).click().await;
    let question = journey.role("dialog", "Abandonner le token ?");
    question.role("button", "Abandonner le token").click().await;
    window.wait_gone().await;
    let everything = everywhere(&journey).await;
    assert!(everything.contains("Click-to-Call"));
    assert!(!everything.contains(&key), "{everything}");
    let window = open_token(&journey).await;
    window.role("button", "Demander le token").wait().await;
    assert!(!everywhere(&journey).await.contains(&key));
    journey.press("Escape").await;
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    journal.wait().await;
    assert!(!journal.text().await.contains(&key));
    journey.reload().await;
    journey.role("button", "Générer un token").wait().await;
    assert!(!everywhere(&journey).await.contains(&key));
    journey.finish().await;
}

#[tokio::test]
async fn a_key_is_forgotten_when_the_page_is_left_by_the_browsers_own_button() {
    let general = format!(
        "web-cloud/voip/groups/{}/lines/{LINE}/general",
        demo::ACCOUNT
    );
    let journey = with_application().at(&general).await;
    journey.role("link", "Appels").click().await;
    journey.role("link", "Click-to-Call").click().await;
    let (window, _tab, key) = granted(&journey).await;
    journey.back().await;
    let question = journey.role("dialog", "Abandonner le token ?");
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    window.wait_text(containing(&key)).await;
    journey.back().await;
    question.role("button", "Abandonner le token").click().await;
    window.wait_gone().await;
    assert!(!everywhere(&journey).await.contains(&key));
    journey.forward().await;
    journey
        .role("button", "Générer un token")
        .nth(0)
        .wait()
        .await;
    assert!(!everywhere(&journey).await.contains(&key));
    journey.finish().await;
}

#[tokio::test]
async fn escape_and_the_cross_ask_before_a_key_is_lost() {
    let journey = open_with(with_application()).await;
    let (window, tab) = ask(&journey).await;
    journey.show().await;
    let question = journey.role("dialog", "Abandonner le token ?");
    journey.press("Escape").await;
    question.wait().await;
    journey.press("Escape").await;
    question.wait_gone().await;
    tab.show().await;
    tab.role("button", "Autoriser").click().await;
    journey.show().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    window.role("button", "Fermer").nth(0).click().await;
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    journey.press("Escape").await;
    question.role("button", "Abandonner le token").click().await;
    window.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_key_stands_nowhere_but_in_its_window_while_it_is_shown() {
    let journey = open_with(with_application()).await;
    let (_window, tab, key) = granted(&journey).await;
    let kept = "JSON.stringify([location.href, localStorage, sessionStorage, document.cookie, history.state])";
    for page in [&tab, &*journey] {
        let kept = page.evaluate(kept).await.to_string();
        assert!(!kept.contains(&key), "{kept}");
    }
    let log = journey.sandbox.log();
    let sent = log.iter().map(|request| format!("{request:?}"));
    assert!(
        !sent.collect::<String>().contains(&key),
        "not sent anywhere"
    );
    assert!(!journey.records().console.join("\n").contains(&key));
    journey.finish().await;
}

#[tokio::test]
async fn a_key_places_calls_from_its_line_and_can_do_nothing_else() {
    let journey = open_with(with_application()).await;
    let (_window, _tab, key) = granted(&journey).await;
    let program = Program {
        journey: &journey,
        consumer_key: &key,
    };
    let body = r#"{"calledNumber":"+33123456789"}"#;
    let mine = resource(LINE);
    assert_eq!(program.send("POST", &mine, body).await, 200);
    assert_eq!(called(&journey).len(), 1);
    let line = format!("/telephony/{}/line/{LINE}", demo::ACCOUNT);
    for (method, path, body) in [
        ("GET", mine.as_str(), ""),
        ("POST", &resource(demo::LINE), body),
        ("GET", &line, ""),
        ("PUT", &line, r#"{"description":"Pris"}"#),
        ("GET", "/telephony", ""),
        ("GET", "/me", ""),
    ] {
        let status = program.send(method, path, body).await;
        assert_eq!(status, 403, "{method} {path}");
    }
    assert_eq!(called(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn without_an_application_its_key_is_asked_for_and_a_wrong_one_said_at_its_field() {
    let mut journey = open_with(Journey::with()).await;
    journey.expect_error("status of 403");
    let window = open_token(&journey).await;
    let field = window.field("Clé d'application");
    assert_eq!(field.value().await, "");
    let create = window.role("link", containing("Créer une application"));
    let href = create.attribute("href").await;
    assert_eq!(href.as_deref(), Some("https://eu.api.ovh.com/createApp/"));
    let ask = window.role("button", "Demander le token");
    ask.click().await;
    field.wait_attribute("aria-invalid", "true").await;
    assert!(asked(&journey).is_empty());
    field.fill("no-such-application").await;
    ask.click().await;
    window
        .wait_text(containing("ne connaît pas cette clé d'application"))
        .await;
    field.wait_attribute("aria-invalid", "true").await;
    assert_eq!(field.value().await, "no-such-application");
    assert_eq!(
        journey
            .role("dialog", "Votre session a expiré")
            .count()
            .await,
        0
    );
    field.fill(demo::APPLICATION_KEY).await;
    let tab = journey.new_tab(ask.click()).await;
    tab.role("button", "Autoriser").click().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    journey.finish().await;
}

#[tokio::test]
async fn who_signed_in_with_an_application_has_its_key_filled_in() {
    let journey = Journey::with()
        .signed_out_at(&page_of(demo::ACCOUNT, LINE))
        .await;
    let method = journey.role("radio", "Avec les clés d'une application");
    method.click().await;
    for (label, text) in [
        ("Clé d'application", demo::APPLICATION_KEY),
        ("Secret d'application", demo::APPLICATION_SECRET),
        ("Clé consommateur", demo::CONSUMER_KEY),
    ] {
        journey.field(label).fill(text).await;
    }
    journey.role("button", "Se connecter").click().await;
    let window = open_token(&journey).await;
    let field = window.field("Clé d'application");
    assert_eq!(field.value().await, demo::APPLICATION_KEY);
    assert_eq!(window.field("Secret d'application").count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_return_works_below_a_path_and_with_addresses_by_fragment() {
    let hosts = [
        with_application().base("/telecom/"),
        with_application().hash_routing(),
        with_application().base("/telecom/").hash_routing(),
    ];
    for host in hosts {
        let journey = open_with(host).await;
        let (_window, tab, _key) = granted(&journey).await;
        assert!(tab.url().await.contains("validated.html?request="));
        journey.finish().await;
    }
}

#[tokio::test]
async fn the_page_of_the_return_is_in_the_readers_language_and_accessible() {
    let setup = with_application().in_english();
    let journey = setup.at(&page_of(demo::ACCOUNT, LINE)).await;
    journey.role("button", "Generate a token").click().await;
    let window = journey.role("dialog", "Generate a token");
    let ask = window.role("button", "Ask for the token");
    let tab = journey.new_tab(ask.click()).await;
    tab.role("button", "Autoriser").click().await;
    tab.role("heading", "Access validated").wait().await;
    for dark in [false, true] {
        tab.set_preferences(dark, true).await;
        tab.assert_accessible().await;
    }
    window.wait_text(containing(&latest_key(&journey))).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_fails_is_told_in_the_window_and_asked_again_on_demand() {
    let mut journey = open_with(with_application()).await;
    journey.expect_error("status of 500");
    let fault = sandbox::Fault::status(500).on("POST", "/auth/credential");
    journey.sandbox.fault(fault);
    let window = open_token(&journey).await;
    window.role("button", "Demander le token").click().await;
    window.role("alert", any()).wait().await;
    assert_eq!(requests(&journey, "POST", "/auth/credential").len(), 1);
    let ask = window.role("button", "Demander le token");
    let tab = journey.new_tab(ask.click()).await;
    tab.role("button", "Autoriser").click().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_key_is_asked_for_and_copied_by_keyboard_alone() {
    let journey = open_with(with_application()).await;
    journey.allow_clipboard().await;
    crate::keyboard::tab_to(&journey, "button", "Générer un token").await;
    journey.press("Enter").await;
    journey.wait_focused("textbox", "Clé d'application").await;
    let tab = journey.new_tab(journey.press("Enter")).await;
    tab.role("button", "Autoriser").press("Enter").await;
    tab.role("heading", "Accès validé").wait().await;
    journey.show().await;
    let window = journey.role("dialog", "Générer un token");
    let key = latest_key(&journey);
    window.wait_text(containing(&key)).await;
    crate::keyboard::tab_to(&journey, "button", "Copier le token").await;
    journey.press("Enter").await;
    window.role("status", "Copié").wait().await;
    assert_eq!(journey.clipboard().await, key);
    journey.press("Escape").await;
    let question = journey.role("dialog", "Abandonner le token ?");
    question.role("button", "Abandonner le token").click().await;
    window.wait_gone().await;
    journey.wait_focused("button", "Générer un token").await;
    journey.finish().await;
}

#[tokio::test]
async fn every_step_is_accessible() {
    let journey = open_with(with_application()).await;
    let mut audit = Audit::of(&journey);
    let (window, tab) = ask(&journey).await;
    journey.show().await;
    audit.look("waiting for the validation").await;
    tab.show().await;
    tab.role("button", "Autoriser").click().await;
    journey.show().await;
    window.wait_text(containing("L'accès est validé.")).await;
    audit.look("the key").await;
    audit.conclude();
    let asked = asked(&journey);
    let status = asked.first().map(|asked| asked.status);
    assert_eq!(status, Some(CredentialStatus::Validated));
    assert_eq!(json!(asked.len()), 1);
    journey.finish().await;
}
