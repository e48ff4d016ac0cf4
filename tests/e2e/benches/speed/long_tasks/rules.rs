//! The rules of DDI blocks and the short extensions of a queue: searched, sorted, turned over, edited, imported.

use e2e::containing;
use sandbox::demo;

use super::walk::{CLOSED, OPEN, Walk, count};
use crate::runner::Figure;

const ROWS: &str = "tbody tr";

/// A file of 1,000 lines chosen in the open window, of which a hundred change rules.
const CHOOSE: &str = "(() => {
  const line = (place) => `${place};0033980000${String(place % 1000).padStart(3, '0')};Poste ${place}`;
  const lines = Array.from({ length: 1000 }, (_, place) => line(place));
  const file = new File([['extension;destination;description', ...lines].join('\\r\\n')], 'rules.csv');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = document.querySelector('dialog[open] input[type=file]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()";

fn block_path(query: &str) -> String {
    let (account, number) = (demo::BIG_ACCOUNT, demo::FULL_DDI_NUMBER);
    format!("web-cloud/voip/groups/{account}/numbers/{number}/redirect/ddi?{query}")
}

/// The tables of a full block, first with 100 rows in a page and then with 50.
pub(super) async fn walk() -> Vec<Figure> {
    let hundred = count(ROWS, 100);
    let walk = Walk::at("100 rules", &block_path("pageSize=100"), &hundred).await;
    walk.journey.field("Rechercher").focus().await;
    walk.search("search", "accueil", &hundred).await;
    for column in ["Destination", "Destination", "Description", "Statut"] {
        walk.click(&format!("sort by {column}"), "button", column, &hundred)
            .await;
    }
    let edit = containing("Modifier la règle");
    walk.click("open a rule", "button", edit, OPEN).await;
    walk.journey.field("Destination").focus().await;
    walk.search("type a destination", "12", OPEN).await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    let mut figures = walk.end().await;

    let fifty = count(ROWS, 50);
    let walk = Walk::at("50 rules", &block_path("pageSize=50"), &fifty).await;
    walk.click("next page", "button", "Page suivante", &fifty)
        .await;
    figures.extend(walk.end().await);
    figures
}

/// A window to add a rule, and the preview of a long file.
pub(super) async fn import() -> Vec<Figure> {
    let (account, number) = (demo::ACCOUNT, demo::DDI_NUMBER);
    let path = format!("web-cloud/voip/groups/{account}/numbers/{number}/general");
    let walk = Walk::at("a block", &path, "document.querySelector('h2')").await;
    let rules = count(ROWS, 8);
    walk.click("open", "link", "Redirection", &rules).await;
    walk.click("add a rule", "button", "+ Ajouter une règle", OPEN)
        .await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.click("open the import", "button", "Importer CSV", OPEN)
        .await;
    let choosing = async { drop(walk.journey.evaluate(CHOOSE).await) };
    let preview = count("dialog[open] tbody tr", 25);
    walk.step("preview 1,000 lines", choosing, &preview).await;
    walk.click("next page", "button", "Page suivante", &preview)
        .await;
    walk.keys("close the import", &["Escape"], CLOSED).await;
    walk.end().await
}

pub(super) async fn short_extensions() -> Vec<Figure> {
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let path = format!("web-cloud/voip/{account}/number/{number}/ddi");
    let rows = count(ROWS, 8);
    let walk = Walk::at("short extensions", &path, &rows).await;
    walk.journey.field("Rechercher").focus().await;
    walk.search("search", "10", &rows).await;
    walk.click("sort", "button", "Description", &rows).await;
    walk.click("add one", "button", "+ Ajouter une règle", OPEN)
        .await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.end().await
}
