//! The house of screens: tabs that are links, addresses that lead somewhere, the way back.

use e2e::{Journey, Locator, any, containing};
use sandbox::demo;

use crate::support::ddi;

#[tokio::test]
async fn every_level_of_a_number_shows_its_tabs_as_links_and_marks_the_open_one() {
    let journey = Journey::at(&ddi()).await;
    let group = format!("/web-cloud/voip/groups/{}", demo::ACCOUNT);
    let number = format!("{group}/numbers/{}", demo::DDI_NUMBER);
    let levels = [
        ("Univers", "", "Web Cloud web-cloud* | Télécom telecom"),
        ("Rubriques de l'univers", "/web-cloud", "VoIP voip*"),
        (
            "Listes du groupe",
            &group,
            "Lignes lines | Numéros numbers* | Fax fax | Abrégés abbreviated",
        ),
        (
            "Rubriques du service",
            &number,
            "Général general | Redirection redirect* | File d'attente queue | SVI svi | \
             Planification schedule | Sons sounds",
        ),
        (
            "Sous-rubriques",
            &format!("{number}/redirect"),
            "Simple simple | DDI ddi* | Avancé advanced",
        ),
    ];
    for (level, above, expected) in levels {
        assert_eq!(tabs(&journey, level, above).await, expected, "{level}");
    }
    journey.finish().await;
}

#[tokio::test]
async fn every_level_of_a_line_shows_its_tabs_as_links_and_marks_the_open_one() {
    let line = format!(
        "/web-cloud/voip/groups/{}/lines/{}",
        demo::ACCOUNT,
        demo::LINE
    );
    let calls = format!("{line}/calls");
    let journey = Journey::at(&format!("{calls}/click2call")).await;
    let service = "Général general | Téléphone phone | Appels calls* | Transferts forwards | \
                   Messagerie voicemail | Conso consumption | Options options";
    let level = tabs(&journey, "Rubriques du service", &line).await;
    assert_eq!(level, service);
    let inner = "Historique history | Filtrage filtering | Click-to-Call click2call* | \
                 Interception interception";
    assert_eq!(tabs(&journey, "Sous-rubriques", &calls).await, inner);
    journey.finish().await;
}

#[tokio::test]
async fn a_number_with_a_queue_has_its_tabs_in_its_second_place_too() {
    let number = format!(
        "/web-cloud/voip/{}/number/{}",
        demo::ACCOUNT,
        demo::EASY_HUNTING_NUMBER
    );
    let journey = Journey::at(&format!("{number}/agents")).await;
    let expected = "Général general | Configuration configuration | Agents agents* | DDI ddi | \
                    Statistiques statistics | Horaires schedules";
    let level = tabs(&journey, "Rubriques du service", &number).await;
    assert_eq!(level, expected);
    journey.wait_text("easyHunting").await;
    journey.finish().await;
}

#[tokio::test]
async fn an_address_without_a_tab_opens_the_first_that_is_built() {
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    let line = format!("{group}/lines/{}", demo::LINE);
    let number = format!("{group}/numbers/{}", demo::DDI_NUMBER);
    let queue = format!(
        "web-cloud/voip/{}/number/{}",
        demo::ACCOUNT,
        demo::EASY_HUNTING_NUMBER
    );
    let journey = Journey::start().await;
    for (address, opened) in [
        ("", "web-cloud/voip"),
        ("web-cloud", "web-cloud/voip"),
        ("web-cloud/voip/groups", "web-cloud/voip"),
        ("telecom", "telecom/telephony"),
        (&group, &format!("{group}/lines")),
        (&line, &format!("{line}/general")),
        (&format!("{line}/calls"), &format!("{line}/calls/filtering")),
        (&number, &format!("{number}/general")),
        (&format!("{number}/redirect"), &ddi()),
        (&queue, &format!("{queue}/general")),
    ] {
        journey.open(address).await;
        journey.wait_path(opened).await;
        let current = journey.role("navigation", "Univers");
        current.role("link", any()).nth(0).wait().await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_keeps_the_navigation() {
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    let journey = Journey::start().await;
    for address in [
        "nowhere".to_owned(),
        "web-cloud/nowhere".to_owned(),
        "web-cloud/voip/nowhere".to_owned(),
        "telecom/nowhere".to_owned(),
        "telecom/telephony/nowhere/nowhere".to_owned(),
        format!("{group}/nowhere"),
        format!("{group}/lines/{}/nowhere", demo::LINE),
        format!("{group}/lines/{}/general/nowhere", demo::LINE),
        format!("{group}/lines/{}/calls/nowhere", demo::LINE),
        format!("{group}/numbers/{}/nowhere", demo::DDI_NUMBER),
        format!("{group}/numbers/{}/redirect/nowhere", demo::DDI_NUMBER),
        format!("{}/nowhere", ddi()),
        format!(
            "web-cloud/voip/{}/number/{}/nowhere",
            demo::ACCOUNT,
            demo::EASY_HUNTING_NUMBER
        ),
    ] {
        journey.open(&address).await;
        journey.wait_text("Page introuvable").await;
        assert_eq!(journey.path().await, address);
        journey.role("link", "Web Cloud").wait().await;
    }
    journey.role("link", "Voir les groupes").click().await;
    journey.role("heading", "Groupes").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_slash_at_the_end_of_an_address_changes_nothing() {
    let journey = Journey::start().await;
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    for (address, shown) in [
        ("web-cloud/voip/".to_owned(), "Siège Lyon"),
        ("telecom/telephony/".to_owned(), "Siège Lyon"),
        (format!("{group}/lines/"), "Choisissez une ligne"),
        (
            format!("{group}/lines/{}/general/", demo::LINE),
            "Informations générales",
        ),
        (format!("{}/", ddi()), "Règles DDI"),
    ] {
        journey.open(&address).await;
        journey.wait_text(shown).await;
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_browser_goes_back_and_forth_through_the_tabs() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.role("link", "Siège Lyon").click().await;
    journey
        .role("link", containing("Élodie Marchand"))
        .click()
        .await;
    journey.wait_url("/general").await;
    journey.role("link", "Appels").click().await;
    journey.wait_url("/calls/filtering").await;
    journey.role("link", "Click-to-Call").click().await;
    journey.wait_url("/calls/click2call").await;
    journey.back().await;
    journey.wait_url("/calls/filtering").await;
    open_tab(&journey, "Filtrage")
        .wait_attribute("aria-current", "page")
        .await;
    // The redirection to the first tab must leave no entry that would send the user forward again.
    journey.back().await;
    journey.wait_url("/general").await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    journey.forward().await;
    journey.forward().await;
    journey.wait_url("/calls/click2call").await;
    journey.finish().await;
}

#[tokio::test]
async fn a_tab_that_is_not_built_says_so_and_leads_to_the_control_panel() {
    let journey = Journey::with().config(
        "links",
        serde_json::json!({ "controlPanel": "https://panel.example/" }),
    );
    let number = format!(
        "web-cloud/voip/groups/{}/numbers/{}",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    );
    let journey = journey.at(&format!("{number}/svi")).await;
    journey.wait_text("Cet écran n'existe pas encore ici").await;
    let link = journey.role("link", containing("Ouvrir l'espace client OVHcloud"));
    assert_eq!(
        link.attribute("href").await.as_deref(),
        Some("https://panel.example/")
    );
    assert!(
        link.attribute("rel")
            .await
            .is_some_and(|rel| rel.contains("noopener"))
    );
    let menu = format!(
        "web-cloud/voip/groups/{}/numbers/{}/svi",
        demo::ACCOUNT,
        demo::DDI_NUMBER
    );
    journey.open(&menu).await;
    journey.wait_text("Cet écran n'existe pas encore ici").await;
    journey.finish().await;
}

#[tokio::test]
async fn the_breadcrumb_leads_to_what_stands_above() {
    let journey = Journey::at(&ddi()).await;
    let trail = journey.role("navigation", "Fil d'Ariane");
    trail.wait_text(containing("DDI")).await;
    let links = trail.role("link", any()).names().await;
    assert_eq!(
        links,
        [
            "VoIP",
            demo::ACCOUNT,
            "Numéros",
            demo::DDI_NUMBER,
            "Redirection"
        ]
    );
    trail.role("link", "Numéros").click().await;
    journey.wait_text("Choisissez un numéro").await;
    journey.back().await;
    trail.role("link", "VoIP").click().await;
    journey.role("heading", "Groupes").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn each_page_has_a_title_of_its_own() {
    let journey = Journey::at("web-cloud/voip").await;
    journey.role("link", "Siège Lyon").wait().await;
    assert!(title(&journey).await.contains("Groupes"));
    journey.role("link", "Siège Lyon").click().await;
    journey.wait_text("Choisissez une ligne").await;
    assert!(title(&journey).await.contains("Lignes"));
    journey.open(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    let here = title(&journey).await;
    assert!(
        here.starts_with("DDI") && here.contains(demo::DDI_NUMBER),
        "{here}"
    );
    journey.open("nowhere").await;
    journey.wait_text("Page introuvable").await;
    assert!(title(&journey).await.contains("Page introuvable"));
    journey.open("telecom/telephony").await;
    journey.role("link", "Siège Lyon").wait().await;
    assert!(title(&journey).await.contains("Téléphonie"));
    journey.open(&ddi()).await;
    journey.role("button", "Se déconnecter").click().await;
    journey.role("button", "Se connecter").wait().await;
    let after = title(&journey).await;
    assert!(
        after.contains("Connexion") && !after.contains(demo::DDI_NUMBER),
        "{after}"
    );
    journey.finish().await;
}

#[tokio::test]
async fn the_language_is_switched_at_once_and_remembered() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.role("button", "English").click().await;
    journey.role("button", "Refresh").wait().await;
    assert_eq!(
        journey.evaluate("document.documentElement.lang").await,
        "en-GB"
    );
    journey.role("link", "Numbers").nth(0).wait().await;
    journey.reload().await;
    journey.role("button", "Refresh").wait().await;
    assert_eq!(
        journey.evaluate("document.documentElement.lang").await,
        "en-GB"
    );
    let french = [
        "Rafraîchir",
        "Règles",
        "Rubriques",
        "Ajouter",
        "Numéro",
        "Lignes",
    ];
    let text = journey.text().await;
    let left: Vec<_> = french.iter().filter(|word| text.contains(**word)).collect();
    assert!(left.is_empty(), "{left:?} in {text}");
    journey.role("button", "Français").click().await;
    journey.role("button", "Rafraîchir").wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_keyboard_can_jump_over_the_navigation() {
    let journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.reload().await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.press("Tab").await;
    journey.wait_focused("button", "Aller au contenu").await;
    journey.press("Enter").await;
    journey.wait_focused("main", any()).await;
    journey.press("Tab").await;
    journey.wait_focused("link", "VoIP").await;
    journey.finish().await;
}

/// A level's tabs as `label segment | …`, the open one starred; each must lead below `above`.
async fn tabs(journey: &Journey, level: &str, above: &str) -> String {
    let links = journey.role("navigation", level).role("link", any());
    links.nth(0).wait().await;
    let mut told = Vec::new();
    for (index, name) in links.names().await.into_iter().enumerate() {
        let link = links.nth(index);
        let href = link.attribute("href").await.unwrap_or_default();
        let segment = href.strip_prefix(above).unwrap_or(&href);
        let current = match link.attribute("aria-current").await.as_deref() {
            Some("page") => "*",
            Some(other) => panic!("{name}: aria-current={other}"),
            None => "",
        };
        told.push(format!(
            "{name} {}{current}",
            segment.trim_start_matches('/')
        ));
    }
    told.join(" | ")
}

fn open_tab(journey: &Journey, name: &str) -> Locator {
    journey
        .role("navigation", "Sous-rubriques")
        .role("link", name)
}

async fn title(journey: &Journey) -> String {
    let title = journey.evaluate("document.title").await;
    title.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_language_that_cannot_be_fetched_is_told_and_not_remembered() {
    let mut journey = Journey::at(&ddi()).await;
    journey.role("row", containing("Accueil")).wait().await;
    journey.expect_error("Messages_en_GB");
    journey.expect_error("the language cannot be changed");
    journey.block_requests("*Messages_en_GB*").await;
    journey.role("button", "English").click().await;
    journey
        .wait_text("La langue n'a pas pu être chargée.")
        .await;
    journey.reload().await;
    journey.role("button", "Rafraîchir").wait().await;
    journey.unblock_requests().await;
    journey.role("button", "English").click().await;
    journey.role("button", "Refresh").wait().await;
    journey.finish().await;
}
