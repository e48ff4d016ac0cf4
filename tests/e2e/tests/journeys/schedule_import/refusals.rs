//! Files that are damaged, or not meant for this: refused whole, what is wrong named, nothing sent.

use e2e::{Journey, Locator, containing};
use serde_json::{Value, json};

use super::{Service, condition, file, open_import};

/// Offers a file to a service, which refuses it in these words.
async fn refused(service: Service, bytes: &[u8], words: &[&str]) {
    let journey = service.open().await;
    let window = open_import(&journey).await;
    window.upload("plages.json", bytes).await;
    let alert = refusal(&window);
    for word in words {
        alert.wait_text(containing(word)).await;
    }
    assert_untouched(&journey, service, &window).await;
    journey.finish().await;
}

fn refusal(window: &Locator) -> Locator {
    window.role("alert", containing("Ce fichier ne peut pas être importé"))
}

async fn assert_untouched(journey: &Journey, service: Service, window: &Locator) {
    assert!(!window.role("button", "Importer").is_visible().await);
    assert!(service.written(journey).is_empty());
    assert_eq!(service.stored(journey), service.untouched());
}

async fn line_refuses(conditions: Value, words: &[&str]) {
    refused(Service::Line, &file("sip", conditions), words).await;
}

fn good() -> Value {
    condition("monday", "08:30", "12:00", "available")
}

#[tokio::test]
async fn what_is_no_json_is_refused_with_the_place() {
    let words = ["Le fichier n'est pas du JSON valide (ligne 2, colonne 3)."];
    refused(Service::Line, b"{\n  lundi", &words).await;
}

#[tokio::test]
async fn json_of_something_else_is_refused() {
    let words = ["Ce fichier ne contient pas de plages horaires, ou sa version n'est pas connue."];
    refused(Service::Line, br#"{"name": "voip", "version": 1}"#, &words).await;
}

#[tokio::test]
async fn a_later_version_is_refused() {
    let later =
        json!({"format": "timeConditions", "version": 2, "featureType": "sip", "conditions": []});
    let words = ["sa version n'est pas connue"];
    refused(Service::Line, later.to_string().as_bytes(), &words).await;
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once_each_at_its_entry() {
    let conditions = json!([
        good(),
        condition("tuesday", "25:00", "26:00", "available"),
        condition("mardi", "08:30", "12:00", "available"),
        condition("wednesday", "18:00", "09:00", "available"),
        condition("thursday", "08:30", "12:00", "slot4"),
        {"day": "friday", "from": "08:30", "policy": "available"},
    ]);
    line_refuses(
        conditions,
        &[
            "Plage n° 2 : « 25:00 » n'est pas une heure (exemple : 08:30).",
            "Plage n° 3 : « mardi » n'est pas un jour de la semaine.",
            "Plage n° 4 : La fin (09:00) doit être après le début (18:00).",
            "Plage n° 5 : Le champ policy ne peut pas valoir « slot4 ».",
            "Plage n° 6 : Le champ to manque.",
        ],
    )
    .await;
}

#[tokio::test]
async fn an_overlap_inside_the_file_is_named_with_both_entries() {
    let conditions = json!([
        good(),
        condition("tuesday", "08:30", "12:00", "available"),
        condition("monday", "11:59", "14:00", "slot1"),
    ]);
    let words = ["Plage n° 3 : Cette plage horaire est en conflit avec la plage n° 1 du fichier."];
    line_refuses(conditions, &words).await;
}

#[tokio::test]
async fn a_holiday_is_refused_where_there_is_none() {
    let conditions = json!([good(), condition("holiday", "10:00", "12:00", "slot1")]);
    let words = ["Plage n° 2 : Ce service ne connaît pas les jours fériés."];
    refused(Service::Queue, &file("sip", conditions), &words).await;
}

#[tokio::test]
async fn destinations_that_cannot_be_are_refused() {
    let options = |options: Value| {
        let file = json!({
            "format": "timeConditions",
            "version": 1,
            "featureType": "sip",
            "options": options,
            "conditions": [good()],
        });
        file.to_string().into_bytes()
    };
    let timeout = options(json!({"timeout": 7}));
    refused(
        Service::Line,
        &timeout,
        &["7 s : choisissez de 5 à 90 secondes, par pas de 5."],
    )
    .await;
    let nobody = options(json!({"slot1": {"type": "number", "number": "12"}}));
    refused(Service::Line, &nobody, &["Créneau 1 : ", "12"]).await;
}

#[tokio::test]
async fn too_many_conditions_are_refused() {
    let conditions = vec![good(); 1001];
    let words = ["Le fichier contient plus de 1000 plages horaires."];
    line_refuses(conditions.into(), &words).await;
}

#[tokio::test]
async fn a_file_that_is_too_large_is_refused_unread() {
    let large = vec![b' '; 1024 * 1024 + 1];
    let words = ["Le fichier fait 1025 Kio ; le maximum est de 1024 Kio."];
    refused(Service::Line, &large, &words).await;
}

#[tokio::test]
async fn after_a_refusal_another_file_may_be_picked() {
    let journey = Service::Line.open().await;
    let window = open_import(&journey).await;
    window.upload("photo.json", &[0xff, 0xd8, 0xff]).await;
    refusal(&window).wait().await;
    window
        .upload("plages.json", &file("sip", json!([good()])))
        .await;
    window.role("button", "Importer").wait().await;
    assert!(!refusal(&window).is_visible().await);
    assert!(Service::Line.written(&journey).is_empty());
    journey.finish().await;
}
