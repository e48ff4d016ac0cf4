//! Several queues: chosen in the address, made, and deleted once they are empty.

use e2e::{Journey, any, containing};
use sandbox::{Effect, Fault, demo};
use serde_json::json;

use super::{member, open_centre, order, queue};
use crate::schedule::save_bar;

#[tokio::test]
async fn another_queue_is_chosen_and_stands_in_the_address() {
    let journey = open_centre().await;
    journey.field("File").select_option("Renfort").await;
    member(&journey, "0033972123458").wait().await;
    journey
        .wait_url(&format!("queue={}", demo::PABX_QUEUE + 1))
        .await;
    let shown = order(&journey).await;
    journey.reload().await;
    member(&journey, "0033972123458").wait().await;
    assert_eq!(order(&journey).await, shown);
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_queue_is_made_and_deleted_again() {
    let journey = open_centre().await;
    let refused =
        "Une file qui a des membres ne peut pas être supprimée\u{a0}: retirez-les d'abord.";
    let delete = journey.role("button", "Supprimer la file");
    delete.wait_attribute("title", refused).await;
    assert!(!delete.is_enabled().await);
    journey.role("button", "Créer une file").click().await;
    let form = journey.role("dialog", "Créer une file");
    form.field("Nom de la file").fill("Soirée").await;
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    journey.wait_text("Aucun membre dans cette file").await;
    let queues = || {
        journey.sandbox.world(|world| {
            let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
            hunting.expect("a group of the demo").queues.len()
        })
    };
    assert_eq!(queues(), 3);

    journey.role("button", "Supprimer la file").click().await;
    let question = journey.role("dialog", containing("Supprimer la file"));
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    member(&journey, "0033972123456").wait().await;
    assert_eq!(queues(), 2);
    journey.finish().await;
}

#[tokio::test]
async fn the_last_queue_stays_and_says_why() {
    let journey = open_centre().await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
        let hunting = hunting.expect("a group of the demo");
        hunting.queues.remove(demo::PABX_QUEUE + 1);
    });
    journey.reload().await;
    let refused = "La dernière file d'un numéro ne peut pas être supprimée.";
    let delete = journey.role("button", "Supprimer la file");
    delete.wait_attribute("title", refused).await;
    assert!(!delete.is_enabled().await);
    journey.wait_text(refused).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_queue_that_came_into_use_meanwhile_is_kept() {
    let mut journey = open_centre().await;
    journey.field("File").select_option("Renfort").await;
    member(&journey, "0033972123458").wait().await;
    let agents = |journey: &Journey, agents: &[u64]| {
        journey.sandbox.world(|world| {
            let hunting = world.hunting_mut(demo::ACCOUNT, demo::PABX_NUMBER);
            let queues = &mut hunting.expect("a group of the demo").queues;
            let queue = queues.get_mut(demo::PABX_QUEUE + 1).expect("a queue");
            queue.agents = agents.into();
        });
    };
    agents(&journey, &[]);
    journey.role("button", "Rafraîchir").click().await;
    journey.wait_text("Aucun membre dans cette file").await;
    journey.role("button", "Supprimer la file").click().await;
    let question = journey.role("dialog", "Supprimer la file");
    question.wait().await;
    agents(&journey, &[8_202]);
    journey.expect_error("status of 400");
    question.role("button", "Supprimer").click().await;
    question
        .wait_text(containing("The queue still has agents (1)"))
        .await;
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    assert!(!queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 1).is_null());
    journey.finish().await;
}

#[tokio::test]
async fn a_queue_that_the_api_refuses_keeps_the_form_as_it_was_typed() {
    let mut journey = open_centre().await;
    journey.role("button", "Créer une file").click().await;
    let form = journey.role("dialog", "Créer une file");
    form.role("button", "Enregistrer").click().await;
    form.wait_text(containing("Donnez un nom à la file.")).await;
    let name = form.field("Nom de la file");
    name.fill("Soirée").await;
    form.field("Stratégie").select_option("Simultané").await;
    journey.expect_error("status of 403");
    let refusal = Fault::status(403).on("POST", "/hunting/queue$");
    journey.sandbox.fault(refusal);
    form.role("button", "Enregistrer").click().await;
    form.role("alert", any()).wait().await;
    assert_eq!(name.value().await, "Soirée");
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    let made = queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 2);
    assert_eq!(
        (&made["description"], &made["strategy"]),
        (&json!("Soirée"), &json!("ringAll"))
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_older_queue_of_the_same_name_is_not_taken_for_the_one_that_got_no_answer() {
    let mut journey = open_centre().await;
    journey.role("button", "Créer une file").click().await;
    let form = journey.role("dialog", "Créer une file");
    form.field("Nom de la file").fill("Renfort").await;
    let lost = Fault::new(Effect::DropBefore).on("POST", "/hunting/queue$");
    journey.sandbox.fault(lost);
    journey.expect_error("ERR_");
    form.role("button", "Enregistrer").click().await;
    form.role("alert", any()).wait().await;
    assert_eq!(journey.role("button", "Rétablir").count().await, 0);
    assert!(queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 2).is_null());

    let unanswered = Fault::new(Effect::DropAfter).on("POST", "/hunting/queue$");
    journey.sandbox.fault(unanswered);
    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    let new = (demo::PABX_QUEUE + 2).to_string();
    journey.wait_url(&format!("queue={new}")).await;
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert!(queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 2).is_null());
    assert!(!queue(&journey, demo::PABX_NUMBER, demo::PABX_QUEUE + 1).is_null());
    journey.finish().await;
}
