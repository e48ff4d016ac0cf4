//! "Que se passe-t-il… ?" answered from what is on the screen, and the slots that the answers lead to.

use e2e::{Journey, Locator, any, containing};
use sandbox::demo;
use serde_json::json;

use crate::ddi::{error_at, wait_error_at};
use crate::schedule::{
    accept, fill_hours, line, number_path, open, open_add, open_line, save, save_bar, wait_changes,
    week, written,
};

const OPEN: &str = "Ouvert : la ligne sonne normalement.";
const CLOSED: &str = "Fermé : Répondeur 0033972123457.";
const OFF: &str = "Les plages horaires sont désactivées : \
                   les appels arrivent comme s'il n'y en avait pas.";

#[tokio::test]
async fn each_moment_has_its_answer() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    for (day, time, expected) in [
        ("Lundi", "8h30", OPEN),
        ("Lundi", "12:15", "Créneau 1 : Numéro 0033612345678."),
        ("Vendredi", "17:25", "Créneau 2 : Répondeur 0033972101006."),
        ("Samedi", "12:29", OPEN),
        // The end is no longer in it.
        ("Samedi", "12:30", CLOSED),
        ("Dimanche", "23:59", "Créneau 2 : Répondeur 0033972101006."),
        ("Jours fériés", "9:59", CLOSED),
    ] {
        ask(&journey, day, time).await;
        answer(&journey).wait_text(expected).await;
    }
    let time = question(&journey).field("Heure");
    time.fill("25h").await;
    let said = wait_error_at(&journey, &time).await;
    assert!(said.contains("« 25h » n'est pas une heure"), "{said}");
    answer(&journey).wait_text("").await;
    journey.finish().await;
}

#[tokio::test]
async fn answers_follow_what_is_not_saved_yet() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    ask(&journey, "Samedi", "15:00").await;
    answer(&journey).wait_text(CLOSED).await;
    let form = open_add(&journey).await;
    form.field("Jour de la semaine")
        .select_option("Samedi")
        .await;
    fill_hours(&form, "14", "16").await;
    form.field("Rediriger les appels vers")
        .select_option("Créneau 3 (Répondeur)")
        .await;
    accept(&form).await;
    answer(&journey).wait_text("Créneau 3 : Répondeur.").await;

    let form = open_slots(&journey).await;
    slot(&form, "Créneau 3")
        .field("Destination")
        .select_option("Numéro")
        .await;
    let number = slot(&form, "Créneau 3").field("Numéro de destination");
    number.fill("04 78 10 10 12").await;
    accept(&form).await;
    let leads = "Créneau 3 : Numéro 0033478101012.";
    answer(&journey).wait_text(leads).await;

    let form = open_slots(&journey).await;
    form.role("switch", "Statut").click().await;
    accept(&form).await;
    answer(&journey).wait_text(OFF).await;
    wait_changes(&journey, 2).await;
    save_bar(&journey).role("button", "Annuler").click().await;
    answer(&journey).wait_text(CLOSED).await;
    assert!(written(&journey, demo::SCHEDULED_LINE).is_empty());
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_takes_the_calls_or_passes_them_on() {
    let path = number_path(demo::ACCOUNT, demo::PABX_NUMBER);
    let journey = open(&path).await;
    ask(&journey, "Mardi", "8:30").await;
    let taken = "Les appels passent par cette extension (Mardi de 08:30 à 12:30).";
    answer(&journey).wait_text(taken).await;
    ask(&journey, "Mardi", "13:00").await;
    let passed = "Aucune plage ne couvre ce moment : les appels passent à l'extension suivante.";
    answer(&journey).wait_text(passed).await;
    // It has neither slots nor a switch.
    assert_eq!(slots_card(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_wrong_number_is_named_at_its_slot() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_slots(&journey).await;
    let first = slot(&form, "Créneau 1").field("Numéro de destination");
    let second = slot(&form, "Créneau 2").field("Numéro de destination");
    assert_eq!(first.value().await, "0033612345678");
    first.fill("12O4").await;
    second.fill("0612").await;
    assert_eq!(error_at(&journey, &first).await, None);
    form.role("button", "Enregistrer").click().await;
    let said = wait_error_at(&journey, &first).await;
    assert!(
        said.contains("Un numéro ne contient pas de lettre : « O »"),
        "{said}"
    );
    let said = wait_error_at(&journey, &second).await;
    assert!(said.contains("celui-ci en compte"), "{said}");

    first.fill("").await;
    form.role("button", "Enregistrer").click().await;
    let said = wait_error_at(&journey, &first).await;
    assert!(said.contains("Saisissez un numéro."), "{said}");
    form.role("button", "Annuler").click().await;
    form.wait_gone().await;
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn of_the_slots_only_what_was_changed_is_saved() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_slots(&journey).await;
    let number = slot(&form, "Créneau 1").field("Numéro de destination");
    number.fill("").await;
    number.type_text("chlo").await;
    form.role("option", containing("Chloé Dupré")).click().await;
    number.wait_value("0033972123458").await;
    form.field("Durée de sonnerie")
        .select_option("45 secondes")
        .await;
    accept(&form).await;
    let card = slots_card(&journey);
    card.wait_text(containing("Numéro 0033972123458")).await;
    card.wait_text(containing("45 secondes")).await;
    wait_changes(&journey, 1).await;
    save(&journey).await;
    let sent = written(&journey, demo::SCHEDULED_LINE);
    assert_eq!(sent.len(), 1);
    let (method, path, body) = &sent[0];
    assert_eq!((method.as_str(), path.as_str()), ("PUT", "/options"));
    assert_eq!(
        *body,
        json!({ "slot1Number": "0033972123458", "slot1Type": "number", "timeout": 45 })
    );
    let now = line(&journey, demo::SCHEDULED_LINE, |line| line.options.clone());
    assert_eq!(now.timeout, Some(45));
    assert_eq!(now.slots.slot1_number.as_deref(), Some("0033972123458"));
    assert_eq!(now.slots.slot2_number.as_deref(), Some("0033972101006"));
    journey.finish().await;
}

#[tokio::test]
async fn the_conditions_of_an_extension_are_not_left_for_another_with_unsaved_edits() {
    let path = number_path(demo::ACCOUNT, demo::PABX_NUMBER);
    let journey = open(&path).await;
    let extension = journey.field("Extension");
    assert!(extension.is_enabled().await);
    let morning = "Mardi de 08:30 à 12:30";
    let entry = week(&journey).role("button", containing(morning));
    entry.press("Shift+ArrowDown").await;
    wait_changes(&journey, 1).await;
    assert!(!extension.is_enabled().await);
    assert!(!journey.field("Plan de numérotation").is_enabled().await);
    journey
        .wait_text("Enregistrez ou annulez d'abord vos changements.")
        .await;
    save_bar(&journey).role("button", "Annuler").click().await;
    extension.select_option("Extension 2").await;
    week(&journey)
        .role("button", containing("Dimanche de 08:00 à 20:00"))
        .wait()
        .await;
    journey.finish().await;
}

fn question(journey: &Journey) -> Locator {
    journey.role("region", "Que se passe-t-il… ?")
}

async fn ask(journey: &Journey, day: &str, time: &str) {
    question(journey).field("Jour").select_option(day).await;
    question(journey).field("Heure").fill(time).await;
}

fn answer(journey: &Journey) -> Locator {
    question(journey).role("status", any())
}

fn slots_card(journey: &Journey) -> Locator {
    journey.role("region", "Créneaux et destinations")
}

async fn open_slots(journey: &Journey) -> Locator {
    let open = slots_card(journey).role("button", "Modifier les créneaux");
    open.click().await;
    let form = journey.role("dialog", "Modifier les créneaux");
    form.wait().await;
    form
}

fn slot(form: &Locator, name: &str) -> Locator {
    form.role("group", name)
}
