//! Adding an extension.

use e2e::{Journey, Locator, containing};
use sandbox::{Effect, Fault};
use serde_json::json;

use super::{extensions, item, open, row, stored, stored_one, suggestions, written};
use crate::ddi::{error_at, open_add, said_of, save, wait_error_at, writes};

#[tokio::test]
async fn the_lowest_free_extension_is_proposed_and_stored() {
    let journey = open().await;
    let dialog = open_add(&journey).await;
    assert_eq!(dialog.field("Extension").value().await, "106");
    dialog.field("Destination").fill("09 72 12 34 59").await;
    dialog.field("Description").fill("Comptabilité").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "106")
        .wait_text("106 +33 9 72 12 34 59 Ligne interne Actif Comptabilité")
        .await;
    journey.wait_text("Règles actives 9 / 10").await;
    let sent = writes(&journey).pop().and_then(|request| request.json());
    let body = json!({"extension": "106", "destination": "0033972123459",
        "destinationType": "internal", "description": "Comptabilité", "enabled": true});
    assert_eq!(sent, Some(body));
    let dialog = open_add(&journey).await;
    assert_eq!(dialog.field("Extension").value().await, "107");
    journey.finish().await;
}

/// Chooses a type, and gives the numbers that are suggested for what is typed.
async fn suggested(dialog: &Locator, kind: &str, typed: &str) -> Vec<String> {
    dialog.field("Type").select_option(kind).await;
    dialog.field("Destination").fill(typed).await;
    suggestions(dialog).texts().await
}

#[tokio::test]
async fn each_type_suggests_the_numbers_that_it_may_lead_to() {
    let journey = open().await;
    let dialog = open_add(&journey).await;
    dialog.field("Destination").fill("agent 1").await;
    suggestions(&dialog).nth(0).wait().await;
    let all = |texts: &[String], part: &str| texts.iter().all(|text| text.contains(part));
    let lines = suggested(&dialog, "Ligne interne", "agent").await;
    assert!(!lines.is_empty() && all(&lines, "Agent"), "{lines:?}");
    let queues = suggested(&dialog, "File", "s").await;
    assert!(
        queues.iter().any(|queue| queue.contains("Assistance")),
        "{queues:?}"
    );
    assert!(
        !queues.iter().any(|queue| queue.contains("Agent")),
        "{queues:?}"
    );
    let menus = suggested(&dialog, "SVI", "vocal").await;
    assert_eq!(menus.len(), 1, "{menus:?}");
    assert!(menus[0].starts_with("0033972101004"), "{menus:?}");
    let external = suggested(&dialog, "Externe", "agent").await;
    assert_eq!(external, [""; 0]);
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_of_each_type_is_stored() {
    let journey = open().await;
    for (extension, kind, typed, said, destination, wire) in [
        (
            "150",
            "Externe",
            "+41 22 345 67 89",
            "Numéro externe",
            "0041223456789",
            "external",
        ),
        (
            "151",
            "File",
            "0972101003",
            "File du groupe",
            "0033972101003",
            "queue",
        ),
    ] {
        let dialog = open_add(&journey).await;
        dialog.field("Extension").fill(extension).await;
        dialog.field("Type").select_option(kind).await;
        let field = dialog.field("Destination");
        field.fill(typed).await;
        let told = said_of(&journey, &field).await;
        assert!(told.contains(said), "{kind}: {told}");
        save(&dialog).await;
        dialog.wait_gone().await;
        let expected = item([extension, destination, wire, "", "on"]);
        assert_eq!(stored_one(&journey, extension), Some(expected));
    }
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_may_begin_switched_off() {
    let journey = open().await;
    let dialog = open_add(&journey).await;
    dialog.field("Destination").fill("0033972123459").await;
    dialog.role("switch", "Statut").click().await;
    save(&dialog).await;
    dialog.wait_gone().await;
    let expected = item(["106", "0033972123459", "internal", "", "off"]);
    assert_eq!(stored_one(&journey, "106"), Some(expected));
    row(&journey, "106").wait_text(containing("Inactif")).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_that_cannot_be_is_refused_with_the_reason() {
    let journey = open().await;
    let dialog = open_add(&journey).await;
    let field = dialog.field("Extension");
    assert_eq!(error_at(&journey, &field).await, None);
    dialog.field("Destination").fill("0033972123459").await;
    for (typed, error) in [
        ("", "Saisissez une extension."),
        ("1o6", "Une extension ne contient que des chiffres"),
        (
            "99",
            "L'extension 99 sort de la plage : elle va de 100 à 199",
        ),
        ("0106", "L'extension 0106 sort de la plage"),
        ("101", "L'extension 101 a déjà une règle."),
    ] {
        field.fill(typed).await;
        save(&dialog).await;
        let said = wait_error_at(&journey, &field).await;
        assert!(said.contains(error), "{typed}: {said}");
        assert_eq!(field.value().await, typed);
    }
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn at_the_maximum_nothing_can_be_added_and_it_is_said_why() {
    let journey = open().await;
    extensions(&journey, |all| all.max_count = 8);
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_text("Règles actives 8 / 8").await;
    let add = journey.role("button", containing("+ Ajouter une règle"));
    assert!(!add.is_enabled().await);
    let said = said_of(&journey, &add).await;
    assert!(
        said.contains("Ce numéro compte déjà 8 règles, le maximum."),
        "{said}"
    );
    journey.finish().await;
}

async fn filled(journey: &Journey) -> Locator {
    let dialog = open_add(journey).await;
    dialog.field("Destination").fill("09 72 12 34 59").await;
    dialog.field("Description").fill("Atelier").await;
    dialog
}

#[tokio::test]
async fn a_connection_cut_after_the_request_is_settled_by_reading_and_sent_once() {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let cut = Fault::new(Effect::DropAfter);
    journey.sandbox.fault(cut.on("POST", "/hunting/ddi$"));
    let dialog = filled(&journey).await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "106").wait().await;
    assert_eq!(written(&journey), ["POST "]);
    journey.finish().await;
}

#[tokio::test]
async fn a_connection_cut_before_the_request_leaves_the_form_and_sends_once_a_press() {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let before = stored(&journey);
    let cut = Fault::new(Effect::DropBefore);
    journey.sandbox.fault(cut.on("POST", "/hunting/ddi$"));
    let dialog = filled(&journey).await;
    save(&dialog).await;
    let told = containing("La règle n'a pas pu être ajoutée");
    dialog.role("alert", told).wait().await;
    assert_eq!(stored(&journey), before);
    assert_eq!(dialog.field("Destination").value().await, "09 72 12 34 59");
    save(&dialog).await;
    dialog.wait_gone().await;
    assert_eq!(written(&journey), ["POST ", "POST "]);
    let expected = item(["106", "0033972123459", "internal", "Atelier", "on"]);
    assert_eq!(stored_one(&journey, "106"), Some(expected));
    journey.finish().await;
}
