//! Instances beside each other: each has a language, an address and edits of its own.

use e2e::containing;
use sandbox::demo;
use serde_json::json;

use super::{Host, ddi};

const GROUPS: &str = "/web-cloud/voip";

#[tokio::test]
async fn a_token_shows_the_groups_at_once() {
    let host = Host::open().await;
    host.show("Links", GROUPS).await;
    let app = host.app("Links");
    app.role("row", containing(demo::ACCOUNT)).wait().await;
    assert_eq!(host.told("Links").await, [GROUPS]);
    host.finish().await;
}

#[tokio::test]
async fn two_instances_have_languages_and_addresses_of_their_own() {
    let host = Host::open().await;
    let english = json!({ "path": GROUPS, "locale": "en_GB" });
    host.show("Links", GROUPS).await;
    host.show_with("Rechts", english).await;
    let (left, right) = (host.app("Links"), host.app("Rechts"));
    left.role("button", "Se déconnecter").wait().await;
    right.role("button", "Sign out").wait().await;

    right.role("link", "Siège Lyon").click().await;
    right.role("link", "Numbers").click().await;
    right.role("link", containing("0033972101007")).wait().await;
    left.role("row", containing(demo::ACCOUNT)).wait().await;
    assert_eq!(host.told("Links").await, [GROUPS]);
    let last = host.told("Rechts").await.pop().unwrap_or_default();
    assert_eq!(last, format!("{GROUPS}/groups/{}/numbers", demo::ACCOUNT));

    right.role("button", "Français").click().await;
    right.role("button", "Se déconnecter").wait().await;
    left.role("button", "English").click().await;
    left.role("button", "Sign out").wait().await;
    right.role("button", "Se déconnecter").wait().await;
    host.finish().await;
}

#[tokio::test]
async fn an_edit_and_its_undo_in_one_leave_the_other_alone() {
    let host = Host::open().await;
    host.show("Links", &ddi()).await;
    host.show("Rechts", &ddi()).await;
    let (left, right) = (host.app("Links"), host.app("Rechts"));
    right.role("row", containing("Accueil")).wait().await;
    left.role("button", "Supprimer la règle 10").click().await;
    // A modal dialog is all that can be acted on, wherever it stands.
    let dialog = host.window.role("dialog", "Supprimer la règle 10");
    dialog.role("button", "Supprimer").click().await;
    left.role("button", "Rétablir").wait().await;
    right.role("button", "Rétablir").wait_gone().await;
    right.role("row", containing("Accueil")).wait().await;

    left.role("row", containing("Commercial")).wait_gone().await;
    left.role("button", "Rétablir").click().await;
    left.role("row", containing("Commercial")).wait().await;
    let block = |method: &str| {
        let log = host.sandbox.log().into_iter();
        log.filter(|sent| sent.method == method && sent.path.contains("/ddi"))
            .count()
    };
    assert_eq!((block("DELETE"), block("POST")), (1, 1));
    host.finish().await;
}
