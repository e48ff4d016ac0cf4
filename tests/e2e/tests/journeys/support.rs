//! What journeys on several topics share: addresses, questions to the API's log, folders.

use std::fs;
use std::path::{Path, PathBuf};

use e2e::Journey;
use sandbox::{CredentialKind, Received, demo};

/// The page of the DDI block with eight rules, between 0033972100000 and 0033972100099.
pub fn ddi() -> String {
    ddi_of(demo::ACCOUNT, demo::DDI_NUMBER)
}

/// The page of a DDI block.
pub fn ddi_of(account: &str, number: &str) -> String {
    format!("web-cloud/voip/groups/{account}/numbers/{number}/redirect/ddi")
}

/// Asks for a consumer key on the sign-in page, with the application that is configured, and lets it be validated.
pub async fn ask_for_access(journey: &Journey) {
    let method = journey.role("radio", "Avec les clés d'une application");
    method.click().await;
    let secret = journey.field("Secret d'application");
    secret.fill(demo::APPLICATION_SECRET).await;
    journey.role("button", "Demander un accès").click().await;
    journey.role("button", "Autoriser").click().await;
}

/// The requests so far of a method whose path ends like this.
pub fn requests(journey: &Journey, method: &str, path_end: &str) -> Vec<Received> {
    let matches = |request: &Received| request.method == method && request.path.ends_with(path_end);
    journey.sandbox.log().into_iter().filter(matches).collect()
}

/// The methods and paths of the requests so far that presented themselves in this way.
pub fn presented(journey: &Journey, kind: CredentialKind) -> Vec<String> {
    let log = journey.sandbox.log().into_iter();
    log.filter(|request| request.method != "OPTIONS" && request.credential == kind)
        .map(|request| format!("{} {}", request.method, request.path))
        .collect()
}

/// Changes the description of the service that is shown.
pub async fn describe(journey: &Journey, before: &str, after: &str) {
    journey
        .role("button", "Modifier la description")
        .click()
        .await;
    let form = journey.role("dialog", "Modifier la description");
    assert_eq!(form.field("Description").value().await, before);
    form.field("Description").fill(after).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.wait_text("Description de").await;
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for path in entries(from) {
        let name = path.file_name().expect("an entry of a folder");
        match path.is_dir() {
            true => copy(&path, &to.join(name)),
            false => drop(fs::copy(&path, to.join(name)).expect("a copy")),
        }
    }
}

/// What lies in a folder.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}
