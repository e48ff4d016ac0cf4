//! The page and what is mounted in it keep out of each other's way.

use e2e::{Look, containing};
use serde_json::json;

use super::{Host, ddi};
use crate::dropped_files::refused;
use crate::translation::assert_only_page_translated;

/// How an instance looks where the page's own rules mean ill.
const LOOKS: &str = "(() => {
  const root = document.querySelector('section[aria-label=Links] voip-manager').shadowRoot;
  const look = (selector, ...properties) => {
    const style = getComputedStyle(root.querySelector(selector));
    return properties.map((property) => style[property]);
  };
  return [
    look('#app', 'fontSize', 'letterSpacing', 'textTransform', 'color'),
    look('td', 'display', 'fontSize', 'borderLeftWidth', 'color'),
    look('h1', 'fontSize', 'lineHeight'),
    look('.ui-button', 'display', 'fontSize', 'fontStyle', 'borderTopWidth'),
    look('.ui-panes__right', 'paddingLeft', 'backgroundColor'),
  ];
})()";

/// The block of rules that is mounted on the left looks as it does on a page of its own.
pub(crate) async fn assert_own_looks(host: &Host) {
    let looks = host.window.evaluate(LOOKS).await;
    let text = "rgb(58, 67, 116)";
    let expected = json!([
        ["15px", "normal", "none", text],
        ["table-cell", "15px", "0px", text],
        ["24px", "30px"],
        ["flex", "15px", "normal", "1px"],
        ["32px", "rgba(0, 0, 0, 0)"],
    ]);
    assert_eq!(looks, expected);
}

#[tokio::test]
async fn the_page_keeps_what_is_its_own() {
    let host = Host::open().await;
    let before = host.page().await;
    host.show("Links", &ddi()).await;
    let app = host.app("Links");
    app.role("row", containing("Accueil")).wait().await;
    app.role("button", "English").click().await;
    app.role("button", "Sign out").wait().await;
    let mut after = host.page().await;
    assert_eq!(after["children"], json!([1, 0]));
    after["children"] = before["children"].clone();
    assert_eq!(after, before);

    host.unmount("Links").await;
    host.unmount("Links").await;
    assert_eq!(host.page().await, before);
    host.finish().await;
}

#[tokio::test]
async fn the_page_is_translated_and_what_is_mounted_is_not() {
    let host = Host::open().await;
    host.show("Links", &ddi()).await;
    host.app("Links")
        .role("row", containing("Accueil"))
        .wait()
        .await;
    host.window
        .evaluate("void document.body.append(Object.assign(document.createElement('p'), { textContent: 'Eigener Text' }))")
        .await;
    assert_only_page_translated(&host.window, "Eigener Text", "Accueil").await;
    host.finish().await;
}

#[tokio::test]
async fn the_page_keeps_its_own_files_unless_a_window_of_what_is_mounted_is_open() {
    let host = Host::open().await;
    host.show("Links", &ddi()).await;
    let app = host.app("Links");
    let row = app.role("row", containing("Accueil"));
    row.wait().await;
    let [taken, left] = [json!([true, true]), json!([false, false])];
    assert_eq!(refused(&row, "file").await, taken);
    let script = "(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['a'], 'a.csv'));
        const options = { bubbles: true, cancelable: true, dataTransfer };
        return ['dragover', 'drop'].map((type) => !document.body.dispatchEvent(new DragEvent(type, options)));
    })()";
    assert_eq!(host.window.evaluate(script).await, left);
    app.role("button", "Importer CSV").click().await;
    host.window.role("dialog", "Importer CSV").wait().await;
    assert_eq!(host.window.evaluate(script).await, taken);
    host.unmount("Links").await;
    assert_eq!(host.window.evaluate(script).await, left);
    host.finish().await;
}

#[tokio::test]
async fn the_styles_of_the_page_do_not_reach_in() {
    let host = Host::open().await;
    host.show("Links", &ddi()).await;
    let app = host.app("Links");
    app.role("row", containing("Accueil")).wait().await;
    assert_own_looks(&host).await;
    host.finish().await;
}

#[tokio::test]
async fn the_example_shows_two_instances() {
    let look = Look {
        width: 1440,
        ..Look::default()
    };
    let host = Host::open_page(&look, "assets/examples", "mount/").await;
    let (french, english) = (host.app("Français"), host.app("English"));
    french.field("Jeton d'accès").wait().await;
    english
        .field("Access token")
        .fill(sandbox::demo::TOKEN)
        .await;
    english.role("button", "Sign in").click().await;
    english.role("link", "Siège Lyon").click().await;
    let address = english.role("status", "Address");
    address.wait_text(containing("/lines")).await;
    french
        .role("status", "Adresse")
        .wait_text("/web-cloud/voip")
        .await;
    english.role("button", "Remove").click().await;
    english.role("link", "Lines").wait_gone().await;
    french.field("Jeton d'accès").wait().await;
    host.finish().await;
}
