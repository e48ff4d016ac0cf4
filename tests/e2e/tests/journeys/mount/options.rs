//! What a page says when it mounts: options, a token, an address.

use e2e::{any, containing};
use sandbox::demo;
use serde_json::json;

use super::{Host, ddi};

#[tokio::test]
async fn a_wrong_option_is_refused_by_its_name_and_changes_nothing() {
    let host = Host::open().await;
    let before = host.page().await;
    for (options, key) in [
        (json!({ "routng": "hash" }), "`routng`"),
        (json!({ "routing": "fragment" }), "`routing`"),
        (json!({ "locale": "de_DE" }), "`locale`"),
        (json!({ "apiBaseUrl": "//evil.example" }), "`apiBaseUrl`"),
        (
            json!({ "links": { "renewal": "javascript:1" } }),
            "`links.renewal`",
        ),
        (json!({ "tokenStorage": "local" }), "`tokenStorage`"),
        (json!({ "shell": {} }), "`shell`"),
        (json!({ "token": 1 }), "`token`"),
        (json!({ "path": "//evil.example" }), "`path`"),
        (json!({ "onNavigate": "/" }), "`onNavigate`"),
    ] {
        let error = host.mount("Links", options).await;
        assert!(error.starts_with("true: "), "no Error: {error}");
        assert!(error.contains(key), "{key}: {error}");
    }
    assert_eq!(host.page().await, before);
    assert!(host.sandbox.log().is_empty());
    host.show("Links", "/web-cloud/voip").await;
    host.app("Links").role("link", "Siège Lyon").wait().await;
    host.finish().await;
}

#[tokio::test]
async fn a_wrong_token_leads_to_the_sign_in_page() {
    let mut host = Host::open().await;
    host.window.expect_error("status of 401");
    let options = json!({ "token": demo::EXPIRED_TOKEN, "tokenStorage": "session" });
    assert_eq!(host.mount("Links", options).await, "");
    let app = host.app("Links");
    let field = app.field("Jeton d'accès");
    field.wait().await;
    assert_eq!(field.value().await, "");
    field.fill(demo::TOKEN).await;
    app.role("button", "Se connecter").click().await;
    app.role("link", "Siège Lyon").wait().await;
    assert_no_secret(&host).await;
    host.finish().await;
}

/// With a token, nothing is kept in the tab; nor is it anywhere in the page.
async fn assert_no_secret(host: &Host) {
    let page = host.page().await;
    assert_eq!((&page["local"], &page["session"]), (&json!(0), &json!(0)));
    let written = "JSON.stringify([document.documentElement.outerHTML, location.href, history.state,
         ...[...document.querySelectorAll('voip-manager')].map((one) => one.outerHTML + one.shadowRoot.innerHTML)])";
    let written = host.window.evaluate(written).await;
    let written = written.as_str().unwrap_or_default();
    for token in [demo::TOKEN, demo::EXPIRED_TOKEN] {
        assert!(!written.contains(token));
    }
}

#[tokio::test]
async fn each_address_is_told_and_another_can_be_gone_to() {
    let host = Host::open().await;
    let address = host.page().await["address"].clone();
    host.show("Links", "/").await;
    let app = host.app("Links");
    app.role("link", "Siège Lyon").click().await;
    app.role("searchbox", any()).fill("lyon").await;
    let lines = format!("/web-cloud/voip/groups/{}/lines", demo::ACCOUNT);
    host.wait(&format!("host.told.Links.at(-1) === '{lines}'"))
        .await;
    // On the way there, a group leads to its lines.
    assert_eq!(host.told("Links").await[..2], ["/", "/web-cloud/voip"]);

    let sorted = format!("{}?search=Accueil", ddi());
    host.window
        .evaluate(&format!("host.mounted.Links.navigate('{sorted}')"))
        .await;
    app.role("row", containing("Accueil")).wait().await;
    assert_eq!(app.role("searchbox", "Rechercher").value().await, "Accueil");
    assert_eq!(host.told("Links").await.pop(), Some(sorted));
    assert_eq!(host.page().await["address"], address);
    host.finish().await;
}

#[tokio::test]
async fn one_instance_can_have_the_address_bar() {
    let host = Host::open().await;
    let hash = json!({ "token": demo::TOKEN, "routing": "hash", "path": "/web-cloud/voip" });
    assert_eq!(host.mount("Links", hash.clone()).await, "");
    let refused = host.mount("Rechts", hash.clone()).await;
    assert!(refused.contains("address bar"), "{refused}");
    let app = host.app("Links");
    app.role("link", "Siège Lyon").click().await;
    // Where the group's own address leads.
    host.window.wait_url("/lines").await;
    host.window.back().await;
    app.role("link", "Siège Lyon").wait().await;

    // Given back: the fragment is the page's again, and another instance can have it.
    host.unmount("Links").await;
    host.window.evaluate("location.hash = '#impressum'").await;
    host.wait("location.hash === '#impressum'").await;
    host.window.evaluate("location.hash = '#kontakt'").await;
    host.wait("location.hash === '#kontakt'").await;
    assert_eq!(host.mount("Rechts", hash).await, "");
    host.app("Rechts").role("link", "Siège Lyon").wait().await;
    host.finish().await;
}
