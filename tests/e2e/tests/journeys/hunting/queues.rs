//! Several queues: chosen in the address, made, and deleted once they are empty.

use e2e::containing;
use sandbox::demo;

use super::{member, open_centre, order};
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
    let refused = "Supprimer la file Une file qui a des membres ne peut pas être supprimée";
    let delete = journey.role("button", containing(refused));
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
