//! The short extensions of a call queue, on Number › DDI: for the administrator who gives each service
//! of the company the digits that are dialled after the main number.

mod adding;
mod deleting;
mod editing;
mod importing;
mod keyboard;
mod odd_answers;
mod refusals;
mod screen;
mod searching;

use e2e::{Journey, Locator, any};
use sandbox::demo;
use sandbox::world::{ShortExtension, ShortExtensions};

use crate::ddi::{rows_of, writes};

/// An extension as the API keeps it: digits, destination, type, description, `on` or `off`.
type Stored = [String; 5];

/// The address of the screen of an easyHunting number with eight extensions of ten.
fn path() -> String {
    path_of(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER)
}

fn path_of(account: &str, number: &str) -> String {
    format!("web-cloud/voip/{account}/number/{number}/ddi")
}

/// That screen, once the extensions are there.
async fn open() -> Journey {
    let journey = Journey::at(&path()).await;
    table(&journey).wait().await;
    journey
}

fn table(journey: &Journey) -> Locator {
    journey.role("table", "Règles DDI")
}

/// The rows below the header, as they read: extension, destination, type, status, description.
async fn rows(journey: &Journey) -> Vec<String> {
    rows_of(&table(journey)).await
}

/// The row of an extension.
fn row(journey: &Journey, extension: &str) -> Locator {
    let name = e2e::containing(&format!("{extension} +"));
    table(journey).role("row", name)
}

/// Looks into the extensions, or changes them behind the application's back.
fn extensions<R>(journey: &Journey, work: impl FnOnce(&mut ShortExtensions) -> R) -> R {
    journey.sandbox.world(|world| {
        let found = world.short_extensions_mut(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
        work(found.expect("extensions of the demo"))
    })
}

/// The extensions in their order; a null description is an empty one.
fn stored(journey: &Journey) -> Vec<Stored> {
    let mut stored: Vec<Stored> =
        extensions(journey, |all| all.items.iter().map(stored_as).collect());
    stored.sort();
    stored
}

fn stored_as(item: &ShortExtension) -> Stored {
    [
        item.extension.clone(),
        item.destination.clone(),
        item.destination_type.clone(),
        item.description.clone().unwrap_or_default(),
        if item.enabled { "on" } else { "off" }.to_owned(),
    ]
}

/// What the API keeps of one extension.
fn stored_one(journey: &Journey, extension: &str) -> Option<Stored> {
    let mut stored = stored(journey).into_iter();
    stored.find(|item| item[0] == extension)
}

fn item(text: [&str; 5]) -> Stored {
    text.map(str::to_owned)
}

/// Method and end of the path of everything written: `"PUT 101"`.
fn written(journey: &Journey) -> Vec<String> {
    let shown = |request: sandbox::Received| {
        let (_, end) = request
            .path
            .split_once("/easyHunting/hunting/ddi")
            .unwrap_or_default();
        format!("{} {}", request.method, end.trim_start_matches('/'))
    };
    writes(journey).into_iter().map(shown).collect()
}

/// The suggestions below the destination of a form.
fn suggestions(form: &Locator) -> Locator {
    form.role("listbox", "Destination").role("option", any())
}

/// Opens the import, and picks a file whose preview is then shown.
async fn preview_of(journey: &Journey, file: &str) -> Locator {
    journey.role("button", "Importer CSV").click().await;
    let dialog = journey.role("dialog", "Importer CSV");
    dialog.upload("extensions.csv", file.as_bytes()).await;
    preview_table(&dialog).wait().await;
    dialog
}

fn preview_table(dialog: &Locator) -> Locator {
    dialog.role("table", "Aperçu de l'import")
}

/// The lines of the preview, as they read.
async fn preview_rows(dialog: &Locator) -> Vec<String> {
    rows_of(&preview_table(dialog)).await
}

/// The counts above the preview: created, changed, unchanged, refused.
async fn counts(dialog: &Locator) -> Vec<String> {
    dialog.role("listitem", any()).texts().await
}

/// Sends what the preview shows, and gives the rows of the outcome.
async fn import(dialog: &Locator) -> Vec<String> {
    dialog.role("button", "Importer").click().await;
    let outcome = dialog.role("table", "Résultat de l'import");
    outcome.wait().await;
    rows_of(&outcome).await
}
