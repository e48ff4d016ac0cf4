//! The manager's session: used, ended, lost.

use e2e::containing;
use sandbox::{CredentialKind, Effect, Fault, demo};
use serde_json::json;

use super::{Embedded, kinds};
use crate::support::ddi;

#[tokio::test]
async fn what_is_changed_goes_out_by_the_session() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let app = manager.app();
    app.role("button", "Modifier la règle 10").click().await;
    let form = app.role("dialog", "Modifier la règle 10");
    form.field("Description").fill("Ventes").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    app.role("row", containing("Ventes")).wait().await;
    let saved = manager.sandbox.world(|world| {
        let block = world.ddi_mut(demo::ACCOUNT, demo::DDI_NUMBER);
        block.and_then(|block| block.rules[1].description.clone())
    });
    assert_eq!(saved.as_deref(), Some("Ventes"));
    assert_eq!(kinds(&manager.sandbox), [CredentialKind::Cookie]);
    manager.finish().await;
}

#[tokio::test]
async fn a_session_that_ends_is_told_to_the_shell_once() {
    let mut manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let ended = Fault::new(Effect::ExpireSession).on("GET", "/ddi$");
    manager.sandbox.fault(ended);
    manager.window.expect_error("status of 403");
    manager.app().role("button", "Rafraîchir").click().await;
    is_lost(&manager).await;
    manager.finish().await;
}

#[tokio::test]
async fn what_is_typed_when_the_session_ends_stays_behind_the_message() {
    let mut manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let app = manager.app();
    app.role("button", "Modifier la règle 10").click().await;
    let form = app.role("dialog", "Modifier la règle 10");
    form.field("Description").fill("Ventes").await;
    let ended = Fault::new(Effect::ExpireSession).on("PUT", "/ddi/rules/2");
    manager.sandbox.fault(ended);
    manager.window.expect_error("status of 403");
    form.role("button", "Enregistrer").click().await;
    is_lost(&manager).await;
    manager.window.press("Escape").await;
    manager.window.press("Escape").await;
    app.role("dialog", "Session terminée").wait().await;
    let typed =
        "[...frames[0].document.querySelectorAll('input')].map(({ value }) => value).join()";
    let typed = manager.window.evaluate(typed).await.to_string();
    assert!(typed.contains("Ventes"), "{typed}");
    manager.finish().await;
}

#[tokio::test]
async fn an_absent_user_of_the_manager_is_the_manager_s() {
    let manager = Embedded::on(|_| json!({ "idleMinutes": 1 }), "", &ddi()).await;
    manager.window.hold_clock().await;
    manager.wait_rules().await;
    manager.window.evaluate("frames[0].__pass(3_600_000)").await;
    manager.wait_rules().await;
    assert_eq!(
        manager.app().role("alertdialog", e2e::any()).count().await,
        0
    );
    manager.finish().await;
}

#[tokio::test]
async fn every_answer_that_means_signed_out_leads_to_the_sign_in_page() {
    let answers = [
        (401, "You must login first"),
        (403, "This session is forbidden"),
        (403, "This session is invalid"),
        (471, "Session expired"),
    ];
    for (status, message) in answers {
        let mut manager = Embedded::at("web-cloud/voip").await;
        manager.app().role("link", "Siège Lyon").wait().await;
        let refusal = Fault::status(status).saying("SESSION", message);
        manager.sandbox.fault(refusal.on_path("/me"));
        manager.window.expect_error(&format!("status of {status}"));
        manager.window.reload().await;
        is_lost(&manager).await;
        manager.finish().await;
    }
}

#[tokio::test]
async fn signing_out_is_the_shell_s() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    manager.app().role("button", "Se déconnecter").click().await;
    manager.wait("host.logouts === 1").await;
    let log = manager.sandbox.log();
    assert!(
        log.iter().all(|sent| sent.path != "/auth/logout"),
        "{log:?}"
    );
    manager.wait_rules().await;
    manager.finish().await;
}

/// The page says so and asks for no token, and the shell knows where to sign in.
async fn is_lost(manager: &Embedded) {
    let app = manager.app();
    app.role("heading", "Session terminée").wait().await;
    assert_eq!(app.field("Jeton d'accès").count().await, 0);
    let here = manager.window.evaluate("encodeURIComponent(location.href)");
    let here = here.await.as_str().unwrap_or_default().to_owned();
    let here = here.replace('.', "%2E").replace('-', "%2D");
    let expected = format!("/auth/?action=disconnect&onsuccess={here}");
    let told = manager.window.evaluate("host.redirects").await;
    assert_eq!(told, json!([expected]));
}
