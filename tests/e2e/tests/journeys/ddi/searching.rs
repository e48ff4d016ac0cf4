//! Searching the rules, however what is sought is spelt.

use e2e::{Journey, containing};

use super::{open_block, row, rows, rules_table};

async fn search(journey: &Journey, text: &str) {
    journey.field("Rechercher").fill(text).await;
}

/// The only row that a search leaves must be that of this number.
async fn finds_only(journey: &Journey, text: &str, full_number: &str) {
    search(journey, text).await;
    journey.wait_text("1–1 sur 1").await;
    let rows = rows(journey).await;
    assert_eq!(rows.len(), 1, "{text}");
    assert!(rows[0].contains(full_number), "{text}: {}", rows[0]);
    search(journey, "").await;
    journey.wait_text("1–8 sur 8").await;
}

#[tokio::test]
async fn a_rule_is_found_by_anything_it_shows() {
    let journey = open_block().await;
    for (text, full_number) in [
        ("99", "0033972100099"),
        ("0033972100040", "0033972100040"),
        ("+33 9 72 10 00 40", "0033972100040"),
        ("+33972100040", "0033972100040"),
        ("09 72 10 00 40", "0033972100040"),
        ("09.72.10.00.40", "0033972100040"),
        ("0033612345678", "0033972100099"),
        ("06 12 34", "0033972100099"),
        ("comptabilite", "0033972100030"),
        ("COMPTABILITÉ", "0033972100030"),
        ("ressourceshumaines", "0033972100050"),
        ("  ressources   HUMAINES ", "0033972100050"),
    ] {
        finds_only(&journey, text, full_number).await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_number_without_a_rule_says_where_its_calls_go() {
    let journey = open_block().await;
    for text in ["42", "0033972100042", "09 72 10 00 42", "+33 9 72 10 00 42"] {
        search(&journey, text).await;
        journey
            .wait_text("0033972100042 n'a pas de règle active : ses appels vont vers 0033972123456, la destination par défaut.")
            .await;
        row(&journey, "00339").wait_gone().await;
    }
    search(&journey, "zzz").await;
    journey
        .wait_text("Aucune règle ne correspond à la recherche")
        .await;
    journey.wait_no_text("n'a pas de règle active").await;
    journey.finish().await;
}

#[tokio::test]
async fn the_search_is_in_the_address_and_survives_a_reload() {
    let journey = open_block().await;
    journey.press_towards("/", "searchbox", "Rechercher").await;
    journey.type_text("été & co").await;
    journey.wait_url("search=%C3%A9t%C3%A9+%26+co").await;
    journey.reload().await;
    journey.field("Rechercher").wait_value("été & co").await;
    search(&journey, "astreinte").await;
    journey.wait_url("search=astreinte").await;
    journey.reload().await;
    journey.field("Rechercher").wait_value("astreinte").await;
    rules_table(&journey)
        .role("row", containing("Astreinte"))
        .wait()
        .await;
    assert_eq!(rows(&journey).await.len(), 1);
    search(&journey, "").await;
    journey.wait_no_url("search").await;
    journey.finish().await;
}
