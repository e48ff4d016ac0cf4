//! Editing a condition in its form: hours in any spelling, errors at their field, conflicts shown
//! and not accepted.

use e2e::{Journey, any, containing};
use sandbox::demo;
use sandbox::world::TimeCondition;
use serde_json::json;

use crate::ddi::{error_at, wait_error_at};
use crate::schedule::{
    accept, entry, fill_hours, line, line_path, open_add, open_edit, open_line, save, save_bar,
    stored, wait_changes, written,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
const OVERLAP: &str = "Cette plage horaire est en conflit avec une autre !";

#[tokio::test]
async fn a_condition_is_added_and_saved() {
    let journey = open_line(demo::LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "8h30", "17h25").await;
    accept(&form).await;
    let name = "Lundi de 08:30 à 17:25 · Horaires d'ouverture";
    entry(&journey, format!("{name} · non enregistrée"))
        .wait()
        .await;
    wait_changes(&journey, 1).await;
    assert!(written(&journey, demo::LINE).is_empty());
    save(&journey).await;
    assert_eq!(stored(&journey, demo::LINE), ["monday 0830-1725 available"]);
    entry(&journey, name).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn hours_are_understood_as_people_type_them() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let mut name = SATURDAY.to_owned();
    for (from, to, read) in [
        ("8h30", "17h25", "de 08:30 à 17:25"),
        ("0905", "1210", "de 09:05 à 12:10"),
        ("8", "12h", "de 08:00 à 12:00"),
        (" 7:15 ", "24:00", "de 07:15 à 24:00"),
        ("08:30:00", "0:00", "de 08:30 à 24:00"),
    ] {
        let form = open_edit(&journey, &name).await;
        fill_hours(&form, from, to).await;
        accept(&form).await;
        name = format!("Samedi {read} · Horaires d'ouverture · non enregistrée");
        entry(&journey, &name).wait().await;
    }
    save(&journey).await;
    let sent = written(&journey, demo::SCHEDULED_LINE);
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].2, json!({ "hourBegin": "0830", "hourEnd": "2400" }));
    journey.finish().await;
}

#[tokio::test]
async fn wrong_hours_are_named_at_their_field_and_nothing_is_accepted() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_edit(&journey, SATURDAY).await;
    let (from, to) = (form.field("De"), form.field("à"));
    fill_hours(&form, "8h70", "").await;
    // Nobody is told off while still typing.
    assert_eq!(error_at(&journey, &from).await, None);
    form.role("button", "Enregistrer").click().await;
    let malformed = "« 8h70 » n'est pas une heure (exemple : 08:30).";
    assert!(wait_error_at(&journey, &from).await.contains(malformed));
    let empty = wait_error_at(&journey, &to).await;
    assert!(empty.contains("Indiquez une heure."), "{empty}");

    fill_hours(&form, "18:00", "9:30").await;
    let order = "La fin (09:30) doit être après le début (18:00).";
    form.role("button", "Enregistrer").click().await;
    let said = wait_error_at(&journey, &to).await;
    assert!(said.contains(order), "{said}");
    assert_eq!(error_at(&journey, &from).await, None);

    for wrong in ["25:00", "24:01", "midi", "8:5"] {
        to.fill(wrong).await;
        let expected = format!("« {wrong} » n'est pas une heure");
        journey.wait_text(&expected).await;
        form.role("button", "Enregistrer").click().await;
        assert!(wait_error_at(&journey, &to).await.contains(&expected));
    }
    form.role("button", "Annuler").click().await;
    form.wait_gone().await;
    entry(&journey, SATURDAY).wait().await;
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_conflict_is_shown_while_typing_and_is_not_accepted() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_add(&journey).await;
    form.field("Jour de la semaine")
        .select_option("Samedi")
        .await;
    fill_hours(&form, "12:00", "14:00").await;
    let conflict = form.role("alert", containing(OVERLAP));
    conflict.role("listitem", SATURDAY).wait().await;
    assert_eq!(conflict.role("listitem", any()).count().await, 1);
    form.role("button", "Enregistrer").click().await;
    assert_eq!(form.field("De").value().await, "12:00");
    assert_eq!(form.field("à").value().await, "14:00");
    assert_eq!(save_bar(&journey).count().await, 0);

    // What only touches is no conflict.
    form.field("De").fill("12:30").await;
    conflict.wait_gone().await;
    accept(&form).await;
    let added = "Samedi de 12:30 à 14:00 · Horaires d'ouverture · non enregistrée";
    entry(&journey, added).wait().await;
    save(&journey).await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    assert!(now.contains(&"saturday 1230-1400 available".to_owned()));
    journey.finish().await;
}

#[tokio::test]
async fn an_edit_into_others_names_them_all_and_leaves_the_condition_where_it_was() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_edit(&journey, SATURDAY).await;
    form.field("Jour de la semaine")
        .select_option("Lundi")
        .await;
    let conflict = form.role("alert", containing(OVERLAP));
    conflict.wait().await;
    let named = [
        "Lundi de 08:30 à 12:15 · Horaires d'ouverture",
        "Lundi de 12:15 à 13:45 · Créneau 1",
    ];
    assert_eq!(conflict.role("listitem", any()).texts().await, named);
    form.role("button", "Enregistrer").click().await;
    journey.press("Escape").await;
    form.wait_gone().await;
    journey.wait_focused("button", SATURDAY).await;
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn a_policy_is_chosen_by_where_it_leads_and_is_all_that_is_sent() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_edit(&journey, SATURDAY).await;
    let policy = form.field("Rediriger les appels vers");
    assert_eq!(policy.value().await, "available");
    policy
        .select_option("Créneau 1 (Numéro 0033612345678)")
        .await;
    accept(&form).await;
    let name = "Samedi de 09:00 à 12:30 · Créneau 1";
    journey
        .wait_focused("button", format!("{name} · non enregistrée"))
        .await;
    save(&journey).await;
    let sent = written(&journey, demo::SCHEDULED_LINE);
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].2, json!({ "policy": "slot1" }));
    entry(&journey, name).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn a_condition_that_overlaps_as_it_was_loaded_can_be_given_another_policy() {
    let journey = Journey::start().await;
    line(&journey, demo::SCHEDULED_LINE, |line| {
        let mut saturdays = line.conditions.values().filter(|it| it.day == "saturday");
        let twin = saturdays.next().expect("a Saturday").clone();
        line.conditions.add(|id| TimeCondition {
            id,
            hour_begin: "1200".to_owned(),
            hour_end: "1400".to_owned(),
            ..twin
        });
    });
    journey.open(&line_path(demo::SCHEDULED_LINE)).await;
    let form = open_edit(&journey, SATURDAY).await;
    form.field("Rediriger les appels vers")
        .select_option("Créneau 1 (Numéro 0033612345678)")
        .await;
    accept(&form).await;
    let edited = "Samedi de 09:00 à 12:30 · Créneau 1 · non enregistrée";
    entry(&journey, edited).wait().await;
    wait_changes(&journey, 1).await;
    journey.finish().await;
}
