//! What the API refuses stands at its field, and what is typed stays.

use e2e::{Locator, containing};
use sandbox::Fault;

use super::{extensions, open, row, stored, stored_one};
use crate::ddi::{open_add, save, wait_error_at};

async fn assert_kept(dialog: &Locator) {
    assert_eq!(dialog.field("Extension").value().await, "106");
    assert_eq!(dialog.field("Destination").value().await, "0033972123459");
    assert_eq!(dialog.field("Description").value().await, "Atelier");
}

async fn filled(journey: &e2e::Journey) -> Locator {
    let dialog = open_add(journey).await;
    dialog.field("Destination").fill("0033972123459").await;
    dialog.field("Description").fill("Atelier").await;
    dialog
}

#[tokio::test]
async fn a_refusal_that_names_a_field_stands_there() {
    let mut journey = open().await;
    journey.expect_error("status of 400");
    let before = stored(&journey);
    for (field, label) in [
        ("extension", "Extension"),
        ("destinationType", "Type"),
        ("destination", "Destination"),
        ("description", "Description"),
    ] {
        let message = format!("[{field}] is not to our liking");
        let refusal = Fault::status(400).saying("INVALID_PARAMETER", &message);
        journey.sandbox.fault(refusal.on("POST", "/hunting/ddi$"));
        let dialog = filled(&journey).await;
        save(&dialog).await;
        let said = wait_error_at(&journey, &dialog.field(label)).await;
        assert!(said.contains("is not to our liking"), "{said}");
        assert_kept(&dialog).await;
        dialog.role("button", "Annuler").click().await;
        dialog.wait_gone().await;
    }
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_destination_that_is_not_of_its_type_is_refused_at_its_field() {
    let mut journey = open().await;
    journey.expect_error("status of 400");
    let dialog = filled(&journey).await;
    dialog.field("Destination").fill("0033612345678").await;
    save(&dialog).await;
    let said = wait_error_at(&journey, &dialog.field("Destination")).await;
    assert!(said.contains("is not a line of the group"), "{said}");
    dialog.field("Type").select_option("Externe").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    row(&journey, "106").wait_text(containing("Externe")).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_taken_meanwhile_is_said_at_its_field_even_if_the_api_does_not_name_it() {
    let mut journey = open().await;
    journey.expect_error("status of 409");
    let dialog = filled(&journey).await;
    extensions(&journey, |all| {
        let mut taken = all.items[0].clone();
        "106".clone_into(&mut taken.extension);
        all.items.push(taken);
    });
    let refusal = Fault::status(409).saying("CONFLICT", "This one is taken");
    journey.sandbox.fault(refusal.on("POST", "/hunting/ddi$"));
    save(&dialog).await;
    wait_error_at(&journey, &dialog.field("Extension")).await;
    assert_kept(&dialog).await;
    extensions(&journey, |all| all.max_count = 20);
    dialog.field("Extension").fill("107").await;
    save(&dialog).await;
    dialog.wait_gone().await;
    assert!(stored_one(&journey, "107").is_some());
    journey.finish().await;
}
