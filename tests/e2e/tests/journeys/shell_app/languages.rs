//! The manager's language is the application's.

use super::Embedded;
use crate::support::ddi;
use serde_json::{Value, json};

#[tokio::test]
async fn it_speaks_the_language_of_the_manager_and_changes_it_with_the_manager() {
    let manager = Embedded::at(&ddi()).await;
    manager.wait_rules().await;
    let app = manager.app();
    assert_eq!(app.role("button", "English").count().await, 0);
    app.role("button", "+ Ajouter une règle").click().await;
    app.role("dialog", e2e::any())
        .field("Extension")
        .fill("42")
        .await;
    choose(&manager, "en_GB").await;
    let form = app.role("dialog", "Add a rule");
    form.wait().await;
    assert_eq!(form.field("Extension").value().await, "42", "kept");
    choose(&manager, "fr_CA").await;
    app.role("dialog", "Ajouter une règle").wait().await;
    let remembered = "localStorage.getItem('voip-manager.locale')";
    assert_eq!(manager.window.evaluate(remembered).await, Value::Null);
    manager.finish().await;
}

#[tokio::test]
async fn it_starts_in_english_where_the_manager_speaks_a_language_that_it_has_not() {
    let manager = Embedded::on(|_| json!({}), "locale=de_DE", &ddi()).await;
    manager.app().role("button", "Refresh").wait().await;
    let language = "frames[0].document.documentElement.lang";
    assert_eq!(manager.window.evaluate(language).await, "en-GB");
    manager.finish().await;
}

/// In the manager's own menu.
async fn choose(manager: &Embedded, locale: &str) {
    let choice = format!("host.shell.getPlugin('i18n').setLocale('{locale}')");
    manager.window.evaluate(&choice).await;
}
