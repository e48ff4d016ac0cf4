//! Finding an extension.

use e2e::Journey;

use super::{open, rows, table};

async fn found(journey: &Journey, typed: &str, count: usize) -> Vec<String> {
    journey.field("Rechercher").fill(typed).await;
    let header = 1;
    table(journey)
        .role("row", e2e::any())
        .wait_count(count + header)
        .await;
    let rows = rows(journey).await.into_iter();
    rows.map(|row| row.split(' ').next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn an_extension_is_found_by_everything_that_its_row_shows() {
    let journey = open().await;
    for (typed, extensions) in [
        ("110", vec!["110"]),
        ("06 12 34", vec!["103"]),
        ("+33 (0)6 12", vec!["103"]),
        ("0033 6", vec!["103"]),
        ("GENEVE", vec!["120"]),
        ("ligneinterne", vec!["100", "101", "102", "110"]),
        ("svi", vec!["105"]),
        ("mobile urgence", vec!["103"]),
    ] {
        assert_eq!(
            found(&journey, typed, extensions.len()).await,
            extensions,
            "{typed}"
        );
    }
    journey.field("Rechercher").fill("rien de tel").await;
    journey
        .wait_text("Aucune règle ne correspond à la recherche")
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_search_stands_in_the_address_and_the_slash_goes_to_it() {
    let journey = open().await;
    table(&journey).role("button", "Description").click().await;
    journey.wait_url("sort=description").await;
    journey.press_towards("/", "searchbox", "Rechercher").await;
    journey.type_text("externe").await;
    journey.wait_url("search=externe&sort=description").await;
    journey.reload().await;
    table(&journey).wait().await;
    assert_eq!(rows(&journey).await.len(), 2);
    journey.finish().await;
}
