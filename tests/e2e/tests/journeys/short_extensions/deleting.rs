//! Deleting an extension, and bringing it back.

use e2e::containing;
use sandbox::{Effect, Fault, demo};

use super::{extensions, open, row, stored, stored_one, written};
use crate::ddi::{open_delete, take_back};

#[tokio::test]
async fn the_question_says_what_callers_get_then() {
    let journey = open().await;
    let dialog = open_delete(&journey, "101").await;
    let text = dialog.text().await;
    let question = "Qui compose 101 après +33 800 123 456 ne joindra plus +33 9 72 12 34 57 (Service commercial). \
                    Sans règle, l'extension ne mène nulle part";
    assert!(text.contains(question), "{text}");
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;
    let inactive = open_delete(&journey, demo::DISABLED_EXTENSION).await;
    let text = inactive.text().await;
    assert!(text.contains("L'extension 120 est inactive"), "{text}");
    journey.press("Escape").await;
    inactive.wait_gone().await;
    assert!(written(&journey).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn a_deleted_extension_is_brought_back_as_it_was() {
    let journey = open().await;
    let before = stored(&journey);
    for extension in ["101", "120"] {
        let dialog = open_delete(&journey, extension).await;
        dialog.role("button", "Supprimer").click().await;
        dialog.wait_gone().await;
        row(&journey, extension).wait_gone().await;
        assert_eq!(stored_one(&journey, extension), None);
        journey.wait_text("Règles actives 7 / 10").await;
        take_back(&journey, &format!("Règle {extension} supprimée")).await;
        row(&journey, extension).wait().await;
        assert_eq!(stored(&journey), before);
        journey.wait_text("L'état précédent est rétabli").await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_delete_without_an_answer_is_settled_by_reading() {
    let mut journey = open().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let cut = Fault::new(Effect::DropAfter);
    journey.sandbox.fault(cut.on("DELETE", "/hunting/ddi/"));
    let dialog = open_delete(&journey, "101").await;
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    journey.wait_text("Règle 101 supprimée").await;
    row(&journey, "101").wait_gone().await;
    assert_eq!(written(&journey), ["DELETE 101"]);
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_changed_meanwhile_is_shown_and_deleted_only_when_confirmed_again() {
    let journey = open().await;
    let dialog = open_delete(&journey, "101").await;
    extensions(&journey, |all| {
        let item = all.items.iter_mut().find(|item| item.extension == "101");
        item.expect("of the demo").description = Some("Modifiée ailleurs".to_owned());
    });
    let elsewhere = stored(&journey);
    dialog.role("button", "Supprimer").click().await;
    let notice = dialog.role("alert", containing("Rien n'a été supprimé"));
    notice.wait_text(containing("Service commercial")).await;
    notice.wait_text(containing("Modifiée ailleurs")).await;
    assert!(written(&journey).is_empty());

    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "101").wait_gone().await;
    take_back(&journey, "Règle 101 supprimée").await;
    row(&journey, "101").wait().await;
    assert_eq!(stored(&journey), elsewhere);
    journey.finish().await;
}

#[tokio::test]
async fn a_delete_that_the_api_calls_done_and_that_does_not_show_is_not_reported_as_done() {
    let journey = open().await;
    let nothing = Fault::status(200).on("DELETE", "/hunting/ddi/");
    journey.sandbox.fault(nothing);
    let dialog = open_delete(&journey, "101").await;
    dialog.role("button", "Supprimer").click().await;
    dialog
        .wait_text(containing("L'API a répondu que c'est fait, mais"))
        .await;
    assert!(stored_one(&journey, "101").is_some());
    dialog.role("button", "Supprimer").click().await;
    dialog.wait_gone().await;
    row(&journey, "101").wait_gone().await;
    journey.finish().await;
}
