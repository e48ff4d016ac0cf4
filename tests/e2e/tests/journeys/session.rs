//! A session that ends under the user's hands, and a clock that is off.

mod idle;
mod tabs;

use e2e::{Journey, containing};
use sandbox::{CredentialKind, Effect, Fault, Options, demo};

use crate::support::{ddi, presented, requests};

#[tokio::test]
async fn a_clock_that_is_an_hour_off_does_not_keep_anybody_out() {
    let journey = signed_journey(3600).await;
    rule(&journey).await;
    assert_eq!(clock_readings(&journey), 1);
    edit_rule_10(&journey, "Ventes").await;
    journey.role("row", containing("Ventes")).wait().await;
    assert_eq!(clock_readings(&journey), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_clock_that_changes_in_mid_session_is_read_once_more() {
    let mut journey = signed_journey(0).await;
    rule(&journey).await;
    journey.sandbox.clear_log();
    journey
        .sandbox
        .world(|world| world.settings.clock_offset = -3600);
    journey.expect_error("status of 403");
    edit_rule_10(&journey, "Ventes").await;
    journey.role("row", containing("Ventes")).wait().await;
    assert_eq!(clock_readings(&journey), 1);
    let answers = |method, path| -> Vec<_> {
        let requests = requests(&journey, method, path);
        requests.iter().map(|request| request.status).collect()
    };
    let looks = answers("GET", "/ddi");
    assert_eq!(looks[..2], [Some(403), Some(200)], "the look before a save");
    assert_eq!(answers("PUT", "/ddi/rules/2"), [Some(200)]);
    journey.finish().await;
}

#[tokio::test]
async fn a_session_that_expires_in_mid_edit_gives_the_form_back_as_it_was_typed() {
    let mut journey = Journey::at(&ddi()).await;
    rule(&journey).await;
    journey.sandbox.clear_log();
    expire_on(&mut journey, "PUT", "/ddi/rules/2");
    let form = fill_rule_10(&journey, "Ventes").await;
    form.field("Destination").fill("+33 6 12 34 56 78").await;
    form.role("button", "Enregistrer").click().await;
    sign_in_again(&journey).await;
    assert_eq!(form.field("Description").value().await, "Ventes");
    assert_eq!(form.field("Destination").value().await, "+33 6 12 34 56 78");
    assert_eq!(
        requests(&journey, "PUT", "").len(),
        1,
        "only the refused one"
    );
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.role("row", containing("Ventes")).wait().await;
    let writes = requests(&journey, "PUT", "");
    let answers: Vec<_> = writes.iter().map(|write| write.status).collect();
    assert_eq!(answers, [Some(401), Some(200)]);
    let saved = journey.sandbox.world(|world| {
        let block = world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER);
        block.map(|block| block.rules[1].clone())
    });
    let saved = saved.expect("the demo's own block");
    assert_eq!(saved.description.as_deref(), Some("Ventes"));
    assert_eq!(saved.destination, "0033612345678");
    journey.finish().await;
}

#[tokio::test]
async fn a_wrong_token_over_the_page_is_refused_there_and_another_can_be_tried() {
    let mut journey = Journey::at(&ddi()).await;
    rule(&journey).await;
    expire_on(&mut journey, "PUT", "/ddi/rules/2");
    let form = fill_rule_10(&journey, "Ventes").await;
    form.role("button", "Enregistrer").click().await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    journey.wait_focused("textbox", "Jeton d'accès").await;
    renewal.field("Jeton d'accès").fill(demo::TOKEN).await;
    renewal.role("button", "Se connecter").click().await;
    renewal
        .role("alert", containing("La connexion est refusée"))
        .wait()
        .await;
    journey.press("Escape").await;
    journey.press("Escape").await;
    sign_in_again(&journey).await;
    assert_eq!(form.field("Description").value().await, "Ventes");
    journey.finish().await;
}

#[tokio::test]
async fn a_read_that_finds_the_session_expired_carries_on_after_signing_in_again() {
    let mut journey = Journey::at("web-cloud/voip").await;
    journey.role("link", "Siège Lyon").wait().await;
    expire_on(&mut journey, "GET", "/line$");
    journey.role("link", "Siège Lyon").click().await;
    sign_in_again(&journey).await;
    let line = containing("Accueil – Élodie Marchand");
    journey.role("link", line).wait().await;
    journey.wait_url("/lines").await;
    journey.finish().await;
}

#[tokio::test]
async fn leaving_instead_of_signing_in_again_forgets_everything() {
    let mut journey = Journey::at(&ddi()).await;
    rule(&journey).await;
    expire_on(&mut journey, "GET", "/ddi$");
    journey.role("button", "Rafraîchir").click().await;
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.role("button", "Se déconnecter").click().await;
    journey.role("heading", "Connexion").wait().await;
    assert_eq!(journey.evaluate("sessionStorage.length").await, 0);
    assert!(!journey.text().await.contains("Commercial"));
    journey.finish().await;
}

#[tokio::test]
async fn another_user_who_signs_in_over_the_page_sees_nothing_of_the_first() {
    let mut journey = Journey::at(&ddi()).await;
    rule(&journey).await;
    edit_rule_10(&journey, "Ventes").await;
    journey.role("row", containing("Ventes")).wait().await;
    expire_on(&mut journey, "GET", "/ddi$");
    journey.role("button", "Rafraîchir").click().await;
    // What is set up for the second user must not meet the request that the first one's session ends with.
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait().await;
    journey.sandbox.world(|world| {
        world.me.nichandle = "zz99999-ovh".to_owned();
        world.me.firstname = "Zoé".to_owned();
    });
    journey
        .sandbox
        .fault(Fault::status(404).on("GET", "/ddi$").always());
    journey.expect_error("status of 404");
    sign_in_again(&journey).await;
    journey.wait_text("Zoé Delorme").await;
    journey.wait_text("Ce numéro n'a pas de plage SDA").await;
    assert!(!journey.text().await.contains("Ventes"));
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    let nothing = "Aucune modification pour l'instant";
    journal.wait_text(containing(nothing)).await;
    journey.finish().await;
}

#[tokio::test]
async fn what_is_signed_is_what_is_sent_whatever_is_written() {
    let journey = signed_journey(0).await;
    rule(&journey).await;
    edit_rule_10(&journey, "Été – « Ventes » €\u{1F4DE}").await;
    journey.role("button", "Importer CSV").click().await;
    let import = journey.role("dialog", "Importer CSV");
    let csv = "42;0033972123457;Hélène & Zoé\n";
    let file = import.role("button", containing("Choisir un fichier"));
    file.upload("règles d'été.csv", csv.as_bytes()).await;
    import.role("button", "Importer").click().await;
    import.role("button", "Annuler l'import").wait().await;
    let writes: Vec<_> = ["PUT", "POST"]
        .iter()
        .flat_map(|method| requests(&journey, method, ""))
        .map(|write| write.status)
        .collect();
    assert_eq!(writes, [Some(200), Some(200)]);
    assert_eq!(clock_readings(&journey), 1, "no signature was refused");
    journey.finish().await;
}

#[tokio::test]
async fn a_consumer_key_that_expires_in_mid_edit_is_renewed_over_the_page() {
    let mut journey = signed_journey(0).await;
    rule(&journey).await;
    journey.expect_error("status of 403");
    expire_on(&mut journey, "PUT", "/ddi/rules/2");
    let form = fill_rule_10(&journey, "Ventes").await;
    form.role("button", "Enregistrer").click().await;
    sign_in_again(&journey).await;
    let (_, focused) = journey.focused().await;
    assert_ne!(focused, "", "the focus is back in the form");
    assert_eq!(form.field("Description").value().await, "Ventes");
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.role("row", containing("Ventes")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_write_that_could_not_be_signed_is_said_not_to_be_sent() {
    let mut journey = signed_journey(0).await;
    rule(&journey).await;
    let form = fill_rule_10(&journey, "Ventes").await;
    let stale = Fault::status(403).saying("QUERY_TIME_OUT", "too old");
    journey.sandbox.fault(stale.on("PUT", "/ddi/rules/"));
    let silent = Fault::status(503).on("GET", "/auth/time");
    journey.sandbox.fault(silent.always());
    journey.expect_error("status of 403");
    journey.expect_error("status of 503");
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("Rien n'a été envoyé.")).await;
    journey.sandbox.clear_faults();
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.finish().await;
}

/// At the DDI page with the keys of an application, on an API whose clock is ahead by so many
/// seconds.
async fn signed_journey(clock_offset: i64) -> Journey {
    let options = Options {
        clock_offset,
        ..Options::default()
    };
    let journey = Journey::with().sandbox(options).signed_out_at(&ddi()).await;
    let method = journey.role("radio", "Avec les clés d'une application");
    method.click().await;
    let fields = [
        ("Clé d'application", demo::APPLICATION_KEY),
        ("Secret d'application", demo::APPLICATION_SECRET),
        ("Clé consommateur", demo::CONSUMER_KEY),
    ];
    for (label, text) in fields {
        journey.field(label).fill(text).await;
    }
    journey.role("button", "Se connecter").click().await;
    journey
}

fn clock_readings(journey: &Journey) -> usize {
    let unsigned = presented(journey, CredentialKind::None);
    unsigned
        .iter()
        .filter(|call| *call == "GET /auth/time")
        .count()
}

/// Ends the session at the next such request.
fn expire_on(journey: &mut Journey, method: &str, path: &str) {
    let fault = Fault::new(Effect::ExpireSession).on(method, path);
    journey.sandbox.fault(fault);
    journey.expect_error("status of 401");
}

/// Waits for the rule that these journeys edit.
async fn rule(journey: &Journey) {
    journey
        .role("row", containing("0033972100010"))
        .wait()
        .await;
}

async fn fill_rule_10(journey: &Journey, description: &str) -> e2e::Locator {
    journey.role("button", "Modifier la règle 10").click().await;
    let form = journey.role("dialog", "Modifier la règle 10");
    form.field("Description").fill(description).await;
    form
}

async fn edit_rule_10(journey: &Journey, description: &str) {
    let form = fill_rule_10(journey, description).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
}

async fn sign_in_again(journey: &Journey) {
    let renewal = journey.role("dialog", "Votre session a expiré");
    renewal.wait_text(containing("Maëlle Delorme")).await;
    renewal.field("Jeton d'accès").fill(demo::NEW_TOKEN).await;
    renewal.role("button", "Se connecter").click().await;
    renewal.wait_gone().await;
}
