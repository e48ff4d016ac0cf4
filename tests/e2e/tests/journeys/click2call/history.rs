//! "Derniers appels": the three last, all of the thirty days on demand.

use e2e::{Journey, Look, any, containing};
use sandbox::{Fault, demo};
use serde_json::{Value, json};

use super::{LINE, call_from_elsewhere, change, history, open, open_with, page_of, stored};
use crate::ddi::rows_of;

const CALLS: &str = "/click2CallUser$";

/// The moment of a call of [`LINE`], counted from the newest, as a French reader of a time zone
/// writes it.
async fn date(journey: &Journey, back: usize, zone: &str) -> String {
    let calls = stored(journey, LINE).calls;
    let call = json!(calls[calls.len() - 1 - back]);
    let format = json!({ "dateStyle": "short", "timeStyle": "short", "timeZone": zone });
    let script = format!(
        "new Intl.DateTimeFormat('fr-FR', {format}).format(new Date({}))",
        call["dateTime"]
    );
    let date = journey.evaluate(&script).await;
    date.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_three_last_calls_are_shown_and_all_of_them_on_demand() {
    let journey = open().await;
    let mut expected = Vec::new();
    for (back, rest) in [
        "+33 1 23 45 67 89 03:45 OK 192.168.1.100",
        "+33 4 78 23 45 67 00:00 Échec 192.168.1.100",
        "+44 207 946 0958 00:58 OK 203.0.113.24",
    ]
    .into_iter()
    .enumerate()
    {
        let date = date(&journey, back, "Europe/Paris").await;
        expected.push(format!("{date} {rest}"));
    }
    assert_eq!(rows_of(&history(&journey)).await, expected);

    journey.role("button", "Voir tout (8 appels)").click().await;
    journey.wait_url("calls=all").await;
    let all = rows_of(&history(&journey)).await;
    assert_eq!(all.len(), 8, "{all:#?}");
    assert_eq!(all[..3], expected);
    assert!(all[3].contains("1:02:05"), "{}", all[3]);
    let older = "+33 4 78 10 10 12";
    assert!(!all.iter().any(|row| row.contains(older)), "{all:#?}");
    journey.reload().await;
    history(&journey).role("row", any()).wait_count(9).await;
    let back = "Voir les derniers";
    journey.role("button", back).click().await;
    history(&journey).role("row", any()).wait_count(4).await;
    journey.finish().await;
}

#[tokio::test]
async fn dates_are_those_of_the_readers_own_clock() {
    let zone = "America/New_York";
    let look = Look {
        time_zone: zone.to_owned(),
        ..Look::default()
    };
    let journey = open_with(Journey::with().look(look)).await;
    let there = date(&journey, 0, zone).await;
    let elsewhere = date(&journey, 0, "Europe/Paris").await;
    assert_ne!(there, elsewhere);
    let rows = rows_of(&history(&journey)).await;
    assert!(rows[0].starts_with(&there), "{}", rows[0]);
    journey.finish().await;
}

#[tokio::test]
async fn many_calls_are_paged_by_an_address_that_can_be_shared() {
    let page = page_of(demo::BIG_ACCOUNT, demo::BUSY_LINE);
    let journey = Journey::at(&format!("{page}?calls=all&page=6")).await;
    journey.wait_text("51–60 sur 60").await;
    history(&journey).role("row", any()).wait_count(11).await;
    journey.role("button", "Page précédente").click().await;
    journey.wait_text("41–50 sur 60").await;
    journey.wait_path(&format!("{page}?calls=all&page=5")).await;
    let size = journey.field("Lignes par page");
    size.select_option("100").await;
    history(&journey).role("row", any()).wait_count(61).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_line_that_never_called_says_so() {
    let journey = Journey::at(&page_of(demo::ACCOUNT, demo::LINE)).await;
    journey.wait_text("Aucun appel ces 30 derniers jours").await;
    let all = journey.role("button", containing("Voir tout"));
    assert_eq!(all.count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_call_from_elsewhere_is_there_once_the_table_is_refreshed() {
    let journey = open().await;
    assert_eq!(call_from_elsewhere(&journey, "+41223456789").await, 200);
    journey.role("button", "Rafraîchir").click().await;
    let row = history(&journey).role("row", containing("+41 223 456 789"));
    row.wait_text(containing("00:00 OK 127.0.0.1")).await;
    history(&journey).role("row", any()).wait_count(4).await;
    journey.finish().await;
}

#[tokio::test]
async fn a_history_that_cannot_be_read_leaves_the_rest_of_the_page() {
    let mut journey = Journey::with()
        .signed_out_at(&page_of(demo::ACCOUNT, LINE))
        .await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", CALLS).times(3));
    journey.sign_in(demo::TOKEN).await;
    let error = journey.role(
        "alert",
        containing("Les derniers appels n'ont pas pu être lus"),
    );
    error.wait().await;
    journey.wait_text("Statut du service Actif").await;
    let test = journey.role("button", "Tester un appel");
    assert!(test.is_enabled().await);
    error.role("button", "Réessayer").click().await;
    history(&journey).role("row", any()).wait_count(4).await;
    journey.finish().await;
}

#[tokio::test]
async fn an_api_without_this_resource_is_told_in_words() {
    let mut journey = Journey::with()
        .signed_out_at(&page_of(demo::ACCOUNT, LINE))
        .await;
    journey.expect_error("status of 404");
    journey
        .sandbox
        .fault(Fault::status(404).on("GET", CALLS).always());
    journey.sign_in(demo::TOKEN).await;
    journey
        .wait_text("Cette API ne propose pas l'historique des appels")
        .await;
    journey.wait_text("Statut du service Actif").await;
    journey.finish().await;
}

#[tokio::test]
async fn what_the_api_says_stays_text_and_odd_values_are_shown_as_they_are() {
    let journey = Journey::with()
        .signed_out_at(&page_of(demo::ACCOUNT, LINE))
        .await;
    let hostile = demo::HOSTILE_DESCRIPTION;
    change(&journey, |line| {
        let [.., odd, marked] = line.calls.as_mut_slice() else {
            return;
        };
        "BUSY".clone_into(&mut odd.status);
        "anonymous".clone_into(&mut odd.called_number);
        for text in [
            &mut marked.status,
            &mut marked.called_number,
            &mut marked.source_ip,
        ] {
            hostile.clone_into(text);
        }
    });
    journey.sign_in(demo::TOKEN).await;
    let rows = history(&journey).role("row", containing(hostile));
    rows.wait().await;
    let images = journey
        .evaluate("document.querySelectorAll('table img').length")
        .await;
    assert_eq!(images, Value::from(0));
    let rows = rows_of(&history(&journey)).await;
    assert_eq!(rows[0].matches(hostile).count(), 3, "{}", rows[0]);
    assert!(rows[1].contains("anonymous 00:00 BUSY"), "{}", rows[1]);
    assert!(journey.records().native_dialogs.is_empty());
    journey.finish().await;
}
