//! A network and an API on a bad day: what repeats itself, what must not, and what the user is told.

use e2e::{Journey, Locator, any, containing};
use sandbox::{Effect, Fault, Options, Sandbox, demo};

use crate::support::{ddi, requests};

const GROUPS: &str = "^/telephony$";

#[tokio::test]
async fn a_read_that_comes_too_often_waits_as_it_is_told_and_comes_again() {
    let fault = Fault::status(429).header("Retry-After", "1");
    let journey = groups_under(fault.on("GET", GROUPS)).await;
    journey.role("link", "Siège Lyon").wait().await;
    assert_eq!(
        answers(&journey, "GET", "/telephony"),
        [Some(429), Some(200)]
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_read_that_would_wait_too_long_says_until_when_and_comes_again_on_demand() {
    let fault = Fault::status(429).header("Retry-After", "120");
    let journey = groups_under(fault.on("GET", GROUPS)).await;
    let error = journey.role("alert", containing("Réessayez à partir de"));
    error.wait().await;
    let text = error.text().await;
    let minutes = "[119, 121].map((s) => new Date(Date.now() + s * 1000).toLocaleTimeString('fr-FR').slice(0, 5))";
    let minutes = journey.evaluate(minutes).await;
    let says = |minute: &serde_json::Value| minute.as_str().is_some_and(|m| text.contains(m));
    assert!(
        minutes.as_array().is_some_and(|all| all.iter().any(says)),
        "{text}: {minutes}"
    );
    assert_eq!(answers(&journey, "GET", "/telephony"), [Some(429)]);
    error.role("button", "Réessayer").click().await;
    journey.role("link", "Siège Lyon").wait().await;
    error.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_read_that_fails_twice_succeeds_by_itself() {
    let journey = groups_under(Fault::status(503).on("GET", GROUPS).times(2)).await;
    journey.role("link", "Siège Lyon").wait().await;
    let tries = [Some(503), Some(503), Some(200)];
    assert_eq!(answers(&journey, "GET", "/telephony"), tries);
    journey.finish().await;
}

#[tokio::test]
async fn an_error_tells_what_was_asked_and_under_which_name_support_finds_it() {
    let fault = Fault::status(500).saying("INTERNAL_ERROR", "Le chat dort sur le serveur");
    let journey = groups_under(fault.on("GET", GROUPS).times(3)).await;
    journey.allow_clipboard().await;
    let error = journey.role("alert", containing("Les groupes n'ont pas pu être lus"));
    error
        .wait_text(containing("Le chat dort sur le serveur"))
        .await;
    error.wait_text(containing("GET /telephony")).await;
    let last = requests(&journey, "GET", "/telephony").pop();
    let query_id = last.map(|request| request.query_id).unwrap_or_default();
    error.wait_text(containing(&query_id)).await;
    error.role("button", "Copier").click().await;
    error.role("button", "Copié").wait().await;
    assert_eq!(journey.clipboard().await, query_id);
    error.role("button", "Réessayer").click().await;
    journey.role("link", "Siège Lyon").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn an_html_error_page_of_a_gateway_is_not_shown_as_it_is() {
    let fault = Fault::status(503).html("<html><h1>Gateway</h1></html>");
    let journey = groups_under(fault.on("GET", GROUPS).times(3)).await;
    let error = journey.role("alert", containing("Les groupes n'ont pas pu être lus"));
    error.wait_text(containing("(erreur 503)")).await;
    assert!(!error.text().await.contains("Gateway"));
    journey.finish().await;
}

#[tokio::test]
async fn what_was_read_before_stays_when_a_refresh_fails() {
    let mut journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/ddi$").times(3));
    journey.role("button", "Rafraîchir").click().await;
    let error = journey.role("alert", containing("Les règles n'ont pas pu être lues"));
    error.wait().await;
    journey.role("row", containing("Accueil")).wait().await;
    error.role("button", "Réessayer").click().await;
    error.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_write_is_never_repeated_by_itself_when_there_are_too_many() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("status of 429");
    let fault = Fault::status(429).header("Retry-After", "1");
    journey.sandbox.fault(fault.on("POST", "/ddi/rules"));
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.role("alert", containing("Réessayez à partir de"))
        .wait()
        .await;
    assert_eq!(form.field("Extension").value().await, "42");
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    assert_eq!(
        answers(&journey, "POST", "/ddi/rules"),
        [Some(429), Some(200)]
    );
    journey.finish().await;
}

/// Quotas of a day: told in seconds, or as the moment itself.
#[tokio::test]
async fn a_write_that_has_to_wait_for_another_day_names_the_day() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("status of 429");
    let form = fill_rule_42(&journey).await;
    let date = journey.evaluate("new Date(Date.now() + 90000e3).toUTCString()");
    let date = date.await.as_str().expect("a text").to_owned();
    let day = "new Date(Date.now() + 90000e3).toLocaleDateString('fr-FR')";
    let day = journey.evaluate(day).await;
    let day = day.as_str().expect("a text").to_owned();
    for told in ["90000", &date] {
        let fault = Fault::status(429).header("Retry-After", told);
        journey.sandbox.fault(fault.on("POST", "/ddi/rules"));
        form.role("button", "Enregistrer").click().await;
        let until = format!("Réessayez à partir de {day}");
        form.role("alert", containing(&until)).wait().await;
        form.field("Description").fill(told).await;
    }
    let twice = [Some(429), Some(429)];
    assert_eq!(answers(&journey, "POST", "/ddi/rules"), twice);
    assert_eq!(form.field("Extension").value().await, "42");
    journey.finish().await;
}

#[tokio::test]
async fn a_write_that_a_web_page_answers_is_read_back_and_not_reported_as_done() {
    let journey = Journey::at(&ddi()).await;
    let page = Fault::status(200).html("<!DOCTYPE html><h1>Portail</h1>");
    journey.sandbox.fault(page.on("POST", "/ddi/rules"));
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.role(
        "alert",
        containing("une réponse que l'application ne comprend pas"),
    )
    .wait()
    .await;
    assert_eq!(form.field("Destination").value().await, "0033972123457");
    assert_eq!(rules(&journey, "42"), 0);
    journey.wait_no_text("Règle 42 ajoutée").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    assert_eq!(rules(&journey, "42"), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_whose_answer_is_lost_is_found_by_reading_and_not_sent_again() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    lose(&journey, Effect::DropAfter, "POST", "/ddi/rules");
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.wait_text("Règle 42 ajoutée").await;
    journey
        .role("row", containing("0033972100042"))
        .wait()
        .await;
    assert_eq!(answers(&journey, "POST", "/ddi/rules"), [None]);
    assert_eq!(rules(&journey, "42"), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_that_never_arrived_is_told_and_can_be_saved_again() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    lose(&journey, Effect::DropBefore, "POST", "/ddi/rules");
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.role("alert", containing("L'API ne répond pas"))
        .wait()
        .await;
    assert_eq!(answers(&journey, "POST", "/ddi/rules"), [None]);
    assert_eq!(form.field("Extension").value().await, "42");
    assert_eq!(form.field("Destination").value().await, "0033972123457");
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey
        .role("row", containing("0033972100042"))
        .wait()
        .await;
    assert_eq!(answers(&journey, "POST", "/ddi/rules"), [None, Some(200)]);
    assert_eq!(rules(&journey, "42"), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_deletion_whose_answer_is_lost_is_found_by_reading() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    lose(&journey, Effect::DropAfter, "DELETE", "/ddi/rules");
    journey
        .role("button", "Supprimer la règle 10")
        .click()
        .await;
    let dialog = journey.role("dialog", any());
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    journey.wait_text("Règle 10 supprimée").await;
    journey
        .role("row", containing("0033972100010"))
        .wait_gone()
        .await;
    assert_eq!(requests(&journey, "DELETE", "").len(), 1);
    assert_eq!(rules(&journey, "10"), 0);
    journey.finish().await;
}

#[tokio::test]
async fn without_a_network_it_says_so_and_recovers_by_itself() {
    // From another group's lines: the part of the application that shows them is there.
    let lines = format!("web-cloud/voip/groups/{}/lines", demo::BIG_ACCOUNT);
    let mut journey = Journey::at(&lines).await;
    journey.role("list", "Services du groupe").wait().await;
    journey.role("link", "VoIP").nth(0).click().await;
    journey.role("link", "Siège Lyon").wait().await;
    journey.expect_error("ERR_INTERNET_DISCONNECTED");
    journey.set_offline(true).await;
    journey.wait_text("Hors ligne").await;
    journey.role("link", "Siège Lyon").click().await;
    let error = journey.role("alert", containing("La liste n'a pas pu être lue"));
    error.wait().await;
    journey.set_offline(false).await;
    journey.wait_no_text("Hors ligne").await;
    journey
        .role("link", containing("Élodie Marchand"))
        .wait()
        .await;
    error.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_saved_without_a_network_keeps_its_form_and_is_saved_once_it_is_back() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("ERR_INTERNET_DISCONNECTED");
    let form = fill_rule_42(&journey).await;
    journey.set_offline(true).await;
    form.role("button", "Enregistrer").click().await;
    form.role("alert", containing("L'API ne répond pas"))
        .wait()
        .await;
    assert_eq!(form.field("Extension").value().await, "42");
    journey.set_offline(false).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    assert_eq!(answers(&journey, "POST", "/ddi/rules"), [Some(200)]);
    assert_eq!(rules(&journey, "42"), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_session_that_cannot_be_checked_can_be_left() {
    let mut journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "^/me$").always());
    journey.reload().await;
    let error = journey.role("alert", containing("La connexion n'a pas pu être vérifiée"));
    error.wait().await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.evaluate("sessionStorage.length").await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_is_down_at_the_start_is_told_and_tried_again_on_demand() {
    let mut journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.expect_error("ERR_CONNECTION_REFUSED");
    let port = journey.sandbox.origin().rsplit(':').next();
    let port = port.and_then(|port| port.parse().ok()).unwrap_or_default();
    let elsewhere = Sandbox::start(Options::default()).await;
    let stopped = std::mem::replace(&mut journey.sandbox, elsewhere.expect("a free port"));
    stopped.stop().await;
    journey.reload().await;
    let error = journey.role("alert", containing("La connexion n'a pas pu être vérifiée"));
    error.wait().await;
    let again = Options {
        port,
        ..Options::default()
    };
    journey.sandbox = Sandbox::start(again).await.expect("the same port");
    error.role("button", "Réessayer").click().await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_does_not_let_this_page_call_is_told_on_the_sign_in_page() {
    let mut journey = Journey::with().signed_out_at("").await;
    journey.sandbox.fault(Fault::no_cors());
    journey.expect_error("CORS");
    journey.expect_error("ERR_FAILED");
    journey.field("Jeton d'accès").fill(demo::TOKEN).await;
    journey.role("button", "Se connecter").click().await;
    journey
        .role("alert", containing("L'API ne répond pas"))
        .wait()
        .await;
    journey.sandbox.clear_faults();
    journey.role("button", "Se connecter").click().await;
    journey.role("link", "Siège Lyon").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_slow_answer_shows_that_something_is_under_way() {
    let journey = groups_under(Fault::delay(2500).on("GET", GROUPS)).await;
    let progress = journey.role("status", containing("Chargement"));
    progress.nth(0).wait().await;
    journey.role("link", "Siège Lyon").wait().await;
    progress.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_may_only_read_is_told_which_call_it_lacks() {
    let mut journey = Journey::with().signed_out_at(&ddi()).await;
    journey.sign_in(demo::READ_ONLY_TOKEN).await;
    journey.expect_error("status of 403");
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    let error = form.role("alert", containing("Votre accès ne permet pas"));
    let path = format!(
        "POST /telephony/{}/number/{}/ddi/rules",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    );
    error.wait_text(containing(&path)).await;
    assert_eq!(form.field("Extension").value().await, "42");
    let renewal = journey.role("dialog", "Votre session a expiré");
    assert_eq!(
        renewal.count().await,
        0,
        "the token is still good for reading"
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_expired_service_leads_to_its_renewal() {
    let mut journey = Journey::at(&ddi()).await;
    journey.expect_error("status of 460");
    journey
        .sandbox
        .fault(Fault::status(460).on("POST", "/ddi/rules"));
    let form = fill_rule_42(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.role("alert", containing("Ce service a expiré"))
        .wait()
        .await;
    let link = form.role("link", containing("Renouveler ce service"));
    assert!(
        link.attribute("href")
            .await
            .is_some_and(|href| href.starts_with("https://"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_number_that_is_not_there_says_so_and_keeps_the_list() {
    let mut journey = Journey::with().signed_out_at("").await;
    journey.expect_error("status of 404");
    let gone = format!(
        "web-cloud/voip/groups/{}/numbers/0033999999999/general",
        demo::ACCOUNT
    );
    journey.open(&gone).await;
    journey.sign_in(demo::TOKEN).await;
    let error = journey.role("alert", containing("Le numéro n'a pas pu être lu"));
    error
        .wait_text(containing("Cet élément n'existe plus"))
        .await;
    journey.role("link", containing("SDA siège")).click().await;
    journey
        .role("heading", containing(demo::DDI_NUMBER))
        .wait()
        .await;
    journey.finish().await;
}

/// Signed in at the groups, which are read under a fault.
async fn groups_under(fault: Fault) -> Journey {
    let mut journey = Journey::with().signed_out_at("web-cloud/voip").await;
    if let Effect::Status { status, .. } = fault.effect {
        journey.expect_error(&format!("status of {status}"));
    }
    journey.sandbox.fault(fault);
    journey.sign_in(demo::TOKEN).await;
    journey
}

/// What was answered to the requests so far; nothing where the connection was dropped.
fn answers(journey: &Journey, method: &str, path_end: &str) -> Vec<Option<u16>> {
    let requests = requests(journey, method, path_end);
    requests.into_iter().map(|request| request.status).collect()
}

fn lose(journey: &Journey, effect: Effect, method: &str, path: &str) {
    journey.sandbox.fault(Fault::new(effect).on(method, path));
}

/// How many rules the API has for an extension.
fn rules(journey: &Journey, extension: &str) -> usize {
    journey.sandbox.world(|world| {
        let block = world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER);
        let rules = block.expect("the demo's own block").rules.iter();
        rules.filter(|rule| rule.extension == extension).count()
    })
}

/// The form of a new rule, filled in and not yet saved.
async fn fill_rule_42(journey: &Journey) -> Locator {
    journey.role("button", "+ Ajouter une règle").click().await;
    let form = journey.role("dialog", "Ajouter une règle");
    form.field("Destination").fill("0033972123457").await;
    form.field("Extension").fill("42").await;
    form
}
