//! Click-to-Call of a line, on Appels › Click-to-Call: for the administrator who sets up a program
//! that calls, and who fears a call that is placed twice or a key that can do too much.

mod calling;
mod cautions;
mod examples;
mod history;
mod once;
mod program;
mod reach;
mod screen;
mod token;
mod token_refused;
mod unknown;

use e2e::{Journey, Locator, Setup, containing};
use sandbox::world::{Click2Call, Credential, PlacedCall};
use sandbox::{Received, demo};

use self::program::Program;
use crate::support::requests;

/// The line that placed eight calls in the last thirty days.
pub(crate) const LINE: &str = demo::SCHEDULED_LINE;
/// A number that asks for no caution, as it is typed and as it is shown.
pub(crate) const NUMBER: &str = "+33 1 23 45 67 89";
/// The same as it is stored.
pub(crate) const STORED: &str = "0033123456789";

/// The page of a line.
pub(crate) fn page_of(account: &str, line: &str) -> String {
    format!("web-cloud/voip/groups/{account}/lines/{line}/calls/click2call")
}

/// The resource of the calls of a line, below the API's base.
pub(crate) fn resource(line: &str) -> String {
    format!("/telephony/{}/line/{line}/click2CallUser", demo::ACCOUNT)
}

/// The page of [`LINE`], once its history is there.
pub(crate) async fn open() -> Journey {
    open_with(Journey::with()).await
}

pub(crate) async fn open_with(setup: Setup) -> Journey {
    let journey = setup.at(&page_of(demo::ACCOUNT, LINE)).await;
    history(&journey).wait().await;
    journey
}

/// The table of the latest calls.
pub(crate) fn history(journey: &Journey) -> Locator {
    journey.role("table", "Derniers appels")
}

/// What the API has of a line of the head office.
pub(crate) fn stored(journey: &Journey, line: &str) -> Click2Call {
    journey
        .sandbox
        .world(|world| world.click2call_mut(demo::ACCOUNT, line).cloned())
        .expect("a line of the demo")
}

/// The calls of [`LINE`] that it had not placed in the beginning.
pub(crate) fn placed(journey: &Journey) -> Vec<PlacedCall> {
    let known = sandbox::World::demo()
        .click2call_mut(demo::ACCOUNT, LINE)
        .map_or(0, |line| line.calls.len());
    stored(journey, LINE).calls.split_off(known)
}

/// The numbers that were called from [`LINE`].
pub(crate) fn called(journey: &Journey) -> Vec<String> {
    let calls = placed(journey).into_iter();
    calls.map(|call| call.called_number).collect()
}

/// Changes what the API has of [`LINE`], behind the application's back.
pub(crate) fn change(journey: &Journey, work: impl FnOnce(&mut Click2Call)) {
    journey
        .sandbox
        .world(|world| world.click2call_mut(demo::ACCOUNT, LINE).map(work))
        .expect("a line of the demo");
}

/// Every request to place a call, answered or not.
pub(crate) fn posts(journey: &Journey) -> Vec<Received> {
    requests(journey, "POST", "/click2CallUser")
}

/// Places a call from [`LINE`] as another program of the company does.
pub(crate) async fn call_from_elsewhere(journey: &Journey, number: &str) -> u16 {
    let program = Program {
        journey,
        consumer_key: demo::CONSUMER_KEY,
    };
    let body = format!(r#"{{"calledNumber":"{number}"}}"#);
    program.send("POST", &resource(LINE), &body).await
}

/// Opens the window that tries a call.
pub(crate) async fn open_test(journey: &Journey) -> Locator {
    journey.role("button", "Tester un appel").click().await;
    let window = journey.role("dialog", "Tester un appel");
    window.wait().await;
    window
}

/// The same with a number typed.
pub(crate) async fn open_test_of(journey: &Journey, number: &str) -> Locator {
    let window = open_test(journey).await;
    number_field(&window).fill(number).await;
    window
}

pub(crate) fn number_field(window: &Locator) -> Locator {
    window.field("Numéro à appeler")
}

/// The button that sends.
pub(crate) fn call_button(window: &Locator) -> Locator {
    window.role("button", "Appeler")
}

/// Waits until the window says that the call was placed.
pub(crate) async fn wait_placed(window: &Locator) {
    let said = window.role("status", containing("est lancé"));
    said.wait().await;
}

/// Opens the window that asks for a key.
pub(crate) async fn open_token(journey: &Journey) -> Locator {
    journey.role("button", "Générer un token").click().await;
    let window = journey.role("dialog", "Générer un token");
    window.wait().await;
    window
}

/// The credentials that were asked for, latest last.
pub(crate) fn asked(journey: &Journey) -> Vec<Credential> {
    let known = sandbox::World::demo().credentials.len();
    journey
        .sandbox
        .world(|world| world.credentials.clone())
        .split_off(known)
}
