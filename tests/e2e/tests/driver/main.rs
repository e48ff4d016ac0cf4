//! The driver itself, on a page of its own: what journeys rely on without looking.

mod fixture;

use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;

use e2e::{any, containing};
use fixture::open;

#[tokio::test]
async fn elements_are_found_by_role_and_name() {
    let page = open().await;
    assert!(page.role("heading", "Banc d'essai").is_visible().await);
    assert_eq!(
        page.role("navigation", "Onglets")
            .role("link", any())
            .names()
            .await,
        ["Général", "Redirection"]
    );
    assert_eq!(
        page.role("link", "Général")
            .attribute("aria-current")
            .await
            .as_deref(),
        Some("page")
    );
    let row = page.role("row", containing("10"));
    assert_eq!(
        row.role("cell", any()).texts().await,
        ["10", "0033972123457"]
    );
    assert_eq!(page.role("img", any()).count().await, 1);
    assert_eq!(page.role("button", "Enregistrer").count().await, 0);
    page.frame("Cadre")
        .role("button", "Dans le cadre")
        .click()
        .await;
    page.finish().await;
}

#[tokio::test]
async fn fields_are_filled_as_a_user_fills_them() {
    let page = open().await;
    page.field("Nom").fill("nouveau").await;
    assert_eq!(page.field("Nom").value().await, "nouveau");
    page.field("Nom").fill("").await;
    assert_eq!(page.field("Nom").value().await, "");
    page.field("Nombre").fill("42").await;
    assert_eq!(page.field("Nombre").value().await, "42");
    page.field("Secret").fill("s3cret").await;
    page.field("Recherche").type_text("a/b é").await;
    assert_eq!(page.field("Recherche").value().await, "a/b é");
    page.field("De").fill("17:30").await;
    page.wait_text("Heure 17:30").await;
    page.field("Langue").select_option("English").await;
    page.wait_text("Langue English").await;
    page.role("checkbox", "Actif").click().await;
    assert!(page.role("checkbox", "Actif").is_checked().await);
    page.finish().await;
}

#[tokio::test]
async fn keys_go_where_the_focus_is() {
    let page = open().await;
    page.press("/").await;
    page.wait_text("Recherche ouverte").await;
    page.field("Nom").focus().await;
    page.press("Control+A").await;
    page.type_text("x").await;
    assert_eq!(page.field("Nom").value().await, "x");
    page.press("Tab").await;
    page.wait_focused("textbox", "Secret").await;
    page.press("Shift+Tab").await;
    assert_eq!(
        page.focused().await,
        ("textbox".to_owned(), "Nom".to_owned())
    );
    page.role("button", "Ouvrir ?").press("Enter").await;
    page.role("dialog", any()).wait().await;
    page.press("Escape").await;
    page.role("dialog", any()).wait_gone().await;
    page.finish().await;
}

#[tokio::test]
async fn a_key_that_is_held_repeats_itself() {
    let page = open().await;
    page.field("Nom").focus().await;
    page.hold("x", 2).await;
    page.field("Nom").wait_value("xxxancien").await;
    page.hold("Enter", 1).await;
    page.wait_text("Tenu").await;
    page.finish().await;
}

#[tokio::test]
async fn a_tab_that_opens_is_another_page() {
    let page = open().await;
    let link = page.role("link", "Autre onglet");
    let tab = page.new_tab(link.click()).await;
    tab.role("button", "Ailleurs").click().await;
    assert!(tab.url().await.ends_with("/tab"));
    page.show().await;
    page.role("button", "Ouvrir ?").click().await;
    page.role("button", "Enregistrer").click().await;
    tab.close().await;
    let again = page.new_tab(link.click()).await;
    again.role("button", "Ailleurs").wait().await;
    page.finish().await;
}

#[tokio::test]
async fn an_action_waits_until_its_element_is_ready() {
    let page = open().await;
    page.role("button", "Plus tard").click().await;
    page.role("button", "Enfin").click().await;
    page.role("status", any()).wait_text("Cliqué").await;
    page.finish().await;
}

#[tokio::test]
async fn what_a_dialog_makes_inert_is_not_there() {
    let page = open().await;
    page.role("button", "Ouvrir ?").click().await;
    let dialog = page.role("dialog", "Ajouter une règle");
    dialog.wait().await;
    assert_eq!(page.role("button", "Plus tard").count().await, 0);
    dialog.role("button", "Enregistrer").click().await;
    page.wait_text("Enregistré").await;
    assert_eq!(page.role("button", "Plus tard").count().await, 1);
    page.finish().await;
}

#[tokio::test]
async fn files_go_in_and_out() {
    let page = open().await;
    let file = page
        .download(page.role("link", "Exporter CSV").click())
        .await;
    assert_eq!(file.text(), "extension;destination\n00;0033972123456\n");
    assert!(file.name.ends_with(".csv"), "{}", file.name);
    page.role("button", "Choisir un fichier")
        .upload("a.csv", b"chooser")
        .await;
    page.wait_text("a.csv : chooser").await;
    page.role("group", "Dépôt")
        .drop_file("b.csv", b"dropped")
        .await;
    page.wait_text("b.csv : dropped").await;
    page.role("button", containing("Fichier"))
        .upload("c.csv", b"input")
        .await;
    page.wait_text("c.csv : input").await;
    page.finish().await;
}

#[tokio::test]
async fn things_are_dragged() {
    let page = open().await;
    let items = page.role("listitem", any());
    items.nth(0).drag_to(&items.nth(1)).await;
    assert_eq!(items.texts().await, ["Deux", "Un"]);
    page.role("slider", "Curseur")
        .drag_inside((0.1, 0.5), (0.9, 0.5))
        .await;
    page.wait_text("Glissé").await;
    page.finish().await;
}

#[tokio::test]
async fn the_network_comes_and_goes() {
    let mut page = open().await;
    page.set_offline(true).await;
    page.role("button", "Réseau").click().await;
    page.wait_text("Réseau muet, en ligne : false").await;
    page.set_offline(false).await;
    page.role("button", "Réseau").click().await;
    page.wait_text("Réseau répond, en ligne : true").await;
    page.expect_error("ERR_INTERNET_DISCONNECTED");
    page.finish().await;
}

#[tokio::test]
async fn the_address_is_followed() {
    let page = open().await;
    page.role("link", "Redirection").click().await;
    page.wait_url("#b").await;
    page.back().await;
    page.wait_no_url("#b").await;
    page.forward().await;
    page.wait_url("#b").await;
    page.reload().await;
    assert_eq!(page.path().await, "#b");
    page.finish().await;
}

#[tokio::test]
async fn the_clipboard_is_read() {
    let page = open().await;
    page.allow_clipboard().await;
    page.role("button", "Copier").click().await;
    page.wait_text("Copié").await;
    assert_eq!(page.clipboard().await, "copié");
    page.finish().await;
}

#[tokio::test]
async fn axe_finds_what_is_wrong() {
    let page = open().await;
    let found = page.axe().await;
    assert!(
        found.iter().any(|violation| violation.id == "image-alt"),
        "{found:?}"
    );
    page.finish().await;
}

#[tokio::test]
async fn what_goes_wrong_unseen_fails_at_the_end() {
    for (button, report) in [("Violer", "style-src-attr"), ("Lever", "exprès")] {
        let page = open().await;
        page.role("button", button).click().await;
        let message = failure(page.finish()).await;
        assert!(message.contains(report), "{message}");
    }
}

#[tokio::test]
async fn a_failure_says_what_was_there_instead() {
    let page = open().await;
    let message = failure(page.role("button", "Enregistre").click()).await;
    assert!(message.contains("main.rs"), "{message}");
    assert!(message.contains("button “Enregistre”"), "{message}");
    assert!(message.contains("button “Plus tard”"), "{message}");
    let message = failure(page.role("button", "Interdit").click()).await;
    assert!(message.contains("it is disabled"), "{message}");
    page.finish().await;
}

/// The message with which something panics.
async fn failure(act: impl Future<Output = ()>) -> String {
    let mut act = Box::pin(act);
    let outcome = poll_fn(|context| {
        let poll = AssertUnwindSafe(|| act.as_mut().poll(context));
        match catch_unwind(poll) {
            Ok(poll) => poll.map(|()| None),
            Err(panic) => Poll::Ready(Some(panic)),
        }
    });
    let panic = outcome.await.expect("it should have failed");
    panic.downcast_ref::<String>().expect("a message").clone()
}
