//! A failure of the program itself, which nothing of it survives: what was drawn stays, and the failure is told.

use e2e::{Journey, Locator, Page, any, containing};

/// Takes away rows of the table in a root, behind the back of the program, which then fails over them.
pub async fn fail(page: &Page, root: &str, search: &Locator) {
    let script = format!("{root}.querySelector('tbody').replaceChildren()");
    page.evaluate(&script).await;
    search.fill("campus").await;
    search.fill("").await;
}

#[tokio::test]
async fn it_is_told_above_the_page() {
    let mut journey = Journey::start().await;
    journey.expect_error("failed to insert node");
    journey.expect_error("unreachable");
    journey.role("link", "Siège Lyon").wait().await;
    let search = journey.role("searchbox", any());
    fail(&journey, "document", &search).await;
    let told = journey.role("alertdialog", containing("s'est arrêtée"));
    told.wait_text(containing("failed to insert node")).await;
    journey.role("heading", any()).nth(0).wait().await;
    journey.finish().await;
}
