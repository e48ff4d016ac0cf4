//! The CSV round trip of a DDI block: for the administrator who keeps the rules in a spreadsheet,
//! and fears an import that overwrites or stops half-way.

mod concurrent;
mod content;
mod encodings;
mod export;
mod interrupted;
mod outcome;
mod preview;
mod refusals;
mod undo;
mod unreadable;

use e2e::{Journey, Locator};
use sandbox::Received;

use crate::ddi::{open_block, rows_of, writes};

/// The first line of the files of these journeys.
const HEADER: &str = "extension;destination;description\r\n";

/// Opens the import.
async fn open_import(journey: &Journey) -> Locator {
    journey.role("button", "Importer CSV").click().await;
    let dialog = journey.role("dialog", "Importer CSV");
    dialog.wait().await;
    dialog
}

/// Opens the import and picks a file that can be read, whose preview is then shown.
async fn preview_of(journey: &Journey, bytes: &[u8]) -> Locator {
    let dialog = open_import(journey).await;
    dialog.upload("regles.csv", bytes).await;
    preview_table(&dialog).wait().await;
    dialog
}

/// The preview of rules in the usual columns on the screen of the head office's block.
async fn previewed(rules: &str) -> (Journey, Locator) {
    let journey = open_block().await;
    let dialog = preview_of(&journey, format!("{HEADER}{rules}").as_bytes()).await;
    (journey, dialog)
}

fn preview_table(dialog: &Locator) -> Locator {
    dialog.role("table", "Aperçu de l'import")
}

/// The lines of the preview, as they read: line, verdict, extension, destination, description,
/// reason.
async fn preview_rows(dialog: &Locator) -> Vec<String> {
    rows_of(&preview_table(dialog)).await
}

/// The counts above the preview: created, changed, unchanged, refused.
async fn counts(dialog: &Locator) -> Vec<String> {
    dialog.role("listitem", e2e::any()).texts().await
}

/// Sends what the preview shows, and waits for the outcome.
async fn import(dialog: &Locator) {
    dialog.role("button", "Importer").click().await;
    outcome_table(dialog).wait().await;
}

fn outcome_table(dialog: &Locator) -> Locator {
    dialog.role("table", "Résultat de l'import")
}

/// The rows of the outcome, as they read: extension, change, destination, description, result,
/// reason.
async fn outcome_rows(dialog: &Locator) -> Vec<String> {
    rows_of(&outcome_table(dialog)).await
}

async fn close(dialog: &Locator) {
    dialog.role("button", "Fermer").nth(1).click().await;
    dialog.wait_gone().await;
}

/// The files that have been sent to the API, in order.
fn imports(journey: &Journey) -> Vec<String> {
    let sent = writes(journey).into_iter();
    sent.filter(|request| request.path.ends_with("/ddi/import"))
        .map(|request| file_of(&request))
        .collect()
}

/// The one part of a multipart body, which must be a CSV file in the field `file`.
fn file_of(request: &Received) -> String {
    let kind = request.header("content-type").expect("a content type");
    let boundary = kind
        .strip_prefix("multipart/form-data; boundary=")
        .expect("multipart");
    let body = request.text();
    let part = body
        .strip_prefix(&format!("--{boundary}\r\n"))
        .and_then(|rest| rest.strip_suffix(&format!("\r\n--{boundary}--\r\n")))
        .expect("one part between boundaries");
    assert!(!part.contains(boundary), "there are several parts");
    let (headers, file) = part.split_once("\r\n\r\n").expect("headers of the part");
    assert!(headers.contains("name=\"file\""), "{headers}");
    assert!(headers.contains("filename="), "{headers}");
    file.to_owned()
}
