//! The first messages, and the frames that are no shell.

use std::collections::BTreeSet;

use sandbox::{CredentialKind, demo};
use serde_json::json;

use super::messages::{EVENT, stays_french};
use super::{Embedded, kinds};
use crate::support::ddi;

/// What the shell's bar was last told.
const BAR: &str = "host.said.map(({ message }) => message?.message?.method)
    .findLast((method) => /Progress/.test(method))";

#[tokio::test]
async fn it_joins_the_shell_in_the_order_of_its_own_applications() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let address = json!([{ "hash": format!("#/{}", ddi()), "path": "/app/" }]);
    let expected = [
        "ux.resetAccountSidebar []".to_owned(),
        r#"environment.setApplication ["telecom"]"#.to_owned(),
        "environment.getEnvironment []".to_owned(),
        "i18n.getLocale []".to_owned(),
        format!("routing.onHashChange {address}"),
        "ux.stopProgress []".to_owned(),
        "ux.hidePreloader []".to_owned(),
    ];
    manager.wait(&format!("{BAR} === 'stopProgress'")).await;
    let calls = manager.calls().await;
    assert_eq!(calls[..expected.len()], expected);
    // A screen that came late was shown by the bar.
    let later = calls[expected.len()..].chunks(2);
    later.for_each(|bar| assert_eq!(bar, ["ux.startProgress []", "ux.stopProgress []"]));
    let environment = "host.shell.getPlugin('environment').getEnvironment().applicationName";
    assert_eq!(manager.window.evaluate(environment).await, "telecom");
    let shown = "[host.preloaderHidden, host.progressStopped > 0]";
    assert_eq!(manager.window.evaluate(shown).await, json!([1, true]));
    let said = manager.said().await;
    let uids = said.iter().map(|call| &call["message"]["message"]["uid"]);
    let uids: BTreeSet<_> = uids.map(ToString::to_string).collect();
    assert_eq!(uids.len(), calls.len(), "{uids:?}");
    manager.finish().await;
}

#[tokio::test]
async fn a_screen_that_is_on_its_way_is_shown_by_the_bar_of_the_shell() {
    let manager = Embedded::at("web-cloud/voip").await;
    manager.app().role("link", "Siège Lyon").wait().await;
    manager.window.hold_requests("*_rules.wasm").await;
    let lead = format!("location.hash = '#/telecom/{}'", ddi());
    manager.window.evaluate(&lead).await;
    manager.wait(&format!("{BAR} === 'startProgress'")).await;
    manager.window.release_requests().await;
    manager.wait_rules().await;
    manager.wait(&format!("{BAR} === 'stopProgress'")).await;
    manager.finish().await;
}

#[tokio::test]
async fn it_is_signed_in_by_the_session_of_the_manager_and_by_nothing_else() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let log = manager.sandbox.log();
    assert!(log.iter().any(|request| request.path == "/me"), "{log:?}");
    assert_eq!(kinds(&manager.sandbox), [CredentialKind::Cookie]);
    assert!(log.iter().all(|request| request.method != "OPTIONS"));
    let header = manager.app().role("banner", e2e::any());
    let shown = header.text().await;
    assert!(
        !shown.contains("Maëlle Delorme"),
        "the shell shows it: {shown}"
    );
    assert_eq!(manager.window.evaluate("sessionStorage.length").await, 0);
    manager.finish().await;
}

#[tokio::test]
async fn a_page_that_is_framed_by_no_shell_is_an_application_of_its_own_after_two_seconds() {
    let config =
        |sandbox: &sandbox::Sandbox| json!({ "apiBaseUrl": sandbox.base_url(), "routing": "hash" });
    let manager = Embedded::on(config, "silent", &ddi()).await;
    let app = manager.app();
    app.field("Jeton d'accès").fill(demo::TOKEN).await;
    assert!(manager.window.evaluate("performance.now()").await.as_f64() > Some(2000.0));
    app.role("button", "Se connecter").click().await;
    manager.wait_rules().await;
    app.role("banner", e2e::containing("Maëlle Delorme"))
        .wait()
        .await;
    let bearer = manager.sandbox.log().into_iter();
    let mut bearer = bearer.filter(|request| request.method != "OPTIONS");
    assert!(bearer.all(|request| request.credential == CredentialKind::Bearer));
    let calls = manager.calls().await;
    assert_eq!(calls.len(), 4, "asked once, and no more: {calls:?}");
    // Nobody listens any more, whoever it may be that wakes up.
    manager.window.evaluate(&format!("host.say({EVENT})")).await;
    stays_french(&manager).await;
    manager.finish().await;
}

#[tokio::test]
async fn a_shell_that_is_not_among_the_allowed_ones_is_told_nothing() {
    let config = |sandbox: &sandbox::Sandbox| {
        json!({
            "apiBaseUrl": sandbox.base_url(),
            "shell": { "allowedOrigins": ["https://www.ovhtelecom.fr"] },
        })
    };
    let manager = Embedded::on(config, "", "").await;
    let token = manager.app().field("Jeton d'accès");
    token.wait().await;
    assert_eq!(manager.said().await, Vec::<serde_json::Value>::new());
    manager.finish().await;
}
