//! From signing in to a service among 5,000.

use e2e::{Journey, Name, containing};
use sandbox::demo;

use super::walk::Walk;
use crate::meter::until_true;
use crate::mouse::until_next_frame;
use crate::runner::Figure;

const GROUPS: &str = "document.querySelector('tbody th a')";
const ENTRIES: &str = "document.querySelector('.ui-virtual__row')";
const ALL_ENTRIES: &str =
    "document.querySelector('.service-list__count')?.textContent.startsWith('5')";
const SERVICE: &str = "document.querySelector('h2')";

/// So many steps of a screen's height, one per frame.
const SCROLLS: usize = 40;
const SCROLL: &str = "void document.querySelector('.ui-virtual').scrollBy(0, 700)";

pub(super) async fn walk() -> Vec<Figure> {
    let journey = Journey::with().signed_out_at("web-cloud/voip").await;
    let token = journey.field("Jeton d'accès");
    token.fill(demo::TOKEN).await;
    let walk = Walk::on("lists", journey);
    walk.keys("sign in", &["Enter"], GROUPS).await;
    walk.journey.reload().await;
    until_true(&walk.journey, GROUPS).await;
    walk.keys("search of the groups", &["/", "a", "Backspace"], GROUPS)
        .await;
    let group = big_group(&walk.journey).await;
    walk.click("open a group of 5,000 lines", "link", group, ALL_ENTRIES)
        .await;
    walk.journey.field("Filtrer la liste").focus().await;
    walk.search("filter", "poste 12", ALL_ENTRIES).await;
    let scrolling = async {
        for _ in 0..SCROLLS {
            walk.journey.evaluate(SCROLL).await;
            until_next_frame(&walk.journey).await;
        }
    };
    walk.step("scroll", scrolling, ENTRIES).await;
    let entry = containing("00339800");
    walk.click("open a service", "link", entry, SERVICE).await;
    walk.end().await
}

/// What the link to it is called.
async fn big_group(journey: &Journey) -> Name {
    let row = journey.role("row", containing(demo::BIG_ACCOUNT));
    let header = row.role("rowheader", e2e::any());
    header.text().await.as_str().into()
}
