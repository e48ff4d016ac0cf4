//! The services of a group: found among thousands, described anew, and never mistaken for markup.

use e2e::{Journey, Locator, any, containing};
use sandbox::{Fault, Options, demo};

use crate::support::{ddi_of, describe, requests};

const AGENCIES: &str = "web-cloud/voip/groups/ovhtel-67890-1/lines";

#[tokio::test]
async fn five_thousand_lines_are_listed_to_the_last() {
    let journey = Journey::at(AGENCIES).await;
    journey.role("status", "5 000 services").wait().await;
    entry(&journey, "0033980000000").focus().await;
    journey.press("End").await;
    entry(&journey, "0033980004999").wait().await;
    let shown = list(&journey).role("link", any()).count().await;
    assert!(shown < 60, "{shown} entries exist at once");
    entry(&journey, "0033980004999").click().await;
    journey.role("heading", "0033980004999").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_server_that_gives_smaller_pages_than_asked_for_gives_all_the_same() {
    let options = Options {
        max_page_size: 300,
        ..Options::default()
    };
    let journey = Journey::with().sandbox(options).at(AGENCIES).await;
    journey.role("status", "5 000 services").wait().await;
    let pages = requests(&journey, "GET", "/line");
    let mut numbers: Vec<_> = pages
        .iter()
        .filter_map(|page| page.header("x-pagination-number")?.parse::<u32>().ok())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=17).collect::<Vec<_>>(), "each page once");
    journey.finish().await;
}

#[tokio::test]
async fn the_list_is_filtered_as_one_types_whatever_the_spelling() {
    let journey = Journey::at(AGENCIES).await;
    journey.role("status", "5 000 services").wait().await;
    let filter = journey.field("Filtrer la liste");
    let expected = agencies(&journey, "Béziers").len();
    filter.type_text("beziers").await;
    let count = format!("{expected} services");
    journey.role("status", count).wait().await;
    for link in list(&journey).role("link", any()).names().await {
        assert!(link.contains("Béziers"), "{link}");
    }
    for spelled in [
        "0033980004242",
        "+33 9 80 00 42 42",
        "09 80 00 42 42",
        "09.80.00.42.42",
    ] {
        filter.fill(spelled).await;
        journey.role("status", "1 service").wait().await;
        entry(&journey, "0033980004242").wait().await;
    }
    filter.fill("zzz").await;
    journey
        .wait_text("Aucun service ne correspond au filtre.")
        .await;
    filter.press("Escape").await;
    journey.role("status", "5 000 services").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_list_keeps_its_filter_and_its_place_while_the_page_beside_it_changes() {
    let journey = Journey::at(AGENCIES).await;
    journey.role("status", "5 000 services").wait().await;
    journey
        .field("Filtrer la liste")
        .fill("saint-etienne")
        .await;
    journey.role("status", "5 000 services").wait_gone().await;
    let found = agencies(&journey, "Saint-Étienne");
    entry(&journey, &found[0]).focus().await;
    journey.press("End").await;
    entry(&journey, &found[found.len() - 1]).click().await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    let place = scrolled(&journey).await;
    assert!(place > 1000.0, "scrolled to {place}");
    journey.role("link", "Appels").click().await;
    journey.wait_url("/calls/filtering").await;
    assert_eq!(scrolled(&journey).await, place);
    let other = &found[found.len() - 3];
    entry(&journey, other).click().await;
    journey
        .wait_url(&format!("/lines/{other}/calls/filtering"))
        .await;
    assert_eq!(scrolled(&journey).await, place);
    let kept = journey.field("Filtrer la liste").value().await;
    assert_eq!(kept, "saint-etienne");
    journey.finish().await;
}

#[tokio::test]
async fn another_service_opens_on_the_tab_that_is_open() {
    let (account, number) = (demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
    let groups = format!("web-cloud/voip/groups/{account}");
    let other = "0033972101001";
    let mut journey = Journey::start().await;
    // Neither number has a block of its own.
    journey.expect_error("status of 404");
    for (here, there) in [
        (
            format!("{groups}/numbers/{number}/redirect/ddi?search=accueil"),
            format!("{groups}/numbers/{other}/redirect/ddi"),
        ),
        (
            format!("{groups}/numbers/{number}/schedule?view=list"),
            format!("{groups}/numbers/{other}/schedule"),
        ),
        (
            format!("{groups}/lines/{}/calls/click2call", demo::LINE),
            format!("{groups}/lines/0033972123457/calls/click2call"),
        ),
        (
            format!("web-cloud/voip/{account}/number/{number}/configuration"),
            format!("web-cloud/voip/{account}/number/{other}/configuration"),
        ),
        (
            format!("telecom/telephony/{account}/alias/{number}/hunting"),
            format!("telecom/telephony/{account}/alias/{other}/hunting"),
        ),
    ] {
        journey.open(&here).await;
        let name = match there.contains("lines") {
            true => "Commercial – Jérôme",
            false => "Standard",
        };
        journey.field("Filtrer la liste").fill(name).await;
        list(&journey).role("link", any()).wait().await;
        entry(&journey, name).click().await;
        journey.wait_path(&there).await;
        let chosen = entry(&journey, name);
        chosen.wait_attribute("aria-current", "page").await;
        let kept = journey.field("Filtrer la liste").value().await;
        assert_eq!(kept, name);
    }
    journey.finish().await;
}

#[tokio::test]
async fn an_empty_list_says_that_there_is_nothing_to_choose() {
    let journey = Journey::start().await;
    journey.sandbox.world(|world| {
        let account = world.accounts.get_mut(demo::CAMPUS_ACCOUNT);
        let account = account.expect("an account of the demo");
        account.lines.clear();
        account.numbers.clear();
        account.faxes.clear();
    });
    let group = demo::CAMPUS_ACCOUNT;
    for (path, said) in [
        ("groups/GROUP/lines", "Ce groupe n'a aucune ligne"),
        ("groups/GROUP/numbers", "Ce groupe n'a aucun numéro"),
        ("groups/GROUP/fax", "Ce groupe n'a aucun fax"),
        (
            "groups/GROUP/abbreviated",
            "Vous n'avez aucun numéro abrégé",
        ),
    ] {
        let path = path.replace("GROUP", group);
        journey.open(&format!("web-cloud/voip/{path}")).await;
        journey
            .role("main", any())
            .wait_text(containing(said))
            .await;
        journey.wait_no_text("Choisissez").await;
    }
    journey.open(&format!("telecom/telephony/{group}")).await;
    journey.wait_text("Ce groupe n'a aucun numéro").await;
    journey.finish().await;
}

#[tokio::test]
async fn an_error_in_the_left_panel_can_be_read() {
    let mut journey = Journey::at("web-cloud/voip").await;
    journey.role("row", containing("Siège Lyon")).wait().await;
    journey.expect_error("status of 500");
    journey
        .sandbox
        .fault(Fault::status(500).on("GET", "/line$").times(9));
    let path = format!("web-cloud/voip/groups/{}/lines", demo::ACCOUNT);
    journey.open(&path).await;
    let error = journey.role("complementary", any()).role("alert", any());
    error.wait().await;
    // The widest line that the values of the error have room for, in pixels.
    let widths = "function () {
        return Math.min(...[...this.querySelectorAll('dd')].map((value) => value.clientWidth));
    }";
    let narrowest = error.evaluate(widths, serde_json::Value::Null).await;
    assert!(narrowest.as_f64() > Some(150.0), "{narrowest} px");
    journey.finish().await;
}

#[tokio::test]
async fn the_chosen_service_is_in_sight_when_the_page_opens() {
    let journey = Journey::at(&format!("{AGENCIES}/0033980002500/general")).await;
    let chosen = entry(&journey, "0033980002500");
    chosen.wait_attribute("aria-current", "page").await;
    assert!(scrolled(&journey).await > 100_000.0);
    journey.finish().await;
}

#[tokio::test]
async fn a_description_changed_meanwhile_is_shown_and_what_is_typed_stays() {
    let path = format!(
        "web-cloud/voip/groups/{}/lines/{}/general",
        demo::ACCOUNT,
        demo::LINE
    );
    let journey = Journey::at(&path).await;
    journey
        .role("button", "Modifier la description")
        .click()
        .await;
    let form = journey.role("dialog", "Modifier la description");
    form.field("Description").fill("Ma saisie").await;
    journey.sandbox.world(|world| {
        let account = world.accounts.get_mut(demo::ACCOUNT).expect("an account");
        let line = account.lines.get_mut(demo::LINE).expect("a line");
        "Modifiée ailleurs".clone_into(&mut line.description);
    });
    form.role("button", "Enregistrer").click().await;
    let notice = form.role("alert", containing("La description a changé entre-temps"));
    notice.wait_text(containing("Modifiée ailleurs")).await;
    let told = form.role("alert", containing("Quelqu'un d'autre"));
    assert_eq!(told.count().await, 1, "the conflict is shown once");
    assert_eq!(form.field("Description").value().await, "Ma saisie");
    assert_eq!(line_description(&journey), "Modifiée ailleurs");

    form.role("button", "Enregistrer").click().await;
    form.wait_gone().await;
    assert_eq!(line_description(&journey), "Ma saisie");
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
    assert_eq!(line_description(&journey), "Modifiée ailleurs");
    journey.finish().await;
}

#[tokio::test]
async fn a_line_is_described_anew_and_as_it_was_again() {
    let path = format!(
        "web-cloud/voip/groups/{}/lines/{}/general",
        demo::ACCOUNT,
        demo::LINE
    );
    let journey = Journey::at(&path).await;
    let before = "Accueil – Élodie Marchand";
    describe(&journey, before, "Accueil du siège").await;
    assert_eq!(line_description(&journey), "Accueil du siège");
    let put = requests(&journey, "PUT", demo::LINE);
    let body = put.first().and_then(sandbox::Received::json);
    assert_eq!(
        body,
        Some(serde_json::json!({ "description": "Accueil du siège" }))
    );
    entry(&journey, "Accueil du siège").wait().await;
    journey.role("button", "Rétablir").click().await;
    journey.wait_text("L'état précédent est rétabli").await;
    entry(&journey, before).wait().await;
    assert_eq!(line_description(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn a_number_is_described_anew_in_both_its_places() {
    let number = demo::EASY_HUNTING_NUMBER;
    let places = [
        format!("web-cloud/voip/groups/{}/numbers/{number}", demo::ACCOUNT),
        format!("web-cloud/voip/{}/number/{number}", demo::ACCOUNT),
    ];
    let journey = Journey::start().await;
    for (place, before, after) in [
        (&places[0], "Service clients", "Relation clients"),
        (&places[1], "Relation clients", "Clients"),
    ] {
        journey.open(place).await;
        describe(&journey, before, after).await;
        let stored = journey.sandbox.world(|world| {
            let number = world.number_mut(demo::ACCOUNT, number);
            number.map(|number| number.description.clone())
        });
        assert_eq!(stored.as_deref(), Some(after));
        entry(&journey, after).wait().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn markup_in_a_description_stays_text_wherever_it_is_shown() {
    let hostile = demo::HOSTILE_DESCRIPTION;
    let path = format!(
        "web-cloud/voip/groups/{}/numbers/0033467200101/general",
        demo::CAMPUS_ACCOUNT
    );
    let journey = Journey::at(&path).await;
    entry(&journey, hostile).wait().await;
    journey
        .role("main", any())
        .wait_text(containing(hostile))
        .await;
    describe(&journey, hostile, "<svg onload=alert(2)>").await;
    journey.role("button", "Rétablir").click().await;
    entry(&journey, hostile).wait().await;
    journey.role("button", "Journal").click().await;
    let journal = journey.role("dialog", "Journal");
    journal.wait_text(containing("<svg onload=alert(2)>")).await;
    journal.role("button", "Fermer").click().await;

    let rules = ddi_of(demo::CAMPUS_ACCOUNT, demo::BIG_DDI_NUMBER);
    journey.open(&format!("{rules}?pageSize=100")).await;
    let row = journey.role("row", containing(hostile));
    row.role("button", containing("Modifier la règle"))
        .click()
        .await;
    let form = journey.role("dialog", containing("Modifier la règle"));
    assert_eq!(form.field("Description").value().await, hostile);
    form.field("Description").fill("<b>gras</b>").await;
    form.role("button", "Enregistrer").click().await;
    journey.role("row", containing("<b>gras</b>")).wait().await;
    let made = "document.querySelectorAll('img, svg[onload], main b').length";
    assert_eq!(journey.evaluate(made).await, 0);
    assert!(journey.records().native_dialogs.is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn what_does_not_exist_is_said_wherever_its_address_leads() {
    let mut journey = Journey::start().await;
    journey.expect_error("status of 404");
    for (path, said) in [
        (
            "groups/nope/numbers/12/redirect/ddi",
            "Le numéro n'a pas pu être lu",
        ),
        ("nope/number/12/ddi", "Le numéro n'a pas pu être lu"),
        (
            "groups/nope/lines/12/calls/click2call",
            "La ligne n'a pas pu être lue",
        ),
    ] {
        journey.open(&format!("web-cloud/voip/{path}")).await;
        let error = journey.role("main", any()).role("alert", containing(said));
        error.wait_text(containing("n'existe plus")).await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_service_without_a_description_is_named_once() {
    let journey = Journey::at(&format!("web-cloud/voip/groups/{}/numbers", demo::ACCOUNT)).await;
    let number = "0033972101011";
    list(&journey).role("link", number).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_groups_are_searched_as_one_types_and_the_search_is_in_the_address() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.role("row", containing("Siège Lyon")).wait().await;
    journey.press_towards("/", "searchbox", "Rechercher").await;
    journey.type_text("reseau").await;
    journey
        .role("row", containing("Siège Lyon"))
        .wait_gone()
        .await;
    journey.wait_path("web-cloud/voip?search=reseau").await;
    journey.reload().await;
    journey
        .role("row", containing("Réseau d'agences"))
        .wait()
        .await;
    assert_eq!(journey.field("Rechercher").value().await, "reseau");
    journey.field("Rechercher").fill("zzz").await;
    journey
        .wait_text("Aucun groupe ne correspond à la recherche")
        .await;
    journey.finish().await;
}

fn list(journey: &Journey) -> Locator {
    journey.role("list", "Services du groupe")
}

fn entry(journey: &Journey, part: &str) -> Locator {
    list(journey).role("link", containing(part))
}

/// The lines of the agencies in a town, in the order of their numbers.
fn agencies(journey: &Journey, town: &str) -> Vec<String> {
    journey.sandbox.world(|world| {
        let lines = world.accounts[demo::BIG_ACCOUNT].lines.values();
        let there = lines.filter(|line| line.description.starts_with(town));
        there.map(|line| line.service_name.clone()).collect()
    })
}

/// How far the list is scrolled, in pixels.
async fn scrolled(journey: &Journey) -> f64 {
    let read = r#"document.querySelector('[aria-label="Services du groupe"][role=list]').parentElement.scrollTop"#;
    journey.evaluate(read).await.as_f64().unwrap_or_default()
}

fn line_description(journey: &Journey) -> String {
    let account = demo::ACCOUNT;
    journey.sandbox.world(|world| {
        world.accounts[account].lines[demo::LINE]
            .description
            .clone()
    })
}
