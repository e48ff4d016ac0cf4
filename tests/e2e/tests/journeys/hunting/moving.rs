//! Other places: by buttons, by dragging, by keys alone; saved, and read again.

use e2e::{Journey, containing};
use sandbox::demo;

use super::{member, open_centre, order, save, stored_order};
use crate::keyboard::tab_to;
use crate::schedule::{save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";

/// Saves, and sees the order in the API and, read anew, on the page.
async fn saved(journey: &Journey, wanted: [&str; 4]) {
    save(journey).await;
    let stored = stored_order(journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, wanted);
    journey.reload().await;
    member(journey, FIRST).wait().await;
    assert_eq!(order(journey).await, wanted);
    assert_eq!(save_bar(journey).count().await, 0);
}

#[tokio::test]
async fn buttons_move_up_and_down() {
    let journey = open_centre().await;
    for name in ["Monter 0041223456789", "Descendre 0033972123456"] {
        journey.role("button", containing(name)).click().await;
    }
    saved(&journey, [SECOND, FIRST, FOURTH, THIRD]).await;
    journey.finish().await;
}

#[tokio::test]
async fn the_pointer_drags_to_another_row() {
    let journey = open_centre().await;
    let handle = journey.role("button", containing("Déplacer 0033972123456"));
    handle.drag_to(&member(&journey, THIRD)).await;
    wait_changes(&journey, 1).await;
    saved(&journey, [SECOND, THIRD, FIRST, FOURTH]).await;
    journey.finish().await;
}

#[tokio::test]
async fn keys_alone_lead_from_the_tab_to_a_saved_move() {
    let (account, number) = (demo::ACCOUNT, demo::PABX_NUMBER);
    let general = format!("web-cloud/voip/groups/{account}/numbers/{number}/general");
    let journey = Journey::at(&general).await;
    let tab = journey.role("link", "File d'attente");
    tab.wait().await;
    tab_to(&journey, "link", "File d'attente").await;
    journey.press("Enter").await;
    member(&journey, FIRST).wait().await;
    let handle = "Déplacer 0033912345604 François Crépin";
    tab_to(&journey, "button", handle).await;
    journey.press("Alt+Home").await;
    journey.wait_focused("button", handle).await;
    journey.press("Alt+ArrowDown").await;
    journey.wait_focused("button", handle).await;
    wait_changes(&journey, 1).await;
    tab_to(&journey, "button", "Valider").await;
    journey.press("Enter").await;
    let window = journey.role("dialog", "Sauvegarder ?");
    window.wait().await;
    tab_to(&journey, "button", "Enregistrer").await;
    journey.press("Enter").await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FIRST, THIRD, SECOND, FOURTH]);
    journey.finish().await;
}
