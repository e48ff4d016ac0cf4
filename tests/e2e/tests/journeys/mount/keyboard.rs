//! Within a shadow root of the page: the keyboard, the focus, and a rule that is added.

use e2e::{any, containing};
use sandbox::demo;
use serde_json::json;

use super::{Host, ddi};

#[tokio::test]
async fn a_rule_is_added_by_keyboard_within_a_shadow_root() {
    let host = Host::open().await;
    let options = json!({ "path": ddi(), "inShadow": true });
    host.show_with("Links", options).await;
    let (app, window) = (host.app("Links"), &host.window);
    app.role("row", containing("Accueil")).wait().await;

    app.role("button", "+ Ajouter une règle")
        .press("Enter")
        .await;
    window.wait_focused("textbox", "Extension").await;
    let dialog = window.role("dialog", any());
    for _ in 0..12 {
        window.press("Tab").await;
        let (role, name) = window.focused().await;
        assert!(name != "VORHER" && name != "NOTIZ", "{role} {name}");
    }
    window.press("Escape").await;
    dialog.wait_gone().await;
    window.wait_focused("button", "+ Ajouter une règle").await;

    window.press("Enter").await;
    window.wait_focused("textbox", "Extension").await;
    window.type_text("42").await;
    window.press("Tab").await;
    window.type_text("chlo").await;
    dialog
        .role("option", containing("Chloé Dupré"))
        .wait()
        .await;
    window.press("ArrowDown").await;
    window.press("Enter").await;
    dialog
        .field("Destination")
        .wait_value("0033972123458")
        .await;
    window.press("Enter").await;
    dialog.wait_gone().await;
    app.role("row", containing("0033972100042")).wait().await;
    let log = host.sandbox.log().into_iter();
    assert_eq!(log.filter(|sent| sent.method == "POST").count(), 1);
    host.finish().await;
}

#[tokio::test]
async fn a_slash_is_for_the_instance_that_has_the_focus() {
    let host = Host::open().await;
    host.show("Links", &ddi()).await;
    host.show("Rechts", &ddi()).await;
    let (left, right) = (host.app("Links"), host.app("Rechts"));
    let window = &host.window;
    for app in [&right, &left] {
        app.role("row", containing("Accueil")).wait().await;
        app.role("button", "Rafraîchir").focus().await;
        window.press("/").await;
        window.wait_focused("searchbox", "Rechercher").await;
        window.type_text("salle").await;
        app.role("searchbox", "Rechercher")
            .wait_value("salle")
            .await;
        window.press("Escape").await;
        app.role("searchbox", "Rechercher").wait_value("").await;
    }
    // The page's own fields and buttons keep their keys; where nothing has the focus, the first is meant.
    window.role("button", "VORHER").press("/").await;
    window.wait_focused("button", "VORHER").await;
    window.field("NOTIZ").press("/").await;
    window.field("NOTIZ").wait_value("/").await;
    window.evaluate("document.activeElement.blur()").await;
    window.press("/").await;
    window.type_text("nord").await;
    left.role("searchbox", "Rechercher")
        .wait_value("nord")
        .await;
    assert_eq!(right.role("searchbox", "Rechercher").value().await, "");
    host.finish().await;
}

#[tokio::test]
async fn unsaved_work_is_asked_about_before_a_link_of_its_own_instance() {
    let host = Host::open().await;
    let (account, line) = (demo::ACCOUNT, demo::SCHEDULED_LINE);
    let path = format!("/web-cloud/voip/groups/{account}/lines/{line}/calls/filtering");
    host.show("Links", &path).await;
    host.show("Rechts", "/web-cloud/voip").await;
    let (left, window) = (host.app("Links"), &host.window);
    left.role("button", "Liste").click().await;
    left.role("button", containing("Supprimer la plage Lundi de 08:30"))
        .click()
        .await;
    window
        .role("dialog", any())
        .role("button", "Supprimer")
        .click()
        .await;
    left.role("button", "Valider").wait().await;

    let right = host.app("Rechts");
    right.role("link", "Siège Lyon").click().await;
    right.role("link", "Numéros").wait().await;
    left.role("link", "Historique").click().await;
    let question = window.role("dialog", any());
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    let told = host.told("Links").await.pop();
    assert_eq!(told, Some(format!("{path}?view=list")));
    left.role("link", "Historique").click().await;
    question.role("button", "Quitter la page").click().await;
    question.wait_gone().await;
    let history = path.replace("filtering", "history");
    host.wait(&format!("host.told.Links.at(-1) === '{history}'"))
        .await;
    host.finish().await;
}
