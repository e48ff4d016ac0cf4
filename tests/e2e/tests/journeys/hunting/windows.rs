//! Every window of the page by axe-core, in light and dark, on a wide and a narrow screen.

use e2e::{Journey, any, containing};
use sandbox::demo;
use serde_json::Value;

use super::{alias_path, open_centre, preview};
use crate::accessibility::Audit;

/// Opens windows one after the other, and looks at each.
async fn look_at(journey: &Journey, audit: &mut Audit<'_>, openers: &[&str]) {
    for opener in openers {
        let button = journey.role("button", containing(opener));
        button.nth(0).click().await;
        let window = journey.role("dialog", any());
        window.wait().await;
        audit.look(opener).await;
        journey.press("Escape").await;
        window.wait_gone().await;
    }
}

#[tokio::test]
async fn those_about_members() {
    let journey = open_centre().await;
    let mut audit = Audit::of(&journey);
    audit.look("page").await;
    let openers = [
        "Ajouter des membres",
        "Modifier 0033972123456",
        "Retirer 0033972123456",
        "Importer CSV",
    ];
    look_at(&journey, &mut audit, &openers).await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn those_about_the_queue() {
    let journey = open_centre().await;
    let mut audit = Audit::of(&journey);
    let openers = [
        "Modifier le débordement",
        "Modifier les options",
        "Créer une file",
    ];
    look_at(&journey, &mut audit, &openers).await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_previews_of_an_import_and_of_a_save() {
    let journey = open_centre().await;
    let mut audit = Audit::of(&journey);
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", "Importer CSV");
    let file =
        b"position;number;status\n1;0698765432;\n1;0033912345604;absent\n2;0033912345601;onBreak\n";
    window.upload("membres.csv", file).await;
    window.role("table", "Aperçu de l'import").wait().await;
    audit.look("import").await;
    let take = window.role("button", "Reprendre dans la page");
    take.click().await;
    window.wait_gone().await;
    audit.look("edits").await;
    preview(&journey).await.wait().await;
    audit.look("save").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_preview_of_an_import_on_a_screen_between_narrow_and_wide() {
    let path = alias_path(demo::ACCOUNT, demo::PABX_NUMBER);
    let journey = Journey::with().size(820, 900).at(&path).await;
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", "Importer CSV");
    window
        .upload("membres.csv", b"number;status\n0033912345604;absent\n")
        .await;
    let preview = window.role("table", "Aperçu de l'import");
    let reason = preview.role("cell", containing("n'est pas un statut"));
    // On one line, where ten columns would leave it a few letters.
    let lines = "function () { return this.getBoundingClientRect().height / 48; }";
    let lines = reason.evaluate(lines, Value::Null).await;
    assert!(lines.as_f64().is_some_and(|lines| lines < 1.5), "{lines}");
    preview.role("columnheader", "Motif").wait().await;
    journey.assert_accessible().await;
    journey.finish().await;
}
