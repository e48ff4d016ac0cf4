//! A key that is not validated, or not yet, or by somebody who only pretends to.

use e2e::containing;
use sandbox::world::CredentialStatus;

use super::program::Program;
use super::token::{ask, everywhere, latest_key, with_application};
use super::{LINE, asked, open_token, open_with, resource};

#[tokio::test]
async fn a_refusal_leads_nowhere_and_another_key_can_be_asked_for() {
    let journey = open_with(with_application()).await;
    let (window, tab) = ask(&journey).await;
    tab.role("button", "Refuser").click().await;
    tab.wait_text("Accès refusé.").await;
    journey.show().await;
    window
        .wait_text(containing("Si vous avez refusé l'accès"))
        .await;
    let refused = latest_key(&journey);
    assert!(!everywhere(&journey).await.contains(&refused));
    window
        .role("button", "Demander un autre token")
        .click()
        .await;
    let ask = window.role("button", "Demander le token");
    let tab = journey.new_tab(ask.click()).await;
    tab.role("button", "Autoriser").click().await;
    let key = latest_key(&journey);
    window.wait_text(containing(&key)).await;
    let text = window.text().await;
    assert!(key != refused && !text.contains(&refused), "{text}");
    journey.finish().await;
}

#[tokio::test]
async fn an_abandoned_request_shows_no_key_even_if_it_is_granted_later() {
    let journey = open_with(with_application()).await;
    let (window, tab) = ask(&journey).await;
    journey.show().await;
    window.role("button", "Abandonner").click().await;
    window.wait_gone().await;
    tab.show().await;
    tab.role("button", "Autoriser").click().await;
    tab.role("heading", "Accès validé").wait().await;
    journey.show().await;
    let window = open_token(&journey).await;
    window.role("button", "Demander le token").wait().await;
    assert!(!everywhere(&journey).await.contains(&latest_key(&journey)));
    journey.finish().await;
}

#[tokio::test]
async fn a_return_that_is_missed_is_made_up_for_by_the_users_word() {
    let journey = open_with(with_application()).await;
    let (window, _tab) = ask(&journey).await;
    journey.show().await;
    journey.sandbox.world(|world| {
        for known in &mut world.credentials {
            if known.status == CredentialStatus::PendingValidation {
                known.status = CredentialStatus::Validated;
            }
        }
    });
    window.role("button", "J'ai validé l'accès").click().await;
    let key = latest_key(&journey);
    window.wait_text(containing(&key)).await;
    let condition = "ne fonctionne que si vous avez accepté";
    window.wait_text(containing(condition)).await;
    let program = Program {
        journey: &journey,
        consumer_key: &key,
    };
    let body = r#"{"calledNumber":"+33123456789"}"#;
    assert_eq!(program.send("POST", &resource(LINE), body).await, 200);
    journey.finish().await;
}

#[tokio::test]
async fn the_validation_page_can_be_opened_again() {
    let journey = open_with(with_application()).await;
    let (window, tab) = ask(&journey).await;
    tab.close().await;
    let link = window.role("link", containing("Ouvrir la page de validation"));
    let tab = journey.new_tab(link.click()).await;
    tab.role("button", "Autoriser").click().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    assert_eq!(asked(&journey).len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn the_return_of_another_request_shows_nothing() {
    let journey = open_with(with_application()).await;
    let (window, tab) = ask(&journey).await;
    let forged = journey.new_tab(async {
        journey
            .evaluate("void window.open('/validated.html?request=0123456789abcdef', '_blank', 'noopener')")
            .await;
    });
    let forged = forged.await;
    forged.role("heading", "Accès validé").wait().await;
    let post = "new Promise((done) => { const channel = new BroadcastChannel('voip-manager.validated'); \
                const heard = new BroadcastChannel('voip-manager.validated'); \
                heard.onmessage = () => done(true); channel.postMessage(''); })";
    forged.evaluate(post).await;
    assert!(!everywhere(&journey).await.contains(&latest_key(&journey)));
    journey.show().await;
    window.role("button", "J'ai validé l'accès").wait().await;
    tab.show().await;
    tab.role("button", "Autoriser").click().await;
    window.wait_text(containing(&latest_key(&journey))).await;
    journey.finish().await;
}
