//! Getting in, staying in, getting out, and what becomes of the token.

use e2e::{Journey, Setup, containing};
use sandbox::world::CredentialStatus;
use sandbox::{CredentialKind, Fault, demo};
use serde_json::json;

use crate::support::{ddi, presented, requests};

#[tokio::test]
async fn a_token_opens_the_wanted_page() {
    let journey = Journey::with().signed_out_at("web-cloud/voip").await;
    journey.sign_in(demo::TOKEN).await;
    journey.role("button", "Se déconnecter").wait().await;
    journey.wait_text("Maëlle Delorme").await;
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
async fn the_form_says_where_a_token_and_keys_come_from() {
    for (setup, token, keys) in [
        (
            Journey::with(),
            ("Avec un jeton", "Ouvrir la console de l'API"),
            (
                "Avec les clés d'une application",
                "Créer les clés chez OVHcloud",
            ),
        ),
        (
            Journey::with().in_english(),
            ("With a token", "Open the API console"),
            (
                "With the keys of an application",
                "Create the keys at OVHcloud",
            ),
        ),
    ] {
        let links = json!({ "createToken": "https://api.example.com/createToken/" });
        let journey = setup.config("links", links).signed_out_at("").await;
        let link = |text| journey.role("link", containing(text));
        let console = link(token.1).attribute("href").await;
        assert_eq!(console.as_deref(), Some("https://eu.api.ovh.com/console/"));
        journey.role("radio", keys.0).click().await;
        let create = link(keys.1).attribute("href").await;
        assert_eq!(
            create.as_deref(),
            Some("https://api.example.com/createToken/")
        );
        journey.role("radio", token.0).click().await;
        link(token.1).wait().await;
        journey.finish().await;
    }
}

#[tokio::test]
async fn the_keys_of_an_application_open_the_wanted_page() {
    let journey = Journey::with().signed_out_at(&ddi()).await;
    sign_in_with_keys(&journey, demo::APPLICATION_SECRET).await;
    journey
        .role("row", containing("0033972100010"))
        .wait()
        .await;
    journey.wait_url(&ddi()).await;
    let unsigned = presented(&journey, CredentialKind::None);
    assert_eq!(unsigned, ["GET /auth/time"]);
    assert!(presented(&journey, CredentialKind::Bearer).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_wrong_secret_is_refused_and_everything_typed_stays() {
    let mut journey = Journey::with().signed_out_at("").await;
    sign_in_with_keys(&journey, "no-such-secret").await;
    let refusal = journey.role("alert", containing("La connexion est refusée"));
    refusal.wait().await;
    let secret = journey.field("Secret d'application");
    assert_eq!(secret.value().await, "no-such-secret");
    let key = journey.field("Clé d'application");
    assert_eq!(key.value().await, demo::APPLICATION_KEY);
    journey.expect_error("status of 40");
    journey.finish().await;
}

#[tokio::test]
async fn an_expired_token_is_refused_and_stays_in_its_field() {
    let mut journey = Journey::with().signed_out_at("").await;
    let token = journey.field("Jeton d'accès");
    token.fill(demo::EXPIRED_TOKEN).await;
    journey.role("button", "Se connecter").click().await;
    let refusal = journey.role("alert", containing("La connexion est refusée"));
    refusal.wait().await;
    assert_eq!(token.value().await, demo::EXPIRED_TOKEN);
    let refused = requests(&journey, "GET", "/me").pop();
    let query_id = refused.map(|request| request.query_id);
    refusal
        .wait_text(containing(&query_id.unwrap_or_default()))
        .await;
    refusal.wait_text(containing("L'API répond")).await;
    refusal.role("button", "Copier").wait().await;
    token.fill(demo::TOKEN).await;
    journey.role("button", "Se connecter").click().await;
    journey.role("heading", "Groupes").wait().await;
    journey.expect_error("status of 401");
    journey.finish().await;
}

#[tokio::test]
async fn an_empty_field_is_named_and_nothing_is_sent() {
    let journey = Journey::with().signed_out_at("").await;
    journey.role("button", "Se connecter").click().await;
    journey.wait_text("Ce champ est obligatoire.").await;
    assert!(journey.sandbox.log().is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_cannot_be_sent_is_refused_at_its_field_and_the_form_goes_on() {
    let journey = Journey::with().signed_out_at("").await;
    let token = journey.field("Jeton d'accès");
    token.fill("tok\u{2026}abc").await;
    journey.role("button", "Se connecter").click().await;
    journey.wait_text("… (U+2026)").await;
    assert!(journey.sandbox.log().is_empty());
    let pasted = format!("\u{feff}\u{200b}{}\u{ad}", demo::TOKEN);
    token.fill(&pasted).await;
    journey.role("button", "Se connecter").click().await;
    journey.role("heading", "Groupes").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn whoever_comes_back_from_the_validation_page_finds_the_form_and_the_access_that_waits() {
    let journey = with_application().signed_out_at("").await;
    // The page of the API answers nothing, so that this one stays, as it does after the back button.
    let page = format!("{}/validation", journey.sandbox.base_url());
    let asked = format!(r#"{{"consumerKey": "ck-waits", "validationUrl": "{page}"}}"#);
    let answer = Fault::status(200)
        .html(&asked)
        .on("POST", "/auth/credential");
    journey.sandbox.fault(answer);
    let stays = Fault::status(204).on("GET", "/validation");
    journey.sandbox.fault(stays);
    let method = journey.role("radio", "Avec les clés d'une application");
    method.click().await;
    let secret = journey.field("Secret d'application");
    secret.fill(demo::APPLICATION_SECRET).await;
    let ask = journey.role("button", "Demander un accès");
    ask.click().await;
    journey
        .wait_text("L'accès demandé attend d'être validé")
        .await;
    ask.click().await;
    journey.role("button", "Autoriser").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_deep_link_is_kept_with_its_query_until_somebody_is_signed_in() {
    let address = format!("{}?search=commercial&pageSize=25", ddi());
    let journey = Journey::with().signed_out_at(&address).await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.path().await, address);
    journey.sign_in(demo::TOKEN).await;
    journey.role("row", containing("Commercial")).wait().await;
    journey.role("row", containing("Accueil")).wait_gone().await;
    assert_eq!(journey.path().await, address);
    journey.finish().await;
}

#[tokio::test]
async fn an_access_that_is_asked_for_and_granted_opens_the_wanted_page() {
    let address = format!("{}?search=support", ddi());
    let journey = with_application().signed_out_at(&address).await;
    ask_access(&journey).await;
    journey.role("button", "Autoriser").click().await;
    journey.role("row", containing("Support")).wait().await;
    assert_eq!(journey.path().await, address);
    journey.wait_text("Maëlle Delorme").await;
    journey.reload().await;
    journey.role("row", containing("Support")).wait().await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("button", "Se connecter").wait().await;
    journey.wait_received("POST", "/auth/logout").await;
    let withdrawn = requests(&journey, "POST", "/auth/logout");
    assert_eq!(
        withdrawn.len(),
        1,
        "a key made for this session ends with it"
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_access_that_is_refused_leads_back_to_the_sign_in_page_which_says_so() {
    let mut journey = with_application().signed_out_at("").await;
    journey
        .sandbox
        .world(|world| world.settings.refusal_redirects = true);
    ask_access(&journey).await;
    journey.role("button", "Refuser").click().await;
    journey.role("button", "Se connecter").wait().await;
    journey
        .wait_text("L'accès demandé n'a pas été validé.")
        .await;
    journey.sign_in(demo::TOKEN).await;
    journey.role("heading", "Groupes").wait().await;
    journey.expect_error("status of 403");
    journey.finish().await;
}

#[tokio::test]
async fn an_access_can_be_validated_in_another_tab_where_no_reload_may_happen() {
    let setup = with_application().config("tokenStorage", "memory");
    let mut journey = setup.signed_out_at("").await;
    choose_application(&journey).await;
    let secret = journey.field("Secret d'application");
    secret.fill(demo::APPLICATION_SECRET).await;
    journey.role("button", "Demander un accès").click().await;
    let link = journey.role("link", containing("Ouvrir la page de validation"));
    let address = link.attribute("href").await.unwrap_or_default();
    assert!(address.starts_with(journey.sandbox.origin()), "{address}");
    journey.sandbox.world(|world| {
        for asked in &mut world.credentials {
            if asked.status == CredentialStatus::PendingValidation {
                asked.status = CredentialStatus::Validated;
            }
        }
    });
    journey.role("button", "J'ai validé l'accès").click().await;
    journey.role("heading", "Groupes").wait().await;
    journey.expect_error("status of 403");
    journey.finish().await;
}

#[tokio::test]
async fn asking_for_an_access_is_not_offered_without_an_application() {
    let journey = Journey::with().signed_out_at("").await;
    choose_application(&journey).await;
    journey.field("Clé consommateur").wait().await;
    journey
        .role("button", "Demander un accès")
        .wait_gone()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_session_survives_a_reload() {
    let journey = Journey::at(&ddi()).await;
    journey.reload().await;
    journey
        .role("row", containing("0033972100010"))
        .wait()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_session_kept_in_memory_ends_with_a_reload() {
    let setup = Journey::with().config("tokenStorage", "memory");
    let journey = setup.at(&ddi()).await;
    journey
        .role("row", containing("0033972100010"))
        .wait()
        .await;
    let kept = journey.evaluate("sessionStorage.length").await;
    assert_eq!(kept, 0);
    journey.reload().await;
    journey.role("button", "Se connecter").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_has_expired_since_the_last_visit_asks_to_sign_in_again() {
    let mut journey = Journey::at(&ddi()).await;
    expire_all(&journey);
    journey.expect_error("status of 401");
    journey.reload().await;
    journey.wait_text("Votre session a expiré.").await;
    journey.sandbox.world(|world| {
        for credential in &mut world.credentials {
            credential.status = CredentialStatus::Validated;
        }
    });
    journey.sign_in(demo::NEW_TOKEN).await;
    journey
        .role("row", containing("0033972100010"))
        .wait()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn signing_out_forgets_everything() {
    let journey = Journey::at(&ddi()).await;
    journey.role("link", "Simple").click().await;
    journey.role("link", "DDI").nth(0).click().await;
    edit_a_description(&journey).await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("button", "Se connecter").wait().await;
    let kept = journey.evaluate("sessionStorage.length").await;
    assert_eq!(kept, 0);
    let page = journey
        .evaluate("document.documentElement.outerHTML")
        .await
        .to_string();
    for private in [
        "Maëlle",
        "0033972100000",
        "Règle 10",
        "Commercial",
        "ovhtel",
    ] {
        assert!(!page.contains(private), "{private} is left in {page}");
    }
    journey.back().await;
    journey.wait_url("redirect/simple").await;
    journey.role("button", "Se connecter").wait().await;
    assert!(!journey.text().await.contains("SDA siège"));
    journey.reload().await;
    journey.role("button", "Se connecter").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_journal_of_a_user_does_not_outlive_the_session() {
    let journey = Journey::at(&ddi()).await;
    edit_a_description(&journey).await;
    journey.role("button", "Se déconnecter").click().await;
    journey.sign_in(demo::TOKEN).await;
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    let nothing = "Aucune modification pour l'instant";
    journal.wait_text(containing(nothing)).await;
    journey.finish().await;
}

/// An application that may ask for keys.
fn with_application() -> Setup {
    Journey::with().config("applicationKey", demo::APPLICATION_KEY)
}

async fn choose_application(journey: &Journey) {
    let method = journey.role("radio", "Avec les clés d'une application");
    method.click().await;
}

pub async fn sign_in_with_keys(journey: &Journey, secret: &str) {
    choose_application(journey).await;
    let fields = [
        ("Clé d'application", demo::APPLICATION_KEY),
        ("Secret d'application", secret),
        ("Clé consommateur", demo::CONSUMER_KEY),
    ];
    for (label, text) in fields {
        journey.field(label).fill(text).await;
    }
    journey.role("button", "Se connecter").click().await;
}

/// Goes as far as the page on which the owner decides.
async fn ask_access(journey: &Journey) {
    choose_application(journey).await;
    let secret = journey.field("Secret d'application");
    secret.fill(demo::APPLICATION_SECRET).await;
    journey.role("button", "Demander un accès").click().await;
    journey.role("heading", "Demande d'accès").wait().await;
}

async fn open_rule_10(journey: &Journey) {
    journey.role("button", "Modifier la règle 10").click().await;
}

async fn edit_a_description(journey: &Journey) {
    open_rule_10(journey).await;
    let dialog = journey.role("dialog", "Modifier la règle 10");
    dialog.field("Description").fill("Ventes").await;
    dialog.role("button", "Enregistrer").click().await;
    journey.wait_text("Règle 10 modifiée").await;
    dialog.wait_gone().await;
}

fn expire_all(journey: &Journey) {
    journey.sandbox.world(|world| {
        for credential in &mut world.credentials {
            credential.status = CredentialStatus::Expired;
        }
    });
}
