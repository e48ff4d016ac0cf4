//! Everything by keyboard: no mouse moves in this journey.

use e2e::any;

use super::{item, open, row, stored, stored_one, suggestions};
use crate::keyboard::tab_to;

#[tokio::test]
async fn an_extension_is_added_edited_deleted_and_given_back() {
    let journey = open().await;
    let before = stored(&journey);
    tab_to(&journey, "button", "+ Ajouter une règle").await;
    journey.press("Enter").await;
    journey.wait_focused("textbox", "Extension").await;
    journey.press("Tab").await;
    journey.press("Tab").await;
    journey.wait_focused("combobox", "Destination").await;
    journey.type_text("agnes").await;
    let form = journey.role("dialog", "Ajouter une règle");
    suggestions(&form).wait().await;
    journey.press("ArrowDown").await;
    journey.press("Enter").await;
    journey
        .field("Destination")
        .wait_value("0033972123459")
        .await;
    journey.press("Enter").await;
    row(&journey, "106").wait().await;
    journey.wait_focused("button", "+ Ajouter une règle").await;
    let expected = item(["106", "0033972123459", "internal", "", "on"]);
    assert_eq!(stored_one(&journey, "106"), Some(expected));

    tab_to(&journey, "button", "Modifier la règle 106").await;
    journey.press("Enter").await;
    tab_to(&journey, "switch", "Statut").await;
    journey.press("Space").await;
    tab_to(&journey, "button", "Enregistrer").await;
    journey.press("Enter").await;
    journey.role("dialog", any()).wait_gone().await;
    let is_off = stored_one(&journey, "106").is_some_and(|item| item[4] == "off");
    assert!(is_off);

    tab_to(&journey, "button", "Supprimer la règle 106").await;
    journey.press("Enter").await;
    journey.role("dialog", any()).wait().await;
    tab_to(&journey, "button", "Supprimer").await;
    journey.press("Enter").await;
    row(&journey, "106").wait_gone().await;
    journey.role("dialog", any()).wait_gone().await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}
