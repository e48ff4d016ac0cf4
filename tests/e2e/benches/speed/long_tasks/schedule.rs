//! The week of 200 time conditions: opened, edited, shown as a list, and the preview of a save.

use e2e::containing;
use sandbox::demo;

use super::walk::{CLOSED, OPEN, Walk, count};
use crate::meter::rows;
use crate::runner::Figure;

const CONDITIONS: usize = 200;

pub(super) async fn walk() -> Vec<Figure> {
    let (account, line) = (demo::ACCOUNT, demo::DENSE_LINE);
    let path = format!("web-cloud/voip/groups/{account}/lines/{line}/general");
    let (week, list) = (count(".ui-week__entry", CONDITIONS), rows(CONDITIONS));
    let walk = Walk::at("a week of 200", &path, "document.querySelector('h2')").await;
    walk.click("open", "link", "Appels", &week).await;
    let first = containing("Lundi de 22:00 à 22:30");
    walk.click("open a condition", "button", first, OPEN).await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.click("as a list", "button", "Liste", &list).await;
    let delete = containing("Supprimer la plage");
    walk.click("delete one", "button", delete, OPEN).await;
    let is_marked = format!("{CLOSED} && document.querySelector('.save-bar:not([hidden])')");
    walk.click("confirm it", "button", "Supprimer", &is_marked)
        .await;
    walk.click("preview of a save", "button", "Valider", OPEN)
        .await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.click(
        "as a week",
        "button",
        "Semaine",
        "document.querySelector('.ui-week')",
    )
    .await;
    walk.end().await
}
