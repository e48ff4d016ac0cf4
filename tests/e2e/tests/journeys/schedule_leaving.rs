//! Leaving a page with unsaved edits: asked first, whichever way out is taken.

use e2e::{Journey, Locator, containing};
use sandbox::demo;

use crate::schedule::{
    entry, line_path, list, open_line, save, save_bar, wait_changes, week, written,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
const LATER: &str = "Samedi de 09:15 à 12:45 · Horaires d'ouverture · non enregistrée";

#[tokio::test]
async fn a_link_asks_and_staying_keeps_the_edits() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    edit(&journey).await;
    let path = line_path(demo::SCHEDULED_LINE);
    for link in ["Historique", "Général", "Télécom", "Numéros"] {
        journey.role("link", link).click().await;
        question(&journey).role("button", "Annuler").click().await;
        question(&journey).wait_gone().await;
        assert_eq!(journey.path().await, path);
        entry(&journey, LATER).wait().await;
        wait_changes(&journey, 1).await;
    }
    save(&journey).await;
    assert_eq!(written(&journey, demo::SCHEDULED_LINE).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_link_that_is_followed_all_the_same_loses_the_edits() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    edit(&journey).await;
    let next = "Support – Chloé Dupré 0033972123458";
    journey.role("link", next).click().await;
    question(&journey)
        .role("button", "Quitter la page")
        .click()
        .await;
    journey.wait_url("/lines/0033972123458").await;
    question(&journey).wait_gone().await;
    journey.back().await;
    journey.wait_path(&line_path(demo::SCHEDULED_LINE)).await;
    entry(&journey, SATURDAY).wait().await;
    assert_eq!(save_bar(&journey).count().await, 0);
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn signing_out_asks_and_then_signs_out() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    edit(&journey).await;
    let sign_out = journey.role("button", "Se déconnecter");
    sign_out.click().await;
    question(&journey).role("button", "Annuler").click().await;
    question(&journey).wait_gone().await;
    wait_changes(&journey, 1).await;
    sign_out.click().await;
    question(&journey)
        .role("button", "Quitter la page")
        .click()
        .await;
    journey.role("button", "Se connecter").wait().await;
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn the_back_button_asks_each_time_and_then_goes_back() {
    let path = line_path(demo::SCHEDULED_LINE);
    let history = path.replace("filtering", "history");
    let journey = Journey::at(&history).await;
    journey.role("link", "Filtrage").click().await;
    week(&journey).wait().await;
    edit(&journey).await;
    journey.back().await;
    question(&journey).role("button", "Annuler").click().await;
    question(&journey).wait_gone().await;
    assert_eq!(journey.path().await, path);
    entry(&journey, LATER).wait().await;

    // Another view of the same page is no way out of it.
    journey.role("button", "Liste").click().await;
    list(&journey)
        .role("row", containing("Samedi de 09:15 à 12:45"))
        .wait()
        .await;
    wait_changes(&journey, 1).await;
    journey.back().await;
    question(&journey).wait().await;
    assert_eq!(journey.path().await, format!("{path}?view=list"));
    question(&journey)
        .role("button", "Quitter la page")
        .click()
        .await;
    journey.wait_path(&history).await;
    save_bar(&journey).wait_gone().await;
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn without_edits_nothing_is_asked() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    leave_and_come_back(&journey).await;

    edit(&journey).await;
    save_bar(&journey).role("button", "Annuler").click().await;
    save_bar(&journey).wait_gone().await;
    leave_and_come_back(&journey).await;

    edit(&journey).await;
    save(&journey).await;
    leave_and_come_back(&journey).await;
    entry(&journey, "Samedi de 09:15 à 12:45 · Horaires d'ouverture")
        .wait()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_link_to_the_page_itself_loses_nothing_and_is_not_asked_about() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    edit(&journey).await;
    journey.role("link", "Filtrage").click().await;
    entry(&journey, LATER).wait().await;
    assert_eq!(question(&journey).count().await, 0);
    wait_changes(&journey, 1).await;
    journey.role("link", "Historique").click().await;
    question(&journey).wait().await;
    journey.press("Escape").await;
    question(&journey).wait_gone().await;
    entry(&journey, LATER).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn with_routes_in_the_fragment_the_ways_out_are_guarded_as_well() {
    let path = line_path(demo::SCHEDULED_LINE);
    let setup = Journey::with().hash_routing();
    let journey = setup.at(&path.replace("filtering", "history")).await;
    journey.role("link", "Filtrage").click().await;
    week(&journey).wait().await;
    edit(&journey).await;
    journey.back().await;
    question(&journey).role("button", "Annuler").click().await;
    question(&journey).wait_gone().await;
    assert_eq!(journey.path().await, format!("#/{path}"));
    journey.role("link", "Général").click().await;
    question(&journey)
        .role("button", "Quitter la page")
        .click()
        .await;
    journey.wait_url("/lines/0033972123457/general").await;
    journey.finish().await;
}

#[tokio::test]
async fn the_browser_is_told_to_ask_before_the_tab_is_closed() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    // The browser's own question cannot be seen: the event that makes it ask can.
    let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    assert_eq!(journey.evaluate(asks).await, false);
    edit(&journey).await;
    assert_eq!(journey.evaluate(asks).await, true);
    save_bar(&journey).role("button", "Annuler").click().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(journey.evaluate(asks).await, false);
    journey.finish().await;
}

async fn edit(journey: &Journey) {
    entry(journey, SATURDAY).press("ArrowDown").await;
    entry(journey, LATER).wait().await;
    save_bar(journey).wait().await;
}

fn question(journey: &Journey) -> Locator {
    journey.role("dialog", "Quitter sans enregistrer ?")
}

async fn leave_and_come_back(journey: &Journey) {
    journey.role("link", "Historique").click().await;
    journey.wait_url("/calls/history").await;
    week(journey).wait_gone().await;
    journey.back().await;
    week(journey).wait().await;
}
