//! Time conditions as a JSON file, kept and carried from service to service: for the administrator
//! who fears an import that overwrites.

mod export;
mod preview;
mod refusals;

use e2e::{Download, Journey, Locator};
use serde_json::{Value, json};

use crate::schedule_saving::{Service, outcome, plan_rows};

/// Saves what is on the screen as a file.
async fn export(journey: &Journey) -> Download {
    let button = journey.role("button", "Exporter JSON");
    journey.download(button.click()).await
}

async fn open_import(journey: &Journey) -> Locator {
    let title = "Importer JSON";
    journey.role("button", title).click().await;
    let window = journey.role("dialog", title);
    window.wait().await;
    window
}

/// Picks a file that can be imported, and gives the window that shows what it changes.
async fn preview_of(journey: &Journey, file: &[u8]) -> Locator {
    let window = open_import(journey).await;
    window.upload("plages.json", file).await;
    window.role("button", "Importer").wait().await;
    window
}

/// Imports what is shown, which must all be done.
async fn import(window: &Locator) {
    window.role("button", "Importer").click().await;
    window.wait_gone().await;
}

/// A file of a kind of service with these conditions and nothing else.
fn file(feature_type: &str, conditions: Value) -> Vec<u8> {
    let file = json!({
        "format": "timeConditions",
        "version": 1,
        "featureType": feature_type,
        "conditions": conditions,
    });
    file.to_string().into_bytes()
}

/// A condition of a file.
fn condition(day: &str, from: &str, to: &str, policy: &str) -> Value {
    json!({"day": day, "from": from, "to": to, "policy": policy})
}
