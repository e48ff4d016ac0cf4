//! What the screen tells, and how it looks.

use e2e::{Journey, Locator, any, containing};
use sandbox::demo;
use serde_json::{Value, json};

use super::{extensions, open, path, rows, stored, table};
use crate::accessibility::Audit;

#[tokio::test]
async fn the_number_its_figures_and_its_extensions_are_shown() {
    let journey = open().await;
    journey
        .role("heading", containing("+33 800 123 456"))
        .wait()
        .await;
    journey.wait_text("easyHunting").await;
    let trail = journey.role("navigation", "Fil d'Ariane").text().await;
    assert!(trail.ends_with("+33 800 123 456 DDI"), "{trail}");
    let text = journey.text().await;
    for told in [
        "+33 800 123 456 + 101 → Service commercial",
        "Règles actives 8 / 10",
        "Plage DDI 100 - 199",
        "Mode Par extension",
    ] {
        assert!(text.contains(told), "{told} in {text}");
    }
    assert_eq!(
        rows(&journey).await,
        [
            "100 +33 9 72 12 34 56 Ligne interne Actif Accueil",
            "101 +33 9 72 12 34 57 Ligne interne Actif Service commercial",
            "102 +33 9 72 12 34 58 Ligne interne Actif Support",
            "103 +33 6 12 34 56 78 Externe Actif Mobile urgence",
            "104 +33 9 72 10 10 03 File Actif File assistance technique",
            "105 +33 9 72 10 10 04 SVI Actif Menu vocal d'accueil",
            "110 +33 9 12 34 56 01 Ligne interne Actif",
            "120 +41 223 456 789 Externe Inactif Bureau de Genève",
        ]
    );
    journey.finish().await;
}

#[tokio::test]
async fn the_whole_hierarchy_groups_the_digits_of_numbers() {
    let journey = open().await;
    let entry = "Service clients +33 800 123 456";
    journey.role("link", entry).wait().await;
    journey.role("link", "Général").click().await;
    let heading = containing("+33 800 123 456");
    journey.role("heading", heading.clone()).wait().await;
    journey
        .role("heading", "Informations générales")
        .wait()
        .await;
    assert!(!journey.text().await.contains(demo::EASY_HUNTING_NUMBER));
    journey.finish().await;
}

#[tokio::test]
async fn the_columns_are_as_wide_as_they_are_drawn() {
    let journey = open().await;
    let headers = table(&journey).role("columnheader", any());
    let mut widths = Vec::new();
    for index in 0..headers.count().await {
        let width = "function () { return this.getBoundingClientRect().width }";
        widths.push(headers.nth(index).evaluate(width, Value::Null).await);
    }
    assert_eq!(widths, [130, 250, 150, 150, 220, 80].map(|px| json!(px)));
    journey.finish().await;
}

/// Background and words of the badge in a cell, and how strongly they contrast.
const COLOURS: &str = "function () {
  const { backgroundColor, color } = getComputedStyle(this.firstElementChild);
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3)
      .map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(backgroundColor), luminance(color)].sort((a, b) => a - b);
  return [backgroundColor, (light + 0.05) / (dark + 0.05)];
}";

async fn badge(journey: &Journey, name: &str) -> (String, f64) {
    let cell: Locator = table(journey).role("cell", name).nth(0);
    let colours = cell.evaluate(COLOURS, Value::Null).await;
    let background = colours[0].as_str().expect("a colour").to_owned();
    (background, colours[1].as_f64().expect("a ratio"))
}

#[tokio::test]
async fn each_type_has_its_colour_under_words_that_can_be_read() {
    let journey = open().await;
    for dark in [false, true] {
        journey.set_preferences(dark, true).await;
        for (name, drawn) in [
            ("Ligne interne", "rgb(222, 247, 236)"),
            ("Externe", "rgb(219, 234, 254)"),
            ("File", "rgb(243, 232, 255)"),
            ("SVI", "rgb(254, 243, 199)"),
        ] {
            let (background, contrast) = badge(&journey, name).await;
            assert!(contrast >= 4.5, "{name}: {contrast}, dark: {dark}");
            assert_eq!(background == drawn, !dark, "{name}: {background}");
        }
    }
    journey.finish().await;
}

#[tokio::test]
async fn the_table_is_sorted_by_its_headers_and_the_address_keeps_it() {
    let journey = open().await;
    let first = async |journey: &Journey| rows(journey).await.remove(0);
    for (header, leads) in [
        ("Destination", "103"),
        ("Type", "100"),
        ("Statut", "100"),
        ("Description", "110"),
    ] {
        table(&journey).role("button", header).click().await;
        assert!(first(&journey).await.starts_with(leads), "{header}");
    }
    table(&journey).role("button", "Type").click().await;
    table(&journey).role("button", "Type").click().await;
    assert!(first(&journey).await.starts_with("105"));
    journey.wait_url("sort=type&direction=desc").await;
    journey.reload().await;
    table(&journey).wait().await;
    assert!(first(&journey).await.starts_with("105"));
    journey.finish().await;
}

#[tokio::test]
async fn eleven_extensions_take_two_pages() {
    let journey = Journey::start().await;
    extensions(&journey, |all| {
        all.max_count = 50;
        for digits in 130..133 {
            let mut item = all.items[0].clone();
            item.extension = digits.to_string();
            all.items.push(item);
        }
    });
    journey.open(&path()).await;
    journey.role("status", "1–10 sur 11").wait().await;
    journey.role("button", "Page suivante").click().await;
    journey.role("status", "11–11 sur 11").wait().await;
    assert_eq!(rows(&journey).await.len(), 1);
    journey.wait_url("page=2").await;
    assert!(journey.text().await.contains("Règles actives 11 / 50"));
    journey.finish().await;
}

#[tokio::test]
async fn markup_stays_text() {
    let journey = open().await;
    extensions(&journey, |all| {
        all.items[1].description = Some(demo::HOSTILE_DESCRIPTION.to_owned());
        demo::HOSTILE_DESCRIPTION.clone_into(&mut all.mode);
        "<b>fax</b>".clone_into(&mut all.items[2].destination_type);
    });
    journey.role("button", "Rafraîchir").click().await;
    table(&journey).role("cell", "<b>fax</b>").wait().await;
    let shown = table(&journey).role("cell", demo::HOSTILE_DESCRIPTION);
    shown.wait().await;
    let before = stored(&journey);
    for opener in ["Modifier la règle 101", "Supprimer la règle 101"] {
        journey.role("button", opener).click().await;
        journey.role("dialog", opener).wait().await;
        journey.press("Escape").await;
        journey.role("dialog", opener).wait_gone().await;
    }
    assert_eq!(stored(&journey), before);
    journey.finish().await;
}

#[tokio::test]
async fn page_and_forms_are_accessible_in_both_themes_and_on_a_telephone() {
    let journey = open().await;
    let mut audit = Audit::of(&journey);
    audit.look("table").await;
    for opener in [
        "+ Ajouter une règle",
        "Modifier la règle 104",
        "Supprimer la règle 104",
        "Importer CSV",
    ] {
        journey.role("button", opener).click().await;
        let dialog = journey.role("dialog", any());
        dialog.wait().await;
        audit.look(opener).await;
        journey.press("Escape").await;
        dialog.wait_gone().await;
    }
    let file = "extension;destination\n101;0612345678\n111;0972123456\n300;1\n";
    let _preview = super::preview_of(&journey, file).await;
    audit.look("preview").await;
    audit.conclude();
    journey.finish().await;
}
