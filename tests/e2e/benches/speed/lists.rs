//! Long lists under the fingers: the search of a table of 100 rules, the filter of 5,000 services, and a
//! window over them.

use e2e::Journey;
use sandbox::demo;

use crate::meter::{smoothness, until_count, until_rows, until_shown};
use crate::runner::{Benchmark, Figure, RUNS};

pub(crate) const BENCHMARK: Benchmark = Benchmark {
    name: "lists",
    runs: RUNS,
    run: || Box::pin(run()),
};

async fn run() -> Vec<Figure> {
    let (account, number) = (demo::BIG_ACCOUNT, demo::FULL_DDI_NUMBER);
    let mut figures = table(&format!(
        "web-cloud/voip/groups/{account}/numbers/{number}/redirect/ddi?pageSize=100"
    ))
    .await;
    figures.extend(panel().await);
    figures
}

/// A table that shows all of its 100 rows.
async fn table(path: &str) -> Vec<Figure> {
    let journey = Journey::at(path).await;
    until_rows(&journey, 100).await;
    journey.field("Rechercher").focus().await;
    let mut figures = type_and_erase("key in the search of 100 rows", &journey, "accueil").await;
    until_rows(&journey, 100).await;

    let import = journey.role("button", "Importer CSV").action_point().await;
    let opening = async {
        journey.press_mouse(import).await;
        journey.release_mouse(import).await;
        until_count(&journey, "dialog[open]", 1).await;
    };
    figures.extend(smoothness("open a window over 100 rows", &journey, opening).await);
    journey.finish().await;
    figures
}

/// The left panel with 5,000 services.
async fn panel() -> Vec<Figure> {
    let account = demo::BIG_ACCOUNT;
    let journey = Journey::at(&format!("web-cloud/voip/groups/{account}/lines")).await;
    journey.role("status", "5 000 services").wait().await;
    journey.field("Filtrer la liste").focus().await;
    let figures = type_and_erase("key in the filter of 5,000", &journey, "poste 12").await;
    journey.finish().await;
    figures
}

async fn type_and_erase(what: &str, journey: &Journey, text: &str) -> Vec<Figure> {
    let typing = async {
        for key in text.chars() {
            journey.press(&key.to_string()).await;
            until_shown(journey).await;
        }
        for _ in text.chars() {
            journey.press("Backspace").await;
            until_shown(journey).await;
        }
    };
    smoothness(what, journey, typing).await
}
