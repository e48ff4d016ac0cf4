//! Strategy, overflow and options: edited together, saved together, and only what was touched.

use e2e::containing;
use sandbox::demo;
use serde_json::json;

use super::{changes, open_centre, open_easy, preview, put, save, sent, take_back};
use crate::schedule::{accept, save_bar};

#[tokio::test]
async fn another_strategy_is_previewed_saved_and_taken_back() {
    let journey = open_centre().await;
    journey.role("radio", containing("Simultané")).click().await;
    let window = preview(&journey).await;
    assert_eq!(
        changes(&window).await,
        [
            "Modification de la file Avant-vente Stratégie : Inactif depuis le plus longtemps Stratégie : Simultané"
        ]
    );
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let path = format!("/hunting/queue/{}", demo::PABX_QUEUE);
    let mut expected = vec![put(&path, json!({"strategy": "ringAll"}))];
    assert_eq!(sent(&journey, demo::PABX_NUMBER), expected);

    take_back(&journey).await;
    expected.push(put(&path, json!({"strategy": "longestIdleAgent"})));
    assert_eq!(sent(&journey, demo::PABX_NUMBER), expected);
    journey.finish().await;
}

#[tokio::test]
async fn a_longer_wait_sends_the_seconds_and_nothing_else() {
    let journey = open_centre().await;
    journey
        .role("button", "Modifier le débordement")
        .click()
        .await;
    let form = journey.role("dialog", "Modifier le débordement");
    form.field("Attente au plus (s)").fill("95").await;
    accept(&form).await;
    save(&journey).await;
    let path = format!("/hunting/queue/{}", demo::PABX_QUEUE);
    assert_eq!(
        sent(&journey, demo::PABX_NUMBER),
        [put(&path, json!({"maxWaitTime": 95}))]
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_overflow_to_an_announcement_needs_a_sound() {
    let journey = open_centre().await;
    journey
        .role("button", "Modifier le débordement")
        .click()
        .await;
    let form = journey.role("dialog", "Modifier le débordement");
    let full = form.role("group", "File pleine");
    full.field("Action").select_option("Annonce").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("Choisissez une annonce.")).await;
    full.field("Annonce").select_option("File pleine.wav").await;
    accept(&form).await;
    save(&journey).await;
    let body = json!({
        "actionOnOverflow": "playback",
        "actionOnOverflowParam": demo::PABX_SOUND.to_string(),
    });
    let path = format!("/hunting/queue/{}", demo::PABX_QUEUE);
    assert_eq!(sent(&journey, demo::PABX_NUMBER), [put(&path, body)]);
    journey.finish().await;
}

#[tokio::test]
async fn the_welcome_of_an_easy_hunting_number_stands_on_the_number() {
    let journey = open_easy().await;
    journey.role("button", "Modifier les options").click().await;
    let form = journey.role("dialog", "Modifier les options");
    form.field("Annonce d'accueil")
        .select_option("Aucun son")
        .await;
    accept(&form).await;
    save(&journey).await;
    let changed = put("", json!({"toneOnOpening": null}));
    assert_eq!(sent(&journey, demo::EASY_HUNTING_NUMBER), [changed]);
    journey.finish().await;
}

#[tokio::test]
async fn a_bad_voicemail_is_told_at_its_field_and_nothing_typed_is_lost() {
    let journey = open_centre().await;
    let edit = journey.role("button", "Modifier le débordement");
    edit.click().await;
    let form = journey.role("dialog", "Modifier le débordement");
    form.field("Attente au plus (s)").fill("95").await;
    let full = form.role("group", "File pleine");
    let voicemail = full.field("Numéro du répondeur");
    voicemail.fill("09 72 x").await;
    form.role("button", "Enregistrer").click().await;
    voicemail.wait_attribute("aria-invalid", "true").await;
    full.wait_text(containing("« x »")).await;
    assert_eq!(voicemail.value().await, "09 72 x");
    let wait = form.field("Attente au plus (s)");
    assert_eq!(wait.value().await, "95");
    assert!(sent(&journey, demo::PABX_NUMBER).is_empty());

    voicemail.fill("09 72 12 34 58").await;
    accept(&form).await;
    save(&journey).await;
    let body = json!({
        "actionOnOverflow": "voicemail",
        "actionOnOverflowParam": "0033972123458",
        "maxWaitTime": 95,
    });
    let path = format!("/hunting/queue/{}", demo::PABX_QUEUE);
    assert_eq!(sent(&journey, demo::PABX_NUMBER), [put(&path, body)]);
    journey.finish().await;
}
