//! How much of a table is in sight when its screen opens on a desk of 1440 × 900, and what explains the screen.

use e2e::{Journey, any, containing};
use sandbox::demo;

use crate::support::ddi;

/// The rows of the table whose whole height is on the screen.
const ROWS_IN_SIGHT: &str = "[...document.querySelectorAll('main tbody tr')]
  .filter((row) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  }).length";

async fn rows_in_sight(journey: &Journey) -> u64 {
    journey
        .evaluate(ROWS_IN_SIGHT)
        .await
        .as_u64()
        .unwrap_or_default()
}

fn short_extensions() -> String {
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    format!("web-cloud/voip/{account}/number/{number}/ddi")
}

#[tokio::test]
async fn six_rows_are_in_sight_below_the_explanation() {
    let journey = Journey::with().size(1440, 900).at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.role("note", any()).wait().await;
    let rows = rows_in_sight(&journey).await;
    assert!(rows >= 6, "{rows} rules");
    journey.open(&short_extensions()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.role("note", any()).wait().await;
    let rows = rows_in_sight(&journey).await;
    assert!(rows >= 6, "{rows} short extensions");
    journey.finish().await;
}

#[tokio::test]
async fn an_explanation_that_was_closed_stays_closed_and_opens_again() {
    let journey = Journey::at(&ddi()).await;
    let explanation = journey.role("note", any());
    explanation.wait().await;
    let close = journey.role("button", "Fermer l'explication");
    close.click().await;
    explanation.wait_gone().await;
    let title = "DDI (SDA) : chaque numéro de la plage à son destinataire";
    journey.wait_focused("button", title).await;

    journey.reload().await;
    journey.role("row", containing("Accueil")).wait().await;
    assert!(!explanation.is_visible().await, "closed for good");
    journey.open(&short_extensions()).await;
    explanation.wait().await;

    journey.open(&ddi()).await;
    journey.role("button", title).click().await;
    explanation.wait().await;
    journey.reload().await;
    explanation.wait().await;
    journey.finish().await;
}
