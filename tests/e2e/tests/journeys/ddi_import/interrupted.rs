//! The API fails in the middle of an import: nothing is lost, and the outcome is told honestly.

use e2e::{Journey, Locator};
use sandbox::{Effect, Fault, demo};

use super::{import, imports, outcome_rows, previewed};
use crate::ddi::{row, rule, stored, stored_rule};

const RULES: &str = "42;0033612345678;Atelier\r\n10;0033972123460;Ventes\r\n";

async fn under(fault: Fault) -> (Journey, Locator) {
    let (journey, dialog) = previewed(RULES).await;
    journey.sandbox.fault(fault.on("POST", "/ddi/import"));
    import(&dialog).await;
    (journey, dialog)
}

async fn assert_all(dialog: &Locator, outcome: &str) {
    let rows = outcome_rows(dialog).await;
    assert_eq!(rows.len(), 2);
    assert!(
        rows[0].contains(&format!("Atelier {outcome}")),
        "{}",
        rows[0]
    );
    assert!(
        rows[1].contains(&format!("Ventes {outcome}")),
        "{}",
        rows[1]
    );
}

fn assert_imported(journey: &Journey) {
    assert_eq!(
        stored_rule(journey, "42"),
        Some(rule("42", "0033612345678", "Atelier", "active"))
    );
    assert_eq!(
        stored_rule(journey, "10"),
        Some(rule("10", "0033972123460", "Ventes", "active"))
    );
}

/// Nothing was carried out, which is said; a second press carries it out.
async fn fails_then_works(mut journey: Journey, dialog: Locator, noise: &str) {
    journey.expect_error(noise);
    assert_all(&dialog, "Échec").await;
    journey.wait_text("0 changement effectué.").await;
    assert_eq!(stored_rule(&journey, "42"), None);
    assert_eq!(imports(&journey).len(), 1);

    dialog.role("button", "Réessayer").click().await;
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_all(&dialog, "Effectué").await;
    assert_imported(&journey);
    let files = imports(&journey);
    assert_eq!(files.len(), 2, "one request a press");
    assert_eq!(files[0], files[1]);
    dialog.role("button", "Annuler l'import").click().await;
    journey.wait_text("L'import est annulé").await;
    assert_eq!(stored(&journey).len(), 8);
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_is_out_of_service_is_tried_again() {
    let (journey, dialog) = under(Fault::status(503)).await;
    fails_then_works(journey, dialog, "status of 503").await;
}

#[tokio::test]
async fn an_error_page_in_place_of_an_answer_is_tried_again() {
    let page = "<html><body>Bad gateway</body></html>";
    let (journey, dialog) = under(Fault::status(502).html(page)).await;
    fails_then_works(journey, dialog, "status of 502").await;
}

#[tokio::test]
async fn a_connection_cut_before_the_import_is_settled_by_reading() {
    let (journey, dialog) = under(Fault::new(Effect::DropBefore)).await;
    fails_then_works(journey, dialog, "ERR_EMPTY_RESPONSE").await;
}

#[tokio::test]
async fn a_connection_cut_after_the_import_is_settled_by_reading() {
    let (mut journey, dialog) = under(Fault::new(Effect::DropAfter)).await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_all(&dialog, "Effectué").await;
    assert_imported(&journey);
    assert_eq!(imports(&journey).len(), 1);
    dialog.role("button", "Annuler l'import").click().await;
    journey.wait_text("L'import est annulé").await;
    assert_eq!(stored_rule(&journey, "42"), None);
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_dies_leaves_the_outcome_open_until_it_can_be_read() {
    let (mut journey, dialog) = previewed(RULES).await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    journey.expect_error("status of 500");
    let after = Fault::new(Effect::DropAfter).on("POST", "/ddi/import");
    journey.sandbox.fault(after);
    // What is read before sending is still answered.
    let dead = Fault::status(500).on("GET", "/ddi$").after(1);
    journey.sandbox.fault(dead.always());
    import(&dialog).await;
    assert_all(&dialog, "À vérifier").await;
    assert_eq!(dialog.role("button", "Réessayer").count().await, 0);

    journey.sandbox.clear_faults();
    dialog
        .role("button", "Vérifier l'état actuel")
        .click()
        .await;
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_all(&dialog, "Effectué").await;
    assert_eq!(imports(&journey).len(), 1);
    assert_imported(&journey);
    journey.finish().await;
}

#[tokio::test]
async fn an_import_that_is_stopped_is_settled_by_reading() {
    let (journey, dialog) = previewed(RULES).await;
    let before = stored(&journey);
    let slow = Fault::delay(5_000).on("POST", "/ddi/import");
    journey.sandbox.fault(slow);
    dialog.role("button", "Importer").click().await;
    dialog.role("button", "Arrêter").click().await;
    super::outcome_table(&dialog).wait().await;
    assert_all(&dialog, "Échec").await;
    assert_eq!(stored(&journey), before);
    dialog.role("button", "Réessayer").click().await;
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_imported(&journey);
    assert_eq!(imports(&journey).len(), 2);
    journey.finish().await;
}

#[tokio::test]
async fn an_import_goes_on_when_its_window_is_closed_and_is_reported() {
    let (journey, dialog) = previewed(RULES).await;
    let before = stored(&journey);
    let slow = Fault::delay(800).on("POST", "/ddi/import");
    journey.sandbox.fault(slow);
    dialog.role("button", "Importer").click().await;
    dialog.role("button", "Arrêter").wait().await;
    journey.press("Escape").await;
    dialog.wait_gone().await;
    crate::ddi::take_back(&journey, "2 changements importés").await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert_eq!(stored(&journey), before);
    assert_eq!(imports(&journey).len(), 1);
    journey.finish().await;
}

/// The look before an import is answered only once somebody else has signed in: what the first user has started ends
/// there.
#[tokio::test]
async fn an_import_does_not_go_on_as_whoever_signs_in_next() {
    let (journey, dialog) = previewed(RULES).await;
    let before = stored(&journey);
    journey.sandbox.clear_log();
    let slow = Fault::delay(3000).on("GET", "/ddi$").nth(1);
    journey.sandbox.fault(slow);
    dialog.role("button", "Importer").click().await;
    journey.wait_received("GET", "/ddi").await;
    journey.press("Escape").await;
    dialog.wait_gone().await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("heading", "Connexion").wait().await;
    journey
        .sandbox
        .world(|world| "zz99999-ovh".clone_into(&mut world.me.nichandle));
    journey.sign_in(demo::NEW_TOKEN).await;
    row(&journey, "0033972100010").wait().await;
    journey.evaluate(SLOW_LOOK_ANSWERED).await;
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_received_times(3, "GET", "/ddi").await;
    assert_eq!(imports(&journey).len(), 0);
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

/// Waits for the answer to a read that took longer than others do.
const SLOW_LOOK_ANSWERED: &str = "new Promise((done) => {
    const isSlow = ({ name, duration }) => name.endsWith('/ddi') && duration > 2500;
    new PerformanceObserver((list) => list.getEntries().some(isSlow) && done(true))
        .observe({ type: 'resource', buffered: true });
})";
