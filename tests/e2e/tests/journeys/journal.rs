//! The session's journal: what was done, and taking it along.

use e2e::{Journey, containing};
use sandbox::demo;
use serde_json::Value;

use crate::support::{ddi, describe, requests};

#[tokio::test]
async fn the_journal_tells_every_write_and_can_be_exported() {
    let path = format!(
        "web-cloud/voip/groups/{}/lines/{}/general",
        demo::ACCOUNT,
        demo::LINE
    );
    let journey = Journey::at(&path).await;
    describe(
        &journey,
        "Accueil – Élodie Marchand",
        "=HYPERLINK(\"x\");\"y\"",
    )
    .await;
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
    let ids: Vec<_> = requests(&journey, "PUT", demo::LINE)
        .into_iter()
        .map(|request| request.query_id)
        .collect();
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    for id in &ids {
        journal.role("row", containing(id)).wait().await;
    }
    let json = journey
        .download(journal.role("button", "Exporter JSON").click())
        .await;
    assert_eq!(json.name, "journal.json");
    let entries: Vec<Value> = serde_json::from_slice(&json.bytes).expect("a list");
    let told: Vec<_> = entries.iter().map(|entry| &entry["queryId"]).collect();
    assert_eq!(told, ids.iter().collect::<Vec<_>>());
    assert_eq!(entries[0]["before"], "Accueil – Élodie Marchand");
    assert_eq!(entries[0]["after"], "=HYPERLINK(\"x\");\"y\"");
    assert_eq!(entries[1]["after"], "Accueil – Élodie Marchand");
    assert_eq!(entries[0]["result"], "done");
    let csv = journey
        .download(journal.role("button", "Exporter CSV").click())
        .await;
    assert_eq!(csv.name, "journal.csv");
    let text = csv.text();
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(
        lines[1].contains("HYPERLINK") && !text.contains(";=") && !text.contains("\"="),
        "{text}"
    );
    for (line, id) in lines[1..].iter().zip(&ids) {
        assert!(line.contains(id.as_str()), "{line}");
    }
    assert!(!text.contains(demo::TOKEN));
    journey.finish().await;
}

#[tokio::test]
async fn the_journal_tells_what_failed_and_why() {
    let mut journey = Journey::with().signed_out_at(&ddi()).await;
    journey.sign_in(demo::READ_ONLY_TOKEN).await;
    journey.expect_error("status of 403");
    journey
        .role("button", "Supprimer la règle 10")
        .click()
        .await;
    let confirmation = journey.role("dialog", containing("Supprimer la règle 10"));
    confirmation.role("button", "Supprimer").click().await;
    confirmation
        .wait_text(containing("Votre accès ne permet pas"))
        .await;
    confirmation.role("button", "Annuler").click().await;
    journey.role("button", "Journal").click().await;
    let refused = requests(&journey, "DELETE", "");
    let row = journey
        .role("dialog", "Journal")
        .role("row", containing(&refused[0].query_id));
    row.wait_text(containing("Échec")).await;
    row.wait_text(containing("Votre accès ne permet pas DELETE"))
        .await;
    journey.finish().await;
}
