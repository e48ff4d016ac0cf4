//! A file that is dropped beside the zone for it: the browser would open it in the place of the application.

use e2e::{Journey, Locator, containing};
use serde_json::{Value, json};

use crate::support::ddi;

/// Drags a file, or a link, over an element and drops it there: whether the browser is kept from opening it.
const DROP: &str = "function (kind) {
  const dataTransfer = new DataTransfer();
  if (kind === 'file') dataTransfer.items.add(new File(['10;0033972123456;A'], 'rules.csv'));
  else dataTransfer.setData(kind, 'https://example.com/');
  return ['dragover', 'drop'].map((type) => {
    const options = { bubbles: true, cancelable: true, composed: true, dataTransfer };
    return !this.dispatchEvent(new DragEvent(type, options));
  });
}";

/// Whether the browser is kept from opening what is dragged there, and what is dropped.
pub(crate) async fn refused(target: &Locator, kind: &str) -> Value {
    target.evaluate(DROP, json!(kind)).await
}

#[tokio::test]
async fn a_file_beside_the_zone_is_not_opened() {
    let journey = Journey::with().signed_out_at(&ddi()).await;
    let button = journey.role("button", "Se connecter");
    assert_eq!(refused(&button, "file").await, json!([true, true]));

    journey.sign_in(sandbox::demo::TOKEN).await;
    let row = journey.role("row", containing("Accueil"));
    row.wait().await;
    assert_eq!(refused(&row, "file").await, json!([true, true]));
    assert_eq!(refused(&row, "text/uri-list").await, json!([true, true]));
    let search = journey.field("Rechercher");
    assert_eq!(refused(&search, "file").await, json!([true, true]));
    // A field takes text, and links are text.
    assert_eq!(
        refused(&search, "text/uri-list").await,
        json!([false, false])
    );
    assert_eq!(refused(&row, "text/plain").await, json!([false, false]));

    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", containing("Importer"));
    window.wait().await;
    let title = window.role("heading", containing("Importer"));
    for target in [&title, &window] {
        assert_eq!(refused(target, "file").await, json!([true, true]));
    }
    let zone = window.role("status", containing("Déposez un fichier"));
    zone.drop_file("rules.csv", b"11;0033972123457;Nouveau")
        .await;
    window.role("row", containing("Nouveau")).wait().await;
    journey.finish().await;
}
