//! Editing time conditions in their form: hours in any spelling, errors at their field, conflicts shown.

use sandbox::demo;

use crate::schedule::{
    accept, entry, fill_hours, open_add, open_line, save, stored, wait_changes, written,
};

#[tokio::test]
async fn a_condition_is_added_and_saved() {
    let journey = open_line(demo::LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "8h30", "17h25").await;
    accept(&form).await;
    let name = "Lundi de 08:30 à 17:25 · Horaires d'ouverture · non enregistrée";
    entry(&journey, name).wait().await;
    wait_changes(&journey, 1).await;
    assert!(written(&journey, demo::LINE).is_empty());
    save(&journey).await;
    assert_eq!(stored(&journey, demo::LINE), ["monday 0830-1725 available"]);
    entry(&journey, "Lundi de 08:30 à 17:25 · Horaires d'ouverture")
        .wait()
        .await;
    journey.finish().await;
}
