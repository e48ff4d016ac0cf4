//! An instance that has the address bar: its addresses are paths below the base of the page, `/pages/`.

use e2e::{any, containing};
use sandbox::demo;
use serde_json::{Value, json};

use super::{Host, ddi};

/// Signed in, with the address in the path.
fn in_path() -> Value {
    json!({ "token": demo::TOKEN, "routing": "path" })
}

fn lines() -> String {
    format!("/web-cloud/voip/groups/{}/lines", demo::ACCOUNT)
}

#[tokio::test]
async fn links_tabs_and_steps_back_change_the_address_below_the_base_of_the_page() {
    let host = Host::open().await;
    let window = &host.window;
    assert_eq!(host.mount("Links", in_path()).await, "");
    let app = host.app("Links");
    app.role("link", "Siège Lyon").wait().await;
    window.wait_path("pages/web-cloud/voip").await;
    app.role("link", "Siège Lyon").click().await;
    window.wait_path(&format!("pages{}", lines())).await;
    let numbers = lines().replace("lines", "numbers");
    app.role("link", "Numéros").click().await;
    window.wait_path(&format!("pages{numbers}")).await;
    app.role("link", containing("0033972101007")).wait().await;

    window.back().await;
    window.wait_path(&format!("pages{}", lines())).await;
    app.role("link", containing("0033972101007"))
        .wait_gone()
        .await;
    window.forward().await;
    app.role("link", containing("0033972101007")).wait().await;
    window.wait_path(&format!("pages{numbers}")).await;
    let told = host.told("Links").await;
    assert_eq!(told.first().map(String::as_str), Some("/"));
    assert!(told.contains(&lines()), "{told:?}");
    assert_eq!(told.last(), Some(&numbers));
    host.finish().await;
}

#[tokio::test]
async fn a_deep_link_below_the_base_of_the_page_opens_its_screen() {
    let host = Host::open().await;
    let address = format!("pages{}?search=Accueil", ddi());
    host.window.goto(&address).await;
    for _ in 0..2 {
        assert_eq!(host.mount("Links", in_path()).await, "");
        let app = host.app("Links");
        app.role("row", containing("Accueil")).wait().await;
        let search = app.role("searchbox", "Rechercher");
        assert_eq!(search.value().await, "Accueil");
        search.fill("Salle").await;
        let other = address.replace("Accueil", "Salle");
        host.window.wait_path(&other).await;
        search.fill("Accueil").await;
        host.window.wait_path(&address).await;
        host.window.reload().await;
    }
    host.finish().await;
}

#[tokio::test]
async fn a_first_path_and_those_of_the_page_are_gone_to_below_its_base() {
    let host = Host::open().await;
    let mut options = in_path();
    options["path"] = json!("/web-cloud/voip?search=lyon");
    assert_eq!(host.mount("Links", options).await, "");
    host.window
        .wait_path("pages/web-cloud/voip?search=lyon")
        .await;
    let app = host.app("Links");
    app.role("link", "Siège Lyon").wait().await;
    let go = format!("host.mounted.Links.navigate('{}')", ddi());
    host.window.evaluate(&go).await;
    app.role("row", containing("Accueil")).wait().await;
    host.window.wait_path(&format!("pages{}", ddi())).await;
    host.finish().await;
}

#[tokio::test]
async fn what_is_unmounted_leaves_the_address_and_the_steps_back_to_the_page() {
    let host = Host::open().await;
    let listeners = host.window.held().await.listeners;
    assert_eq!(host.mount("Links", in_path()).await, "");
    host.app("Links").role("link", "Siège Lyon").click().await;
    host.window.wait_path(&format!("pages{}", lines())).await;
    let (before, received) = (host.page().await, host.told("Links").await);
    host.unmount("Links").await;
    let mut after = host.page().await;
    after["children"] = before["children"].clone();
    assert_eq!(after, before);
    assert_eq!(host.window.held().await.listeners, listeners);
    let requests = host.sandbox.log().len();
    host.window.back().await;
    host.window.wait_path("pages/web-cloud/voip").await;
    host.window
        .evaluate("history.pushState(null, '', 'impressum')")
        .await;
    host.window.wait_path("pages/impressum").await;
    host.window.back().await;
    host.window.wait_path("pages/web-cloud/voip").await;
    assert_eq!(host.told("Links").await, received);
    assert_eq!(host.sandbox.log().len(), requests);

    assert_eq!(host.mount("Rechts", in_path()).await, "");
    host.app("Rechts").role("link", "Siège Lyon").wait().await;
    host.window.wait_path("pages/web-cloud/voip").await;
    host.finish().await;
}

#[tokio::test]
async fn another_instance_is_refused_the_path_and_keeps_out_of_it() {
    let host = Host::open().await;
    assert_eq!(host.mount("Links", in_path()).await, "");
    host.window.wait_path("pages/web-cloud/voip").await;
    let before = host.page().await;
    for routing in ["path", "hash"] {
        let refused = host.mount("Rechts", json!({ "routing": routing })).await;
        assert!(refused.contains("address bar"), "{refused}");
    }
    assert_eq!(host.page().await, before);
    host.show("Rechts", &ddi()).await;
    host.app("Rechts")
        .role("row", containing("Accueil"))
        .wait()
        .await;
    assert_eq!(host.window.path().await, "pages/web-cloud/voip");
    host.finish().await;
}

#[tokio::test]
async fn in_a_page_without_a_base_the_addresses_are_below_the_root() {
    let host = Host::open().await;
    host.wait("window.host").await;
    host.window
        .evaluate("document.querySelector('base').remove()")
        .await;
    let mut first = in_path();
    first["path"] = json!("/web-cloud/voip");
    // Where the first has left the address, the next one begins.
    for (section, options) in [("Links", first), ("Rechts", in_path())] {
        assert_eq!(host.mount(section, options).await, "");
        let app = host.app(section);
        app.role("link", "Siège Lyon").wait().await;
        host.window.wait_path("web-cloud/voip").await;
        host.unmount(section).await;
    }
    host.finish().await;
}

#[tokio::test]
async fn unsaved_work_is_asked_about_before_a_step_back() {
    let host = Host::open().await;
    let (window, line) = (&host.window, demo::SCHEDULED_LINE);
    let week = format!("{}/{line}/calls/filtering?view=list", lines());
    let mut options = in_path();
    options["path"] = json!("/web-cloud/voip");
    assert_eq!(host.mount("Links", options).await, "");
    let app = host.app("Links");
    app.role("link", "Siège Lyon").wait().await;
    let go = format!("host.mounted.Links.navigate('{week}')");
    window.evaluate(&go).await;
    let slot = app.role("button", containing("Supprimer la plage Lundi de 08:30"));
    slot.click().await;
    let question = window.role("dialog", any());
    question.role("button", "Supprimer").click().await;
    app.role("button", "Valider").wait().await;

    window.back().await;
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    window.wait_path(&format!("pages{week}")).await;
    window.back().await;
    question.role("button", "Quitter la page").click().await;
    app.role("link", "Siège Lyon").wait().await;
    window.wait_path("pages/web-cloud/voip").await;
    host.finish().await;
}
