//! The hunting group of a number: whose phone rings, in which order, and what callers get meanwhile.

mod csv;
mod deleting;
mod dragging;
mod gone;
mod leaving;
mod live;
mod members;
mod moving;
mod queues;
mod reach;
mod saving;
mod settings;
mod shared_numbers;
mod unread;
mod untouched;
mod windows;

use e2e::{Journey, Locator, any, containing};
use sandbox::demo;
use serde_json::{Value, json};

use crate::ddi::rows_of;
use crate::schedule::save_bar;
use crate::schedule::written as sent;

/// The last of the two hundred members of [`demo::LARGE_QUEUE`].
const LAST_OF_MANY: &str = "0033980000193";

/// Where an alias's hunting group is shown.
fn alias_path(account: &str, number: &str) -> String {
    format!("telecom/telephony/{account}/alias/{number}/hunting")
}

/// The group of an easyHunting number with four agents.
async fn open_easy() -> Journey {
    open(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER).await
}

/// The group of a contact centre with two queues.
async fn open_centre() -> Journey {
    open(demo::ACCOUNT, demo::PABX_NUMBER).await
}

async fn open(account: &str, number: &str) -> Journey {
    let journey = Journey::at(&alias_path(account, number)).await;
    members(&journey).wait().await;
    journey
}

fn members(journey: &Journey) -> Locator {
    journey.role("table", "Membres")
}

/// The row of a member.
fn member(journey: &Journey, number: &str) -> Locator {
    members(journey).role("row", containing(number))
}

/// The numbers of the members as they stand in the table, `–` before those that go.
async fn order(journey: &Journey) -> Vec<String> {
    let headers = members(journey).role("rowheader", any());
    let first = |text: String| text.split(' ').next().unwrap_or_default().to_owned();
    headers.texts().await.into_iter().map(first).collect()
}

/// The numbers of a queue's agents as the API has them, in their order.
fn stored_order(journey: &Journey, number: &str, queue: u64) -> Vec<String> {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, number);
        let hunting = hunting.expect("a group of the demo");
        let agents = hunting
            .queues
            .get_mut(queue)
            .expect("a queue")
            .agents
            .clone();
        let number = |id| hunting.agents.get_mut(id).expect("an agent").number.clone();
        agents.into_iter().map(number).collect()
    })
}

/// A queue as the API has it, its agents aside.
fn queue(journey: &Journey, number: &str, queue: u64) -> Value {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, number);
        let queues = &mut hunting.expect("a group of the demo").queues;
        serde_json::to_value(queues.get_mut(queue)).expect("a queue")
    })
}

/// An agent as the API has it, the moment of its last status aside.
fn agent(journey: &Journey, number: &str) -> Value {
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let hunting = hunting.expect("a group of the demo");
        serde_json::to_value(hunting.agent(number)).expect("an agent")
    })
}

/// Opens the window that shows what would be saved.
async fn preview(journey: &Journey) -> Locator {
    save_bar(journey).role("button", "Valider").click().await;
    let window = journey.role("dialog", "Sauvegarder ?");
    window.role("table", "Changements").wait().await;
    window
}

/// What the window shows of the changes.
async fn changes(window: &Locator) -> Vec<String> {
    rows_of(&window.role("table", "Changements")).await
}

/// Saves everything that was edited, and waits until it was read again.
async fn save(journey: &Journey) {
    let window = preview(journey).await;
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    save_bar(journey).wait_gone().await;
}

/// Takes back what the toast reports.
async fn take_back(journey: &Journey) {
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
}

fn put(path: &str, body: Value) -> (String, String, Value) {
    ("PUT".to_owned(), path.to_owned(), body)
}

fn place(queue: u64, position: u64) -> Value {
    json!({"queueId": queue, "position": position})
}
