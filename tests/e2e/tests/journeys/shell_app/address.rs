//! One address in two windows: the manager's and the frame's.

use e2e::containing;
use sandbox::demo;

use super::Embedded;
use crate::support::ddi;

#[tokio::test]
async fn where_the_user_goes_in_the_application_the_manager_s_address_follows() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let app = manager.app();
    app.role("searchbox", e2e::any()).nth(1).fill("a/b&c").await;
    let searched = format!("{}?search=a%2Fb%26c", ddi());
    let both = [format!("#/telecom/{searched}"), format!("#/{searched}")];
    manager.wait_addresses(&both[0], &both[1]).await;
    app.role("link", "Avancé").click().await;
    let advanced = ddi().replace("/ddi", "/advanced");
    let place = format!("#/telecom/{advanced}");
    let frame = format!("#/{advanced}");
    manager.wait_addresses(&place, &frame).await;
    manager.window.back().await;
    manager.wait_addresses(&both[0], &both[1]).await;
    let search = app.role("searchbox", e2e::any()).nth(1);
    search.wait_value("a/b&c").await;
    manager.window.forward().await;
    manager.wait_addresses(&place, &frame).await;
    manager.finish().await;
}

#[tokio::test]
async fn where_the_manager_leads_the_application_follows() {
    let manager = Embedded::at("").await;
    manager.app().role("link", "Siège Lyon").wait().await;
    let home = "web-cloud/voip";
    let place = format!("#/telecom/{home}");
    manager.wait_addresses(&place, &format!("#/{home}")).await;
    let lead = format!("location.hash = '#/telecom/{}?search=support%2F2'", ddi());
    manager.window.evaluate(&lead).await;
    let search = manager.app().role("searchbox", e2e::any()).nth(1);
    search.wait_value("support/2").await;
    let there = format!("{}?search=support%2F2", ddi());
    let both = [format!("#/telecom/{there}"), format!("#/{there}")];
    manager.wait_addresses(&both[0], &both[1]).await;
    manager.window.back().await;
    manager.app().role("link", "Siège Lyon").wait().await;
    manager.wait_addresses(&place, &format!("#/{home}")).await;
    manager.finish().await;
}

#[tokio::test]
async fn an_address_that_the_manager_has_decoded_leads_to_no_wrong_place() {
    let mut manager = Embedded::at(&format!("web-cloud/voip/groups/{}/lines", demo::ACCOUNT)).await;
    let app = manager.app();
    let line = app.role("link", containing("Accueil – Élodie Marchand"));
    line.wait().await;
    let lead = "location.hash = '#/telecom/nowhere%2Fat/all?search=a%2Fb%25'";
    manager.window.evaluate(lead).await;
    let given = "nowhere/at/all?search=a%2Fb%25";
    let both = [format!("#/telecom/{given}"), format!("#/{given}")];
    manager.wait_addresses(&both[0], &both[1]).await;
    app.role("link", "Voir les groupes").wait().await;

    manager.window.expect_error("status of 404");
    let lead = "location.hash = '#/telecom/web-cloud/voip/groups/50%25/lines'";
    manager.window.evaluate(lead).await;
    let given = "web-cloud/voip/groups/50%/lines";
    let both = [format!("#/telecom/{given}"), format!("#/{given}")];
    manager.wait_addresses(&both[0], &both[1]).await;
    app.role("alert", containing("50%")).nth(0).wait().await;
    let asked = manager.sandbox.log();
    assert!(
        asked
            .iter()
            .any(|sent| sent.path == "/telephony/50%25/line")
    );
    manager.finish().await;
}

#[tokio::test]
async fn an_address_that_is_none_of_ours_leads_to_the_first_page() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    manager
        .window
        .evaluate("frames[0].location.replace('/app/#main')")
        .await;
    manager.app().role("link", "Siège Lyon").wait().await;
    let home = "web-cloud/voip";
    manager
        .wait_addresses(&format!("#/telecom/{home}"), &format!("#/{home}"))
        .await;
    manager.finish().await;
}

#[tokio::test]
async fn a_page_with_unsaved_work_asks_and_the_manager_s_address_comes_back_with_it() {
    let line = format!(
        "web-cloud/voip/groups/{}/lines/{}/calls/filtering",
        demo::ACCOUNT,
        demo::SCHEDULED_LINE
    );
    let manager = Embedded::at(&line).await;
    let app = manager.app();
    let saturday = app.role("button", "Samedi de 09:00 à 12:30 · Horaires d'ouverture");
    saturday.press("ArrowDown").await;
    let moved = app.role("button", containing("Samedi de 09:15 à 12:45"));
    moved.wait().await;
    let lead = format!("location.hash = '#/telecom/{}'", ddi());
    manager.window.evaluate(&lead).await;
    let question = app.role("dialog", "Quitter sans enregistrer ?");
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    let both = [format!("#/telecom/{line}"), format!("#/{line}")];
    manager.wait_addresses(&both[0], &both[1]).await;
    moved.wait().await;
    manager.window.evaluate(&lead).await;
    question.role("button", "Quitter la page").click().await;
    manager.wait_rules().await;
    let both = [format!("#/telecom/{}", ddi()), format!("#/{}", ddi())];
    manager.wait_addresses(&both[0], &both[1]).await;
    manager.finish().await;
}
