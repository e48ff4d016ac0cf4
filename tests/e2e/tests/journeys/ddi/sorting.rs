//! Sorting by each column, both ways; the address keeps the order.

use e2e::{Journey, Locator, containing};

use super::{block, open_block, rows, rules_table};

fn header(journey: &Journey, column: &str) -> Locator {
    rules_table(journey).role("columnheader", containing(column))
}

async fn sort_by(journey: &Journey, column: &str, direction: &str) {
    header(journey, column)
        .role("button", containing(column))
        .click()
        .await;
    header(journey, column)
        .wait_attribute("aria-sort", direction)
        .await;
}

/// The extensions from top to bottom.
async fn order(journey: &Journey) -> String {
    let rows = rows(journey).await;
    let extensions: Vec<_> = rows
        .iter()
        .filter_map(|row| row.split(' ').next())
        .collect();
    extensions.join(" ")
}

#[tokio::test]
async fn each_column_sorts_both_ways() {
    let journey = open_block().await;
    block(&journey, |block| {
        "inactive".clone_into(&mut block.rules[3].status);
    });
    journey.role("button", "Rafraîchir").click().await;
    super::row(&journey, "0033972100030")
        .wait_text(containing("Inactif"))
        .await;
    header(&journey, "Extension")
        .wait_attribute("aria-sort", "ascending")
        .await;
    assert_eq!(order(&journey).await, "00 10 20 30 40 50 60 99");
    sort_by(&journey, "Extension", "descending").await;
    assert_eq!(order(&journey).await, "99 60 50 40 30 20 10 00");

    for (column, upwards, downwards) in [
        (
            "Numéro complet",
            "00 10 20 30 40 50 60 99",
            "99 60 50 40 30 20 10 00",
        ),
        (
            "Destination",
            "99 00 10 20 30 40 50 60",
            "60 50 40 30 20 10 00 99",
        ),
        (
            "Description",
            "60 00 99 10 30 40 50 20",
            "20 50 40 30 10 99 00 60",
        ),
        (
            "Statut",
            "00 10 20 40 50 60 99 30",
            "30 00 10 20 40 50 60 99",
        ),
    ] {
        sort_by(&journey, column, "ascending").await;
        assert_eq!(order(&journey).await, upwards, "{column}");
        sort_by(&journey, column, "descending").await;
        assert_eq!(order(&journey).await, downwards, "{column}");
        let others = header(&journey, "Extension").attribute("aria-sort").await;
        assert_eq!(others.as_deref(), Some("none"));
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_order_survives_a_reload_and_the_back_button() {
    let journey = open_block().await;
    sort_by(&journey, "Destination", "ascending").await;
    sort_by(&journey, "Destination", "descending").await;
    journey.wait_url("sort=destination").await;
    journey.wait_url("direction=desc").await;
    journey.reload().await;
    header(&journey, "Destination")
        .wait_attribute("aria-sort", "descending")
        .await;
    assert_eq!(order(&journey).await, "60 50 40 30 20 10 00 99");

    journey.role("link", "Simple").click().await;
    journey.wait_url("redirect/simple").await;
    journey.back().await;
    header(&journey, "Destination")
        .wait_attribute("aria-sort", "descending")
        .await;
    assert_eq!(order(&journey).await, "60 50 40 30 20 10 00 99");
    journey.finish().await;
}
