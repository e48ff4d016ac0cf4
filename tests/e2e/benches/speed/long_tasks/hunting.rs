//! The queue of 200 agents: opened, all of them chosen, one moved to the end, one edited, and the preview of
//! a save.

use e2e::containing;
use sandbox::demo;

use super::walk::{CLOSED, OPEN, Walk};
use crate::meter::rows;
use crate::runner::Figure;

const MEMBERS: usize = 200;
const ALL_CHOSEN: &str = "!document.querySelector('tbody input:not(:checked)')";
const LAST: &str =
    "document.activeElement.closest('tr') === document.querySelector('tbody tr:last-child')
  && document.activeElement.dataset.place === '199'";

pub(super) async fn walk() -> Vec<Figure> {
    let (account, number) = (demo::BIG_ACCOUNT, demo::HUNTING_LARGE);
    let path = format!("web-cloud/voip/groups/{account}/numbers/{number}/general");
    let members = rows(MEMBERS);
    let walk = Walk::at("200 agents", &path, "document.querySelector('h2')").await;
    walk.click("open", "link", "File d'attente", &members).await;
    walk.click("choose all", "checkbox", "Tout sélectionner", ALL_CHOSEN)
        .await;
    let edit = containing("Modifier 00");
    walk.click("open an agent", "button", edit, OPEN).await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    let handle = walk.journey.role("button", containing("Déplacer")).nth(0);
    handle.focus().await;
    walk.keys("move to the end", &["Alt+End"], LAST).await;
    walk.click("preview of a save", "button", "Valider", OPEN)
        .await;
    walk.keys("close it", &["Escape"], CLOSED).await;
    walk.end().await
}
