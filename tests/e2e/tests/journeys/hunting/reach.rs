//! Where the group is shown, and where there is none.

use e2e::{Journey, containing};
use sandbox::demo;

use super::{alias_path, members, open_easy};

#[tokio::test]
async fn the_groups_are_reached_through_the_accounts_of_telephony() {
    let journey = Journey::at("telecom").await;
    journey.role("link", "Siège Lyon").click().await;
    journey
        .role("link", containing("Service clients"))
        .click()
        .await;
    members(&journey).wait().await;
    let path = alias_path(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    assert!(journey.path().await.ends_with(&path));
    journey.finish().await;
}

#[tokio::test]
async fn a_number_without_a_group_says_so() {
    let journey = Journey::at(&alias_path(demo::ACCOUNT, demo::DDI_NUMBER)).await;
    journey
        .wait_text("Pas de groupe d'appel pour ce numéro")
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_number_shows_its_group_in_its_tabs_too() {
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let queue = format!("web-cloud/voip/groups/{account}/numbers/{number}/queue");
    let journey = Journey::at(&queue).await;
    members(&journey).wait().await;
    journey
        .role("radio", containing("Séquentiel"))
        .nth(0)
        .wait()
        .await;

    let tabs = format!("web-cloud/voip/{account}/number/{number}");
    journey.open(&format!("{tabs}/configuration")).await;
    journey.role("region", "Débordement").wait().await;
    journey.role("region", "Options").wait().await;
    assert_eq!(members(&journey).count().await, 0);
    journey.open(&format!("{tabs}/agents")).await;
    members(&journey).wait().await;
    assert_eq!(journey.role("region", "Débordement").count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn an_untouched_group_has_nothing_to_save() {
    let journey = open_easy().await;
    assert_eq!(crate::schedule::save_bar(&journey).count().await, 0);
    journey.assert_accessible().await;
    journey.set_viewport(360, 740).await;
    journey.set_preferences(true, true).await;
    journey.assert_accessible().await;
    journey.finish().await;
}
