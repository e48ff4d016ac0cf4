//! Saves that go wrong half-way, and what keeps them from it.

use e2e::{Journey, Locator, containing};
use sandbox::{Fault, demo};
use serde_json::json;

use super::{
    agent, changes, open_centre, open_easy, order, preview, queue, save, stored_order, take_back,
};
use crate::schedule::{accept, save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";
/// An agent of the service who is in the other queue only.
const RELIEF: &str = "0033972123458";
const MOBILE: &str = "0033698765432";

/// Sends what the window shows, and waits for the outcome of its rows.
async fn sent_rows(window: &Locator) -> Vec<String> {
    window.role("button", "Enregistrer").click().await;
    window.role("columnheader", "Résultat").wait().await;
    changes(window).await
}

/// Half of the first change is refused; the retry does the other half.
async fn save_in_two_goes(journey: &Journey) {
    let window = preview(journey).await;
    let rows = sent_rows(&window).await;
    let told = "Échec Seule une partie a été faite.";
    assert!(rows[0].contains(told), "{rows:?}");
    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
}

#[tokio::test]
async fn what_is_refused_after_its_first_half_is_said_to_be_half_done_and_retried() {
    let mut journey = open_easy().await;
    journey.role("button", "Modifier les options").click().await;
    let form = journey.role("dialog", "Modifier les options");
    form.field("Nom de la file").fill("Jour et nuit").await;
    let welcome = form.field("Annonce d'accueil");
    welcome.select_option("Aucun son").await;
    accept(&form).await;
    journey.expect_error("status of 400");
    let refusal = Fault::status(400).on("PUT", "/hunting/queue/");
    journey.sandbox.fault(refusal);

    save_in_two_goes(&journey).await;
    save_bar(&journey).wait_gone().await;
    let stored = queue(&journey, demo::EASY_HUNTING_NUMBER, demo::HUNTING_QUEUE);
    assert_eq!(stored["description"], "Jour et nuit");
    journey.finish().await;
}

#[tokio::test]
async fn an_agent_who_was_made_but_not_placed_is_placed_by_the_retry() {
    let mut journey = open_centre().await;
    journey.role("button", "Ajouter des membres").click().await;
    let form = journey.role("dialog", "Ajouter des membres");
    form.field("Autre numéro").fill(MOBILE).await;
    form.role("button", "Ajouter 1 membre").click().await;
    form.wait_gone().await;
    journey.expect_error("status of 400");
    journey
        .sandbox
        .fault(Fault::status(400).on("POST", "/queue$"));

    save_in_two_goes(&journey).await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FIRST, SECOND, THIRD, FOURTH, MOBILE]);
    journey.finish().await;
}

#[tokio::test]
async fn an_agent_of_the_service_comes_with_the_values_that_are_wanted() {
    let journey = open_centre().await;
    let before = agent(&journey, RELIEF);
    import(&journey, &format!("number;timeout\n{RELIEF};35\n")).await;
    wait_changes(&journey, 2).await;
    let window = preview(&journey).await;
    let shown = changes(&window).await;
    assert!(
        shown[0].contains("Modification de 0033972123458"),
        "{shown:?}"
    );
    assert!(shown[0].ends_with("Sonnerie (s) : 35"), "{shown:?}");
    assert!(shown[1].contains("Ajout de 0033972123458"), "{shown:?}");
    window.role("button", "Annuler").click().await;
    save(&journey).await;
    let mut wanted = before.clone();
    wanted["timeout"] = json!(35);
    assert_eq!(agent(&journey, RELIEF), wanted);
    assert_eq!(order(&journey).await[4], RELIEF);

    take_back(&journey).await;
    assert_eq!(agent(&journey, RELIEF), before);
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FIRST, SECOND, THIRD, FOURTH]);
    journey.finish().await;
}

#[tokio::test]
async fn a_double_click_on_save_sends_it_all_and_stops_nothing() {
    let journey = open_centre().await;
    import(
        &journey,
        &format!("position;number\n1;{FOURTH}\n2;{THIRD}\n"),
    )
    .await;
    save_bar(&journey).wait().await;
    journey
        .sandbox
        .fault(Fault::delay(800).on_write("/hunting/"));
    let window = preview(&journey).await;
    window.role("button", "Enregistrer").double_click().await;
    window.wait_gone().await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FOURTH, THIRD, FIRST, SECOND]);
    journey.finish().await;
}

#[tokio::test]
async fn what_is_sent_again_is_not_called_unsent_meanwhile() {
    let mut journey = open_centre().await;
    import(
        &journey,
        &format!("position;number\n1;{FOURTH}\n2;{THIRD}\n"),
    )
    .await;
    journey.expect_error("status of 500");
    let failing = Fault::status(500).on("PUT", "/queue/").times(2);
    journey.sandbox.fault(failing);
    let window = preview(&journey).await;
    let rows = sent_rows(&window).await;
    assert!(rows.iter().all(|row| row.contains("Échec")), "{rows:?}");
    let held = Fault::delay(800).on("PUT", "/queue/").after(1);
    journey.sandbox.fault(held);
    window.role("button", "Réessayer").click().await;
    window.role("button", "Arrêter").wait().await;
    let rows = changes(&window).await;
    assert!(!rows.iter().any(|row| row.contains("Échec")), "{rows:?}");
    window.wait_gone().await;
    journey.finish().await;
}

/// Takes a file of members into the page.
async fn import(journey: &Journey, file: &str) {
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", "Importer CSV");
    window.upload("membres.csv", file.as_bytes()).await;
    window
        .role("button", containing("Reprendre dans la page"))
        .click()
        .await;
    window.wait_gone().await;
}
