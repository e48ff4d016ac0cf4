//! Time conditions by the mouse: drawn, moved and resized in the week.

use e2e::{Journey, any, containing};
use sandbox::demo;
use serde_json::json;

use crate::schedule::{
    accept, condition_form, day, drag, entry, inside, line, open_line, save, save_bar, show, spot,
    stored, wait_changes, week, written,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
const THURSDAY_EVENING: &str = "Jeudi de 18:00 à 21:07 · Créneau 2";
const FRIDAY_NIGHT: &str = "Vendredi de 17:25 à 24:00 · Créneau 2";

#[tokio::test]
async fn a_drag_on_the_empty_area_proposes_the_quarter_hours_that_it_touches() {
    let journey = open_line(demo::LINE).await;
    show(&journey, 540, 660).await;
    let from = spot(&journey, "Mardi", 545).await;
    let to = spot(&journey, "Mardi", 650).await;
    journey.drag_between(from, to).await;
    let form = condition_form(&journey, "Ajouter une plage horaire").await;
    assert_eq!(form.field("Jour de la semaine").value().await, "tuesday");
    assert_eq!(form.field("De").value().await, "09:00");
    assert_eq!(form.field("à").value().await, "11:00");
    accept(&form).await;
    let name = "Mardi de 09:00 à 11:00 · Horaires d'ouverture · non enregistrée";
    entry(&journey, name).wait().await;
    save(&journey).await;
    assert_eq!(
        stored(&journey, demo::LINE),
        ["tuesday 0900-1100 available"]
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_click_on_the_empty_area_proposes_an_hour_as_far_as_there_is_room() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    show(&journey, 720, 840).await;
    for (minute, from, to) in [(800, "13:15", "14:15"), (755, "12:30", "13:30")] {
        let place = spot(&journey, "Samedi", minute).await;
        journey.drag_between(place, place).await;
        let form = condition_form(&journey, "Ajouter une plage horaire").await;
        assert_eq!(form.field("Jour de la semaine").value().await, "saturday");
        assert_eq!(form.field("De").value().await, from);
        assert_eq!(form.field("à").value().await, to);
        form.role("button", "Annuler").click().await;
        form.wait_gone().await;
    }
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn the_button_of_a_day_adds_to_that_day() {
    let journey = open_line(demo::LINE).await;
    for (name, wire) in [("Jeudi", "thursday"), ("Jours fériés", "holiday")] {
        let add = format!("Ajouter une plage horaire : {name}");
        day(&journey, name).role("button", &add).click().await;
        let form = condition_form(&journey, "Ajouter une plage horaire").await;
        assert_eq!(form.field("Jour de la semaine").value().await, wire);
        accept(&form).await;
        let added = format!("{name} de 08:30 à 17:30 · Horaires d'ouverture · non enregistrée");
        day(&journey, name).role("button", &added).wait().await;
    }
    save(&journey).await;
    let expected = [
        "thursday 0830-1730 available",
        "holiday 0830-1730 available",
    ];
    assert_eq!(stored(&journey, demo::LINE), expected);
    journey.finish().await;
}

#[tokio::test]
async fn a_condition_is_dragged_to_another_day_and_keeps_the_focus() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    show(&journey, 645, 1215).await;
    let from = spot(&journey, "Samedi", 645).await;
    let to = spot(&journey, "Mardi", 1213).await;
    drag(&journey, SATURDAY, from, to).await;
    let moved = "Mardi de 18:30 à 22:00 · Horaires d'ouverture · non enregistrée";
    day(&journey, "Mardi").role("button", moved).wait().await;
    entry(&journey, containing("Samedi de")).wait_gone().await;
    journey.wait_focused("button", moved).await;
    wait_changes(&journey, 1).await;
    save(&journey).await;
    let body = json!({ "day": "tuesday", "hourBegin": "1830", "hourEnd": "2200" });
    assert_eq!(bodies(&journey), [body]);
    journey.finish().await;
}

#[tokio::test]
async fn edges_are_dragged_to_the_nearest_quarter_hour() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    show(&journey, 480, 840).await;
    let end = inside(&entry(&journey, SATURDAY), (0.5, 0.99)).await;
    let later = spot(&journey, "Samedi", 839).await;
    drag(&journey, SATURDAY, end, later).await;
    let longer = "Samedi de 09:00 à 14:00 · Horaires d'ouverture · non enregistrée";
    journey.wait_focused("button", longer).await;
    let begin = inside(&entry(&journey, longer), (0.5, 0.01)).await;
    let earlier = spot(&journey, "Samedi", 492).await;
    drag(&journey, longer, begin, earlier).await;
    let whole = "Samedi de 08:15 à 14:00 · Horaires d'ouverture · non enregistrée";
    journey.wait_focused("button", whole).await;
    save(&journey).await;
    let body = json!({ "hourBegin": "0815", "hourEnd": "1400" });
    assert_eq!(bodies(&journey), [body]);
    journey.finish().await;
}

#[tokio::test]
async fn an_edge_off_the_quarter_hours_stays_when_the_other_one_is_dragged() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    show(&journey, 1050, 1290).await;
    for (name, day, to, moved) in [
        (THURSDAY_EVENING, "Jeudi", 1141, "Jeudi de 19:00 à 21:07"),
        (FRIDAY_NIGHT, "Vendredi", 1080, "Vendredi de 18:00 à 24:00"),
    ] {
        let begin = inside(&entry(&journey, name), (0.5, 0.005)).await;
        let later = spot(&journey, day, to).await;
        drag(&journey, name, begin, later).await;
        let moved = format!("{moved} · Créneau 2 · non enregistrée");
        journey.wait_focused("button", &moved).await;
    }
    save(&journey).await;
    let sent = [
        json!({ "hourBegin": "1900" }),
        json!({ "hourBegin": "1800" }),
    ];
    assert_eq!(bodies(&journey), sent);
    let now = stored(&journey, demo::SCHEDULED_LINE);
    for kept in ["thursday 1900-2107 slot2", "friday 1800-2400 slot2"] {
        assert!(now.contains(&kept.to_owned()), "{now:#?}");
    }
    journey.finish().await;
}

#[tokio::test]
async fn a_drag_onto_another_condition_is_refused_with_its_reason_and_changes_nothing() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let before = entry(&journey, containing(" de ")).names().await;
    show(&journey, 540, 780).await;
    let from = spot(&journey, "Samedi", 645).await;
    let to = spot(&journey, "Mardi", 645).await;
    drag(&journey, SATURDAY, from, to).await;
    let refusal = journey.role("alert", containing("Ce changement n'est pas possible"));
    let reason = "Cette plage horaire est en conflit avec une autre ! \
                  Mardi de 08:30 à 12:15 · Horaires d'ouverture \
                  Mardi de 12:15 à 13:45 · Créneau 1";
    refusal.wait_text(containing(reason)).await;
    assert_eq!(entry(&journey, containing(" de ")).names().await, before);
    assert_eq!(save_bar(&journey).count().await, 0);
    journey.wait_focused("button", SATURDAY).await;

    refusal.role("button", "Fermer ce message").click().await;
    refusal.wait_gone().await;
    journey.finish().await;
}

#[tokio::test]
async fn among_two_hundred_conditions_one_is_dragged() {
    let journey = open_line(demo::DENSE_LINE).await;
    entry(&journey, containing(" de ")).wait_count(200).await;
    week(&journey).role("group", any()).wait_count(8).await;
    show(&journey, 1290, 1350).await;
    let from = spot(&journey, "Vendredi", 1305).await;
    let to = spot(&journey, "Vendredi", 1365).await;
    drag(&journey, "Vendredi de 21:30 à 22:00 · Créneau 1", from, to).await;
    let moved = "Vendredi de 22:30 à 23:00 · Créneau 1 · non enregistrée";
    journey.wait_focused("button", moved).await;
    entry(&journey, containing(" de ")).wait_count(200).await;
    save(&journey).await;
    let count = line(&journey, demo::DENSE_LINE, |line| line.conditions.len());
    assert_eq!(count, 200);
    let now = stored(&journey, demo::DENSE_LINE);
    assert!(now.contains(&"friday 2230-2300 slot1".to_owned()));
    assert_eq!(written(&journey, demo::DENSE_LINE).len(), 1);
    journey.finish().await;
}

/// The bodies that the line with a full week was sent, in order.
fn bodies(journey: &Journey) -> Vec<serde_json::Value> {
    let sent = written(journey, demo::SCHEDULED_LINE).into_iter();
    sent.map(|(method, _, body)| {
        assert_eq!(method, "PUT");
        body
    })
    .collect()
}
