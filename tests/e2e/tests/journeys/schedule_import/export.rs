//! An export holds what is on the screen, and comes back without a change.

use e2e::containing;
use sandbox::demo;
use serde_json::Value;

use super::{Service, export, import, plan_rows, preview_of};
use crate::schedule::{line_path, open_line, stored, written};
use crate::schedule_saving::{add, remove, take_back};

#[tokio::test]
async fn a_line_imports_its_own_export_without_a_change() {
    comes_back(Service::Line, "time-conditions-sip-0033972123457.json").await;
}

#[tokio::test]
async fn a_queue_imports_its_own_export_without_a_change() {
    comes_back(
        Service::Queue,
        "time-conditions-easyHunting-0033800123456.json",
    )
    .await;
}

#[tokio::test]
async fn an_extension_imports_its_own_export_without_a_change() {
    comes_back(
        Service::Extension,
        "time-conditions-ovhPabx-0033972101009-411-1521.json",
    )
    .await;
}

async fn comes_back(service: Service, name: &str) {
    let journey = service.open().await;
    let file = export(&journey).await;
    assert_eq!(file.name, name);
    let window = preview_of(&journey, &file.bytes).await;
    window
        .wait_text(containing("0 changement à enregistrer."))
        .await;
    window.wait_text(containing("Rien à changer.")).await;
    assert!(!window.role("button", "Importer").is_enabled().await);
    journey.assert_accessible().await;
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    assert!(service.written(&journey).is_empty());
    assert_eq!(service.stored(&journey), service.untouched());
    journey.finish().await;
}

#[tokio::test]
async fn an_export_has_the_unsaved_edits_and_no_secret_or_number_of_its_own() {
    let journey = Service::Line.open().await;
    add(&journey, "Samedi", "14:00", "16:30", None).await;
    remove(&journey, "Samedi de 09:00 à 12:30").await;
    let export = export(&journey).await;
    let file: Value = serde_json::from_slice(&export.bytes).expect("JSON");
    let conditions = file["conditions"].as_array().expect("a list");
    let saturday: Vec<_> = conditions
        .iter()
        .filter(|it| it["day"] == "saturday")
        .collect();
    assert_eq!(
        saturday,
        [&super::condition("saturday", "14:00", "16:30", "available")]
    );
    assert_eq!(conditions.len(), 20);
    assert_eq!(file["options"]["timeout"], 20);
    assert!(!export.text().contains(demo::ACCOUNT) && !export.text().contains(demo::TOKEN));
    journey.finish().await;
}

#[tokio::test]
async fn the_export_of_a_line_makes_another_line_the_same() {
    let journey = Service::Line.open().await;
    let file = export(&journey).await;
    let week = stored(&journey, demo::SCHEDULED_LINE);
    journey.finish().await;

    let journey = open_line(demo::LINE).await;
    let window = preview_of(&journey, &file.bytes).await;
    window
        .wait_text(containing("21 changements à enregistrer."))
        .await;
    let rows = plan_rows(&window).await;
    assert!(
        rows[0].starts_with("Modification des créneaux Inactif"),
        "{}",
        rows[0]
    );
    assert!(
        rows[1..]
            .iter()
            .all(|row| row.starts_with("Ajout d'une plage horaire")),
        "{rows:?}"
    );
    assert!(
        rows.iter()
            .any(|row| row.ends_with("Jours fériés de 10:00 à 12:00 · Créneau 1")),
        "{rows:?}"
    );
    import(&window).await;
    assert_eq!(stored(&journey, demo::LINE), week);
    assert_eq!(written(&journey, demo::LINE)[0].1, "/options");
    let options = journey.sandbox.world(|world| {
        [demo::LINE, demo::SCHEDULED_LINE].map(|line| {
            let found = world.time_conditions_mut(demo::ACCOUNT, line);
            found.expect("a line of the demo").options.clone()
        })
    });
    assert_eq!(options[0], options[1]);

    take_back(&journey, "21 changements enregistrés").await;
    assert_eq!(stored(&journey, demo::LINE), Vec::<String>::new());
    journey.open(&line_path(demo::LINE)).await;
    journey.wait_text("Inactif").await;
    journey.finish().await;
}

#[tokio::test]
async fn what_another_kind_of_service_does_not_know_is_left_out_and_said() {
    let journey = Service::Queue.open().await;
    let queue = export(&journey).await;
    journey.finish().await;
    let journey = Service::Extension.open().await;
    let window = preview_of(&journey, &queue.bytes).await;
    window
        .wait_text(containing(
            "La redirection de 18 plages est ignorée : ce service n'en a pas.",
        ))
        .await;
    window
        .wait_text(containing(
            "Les créneaux du fichier sont ignorés : ce service n'en a pas.",
        ))
        .await;
    let extension = export_of_closed(&journey, &window).await;
    journey.finish().await;

    let journey = Service::Queue.open().await;
    let window = preview_of(&journey, &extension).await;
    window
        .wait_text(containing(
            "10 plages sans redirection deviennent des plages d'ouverture.",
        ))
        .await;
    import(&window).await;
    let mut conditions = Service::Queue.stored(&journey).conditions;
    assert_eq!(conditions.len(), 10);
    conditions.retain(|it| it["policy"] == "available");
    assert_eq!(conditions.len(), 10);
    assert_eq!(
        Service::Queue.stored(&journey).options,
        Service::Queue.untouched().options
    );
    journey.finish().await;
}

async fn export_of_closed(journey: &e2e::Journey, window: &e2e::Locator) -> Vec<u8> {
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    export(journey).await.bytes
}
