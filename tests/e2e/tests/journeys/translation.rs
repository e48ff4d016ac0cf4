//! A browser that translates pages replaces text under the application, which must go on all the same.

use e2e::{Journey, containing};
use serde_json::json;

use crate::ddi::{open_delete, open_edit, save};
use crate::support::ddi;

/// What Chrome does to each text of the page and of its shadow roots, unless `translate="no"` holds there.
const TRANSLATE: &str = "(() => {
  const texts = [];
  const walk = (node, translates) => {
    if (node.nodeType === Node.TEXT_NODE && translates && node.data.trim()) texts.push(node);
    if (node.nodeType === Node.ELEMENT_NODE && node.hasAttribute('translate')) {
      translates = node.getAttribute('translate') !== 'no';
    }
    if (['SCRIPT', 'STYLE', 'TEXTAREA'].includes(node.nodeName)) return;
    for (const child of node.childNodes) walk(child, translates);
    if (node.shadowRoot) walk(node.shadowRoot, translates);
  };
  walk(document.documentElement, true);
  for (const text of texts) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = 'x' + text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.map((text) => text.data.trim());
})()";

#[tokio::test]
async fn a_translated_page_shows_what_is_and_goes_on() {
    let journey = Journey::at(&ddi()).await;
    let row = journey.role("row", containing("0033972100020"));
    row.wait().await;
    let note = "document.querySelector('meta[name=google]')?.content";
    assert_eq!(journey.evaluate(note).await, "notranslate");
    assert_eq!(journey.evaluate(TRANSLATE).await, json!([]));

    let form = open_edit(&journey, "20").await;
    assert_eq!(journey.evaluate(TRANSLATE).await, json!([]));
    form.role("switch", "Statut").click().await;
    save(&form).await;
    row.wait_text(containing("Inactif")).await;

    journey.field("Rechercher").fill("accueil").await;
    row.wait_gone().await;
    journey.field("Rechercher").fill("").await;
    row.wait().await;
    journey.role("button", "Description").click().await;
    let question = open_delete(&journey, "20").await;
    question.wait_text(containing("0033972100020")).await;
    assert_eq!(journey.evaluate(TRANSLATE).await, json!([]));
    journey.press("Escape").await;
    question.wait_gone().await;
    journey.role("button", "Importer CSV").click().await;
    journey.role("dialog", containing("Importer")).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn the_sign_in_page_is_not_translated_either() {
    let journey = Journey::with().signed_out_at("").await;
    journey.role("button", "Se connecter").wait().await;
    assert_eq!(journey.evaluate(TRANSLATE).await, json!([]));
    journey.finish().await;
}

/// Of what is mounted in another page, nothing; the page itself is translated.
pub(crate) async fn assert_only_page_translated(window: &e2e::Window, own: &str, of_app: &str) {
    let translated = window.evaluate(TRANSLATE).await.to_string();
    assert!(translated.contains(own), "{translated}");
    assert!(!translated.contains(of_app), "{translated}");
}
