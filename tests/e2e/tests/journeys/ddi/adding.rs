//! Adding a rule.

use e2e::{Journey, containing};
use sandbox::{Fault, demo};
use serde_json::json;

use super::{
    block, error_at, open_add, open_block, open_block_of, row, rule, said_of, save, stored_rule,
    wait_error_at, writes, written,
};

#[tokio::test]
async fn a_new_rule_is_stored_and_shown() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("07").await;
    let said = said_of(&journey, &dialog.field("Extension")).await;
    assert!(said.contains("Numéro complet : 0033972100007"), "{said}");
    dialog.field("Destination").fill("0033972123459").await;
    dialog.field("Description").fill("Caisse d'été").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    let shown = "07 0033972100007 0033972123459 Caisse d'été Actif";
    row(&journey, "0033972100007").wait_text(shown).await;
    journey.role("status", "9 règles").wait().await;
    assert_eq!(
        stored_rule(&journey, "07"),
        Some(rule("07", "0033972123459", "Caisse d'été", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn nothing_is_reproached_before_the_first_edit() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    let (extension, destination) = (dialog.field("Extension"), dialog.field("Destination"));
    assert_eq!(error_at(&journey, &extension).await, None);
    assert_eq!(error_at(&journey, &destination).await, None);
    extension.fill("1").await;
    assert!(error_at(&journey, &extension).await.is_some());
    assert_eq!(error_at(&journey, &destination).await, None);

    extension.fill("").await;
    save(&dialog).await;
    let said = wait_error_at(&journey, &extension).await;
    assert!(said.contains("Saisissez une extension."), "{said}");
    let said = wait_error_at(&journey, &destination).await;
    assert!(said.contains("Saisissez une destination."), "{said}");
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_that_cannot_be_is_refused_with_the_reason() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    let field = dialog.field("Extension");
    dialog.field("Destination").fill("0033972123459").await;
    for (typed, error) in [
        ("1", "Une extension compte de 2 à 4 chiffres, pas 1 : « 1 »"),
        ("12345", "Une extension compte de 2 à 4 chiffres, pas 5"),
        ("4a", "Une extension ne contient que des chiffres : « 4a »"),
        ("100", "L'extension 100 sort de la plage 0033972100000-099"),
        (
            "10",
            "Le numéro 0033972100010 a déjà une règle : celle de l'extension 10",
        ),
        (
            "010",
            "Le numéro 0033972100010 a déjà une règle : celle de l'extension 10",
        ),
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
async fn two_spellings_of_one_number_of_a_large_block_are_one() {
    let journey = open_block_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER).await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("42").await;
    dialog.field("Destination").fill("0033467500003").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    journey.role("status", "43 règles").wait().await;

    let dialog = open_add(&journey).await;
    let field = dialog.field("Extension");
    for typed in ["42", "042", "0042"] {
        field.fill(typed).await;
        let said = wait_error_at(&journey, &field).await;
        let taken = "Le numéro 0033467100042 a déjà une règle : celle de l'extension 42.";
        assert!(said.contains(taken), "{typed}: {said}");
    }
    assert_eq!(writes(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_destination_that_cannot_be_is_refused_with_the_reason() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("42").await;
    let field = dialog.field("Destination");
    for (typed, error) in [
        (
            "accueil",
            "Un numéro ne contient pas de lettre : « a » est de trop",
        ),
        ("3615", "3615 est un numéro court"),
        ("09 72 12", "Un numéro français compte 9 chiffres"),
        ("972123456", "a perdu ses zéros de tête"),
        (
            "0033972100042",
            "Le numéro 0033972100042 se renverrait ses propres appels",
        ),
        (
            "09 72 10 00 42",
            "Le numéro 0033972100042 se renverrait ses propres appels",
        ),
    ] {
        field.fill(typed).await;
        field.press("Enter").await;
        let said = wait_error_at(&journey, &field).await;
        assert!(said.contains(error), "{typed}: {said}");
        assert_eq!(field.value().await, typed);
    }
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn lines_of_the_group_are_suggested_by_name_and_taken_by_keyboard() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("42").await;
    let field = dialog.field("Destination");
    field.type_text("THEVENOT").await;
    dialog
        .role("option", containing("Agnès Thévenot"))
        .wait()
        .await;
    field.press("ArrowDown").await;
    field.press("Enter").await;
    field.wait_value("0033972123459").await;
    assert!(
        writes(&journey).is_empty(),
        "taking a suggestion submits nothing"
    );
    let said = said_of(&journey, &field).await;
    assert!(said.contains("Comptabilité – Agnès Thévenot"), "{said}");
    field.press("Enter").await;
    dialog.wait_gone().await;
    assert_eq!(
        stored_rule(&journey, "42"),
        Some(rule("42", "0033972123459", "", "active"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_suggestion_is_taken_by_mouse_and_escape_closes_the_list_alone() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    let field = dialog.field("Destination");
    field.fill("agent").await;
    dialog.role("option", any_agent(3)).click().await;
    field.wait_value("0033912345603").await;
    field.fill("agent").await;
    dialog.role("option", any_agent(1)).wait().await;
    journey.press("Escape").await;
    dialog.role("option", any_agent(1)).wait_gone().await;
    assert_eq!(field.value().await, "agent");
    journey.press("Escape").await;
    dialog.wait_gone().await;
    journey.finish().await;
}

fn any_agent(number: u8) -> e2e::Name {
    containing(&format!("Agent {number} –"))
}

#[tokio::test]
async fn an_external_number_is_stored_one_way_however_it_is_spelt() {
    let journey = open_block().await;
    let spellings = [
        ("01", "0033612345678", "0033612345678"),
        ("02", "+33612345678", "0033612345678"),
        ("03", "06 12 34 56 78", "0033612345678"),
        ("04", "06.12.34.56.78", "0033612345678"),
        ("05", "+33 (0)6 12 34 56 78", "0033612345678"),
        ("06", "+41 22 345 67 89", "0041223456789"),
        ("07", "(+33) 6 12 34 56 78", "0033612345678"),
        ("08", "+39 (0)6 69 81 23 45", "00390669812345"),
        ("09", "+44 (0)20 7946 0958", "00442079460958"),
        ("41", "0692 12 34 56", "00262692123456"),
    ];
    for (extension, typed, stored) in spellings {
        let dialog = open_add(&journey).await;
        dialog.field("Extension").fill(extension).await;
        dialog.field("Destination").fill(typed).await;
        let said = said_of(&journey, &dialog.field("Destination")).await;
        assert!(said.contains("Numéro externe"), "{typed}: {said}");
        save(&dialog).await;
        dialog.wait_gone().await;
        let sent = writes(&journey).pop().and_then(|request| request.json());
        let body = json!({"extension": extension, "destination": stored, "description": ""});
        assert_eq!(sent, Some(body), "{typed}");
        let rule = stored_rule(&journey, extension);
        assert_eq!(rule.map(|rule| rule[1].clone()).as_deref(), Some(stored));
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_right_spelling_of_a_number_is_accepted_in_one_press() {
    let journey = open_block().await;
    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("42").await;
    let destination = dialog.field("Destination");
    destination.fill("+33 692 12 34 56").await;
    save(&dialog).await;
    let said = wait_error_at(&journey, &destination).await;
    assert!(said.contains("un numéro d'outre-mer"), "{said}");
    let right = dialog.role("button", "Remplacer par 00262692123456");
    right.click().await;
    destination.wait_value("00262692123456").await;
    right.wait_gone().await;
    save(&dialog).await;
    dialog.wait_gone().await;
    let rule = stored_rule(&journey, "42").map(|rule| rule[1].clone());
    assert_eq!(rule.as_deref(), Some("00262692123456"));
    journey.finish().await;
}

/// A form whose three fields are filled in for the extension 42.
async fn filled(journey: &Journey) -> e2e::Locator {
    let dialog = open_add(journey).await;
    dialog.field("Extension").fill("42").await;
    dialog.field("Destination").fill("+33 6 12 34 56 78").await;
    dialog.field("Description").fill("Atelier").await;
    dialog
}

async fn assert_kept(dialog: &e2e::Locator) {
    assert_eq!(dialog.field("Extension").value().await, "42");
    assert_eq!(
        dialog.field("Destination").value().await,
        "+33 6 12 34 56 78"
    );
    assert_eq!(dialog.field("Description").value().await, "Atelier");
}

#[tokio::test]
async fn a_refusal_that_names_a_field_stands_there_and_what_is_typed_stays() {
    let mut journey = open_block().await;
    journey.expect_error("status of 400");
    for (field, label) in [
        ("destination", "Destination"),
        ("description", "Description"),
        ("extension", "Extension"),
    ] {
        let message = format!("[{field}] is not to our liking");
        let refusal = Fault::status(400).saying("INVALID_PARAMETER", &message);
        journey.sandbox.fault(refusal.on("POST", "/ddi/rules"));
        let dialog = filled(&journey).await;
        save(&dialog).await;
        let said = wait_error_at(&journey, &dialog.field(label)).await;
        assert!(said.contains("is not to our liking"), "{said}");
        assert_kept(&dialog).await;
        dialog.wait_text(containing("Identifiant de requête")).await;
        dialog.field(label).fill("43").await;
        assert!(!dialog.text().await.contains("Identifiant de requête"));
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    let dialog = filled(&journey).await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert!(stored_rule(&journey, "42").is_some());
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_taken_meanwhile_is_said_at_its_field() {
    let mut journey = open_block().await;
    journey.expect_error("status of 409");
    let dialog = filled(&journey).await;
    block(&journey, |block| {
        block.add("42", "0033972123461", Some("Plus rapide"));
    });
    save(&dialog).await;
    let said = wait_error_at(&journey, &dialog.field("Extension")).await;
    assert!(said.contains("0033972100042"), "{said}");
    assert_kept(&dialog).await;

    dialog.field("Extension").fill("43").await;
    assert_eq!(error_at(&journey, &dialog.field("Extension")).await, None);
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100042")
        .wait_text(containing("Plus rapide"))
        .await;
    row(&journey, "0033972100043")
        .wait_text(containing("Atelier"))
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn any_other_failure_is_told_in_the_form_and_trying_again_works() {
    let mut journey = open_block().await;
    journey.expect_error("status of 503");
    journey
        .sandbox
        .fault(Fault::status(503).on("POST", "/ddi/rules"));
    let dialog = filled(&journey).await;
    save(&dialog).await;
    dialog
        .role("alert", containing("La règle n'a pas pu être ajoutée"))
        .wait()
        .await;
    assert_kept(&dialog).await;
    assert_eq!(written(&journey), ["POST rules"]);
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "0033972100042").wait().await;
    assert_eq!(written(&journey), ["POST rules", "POST rules"]);
    journey.finish().await;
}

#[tokio::test]
async fn a_full_block_says_why_nothing_can_be_added() {
    let journey = open_block_of(demo::BIG_ACCOUNT, demo::FULL_DDI_NUMBER).await;
    journey.role("status", "100 règles").wait().await;
    let add = journey.role("button", containing("+ Ajouter une règle"));
    assert!(!add.is_enabled().await);
    let said = said_of(&journey, &add).await;
    assert!(
        said.contains("Le bloc compte déjà 100 règles, le maximum"),
        "{said}"
    );
    journey.finish().await;
}

#[tokio::test]
async fn pressing_twice_sends_once() {
    let journey = open_block().await;
    journey
        .sandbox
        .fault(Fault::delay(400).on("POST", "/ddi/rules").always());
    let dialog = filled(&journey).await;
    dialog.role("button", "Enregistrer").double_click().await;
    dialog.wait_gone().await;
    assert_eq!(written(&journey), ["POST rules"]);

    let dialog = open_add(&journey).await;
    dialog.field("Extension").fill("43").await;
    dialog.field("Destination").fill("0033972123459").await;
    let description = dialog.field("Description");
    description.press("Enter").await;
    journey.press("Enter").await;
    dialog.wait_gone().await;
    row(&journey, "0033972100043").wait().await;
    assert_eq!(written(&journey), ["POST rules", "POST rules"]);
    journey.finish().await;
}
