//! What there is to load, or not: services without conditions, services that have none by their kind,
//! an API that fails or says what cannot be read.

use e2e::{Journey, containing};
use sandbox::{Fault, demo};

use super::{Service, cancel, change, remove, wait_row};
use crate::schedule::{line, line_path, list, number_path, queue_path};

#[tokio::test]
async fn a_service_without_conditions_says_so_and_offers_a_first_one() {
    let path = format!(
        "{}?view=list",
        queue_path(demo::CAMPUS_ACCOUNT, demo::NEW_EASY_HUNTING_NUMBER)
    );
    let journey = Journey::at(&path).await;
    journey.wait_text("Aucune plage horaire").await;
    journey
        .wait_text("Ajoutez une plage pour dire quand les appels vont où.")
        .await;
    journey.assert_accessible().await;
    super::add(&journey, "Lundi", "8:30", "12:00", None).await;
    wait_row(
        &journey,
        "Lundi de 08:30 à 12:00 Horaires d'ouverture À créer",
    )
    .await;
    super::save(&journey).await;
    let stored = crate::schedule::stored_of_queue(
        &journey,
        demo::CAMPUS_ACCOUNT,
        demo::NEW_EASY_HUNTING_NUMBER,
    );
    assert_eq!(stored, ["monday 08:30:00-11:59:59 available"]);
    journey.finish().await;
}

#[tokio::test]
async fn a_kind_of_number_that_has_no_time_conditions_says_so() {
    let journey = Journey::at(&number_path(demo::ACCOUNT, "0033972101001")).await;
    journey
        .wait_text("Pas de plages horaires pour ce numéro")
        .await;
    journey.wait_text("ce numéro est de type Redirection").await;
    journey
        .open(&number_path(demo::ACCOUNT, "0033972101003"))
        .await;
    journey
        .wait_text("Ce numéro n'a pas de plan de numérotation.")
        .await;
    journey.assert_accessible().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_dialplan_without_extension_says_so() {
    let journey = Service::Extension.open().await;
    let dialplan = journey.field("Plan de numérotation");
    dialplan.select_option("Fermeture exceptionnelle").await;
    journey
        .wait_text("Ce plan de numérotation n'a pas d'extension.")
        .await;
    journey.wait_url("dialplan=412").await;
    dialplan.select_option("Accueil avant-vente").await;
    wait_row(&journey, "Lundi de 08:30 à 12:30").await;
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_stays_while_there_are_unsaved_edits() {
    let journey = Service::Extension.open().await;
    let extension = journey.field("Extension");
    extension.select_option("Extension 2").await;
    wait_row(&journey, "Samedi de 08:00 à 20:00").await;
    list(&journey)
        .role("row", containing("Lundi"))
        .wait_gone()
        .await;
    remove(&journey, "Samedi de 08:00 à 20:00").await;
    for field in [&extension, &journey.field("Plan de numérotation")] {
        assert!(!field.is_enabled().await);
        let said = crate::ddi::said_of(&journey, field).await;
        assert!(
            said.contains("Enregistrez ou annulez d'abord vos changements."),
            "{said}"
        );
    }
    cancel(&journey).await;
    extension.select_option("Extension 1").await;
    wait_row(&journey, "Lundi de 08:30 à 12:30").await;
    journey.finish().await;
}

#[tokio::test]
async fn an_api_that_fails_is_told_and_tried_again() {
    let mut journey = Journey::at("web-cloud/voip").await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/options$").always());
    journey.open(&Service::Line.page()).await;
    let error = journey.role(
        "alert",
        containing("Les plages horaires n'ont pas pu être lues"),
    );
    error
        .wait_text(containing("Something went wrong on purpose"))
        .await;
    journey.assert_accessible().await;
    journey.sandbox.clear_faults();
    error.role("button", "Réessayer").click().await;
    wait_row(&journey, "Lundi de 08:30 à 12:15").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_refresh_that_fails_leaves_the_edits_and_says_so() {
    let mut journey = Service::Line.open().await;
    journey.expect_error("status of 500");
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/condition$").always());
    journey.role("button", "Rafraîchir").click().await;
    let error = journey.role(
        "alert",
        containing("Les plages horaires n'ont pas pu être lues"),
    );
    error.wait().await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    journey.sandbox.clear_faults();
    error.role("button", "Réessayer").click().await;
    error.wait_gone().await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    journey.finish().await;
}

#[tokio::test]
async fn odd_hours_are_named_and_can_be_deleted_while_the_others_are_edited() {
    let journey = Journey::at("web-cloud/voip").await;
    line(&journey, demo::SCHEDULED_LINE, |line| {
        line.add("friday", "2200", "0600", "slot1");
        line.add("saturday", "9h30", "1000", "available");
    });
    journey
        .open(&format!("{}?view=list", line_path(demo::SCHEDULED_LINE)))
        .await;
    let notice = journey.role("status", containing("Plages horaires illisibles"));
    notice
        .wait_text(containing(
            "La fin (06:00) doit être après le début (22:00)",
        ))
        .await;
    notice
        .wait_text(containing("« 9h30 » n'est pas une heure"))
        .await;
    journey.assert_accessible().await;

    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    super::save(&journey).await;
    let label = "Supprimer la plage friday 2200 → 0600 (slot1)";
    notice.role("button", label).click().await;
    let question = journey.role("dialog", label);
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    notice.role("button", label).wait_gone().await;
    let stored = crate::schedule::stored(&journey, demo::SCHEDULED_LINE);
    assert!(stored.iter().any(|it| it.contains("9h30")), "{stored:?}");
    assert!(stored.iter().any(|it| it.contains("1740")), "{stored:?}");
    assert!(!stored.iter().any(|it| it.contains("2200")), "{stored:?}");
    journey.finish().await;
}
