//! Going through more rules than one page holds.

use e2e::Journey;
use sandbox::demo;

use crate::support::ddi_of;

use super::{open_block_of, row, rows};

async fn open_campus() -> Journey {
    open_block_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER).await
}

async fn rows_per_page(journey: &Journey, size: &str) {
    journey
        .role("combobox", "Lignes par page")
        .select_option(size)
        .await;
}

#[tokio::test]
async fn pages_are_turned_and_counted() {
    let journey = open_campus().await;
    journey.role("status", "42 règles").wait().await;
    journey.wait_text("1–10 sur 42").await;
    let (previous, next) = (
        journey.role("button", "Page précédente"),
        journey.role("button", "Page suivante"),
    );
    assert!(!previous.is_enabled().await);
    assert_eq!(rows(&journey).await.len(), 10);
    for range in ["11–20", "21–30", "31–40", "41–42"] {
        next.click().await;
        journey.wait_text(&format!("{range} sur 42")).await;
    }
    assert!(!next.is_enabled().await);
    assert_eq!(rows(&journey).await.len(), 2);
    previous.click().await;
    journey.wait_text("31–40 sur 42").await;
    journey.finish().await;
}

#[tokio::test]
async fn the_page_and_its_size_are_in_the_address_and_survive_a_reload() {
    let journey = open_campus().await;
    for (size, shown) in [
        ("25", "1–25"),
        ("50", "1–42"),
        ("100", "1–42"),
        ("10", "1–10"),
    ] {
        rows_per_page(&journey, size).await;
        journey.wait_text(&format!("{shown} sur 42")).await;
    }
    rows_per_page(&journey, "25").await;
    journey.role("button", "Page suivante").click().await;
    journey.wait_text("26–42 sur 42").await;
    journey.wait_url("pageSize=25").await;
    journey.wait_url("page=2").await;
    journey.reload().await;
    journey.wait_text("26–42 sur 42").await;
    assert_eq!(rows(&journey).await.len(), 17);

    journey.field("Rechercher").fill("0033467100239").await;
    journey.wait_text("1–1 sur 1").await;
    journey.wait_no_url("page=2").await;
    row(&journey, "0033467100239").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn an_address_with_odd_values_shows_the_nearest_page() {
    let journey = open_campus().await;
    let address = ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER);
    journey.open(&format!("{address}?page=99")).await;
    journey.wait_text("41–42 sur 42").await;
    journey
        .open(&format!("{address}?page=0&pageSize=7&sort=x&direction=y"))
        .await;
    journey.wait_text("1–10 sur 42").await;
    journey.finish().await;
}

#[tokio::test]
async fn deleting_the_last_rule_of_a_page_shows_the_page_before() {
    let address = ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER);
    let journey = Journey::at(&format!("{address}?page=5")).await;
    journey.wait_text("41–42 sur 42").await;
    for (extension, range) in [("9799", "41–41 sur 41"), ("9560", "31–40 sur 40")] {
        let dialog = super::open_delete(&journey, extension).await;
        dialog.role("button", "Supprimer").click().await;
        dialog.wait_gone().await;
        journey.wait_text(range).await;
    }
    journey.finish().await;
}
