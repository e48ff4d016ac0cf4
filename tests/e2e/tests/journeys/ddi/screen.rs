//! What the screen shows before anything is done.

use e2e::any;

use super::{open_block, rows, rules_table};

#[tokio::test]
async fn it_shows_the_range_the_default_the_count_and_every_rule() {
    let journey = open_block().await;
    journey.role("heading", "Configuration").wait().await;
    journey.role("definition", "0033972100000-099").wait().await;
    journey
        .wait_text("Les appels vers un numéro sans règle active vont vers 0033972123456.")
        .await;
    journey.role("status", "8 règles").wait().await;
    journey
        .wait_text("DDI (SDA) : chaque numéro de la plage à son destinataire")
        .await;
    assert_eq!(
        rules_table(&journey)
            .role("columnheader", any())
            .texts()
            .await,
        [
            "Extension",
            "Numéro complet",
            "Destination",
            "Description",
            "Statut",
            "Actions"
        ]
    );
    let rows = rows(&journey).await;
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[0], "00 0033972100000 0033972123456 Accueil Actif");
    assert_eq!(rows[7], "99 0033972100099 0033612345678 Astreinte Actif");
    journey.assert_accessible().await;
    journey.finish().await;
}

#[tokio::test]
async fn refreshing_shows_what_others_have_changed() {
    let journey = open_block().await;
    super::block(&journey, |block| {
        block.add("42", "0033612345678", Some("Ajoutée ailleurs"));
    });
    journey.role("button", "Rafraîchir").click().await;
    super::row(&journey, "0033972100042").wait().await;
    journey.role("status", "9 règles").wait().await;
    journey.finish().await;
}
