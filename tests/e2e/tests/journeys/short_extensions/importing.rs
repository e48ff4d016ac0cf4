//! The CSV round trip: nothing is overwritten unseen, and nothing is left half-done in silence.

use std::time::{Duration, Instant};

use e2e::{Journey, Locator, containing};
use sandbox::{Effect, Fault, demo};

use super::{
    Stored, counts, extensions, import, item, open, preview_of, preview_rows, row, stored,
    stored_one, table, written,
};

const FILE: &str = "extension;destination;type;description;status\n\
                    102;0033972123458;internal;Support;active\n\
                    101;0033972123460;internal;Ventes;inactive\n\
                    111;+33 6 12 34 56 78;;Astreinte;\n\
                    300;0612345678;external;Hors plage;active\n";

async fn previewed() -> (Journey, Locator) {
    let journey = open().await;
    let dialog = preview_of(&journey, FILE).await;
    (journey, dialog)
}

#[tokio::test]
async fn the_preview_says_what_would_change_and_nothing_is_sent_before() {
    let (journey, dialog) = previewed().await;
    let before = stored(&journey);
    assert_eq!(
        counts(&dialog).await,
        ["1 création", "1 modification", "1 inchangée", "1 refusée"]
    );
    let rows = preview_rows(&dialog).await;
    assert_eq!(
        rows[..3],
        [
            "2 Inchangée 102 +33 9 72 12 34 58 Ligne interne Support Actif",
            "3 Modification 101 +33 9 72 12 34 57 → +33 9 72 12 34 60 Ligne interne \
             Service commercial → Ventes Actif → Inactif",
            "4 Création 111 +33 6 12 34 56 78 Externe Astreinte Actif",
        ]
    );
    let refused =
        "5 Refusée 300 0612345678 external Hors plage active L'extension 300 sort de la plage";
    assert!(rows[3].starts_with(refused), "{}", rows[3]);
    assert!(written(&journey).is_empty());
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn valid_rows_are_sent_one_by_one_and_taken_back() {
    let (journey, dialog) = previewed().await;
    let before = stored(&journey);
    let rows = import(&dialog).await;
    assert_eq!(
        rows,
        [
            "3 101 Modification +33 9 72 12 34 60 Ligne interne Ventes Inactif Effectué",
            "4 111 Création +33 6 12 34 56 78 Externe Astreinte Actif Effectué",
        ]
    );
    assert_eq!(written(&journey), ["PUT 101", "POST "]);
    assert_eq!(
        stored_one(&journey, "101"),
        Some(item(["101", "0033972123460", "internal", "Ventes", "off"]))
    );
    assert_eq!(
        stored_one(&journey, "111"),
        Some(item([
            "111",
            "0033612345678",
            "external",
            "Astreinte",
            "on"
        ]))
    );
    dialog.role("button", "Annuler l'import").click().await;
    journey
        .wait_text("L'import est annulé : 2 règles sont comme avant.")
        .await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn refused_rows_are_downloaded_with_the_reason() {
    let (journey, dialog) = previewed().await;
    let download = dialog.role("button", "Télécharger les lignes refusées");
    let file = journey.download(download.click()).await;
    assert_eq!(file.name, "extensions-refused.csv");
    let lines: Vec<_> = file.text().split("\r\n").collect();
    let header = "\u{feff}extension;destination;type;description;status;line;reason";
    assert_eq!(lines[0], header);
    let row = "300;0612345678;external;Hors plage;active;5;\"L'extension 300";
    assert!(lines[1].starts_with(row), "{}", lines[1]);
    journey.finish().await;
}

#[tokio::test]
async fn a_row_that_fails_is_told_and_tried_again_alone() {
    let (mut journey, dialog) = previewed().await;
    journey.expect_error("status of 503");
    let trouble = Fault::status(503).on("POST", "/hunting/ddi$");
    journey.sandbox.fault(trouble);
    let rows = import(&dialog).await;
    assert!(rows[0].contains("Effectué"), "{}", rows[0]);
    assert!(rows[1].contains("Échec"), "{}", rows[1]);
    assert_eq!(stored_one(&journey, "111"), None);
    let download = dialog.role("button", "Télécharger les lignes en échec");
    let file = journey.download(download.click()).await;
    assert!(
        file.text()
            .contains("111;0033612345678;external;Astreinte;active;"),
        "{}",
        file.text()
    );
    dialog.role("button", "Réessayer").click().await;
    journey
        .wait_text("L'import est terminé : 2 changements effectués.")
        .await;
    assert_eq!(written(&journey), ["PUT 101", "POST ", "POST "]);
    assert!(stored_one(&journey, "111").is_some());
    journey.finish().await;
}

#[tokio::test]
async fn what_was_done_is_taken_back_after_the_rest_that_is_under_way() {
    let (mut journey, dialog) = previewed().await;
    journey.expect_error("status of 503");
    let before = stored_one(&journey, "101");
    let trouble = Fault::status(503).on("POST", "/hunting/ddi$");
    journey.sandbox.fault(trouble);
    import(&dialog).await;
    let slow = Fault::delay(1_000).on("POST", "/hunting/ddi$");
    journey.sandbox.fault(slow);
    dialog.role("button", "Réessayer").click().await;
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert_eq!(
        written(&journey),
        ["PUT 101", "POST ", "POST ", "PUT 101"],
        "one after the other"
    );
    assert_eq!(stored_one(&journey, "101"), before);
    assert!(stored_one(&journey, "111").is_some());
    journey.finish().await;
}

#[tokio::test]
async fn a_connection_cut_in_the_middle_is_settled_by_reading() {
    let (mut journey, dialog) = previewed().await;
    journey.expect_error("ERR_EMPTY_RESPONSE");
    let cut = Fault::new(Effect::DropAfter);
    journey.sandbox.fault(cut.on("POST", "/hunting/ddi$"));
    let rows = import(&dialog).await;
    assert!(rows.iter().all(|row| row.contains("Effectué")), "{rows:?}");
    assert_eq!(written(&journey), ["PUT 101", "POST "]);
    journey.finish().await;
}

#[tokio::test]
async fn what_somebody_else_changed_since_the_preview_is_left_alone() {
    let (journey, dialog) = previewed().await;
    extensions(&journey, |all| {
        all.items[1].destination = "0033972123463".to_owned();
    });
    let rows = import(&dialog).await;
    assert!(rows[0].contains("Échec"), "{}", rows[0]);
    assert!(
        rows[0].contains("Quelqu'un d'autre a fait un changement"),
        "{}",
        rows[0]
    );
    assert!(rows[1].contains("Effectué"), "{}", rows[1]);
    assert_eq!(written(&journey), ["POST "]);
    journey.finish().await;
}

#[tokio::test]
async fn what_is_not_said_stays_as_it_is_and_the_type_is_told_from_the_number() {
    let journey = open().await;
    let file = "extension;destination\n\
                120;+41 22 345 67 89\n\
                111;0972101003\n\
                112;0972101004\n";
    let dialog = preview_of(&journey, file).await;
    assert_eq!(
        preview_rows(&dialog).await,
        [
            "2 Inchangée 120 +41 223 456 789 Externe Bureau de Genève Inactif",
            "3 Création 111 +33 9 72 10 10 03 File Actif",
            "4 Création 112 +33 9 72 10 10 04 SVI Actif",
        ]
    );
    import(&dialog).await;
    let expected = item(["112", "0033972101004", "svi", "", "on"]);
    assert_eq!(stored_one(&journey, "112"), Some(expected));
    journey.finish().await;
}

#[tokio::test]
async fn the_maximum_counts_on_the_result() {
    let journey = open().await;
    let file = "extension;destination\n111;0972123456\n112;0972123456\n113;0972123456\n";
    let dialog = preview_of(&journey, file).await;
    let rows = preview_rows(&dialog).await;
    assert!(rows[1].contains("Création"), "{}", rows[1]);
    assert!(
        rows[2].contains("Refusée") && rows[2].contains("10 règles, le maximum"),
        "{}",
        rows[2]
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_export_comes_back_without_a_change_and_restores_what_was_there() {
    let journey = open().await;
    extensions(&journey, |all| {
        all.items[0].description = Some("=1+1".to_owned());
        all.items[2].description = Some("Salle \"Rhône\"; étage 2".to_owned());
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "100").wait_text(containing("=1+1")).await;
    let before = stored(&journey);
    let export = journey.role("button", "Exporter CSV");
    let file = journey.download(export.click()).await;
    let number = demo::EASY_HUNTING_NUMBER;
    assert_eq!(file.name, format!("extensions-{number}.csv"));
    assert!(file.text().contains(";internal;'=1+1;active\r\n"));
    let text = file.text().to_owned();
    let dialog = preview_of(&journey, &text).await;
    assert_eq!(
        counts(&dialog).await,
        ["0 création", "0 modification", "8 inchangées", "0 refusée"]
    );
    assert!(!dialog.role("button", "Importer").is_enabled().await);
    dialog.role("button", "Annuler").click().await;
    dialog.wait_gone().await;

    extensions(&journey, |all| {
        all.items.truncate(5);
        all.items[3].enabled = false;
    });
    journey.role("button", "Rafraîchir").click().await;
    row(&journey, "110").wait_gone().await;
    let dialog = preview_of(&journey, &text).await;
    import(&dialog).await;
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_plan_does_not_go_on_as_the_next_user() {
    let journey = open().await;
    let rows = stored(&journey);
    let changed = |row: &Stored| format!("{};{};{};Anew;active\n", row[0], row[1], row[2]);
    let file: String = rows.iter().map(changed).collect();
    let header = "extension;destination;type;description;status\n";
    let dialog = preview_of(&journey, &format!("{header}{file}")).await;
    journey
        .sandbox
        .fault(Fault::delay(3_000).times(4).on("PUT", "/hunting/ddi/"));
    dialog.role("button", "Importer").click().await;
    journey.wait_received("PUT", &rows[0][0]).await;
    journey.press("Escape").await;
    dialog.wait_gone().await;
    journey.role("button", "Se déconnecter").click().await;
    journey.sign_in(demo::NEW_TOKEN).await;
    let renewed = table(&journey).role("row", containing("Anew"));
    let end = Instant::now() + Duration::from_secs(30);
    while renewed.count().await < 4 {
        assert!(Instant::now() < end, "what was under way does not show");
        journey.role("button", "Rafraîchir").click().await;
    }
    journey.role("button", "Rafraîchir").click().await;
    renewed.nth(3).wait().await;
    assert_eq!(
        written(&journey).len(),
        4,
        "what was under way, and no more"
    );
    journey.finish().await;
}
