//! Where the numbers without a rule go, changed in its place.

use e2e::{Journey, Locator, containing};
use sandbox::Fault;

use super::{block, error_at, open_block, save, take_back, wait_error_at, writes, written};

const BEFORE: &str = "0033972123456";

async fn open_edit(journey: &Journey) -> Locator {
    journey
        .role("button", "Modifier la destination par défaut")
        .click()
        .await;
    journey.field("Destination par défaut")
}

fn stored(journey: &Journey) -> String {
    block(journey, |block| block.default_destination.clone())
}

async fn save_here(journey: &Journey) {
    journey.role("button", "Enregistrer").click().await;
}

#[tokio::test]
async fn it_is_edited_in_place_and_put_back_from_the_toast() {
    let journey = open_block().await;
    let field = open_edit(&journey).await;
    assert_eq!(field.value().await, BEFORE);
    field.fill("+33 4 78 10 10 12").await;
    save_here(&journey).await;
    journey.role("definition", "0033478101012").wait().await;
    assert_eq!(stored(&journey), "0033478101012");

    take_back(&journey, "Destination par défaut modifiée").await;
    journey.role("definition", BEFORE).wait().await;
    assert_eq!(stored(&journey), BEFORE);
    assert_eq!(written(&journey), ["PUT ", "PUT "]);
    journey.finish().await;
}

#[tokio::test]
async fn what_is_no_destination_is_refused_at_the_field_and_never_sent() {
    let journey = open_block().await;
    let field = open_edit(&journey).await;
    for (typed, error) in [
        ("", "Saisissez une destination."),
        ("accueil", "Un numéro ne contient pas de lettre"),
        ("3615", "3615 est un numéro court"),
        ("0972", "Un numéro français compte 9 chiffres"),
        ("0033972100042", "se renverrait ses propres appels"),
    ] {
        field.fill(typed).await;
        assert_eq!(error_at(&journey, &field).await, None, "{typed}");
        field.press("Enter").await;
        let said = wait_error_at(&journey, &field).await;
        assert!(said.contains(error), "{typed}: {said}");
        assert_eq!(field.value().await, typed);
    }
    journey.role("button", "Annuler").click().await;
    journey.role("definition", BEFORE).wait().await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn what_the_server_refuses_is_said_at_the_field_and_stays_typed() {
    let mut journey = open_block().await;
    journey.expect_error("status of 400");
    let refusal = Fault::status(400).saying("INVALID_PARAMETER", "[defaultDestination] is barred");
    journey.sandbox.fault(refusal.on("PUT", "/ddi$"));
    let field = open_edit(&journey).await;
    field.fill("0478101012").await;
    save_here(&journey).await;
    let said = wait_error_at(&journey, &field).await;
    assert!(said.contains("is barred"), "{said}");
    assert_eq!(field.value().await, "0478101012");
    assert_eq!(stored(&journey), BEFORE);

    save_here(&journey).await;
    journey.role("definition", "0033478101012").wait().await;
    assert_eq!(stored(&journey), "0033478101012");
    journey.finish().await;
}

#[tokio::test]
async fn a_line_of_the_group_is_suggested_by_its_name() {
    let journey = open_block().await;
    let field = open_edit(&journey).await;
    field.fill("jerome").await;
    field.press("ArrowDown").await;
    field.press("Enter").await;
    field.wait_value("0033972123457").await;
    field.press("Enter").await;
    journey.role("definition", "0033972123457").wait().await;
    assert_eq!(stored(&journey), "0033972123457");
    assert_eq!(writes(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn it_is_not_put_back_over_somebody_elses_change() {
    let journey = open_block().await;
    let field = open_edit(&journey).await;
    field.fill("0478101012").await;
    save(&journey.role("main", e2e::any())).await;
    journey.wait_text("Destination par défaut modifiée").await;
    block(&journey, |block| {
        block.default_destination = "0033972123460".to_owned();
    });
    journey.role("button", "Rétablir").click().await;
    journey
        .wait_text("1 changement n'a pas pu être annulé")
        .await;
    assert_eq!(stored(&journey), "0033972123460");
    assert_eq!(writes(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn the_focus_goes_into_the_field_and_back_to_the_button_and_escape_leaves_it() {
    let journey = open_block().await;
    let pencil = "Modifier la destination par défaut";
    for leave in ["Annuler", "Enregistrer"] {
        open_edit(&journey).await.wait().await;
        journey
            .wait_focused("combobox", "Destination par défaut")
            .await;
        journey.role("button", leave).click().await;
        journey.wait_focused("button", pencil).await;
    }
    let field = open_edit(&journey).await;
    field.fill("jerome").await;
    journey.role("option", e2e::any()).nth(0).wait().await;
    // The first closes the suggestions, the second the form.
    journey.press("Escape").await;
    assert_eq!(field.value().await, "jerome");
    journey.press("Escape").await;
    journey.wait_focused("button", pencil).await;
    assert!(writes(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_set_meanwhile_is_shown_before_it_is_replaced() {
    let journey = open_block().await;
    let field = open_edit(&journey).await;
    field.fill("0478101012").await;
    block(&journey, |block| {
        block.default_destination = "0033972123460".to_owned();
    });
    save_here(&journey).await;
    let notice = containing("La destination par défaut a changé entre-temps");
    let notice = journey.role("alert", notice);
    notice.wait_text(containing("0033972123460")).await;
    assert_eq!(field.value().await, "0478101012");
    assert!(writes(&journey).is_empty());

    save_here(&journey).await;
    journey.role("definition", "0033478101012").wait().await;
    assert_eq!(stored(&journey), "0033478101012");
    journey.finish().await;
}
