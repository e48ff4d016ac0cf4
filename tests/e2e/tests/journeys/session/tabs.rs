//! Several tabs of one browser: a new one is signed in, and a session ends in all of them.

use e2e::{Journey, Page, any, containing};
use sandbox::demo;
use sandbox::world::CredentialStatus;
use serde_json::{Value, json};

use super::{fill_rule_10, rule, sign_in_again};
use crate::support::{ask_for_access, ddi, requests};

#[tokio::test]
async fn a_deep_link_in_a_new_tab_is_open_for_who_is_signed_in() {
    let (journey, tab) = two_tabs().await;
    let shared = tab.evaluate("Object.values(localStorage).join()").await;
    assert_eq!(shared, "", "{shared}");
    // From then on it stands on its own.
    journey.goto("data:text/html,elsewhere").await;
    tab.reload().await;
    tab.role("row", containing("0033972100010")).wait().await;
    let asked = requests(&journey, "GET", "/me").len();
    assert_eq!(asked, 3, "each tab checks who is signed in when it opens");
    journey.finish().await;
}

#[tokio::test]
async fn a_token_that_lives_in_memory_is_not_given_to_other_tabs() {
    let setup = Journey::with().config("tokenStorage", "memory");
    let journey = setup.at(&ddi()).await;
    rule(&journey).await;
    let tab = open_tab(&journey).await;
    tab.role("button", "Se connecter").wait().await;
    let asked = ask_as_tab(&tab, "new URL(document.baseURI).pathname").await;
    assert_eq!(asked, json!(null));
    journey.finish().await;
}

#[tokio::test]
async fn another_application_on_the_same_host_is_told_nothing() {
    let journey = Journey::with().base("/telecom/").at(&ddi()).await;
    rule(&journey).await;
    let tab = open_tab(&journey).await;
    tab.role("row", containing("0033972100010")).wait().await;
    let token = ask_as_tab(&tab, "new URL(document.baseURI).pathname")
        .await
        .to_string();
    assert!(token.contains(demo::TOKEN), "{token}");
    assert_eq!(ask_as_tab(&tab, "'/'").await, json!(null));
    journey.finish().await;
}

#[tokio::test]
async fn signing_out_in_one_tab_forgets_everything_in_all_of_them() {
    let journey = Journey::with().config("applicationKey", demo::APPLICATION_KEY);
    let journey = journey.signed_out_at(&ddi()).await;
    ask_for_access(&journey).await;
    rule(&journey).await;
    let _form = fill_rule_10(&journey, "Ventes").await;
    let tab = open_tab(&journey).await;
    tab.role("button", "Se déconnecter").click().await;
    for page in [&tab, &*journey] {
        page.show().await;
        page.role("heading", "Connexion").wait().await;
        assert_eq!(page.evaluate("sessionStorage.length").await, 0);
        let shown = page.evaluate("document.documentElement.outerHTML").await;
        let shown = shown.to_string();
        assert!(!shown.contains("Ventes") && !shown.contains("Maëlle"));
    }
    journey.wait_received("POST", "/auth/logout").await;
    journey.reload().await;
    journey.role("heading", "Connexion").wait().await;
    assert_eq!(requests(&journey, "POST", "/auth/logout").len(), 1);
    journey.finish().await;
}

#[tokio::test]
async fn a_new_tab_of_who_has_left_asks_to_sign_in() {
    let journey = Journey::at(&ddi()).await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("heading", "Connexion").wait().await;
    let tab = open_tab(&journey).await;
    tab.role("heading", "Connexion").wait().await;
    // Who signs in there opens no door that was shut here.
    tab.field("Jeton d'accès").fill(demo::TOKEN).await;
    tab.role("button", "Se connecter").click().await;
    tab.role("row", containing("0033972100010")).wait().await;
    journey.show().await;
    journey.role("heading", "Connexion").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn signing_in_again_in_one_tab_frees_the_others_of_the_same_user() {
    let (mut journey, tab) = two_tabs().await;
    expire(&mut journey);
    refuse(&tab).await;
    journey.show().await;
    let form = fill_rule_10(&journey, "Ventes").await;
    form.role("button", "Enregistrer").click().await;
    sign_in_again(&journey).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    tab.show().await;
    tab.role("dialog", any()).wait_gone().await;
    tab.role("button", "Rafraîchir").click().await;
    tab.role("row", containing("Ventes")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_tab_whose_token_was_renewed_in_another_carries_on_by_itself() {
    let (mut journey, tab) = two_tabs().await;
    expire(&mut journey);
    refuse(&tab).await;
    let renewal = tab.role("dialog", "Votre session a expiré");
    renewal.field("Jeton d'accès").fill(demo::NEW_TOKEN).await;
    renewal.role("button", "Se connecter").click().await;
    renewal.wait_gone().await;
    journey.show().await;
    let form = fill_rule_10(&journey, "Ventes").await;
    let looks = requests(&journey, "GET", "/ddi").len();
    form.role("button", "Enregistrer").click().await;
    // The look before the save is refused; the window of the expired session comes, and goes by itself.
    journey.wait_received_times(looks + 1, "GET", "/ddi").await;
    journey
        .role("dialog", "Votre session a expiré")
        .wait_gone()
        .await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.role("row", containing("Ventes")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn another_user_who_signs_in_leaves_the_other_tabs_asking() {
    let (mut journey, tab) = two_tabs().await;
    expire(&mut journey);
    refuse(&tab).await;
    journey.show().await;
    refuse(&journey).await;
    journey.sandbox.world(|world| {
        world.me.nichandle = "zz99999-ovh".to_owned();
        world.me.firstname = "Zoé".to_owned();
    });
    sign_in_again(&journey).await;
    journey.wait_text("Zoé Delorme").await;
    tab.show().await;
    tab.role("dialog", "Votre session a expiré").wait().await;
    let kept = tab
        .evaluate("JSON.stringify(sessionStorage)")
        .await
        .to_string();
    assert!(!kept.contains(demo::NEW_TOKEN), "{kept}");
    journey.finish().await;
}

/// The rules in two tabs of the same session.
async fn two_tabs() -> (Journey, Page) {
    let journey = Journey::at(&ddi()).await;
    rule(&journey).await;
    let tab = open_tab(&journey).await;
    tab.role("row", containing("0033972100010")).wait().await;
    (journey, tab)
}

/// The same address in another tab, which knows nothing of the first but its origin.
async fn open_tab(journey: &Journey) -> Page {
    let address = json!(journey.url().await);
    let open = format!("void window.open({address}, '_blank', 'noopener')");
    let act = async { drop(journey.evaluate(&open).await) };
    journey.new_tab(act).await
}

/// Asks as a new tab of the application at this address does; null if nobody answers at once.
async fn ask_as_tab(page: &Page, deployment: &str) -> Value {
    let ask = format!(
        "new Promise((done) => {{
           const channel = new BroadcastChannel('voip-manager ' + {deployment});
           channel.onmessage = ({{ data }}) => done(data);
           channel.postMessage('ask  ');
           setTimeout(() => done(null), 500);
         }})"
    );
    page.evaluate(&ask).await
}

/// Ends the session at the API.
fn expire(journey: &mut Journey) {
    journey.expect_error("status of 401");
    journey.sandbox.world(|world| {
        let known = world.credentials.iter_mut();
        let used = known.filter(|credential| credential.token == demo::TOKEN);
        used.for_each(|credential| credential.status = CredentialStatus::Expired);
    });
}

/// Lets the page find out that its session has ended.
async fn refuse(page: &Page) {
    page.role("button", "Rafraîchir").click().await;
    page.role("dialog", "Votre session a expiré").wait().await;
}
