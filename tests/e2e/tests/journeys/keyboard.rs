//! Everything by keyboard: no mouse moves in these journeys.

use e2e::{Journey, any, containing};
use sandbox::demo;

use crate::support::{ddi, requests};

#[tokio::test]
async fn from_the_sign_in_page_to_a_saved_rule() {
    let journey = Journey::with().signed_out_at("").await;
    journey.role("button", "Se connecter").wait().await;
    tab_to(&journey, "textbox", "Jeton d'accès").await;
    journey.type_text(demo::TOKEN).await;
    journey.press("Enter").await;
    journey.role("link", "Siège Lyon").wait().await;

    tab_to(&journey, "link", "Siège Lyon").await;
    journey.press("Enter").await;
    journey.wait_text("Choisissez une ligne").await;
    tab_to(&journey, "link", "Numéros").await;
    journey.press("Enter").await;
    journey.wait_text("Choisissez un numéro").await;
    journey
        .press_towards("/", "searchbox", "Filtrer la liste")
        .await;
    journey.type_text("sda").await;
    journey.role("status", "1 service").wait().await;
    tab_to(&journey, "link", "SDA siège 0033972100000").await;
    journey.press("Enter").await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    tab_to(&journey, "link", "Redirection").await;
    journey.press("Enter").await;
    journey.wait_path(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;

    tab_to(&journey, "button", "+ Ajouter une règle").await;
    journey.press("Enter").await;
    journey.wait_focused("textbox", "Extension").await;
    journey.type_text("42").await;
    journey.press("Tab").await;
    journey.wait_focused("combobox", "Destination").await;
    journey.type_text("chlo").await;
    journey
        .role("option", containing("Chloé Dupré"))
        .wait()
        .await;
    journey.press("ArrowDown").await;
    journey.press("Enter").await;
    journey
        .field("Destination")
        .wait_value("0033972123458")
        .await;
    journey.press("Tab").await;
    journey.wait_focused("textbox", "Description").await;
    journey.type_text("Salle 42").await;
    journey.press("Enter").await;
    journey
        .role("row", containing("0033972100042"))
        .wait()
        .await;
    journey.wait_focused("button", "+ Ajouter une règle").await;
    let sent = requests(&journey, "POST", "/ddi/rules");
    let expected = serde_json::json!({
        "extension": "42", "destination": "0033972123458", "description": "Salle 42",
    });
    let bodies: Vec<_> = sent.iter().map(sandbox::Received::json).collect();
    assert_eq!(bodies, [Some(expected)]);
    journey.finish().await;
}

#[tokio::test]
async fn escape_closes_every_dialog_and_the_focus_goes_back_to_what_opened_it() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    for opener in [
        "+ Ajouter une règle",
        "Importer CSV",
        "Modifier la règle 10",
        "Supprimer la règle 10",
        "Journal",
    ] {
        tab_to(&journey, "button", opener).await;
        journey.press("Enter").await;
        let dialog = journey.role("dialog", any());
        dialog.wait().await;
        journey.press("Escape").await;
        dialog.wait_gone().await;
        journey.wait_focused("button", opener).await;
    }
    assert!(requests(&journey, "DELETE", "").is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn the_focus_stays_in_an_open_dialog() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    tab_to(&journey, "button", "Modifier la règle 10").await;
    journey.press("Enter").await;
    journey.role("dialog", any()).wait().await;
    let inside = "(() => { const e = document.activeElement; \
                  return e === document.body || e.closest('dialog') !== null })()";
    for key in ["Tab", "Shift+Tab"] {
        for _ in 0..15 {
            journey.press(key).await;
            assert_eq!(
                journey.evaluate(inside).await,
                true,
                "{:?}",
                journey.focused().await
            );
        }
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_slash_goes_to_the_search_and_escape_empties_it() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.press_towards("/", "searchbox", "Rechercher").await;
    journey.type_text("support").await;
    journey.role("row", containing("Accueil")).wait_gone().await;
    journey.press("Escape").await;
    journey.role("row", containing("Accueil")).wait().await;
    assert_eq!(journey.path().await, ddi());
    journey.finish().await;
}

#[tokio::test]
async fn a_rule_is_deleted_and_given_back() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    tab_to(&journey, "button", "Supprimer la règle 99").await;
    journey.press("Enter").await;
    journey.role("dialog", any()).wait().await;
    tab_to(&journey, "button", "Supprimer").await;
    journey.press("Enter").await;
    journey
        .role("row", containing("0033972100099"))
        .wait_gone()
        .await;
    journey.role("dialog", any()).wait_gone().await;
    tab_to(&journey, "button", "Rétablir").await;
    journey.press("Enter").await;
    journey
        .role("row", containing("0033972100099"))
        .wait()
        .await;
    journey.finish().await;
}

/// Presses Tab until this has the focus.
pub(crate) async fn tab_to(journey: &Journey, role: &str, name: &str) {
    const ENOUGH: usize = 90;
    let mut passed = Vec::new();
    for _ in 0..ENOUGH {
        journey.press("Tab").await;
        let (focused_role, focused_name) = journey.focused().await;
        if focused_role == role && focused_name == name {
            return;
        }
        passed.push(format!("{focused_role} “{focused_name}”"));
    }
    panic!("Tab does not reach {role} “{name}”, but {passed:#?}");
}
