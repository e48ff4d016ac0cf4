//! Two agents of one number: each row is its own agent.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::json;

use super::{members, open_centre, put, save, sent};
use crate::schedule::accept;

const SHARED: &str = "0033912345601";

/// The third agent of the queue gets the number of the second one.
async fn open_shared() -> Journey {
    let journey = open_centre().await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let agents = &mut hunting.expect("a group of the demo").agents;
        agents.get_mut(8_202).expect("an agent").number = SHARED.to_owned();
    });
    journey.role("button", "Rafraîchir").click().await;
    members(&journey)
        .role("row", containing(&format!("{SHARED} François Crépin")))
        .wait()
        .await;
    journey
}

#[tokio::test]
async fn the_second_one_is_edited_and_the_first_one_stays() {
    let journey = open_shared().await;
    let name = format!("Modifier {SHARED} François Crépin");
    journey.role("button", name.as_str()).click().await;
    let form = journey.role("dialog", containing("Modifier"));
    let description = form.field("Description");
    assert_eq!(description.value().await, "François Crépin");
    // The way out: a number of its own.
    form.field("Numéro").fill("0033912345602").await;
    accept(&form).await;
    save(&journey).await;
    let changed = put("/hunting/agent/8202", json!({"number": "0033912345602"}));
    assert_eq!(sent(&journey, demo::PABX_NUMBER), [changed]);
    journey.finish().await;
}

#[tokio::test]
async fn a_line_of_a_file_that_names_both_is_refused() {
    let journey = open_shared().await;
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", "Importer CSV");
    let file = format!("number;timeout\n0033972123456;35\n{SHARED};35\n");
    window.upload("membres.csv", file.as_bytes()).await;
    let refused = format!("Plusieurs agents ont le numéro {SHARED}");
    let preview = window.role("table", "Aperçu de l'import");
    let row = preview.role("row", containing(&refused));
    row.wait().await;
    assert!(row.text().await.starts_with('3'), "{}", row.text().await);
    journey.finish().await;
}
