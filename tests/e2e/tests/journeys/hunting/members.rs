//! Members: added, moved, edited, removed, and all of it taken back.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::json;

use super::{
    LAST_OF_MANY, alias_path, member, members, open, open_centre, open_easy, order, place, preview,
    put, save, sent, stored_order, take_back,
};
use crate::schedule::{accept, save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";

#[tokio::test]
async fn a_member_moves_by_its_buttons_and_by_keys_and_keeps_the_focus() {
    let journey = open_centre().await;
    journey
        .role("button", "Descendre 0033972123456 Accueil")
        .click()
        .await;
    assert_eq!(order(&journey).await, [SECOND, FIRST, THIRD, FOURTH]);
    journey
        .wait_focused("button", "Descendre 0033972123456 Accueil")
        .await;

    let handle = journey.role("button", "Déplacer 0041223456789 Bureau de Genève");
    handle.press("Alt+Home").await;
    journey
        .wait_focused("button", "Déplacer 0041223456789 Bureau de Genève")
        .await;
    let said = "0041223456789 Bureau de Genève : position 1 sur 4";
    journey.role("status", said).wait().await;
    assert_eq!(order(&journey).await, [FOURTH, SECOND, FIRST, THIRD]);

    save(&journey).await;
    // What was said of the move is not left to become untrue.
    journey.role("status", said).wait_gone().await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FOURTH, SECOND, FIRST, THIRD]);
    take_back(&journey).await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [FIRST, SECOND, THIRD, FOURTH]);
    journey.finish().await;
}

#[tokio::test]
async fn a_member_moves_by_dragging_its_handle() {
    let journey = open_centre().await;
    let handle = journey.role("button", "Déplacer 0041223456789 Bureau de Genève");
    handle.drag_to(&member(&journey, SECOND)).await;
    wait_changes(&journey, 1).await;
    assert_eq!(order(&journey).await, [FIRST, FOURTH, SECOND, THIRD]);
    save(&journey).await;
    let queue = demo::PABX_QUEUE;
    let path = format!("/hunting/agent/8205/queue/{queue}");
    assert_eq!(
        sent(&journey, demo::PABX_NUMBER),
        [put(&path, json!({"position": 2}))]
    );
    journey.finish().await;
}

#[tokio::test]
async fn several_lines_and_an_external_number_are_added_at_once() {
    let journey = open_centre().await;
    journey.role("button", "Ajouter des membres").click().await;
    let form = journey.role("dialog", "Ajouter des membres");
    assert_eq!(form.role("checkbox", containing(SECOND)).count().await, 0);
    form.role("checkbox", containing("0033912345602"))
        .click()
        .await;
    form.field("Autre numéro").fill("06 98 76 54 32").await;
    form.wait_text(containing(
        "les appels qui lui sont présentés sont facturés",
    ))
    .await;
    form.role("button", "Ajouter 2 membres").click().await;
    form.wait_gone().await;
    wait_changes(&journey, 2).await;
    save(&journey).await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    let all = [
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        "0033912345602",
        "0033698765432",
    ];
    assert_eq!(stored, all);
    assert_eq!(order(&journey).await, all);
    let places = sent(&journey, demo::PABX_NUMBER).into_iter();
    let places = places.filter(|(_, path, _)| path.ends_with("/queue"));
    let places: Vec<_> = places.map(|(_, _, body)| body).collect();
    assert_eq!(
        places,
        [place(demo::PABX_QUEUE, 5), place(demo::PABX_QUEUE, 6)]
    );

    take_back(&journey).await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let agents = &hunting.expect("a group of the demo").agents;
        assert!(agents.values().all(|agent| agent.number != "0033698765432"));
    });
    journey.finish().await;
}

#[tokio::test]
async fn an_agent_is_edited_and_what_is_wrong_stands_at_its_field() {
    let journey = open_easy().await;
    journey
        .role("button", containing("Modifier 0033912345602"))
        .click()
        .await;
    let form = journey.role("dialog", "Modifier 0033912345602");
    form.field("Sonnerie (s)").fill("abc").await;
    form.field("Numéro").fill(SECOND).await;
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("abc n'est pas un nombre entier."))
        .await;
    form.wait_text(containing("0033912345601 est déjà dans la file."))
        .await;
    form.field("Sonnerie (s)").fill("40").await;
    form.field("Numéro").fill("0033912345602").await;
    form.field("Statut").select_option("Disponible").await;
    accept(&form).await;
    save(&journey).await;
    let body = json!({"status": "available", "timeout": 40});
    let changed = put("/hunting/agent/8102", body);
    assert_eq!(sent(&journey, demo::EASY_HUNTING_NUMBER), [changed]);
    journey.finish().await;
}

#[tokio::test]
async fn a_selection_leaves_the_queue_and_comes_back_to_its_places() {
    let journey = open_centre().await;
    for number in [FIRST, SECOND, FOURTH] {
        let name = format!("Sélectionner {number}");
        journey.role("checkbox", containing(&name)).click().await;
    }
    journey
        .role("button", "Retirer la sélection (3)")
        .click()
        .await;
    let question = journey.role("dialog", "Retirer 3 membres ?");
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    journey.role("status", "1 membre").wait().await;
    save(&journey).await;
    let stored = || stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored(), [THIRD]);
    take_back(&journey).await;
    assert_eq!(stored(), [FIRST, SECOND, THIRD, FOURTH]);
    journey.finish().await;
}

#[tokio::test]
async fn a_refused_move_stays_to_be_retried() {
    let mut journey = open_centre().await;
    journey
        .sandbox
        .fault(sandbox::Fault::status(500).on("PUT", "/queue/"));
    journey.expect_error("status of 500");
    journey
        .role("button", "Descendre 0033972123456 Accueil")
        .click()
        .await;
    let window = preview(&journey).await;
    window.role("button", "Enregistrer").click().await;
    window.role("button", "Réessayer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let stored = stored_order(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE);
    assert_eq!(stored, [SECOND, FIRST, THIRD, FOURTH]);
    journey.finish().await;
}

#[tokio::test]
async fn two_hundred_members_are_there_and_found() {
    let path = alias_path(demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
    let journey = Journey::at(&path).await;
    journey.role("status", "200 membres").wait().await;
    // The header's row counts.
    members(&journey)
        .wait_attribute("aria-rowcount", "201")
        .await;
    journey.field("Rechercher").fill(LAST_OF_MANY).await;
    member(&journey, LAST_OF_MANY)
        .wait_text(containing("200"))
        .await;
    assert_eq!(order(&journey).await, [LAST_OF_MANY]);

    journey.wait_url(&format!("search={LAST_OF_MANY}")).await;
    journey.reload().await;
    member(&journey, LAST_OF_MANY).wait().await;
    assert_eq!(order(&journey).await, [LAST_OF_MANY]);
    journey.finish().await;
}

#[tokio::test]
async fn a_member_goes_to_the_end_of_two_hundred_and_keeps_the_focus() {
    let journey = open(demo::BIG_ACCOUNT, demo::HUNTING_LARGE).await;
    let first = journey.role("button", containing("Déplacer")).nth(0);
    let name = first.name().await;
    first.press("Alt+End").await;
    journey
        .role("status", containing("position 200 sur 200"))
        .wait()
        .await;
    journey.wait_focused("button", name.as_str()).await;
    // Where it goes, the rows are there as well.
    member(&journey, LAST_OF_MANY)
        .wait_text(containing("199"))
        .await;
    let moved = journey.role("button", name.as_str());
    moved.press("Alt+Home").await;
    journey
        .role("status", containing("position 1 sur 200"))
        .wait()
        .await;
    journey.wait_focused("button", name.as_str()).await;
    journey.finish().await;
}
