//! Click-to-Call of a busy line, and the journal of what was done.

use e2e::containing;
use sandbox::demo;

use super::walk::{CLOSED, OPEN, Walk};
use crate::runner::Figure;

const HISTORY: &str = "document.querySelector('tbody tr')";

pub(super) async fn walk() -> Vec<Figure> {
    let (account, line) = (demo::BIG_ACCOUNT, demo::BUSY_LINE);
    let path = format!("web-cloud/voip/groups/{account}/lines/{line}/calls/filtering");
    let tab = "document.querySelector('a[href$=click2call]')";
    let walk = Walk::at("Click-to-Call", &path, tab).await;
    walk.click("open", "link", "Click-to-Call", HISTORY).await;
    for language in ["PHP", "Python"] {
        let example = containing(language);
        walk.click(
            &format!("example in {language}"),
            "button",
            example,
            HISTORY,
        )
        .await;
    }
    walk.click("open a test call", "button", "Tester un appel", OPEN)
        .await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.click("open the journal", "button", "Journal", OPEN)
        .await;
    walk.keys("close the journal", &["Escape"], CLOSED).await;
    walk.end().await
}
