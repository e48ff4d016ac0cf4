//! The DDI (SDA) block of a number, on Redirection › DDI: for the administrator who decides which
//! number of the company's range rings where.

mod adding;
mod circles;
mod conflicts;
mod default_destination;
mod deleting;
mod editing;
mod odd_blocks;
mod pages;
mod screen;
mod searching;
mod sorting;

use e2e::{Journey, Locator, containing};
use sandbox::world::DdiBlock;
use sandbox::{Received, demo};
use serde_json::json;

use crate::support::ddi_of;

/// A rule as the API keeps it, without its id: extension, destination, description, status.
pub(crate) type Stored = [String; 4];

/// The screen of the head office's block: 100 numbers, eight rules.
pub(crate) async fn open_block() -> Journey {
    open_block_of(demo::ACCOUNT, demo::DDI_NUMBER).await
}

/// The screen of a block.
pub(crate) async fn open_block_of(account: &str, number: &str) -> Journey {
    let journey = Journey::at(&ddi_of(account, number)).await;
    rules_table(&journey).wait().await;
    journey
}

pub(crate) fn rules_table(journey: &Journey) -> Locator {
    journey.role("table", "Règles DDI")
}

/// The row of the table with this number of the block.
pub(crate) fn row(journey: &Journey, full_number: &str) -> Locator {
    rules_table(journey).role("row", containing(full_number))
}

/// The rows below the header, as they read.
pub(crate) async fn rows(journey: &Journey) -> Vec<String> {
    rows_of(&rules_table(journey)).await
}

/// The rows of any table below its header, as they read.
pub(crate) async fn rows_of(table: &Locator) -> Vec<String> {
    let mut rows = table.role("row", e2e::any()).texts().await;
    rows.remove(0);
    rows
}

/// Looks into the head office's block, or changes it behind the application's back.
pub(crate) fn block<R>(journey: &Journey, work: impl FnOnce(&mut DdiBlock) -> R) -> R {
    block_of(journey, demo::ACCOUNT, demo::DDI_NUMBER, work)
}

/// Looks into a block of the demo, or changes it behind the application's back.
pub(crate) fn block_of<R>(
    journey: &Journey,
    account: &str,
    number: &str,
    work: impl FnOnce(&mut DdiBlock) -> R,
) -> R {
    journey
        .sandbox
        .world(|world| work(world.ddi_mut(account, number).expect("a block of the demo")))
}

/// The rules of the head office's block in the order of their extensions.
pub(crate) fn stored(journey: &Journey) -> Vec<Stored> {
    block(journey, |block| rules_of(block))
}

/// The rules of a block in the order of their extensions; a null description is an empty one.
pub(crate) fn rules_of(block: &DdiBlock) -> Vec<Stored> {
    let mut rules: Vec<Stored> = block
        .rules
        .iter()
        .map(|rule| {
            [
                rule.extension.clone(),
                rule.destination.clone(),
                rule.description.clone().unwrap_or_default(),
                rule.status.clone(),
            ]
        })
        .collect();
    rules.sort();
    rules
}

/// The rule of an extension of the head office's block.
pub(crate) fn stored_rule(journey: &Journey, extension: &str) -> Option<Stored> {
    stored(journey)
        .into_iter()
        .find(|rule| rule[0] == extension)
}

pub(crate) fn rule(extension: &str, destination: &str, description: &str, status: &str) -> Stored {
    [extension, destination, description, status].map(str::to_owned)
}

/// Everything that the application has asked the API to write, in order.
pub(crate) fn writes(journey: &Journey) -> Vec<Received> {
    let is_write =
        |request: &Received| ["POST", "PUT", "DELETE"].contains(&request.method.as_str());
    journey.sandbox.log().into_iter().filter(is_write).collect()
}

/// Method and end of the path of everything written: `"POST rules"`.
pub(crate) fn written(journey: &Journey) -> Vec<String> {
    let shown = |request: Received| {
        let (_, end) = request.path.split_once("/ddi").unwrap_or_default();
        format!("{} {}", request.method, end.trim_start_matches('/'))
    };
    writes(journey).into_iter().map(shown).collect()
}

/// Opens the form of a new rule.
pub(crate) async fn open_add(journey: &Journey) -> Locator {
    journey.role("button", "+ Ajouter une règle").click().await;
    let dialog = journey.role("dialog", "Ajouter une règle");
    dialog.wait().await;
    dialog
}

/// Opens the form of a rule.
pub(crate) async fn open_edit(journey: &Journey, extension: &str) -> Locator {
    open_action(journey, "Modifier", extension).await
}

/// Opens the question whether a rule shall be deleted.
pub(crate) async fn open_delete(journey: &Journey, extension: &str) -> Locator {
    open_action(journey, "Supprimer", extension).await
}

async fn open_action(journey: &Journey, verb: &str, extension: &str) -> Locator {
    let name = format!("{verb} la règle {extension}");
    rules_table(journey).role("button", &name).click().await;
    let dialog = journey.role("dialog", &name);
    dialog.wait().await;
    dialog
}

/// Presses "Enregistrer" there.
pub(crate) async fn save(form: &Locator) {
    form.role("button", "Enregistrer").click().await;
}

/// Presses "Rétablir" in the toast that reports this.
pub(crate) async fn take_back(journey: &Journey, report: &str) {
    journey.wait_text(report).await;
    journey.role("button", "Rétablir").click().await;
}

/// What is said of a field, its error first; nothing as long as it is not marked as wrong.
pub(crate) async fn error_at(journey: &Journey, field: &Locator) -> Option<String> {
    let wrong = field.attribute("aria-invalid").await;
    wrong.filter(|wrong| wrong == "true")?;
    Some(said_of(journey, field).await)
}

/// Waits until a field is marked as wrong, and gives what is said of it.
pub(crate) async fn wait_error_at(journey: &Journey, field: &Locator) -> String {
    field.wait_attribute("aria-invalid", "true").await;
    said_of(journey, field).await
}

/// The description of an element, as assistive technology reads it out.
pub(crate) async fn said_of(journey: &Journey, element: &Locator) -> String {
    let ids = element.attribute("aria-describedby").await;
    let script = format!(
        "{}.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')",
        json!(ids.unwrap_or_default())
    );
    let text = journey.evaluate(&script).await;
    text.as_str().unwrap_or_default().replace('\u{a0}', " ")
}
