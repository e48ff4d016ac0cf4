//! The plain list beside the week: its place in the address, deletions that can be restored, and
//! "Annuler", which puts everything back.

use e2e::{Journey, any, containing};
use sandbox::demo;

use crate::ddi::rows_of;
use crate::schedule::{
    accept, entry, fill_hours, line_path, list, open_add, open_line, save, save_bar, stored,
    wait_changes, week, written,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30";

#[tokio::test]
async fn week_or_list_stands_in_the_address_and_survives_a_reload() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let path = line_path(demo::SCHEDULED_LINE);
    let switch = journey.role("group", "Affichage");
    let (as_week, as_list) = (
        switch.role("button", "Semaine"),
        switch.role("button", "Liste"),
    );
    as_week.wait_attribute("aria-pressed", "true").await;
    as_list.click().await;
    list(&journey).wait().await;
    week(&journey).wait_gone().await;
    journey.wait_path(&format!("{path}?view=list")).await;
    as_list.wait_attribute("aria-pressed", "true").await;
    let rows = rows_of(&list(&journey)).await;
    assert_eq!(rows.len(), 20);
    assert_eq!(rows[0], "Lundi de 08:30 à 12:15 Horaires d'ouverture");
    assert_eq!(rows[19], "Jours fériés de 10:00 à 12:00 Créneau 1");

    journey.reload().await;
    list(&journey).wait().await;
    as_list.wait_attribute("aria-pressed", "true").await;
    as_week.click().await;
    week(&journey).wait().await;
    list(&journey).wait_gone().await;
    journey.wait_path(&path).await;
    journey.finish().await;
}

#[tokio::test]
async fn the_list_says_the_week_in_short() {
    let journey = open_list().await;
    let summary = journey.role("list", "La semaine en bref");
    let lines = summary.role("listitem", any()).texts().await;
    let expected = [
        "Lundi, Mardi, Mercredi, Jeudi, Vendredi de 08:30 à 12:15 · Horaires d'ouverture",
        "Lundi, Mardi, Mercredi, Jeudi, Vendredi de 12:15 à 13:45 · Créneau 1",
        "Lundi, Mardi, Mercredi, Jeudi de 13:45 à 18:00 · Horaires d'ouverture",
        "Jeudi de 18:00 à 21:07 · Créneau 2",
        "Vendredi de 13:45 à 17:25 · Horaires d'ouverture",
        "Vendredi de 17:25 à 24:00 · Créneau 2",
        "Samedi de 09:00 à 12:30 · Horaires d'ouverture",
        "Dimanche de 00:00 à 24:00 · Créneau 2",
        "Jours fériés de 10:00 à 12:00 · Créneau 1",
    ];
    assert_eq!(lines, expected);
    journey.finish().await;
}

#[tokio::test]
async fn a_deletion_asks_first_and_is_restored_from_the_list() {
    let journey = open_list().await;
    let row = list(&journey).role("row", containing(SATURDAY));
    let remove = format!("Supprimer la plage {SATURDAY}");
    list(&journey).role("button", &remove).click().await;
    let question = journey.role("dialog", "Suppression");
    question
        .role("paragraph", containing(SATURDAY))
        .wait()
        .await;
    question
        .role("paragraph", containing("Êtes-vous certain"))
        .wait()
        .await;
    question.role("button", "Annuler").click().await;
    question.wait_gone().await;
    assert_eq!(save_bar(&journey).count().await, 0);

    list(&journey).role("button", &remove).click().await;
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    row.wait_text(containing("À supprimer")).await;
    wait_changes(&journey, 1).await;
    let restore = format!("Rétablir la plage {SATURDAY}");
    list(&journey).role("button", &restore).click().await;
    row.wait_text(format!("{SATURDAY} Horaires d'ouverture"))
        .await;
    save_bar(&journey).wait_gone().await;
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn what_was_deleted_is_not_restored_over_what_took_its_place() {
    let journey = open_list().await;
    remove(&journey, SATURDAY).await;
    let form = open_add(&journey).await;
    form.field("Jour de la semaine")
        .select_option("Samedi")
        .await;
    fill_hours(&form, "10", "11").await;
    accept(&form).await;
    let restore = format!("Rétablir la plage {SATURDAY}");
    list(&journey).role("button", &restore).click().await;
    let refusal = journey.role("alert", containing("Ce changement n'est pas possible"));
    refusal
        .wait_text(containing("Samedi de 10:00 à 11:00"))
        .await;
    wait_changes(&journey, 2).await;
    save(&journey).await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    let saturday: Vec<_> = now.iter().filter(|it| it.starts_with("saturday")).collect();
    assert_eq!(saturday, ["saturday 1000-1100 available"]);
    journey.finish().await;
}

#[tokio::test]
async fn what_was_added_and_deleted_again_leaves_nothing() {
    let journey = open_list().await;
    let form = open_add(&journey).await;
    fill_hours(&form, "19", "20").await;
    accept(&form).await;
    let row = list(&journey).role("row", containing("Lundi de 19:00 à 20:00"));
    row.wait_text(containing("À créer")).await;
    remove(&journey, "Lundi de 19:00 à 20:00").await;
    row.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn cancel_puts_everything_back() {
    let journey = open_list().await;
    let before = rows_of(&list(&journey)).await;
    let slots = journey.role("region", "Créneaux et destinations");
    let slots_before = slots.text().await;
    let form = open_add(&journey).await;
    fill_hours(&form, "19", "20").await;
    accept(&form).await;
    remove(&journey, SATURDAY).await;
    let edit = "Modifier la plage Jeudi de 18:00 à 21:07";
    list(&journey).role("button", edit).click().await;
    let form = journey.role("dialog", "Modifier une plage horaire");
    form.field("à").fill("22h").await;
    accept(&form).await;
    let row = list(&journey).role("row", containing("Jeudi de 18:00 à 22:00"));
    row.wait_text(containing("Modifiée")).await;
    slots.role("button", "Modifier les créneaux").click().await;
    let form = journey.role("dialog", "Modifier les créneaux");
    form.field("Durée de sonnerie")
        .select_option("45 secondes")
        .await;
    accept(&form).await;
    slots.wait_text(containing("45 secondes")).await;
    wait_changes(&journey, 4).await;

    save_bar(&journey).role("button", "Annuler").click().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(rows_of(&list(&journey)).await, before);
    assert_eq!(slots.text().await, slots_before);
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.role("button", "Semaine").click().await;
    entry(&journey, containing(" de ")).wait_count(20).await;
    journey.finish().await;
}

/// The list of the line with a full week.
async fn open_list() -> Journey {
    let path = format!("{}?view=list", line_path(demo::SCHEDULED_LINE));
    let journey = Journey::at(&path).await;
    list(&journey).wait().await;
    journey
}

async fn remove(journey: &Journey, what: &str) {
    let button = format!("Supprimer la plage {what}");
    list(journey).role("button", &button).click().await;
    let question = journey.role("dialog", "Suppression");
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
}
