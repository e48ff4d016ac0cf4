//! Creating, changing and deleting, with each of the three resources.

use serde_json::{Value, json};

use super::{
    Service, add, change, open_preview, plan_rows, reads, remove, send, sent, set_timeout, shown,
    take_back, wait_row,
};
use crate::schedule::{list, save_bar};

#[tokio::test]
async fn a_line_is_sent_what_was_changed_and_nothing_else() {
    let line = Service::Line;
    let journey = line.open().await;
    let before = line.stored(&journey);
    assert_eq!(shown(&journey).await.len(), 20);
    assert_eq!(reads(&journey, line), (1, 0));

    add(
        &journey,
        "Samedi",
        "14h",
        "16:30",
        Some("Créneau 3 (Répondeur)"),
    )
    .await;
    change(&journey, "Lundi de 13:45 à 18:00", "13:45", "17:40").await;
    remove(&journey, "Samedi de 09:00 à 12:30").await;
    set_timeout(&journey, "25 secondes").await;
    wait_row(
        &journey,
        "Lundi de 13:45 à 17:40 Horaires d'ouverture Modifiée",
    )
    .await;
    wait_row(
        &journey,
        "Samedi de 09:00 à 12:30 Horaires d'ouverture À supprimer",
    )
    .await;
    wait_row(&journey, "Samedi de 14:00 à 16:30 Créneau 3 À créer").await;
    assert_eq!(line.stored(&journey), before, "nothing is sent by editing");

    let window = open_preview(&journey).await;
    window
        .wait_text(e2e::containing("4 changements à enregistrer"))
        .await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Modification des créneaux 20 secondes 25 secondes",
            "Suppression d'une plage horaire Samedi de 09:00 à 12:30 · Horaires d'ouverture",
            "Modification d'une plage horaire Lundi de 13:45 à 18:00 · Horaires d'ouverture \
             Lundi de 13:45 à 17:40 · Horaires d'ouverture",
            "Ajout d'une plage horaire Samedi de 14:00 à 16:30 · Créneau 3",
        ]
    );
    journey.assert_accessible().await;
    assert!(line.written(&journey).is_empty());
    send(&window).await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;

    let new = json!({"day": "saturday", "hourBegin": "1400", "hourEnd": "1630", "policy": "slot3"});
    assert_eq!(
        line.written(&journey),
        [
            sent("PUT", "/options", json!({"timeout": 25})),
            sent("DELETE", "/condition/52418", Value::Null),
            sent("PUT", "/condition/52403", json!({"hourEnd": "1740"})),
            sent("POST", "/condition", new.clone()),
        ]
    );
    let mut wanted = before.clone();
    wanted.options["timeout"] = json!(25);
    wanted.remove(52418);
    wanted.condition(52403)["hourEnd"] = json!("1740");
    wanted.conditions.push(new);
    wanted.conditions[19]["id"] = json!(52421);
    wanted.conditions[19]["status"] = json!("enabled");
    assert_eq!(line.stored(&journey), wanted);
    assert_eq!(shown(&journey).await.len(), 20);

    take_back(&journey, "4 changements enregistrés").await;
    wait_row(&journey, "Samedi de 09:00 à 12:30 Horaires d'ouverture").await;
    assert_eq!(line.stored(&journey).without_ids(), before.without_ids());
    assert_eq!(reads(&journey, line).1, 0, "no condition is read by itself");
    journey.finish().await;
}

#[tokio::test]
async fn a_queue_keeps_the_ends_that_nobody_touched_to_the_second() {
    let queue = Service::Queue;
    let journey = queue.open().await;
    let before = queue.stored(&journey);
    assert_eq!(reads(&journey, queue), (1, 0));

    add(
        &journey,
        "Dimanche",
        "10:00",
        "11:07",
        Some("Horaires d'ouverture"),
    )
    .await;
    add(
        &journey,
        "Dimanche",
        "20:00",
        "24:00",
        Some("Créneau 2 (Répondeur 0033972101006)"),
    )
    .await;
    // The begin of a condition whose end is 10:00:59, and the policy of nothing.
    change(&journey, "Lundi de 08:30 à 10:00", "09:00", "10:00").await;
    remove(&journey, "Mardi de 08:30 à 10:00").await;
    let window = open_preview(&journey).await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Suppression d'une plage horaire Mardi de 08:30 à 10:00 · Créneau 1",
            "Modification d'une plage horaire Lundi de 08:30 à 10:00 · Créneau 1 \
             Lundi de 09:00 à 10:00 · Créneau 1",
            "Ajout d'une plage horaire Dimanche de 10:00 à 11:07 · Horaires d'ouverture",
            "Ajout d'une plage horaire Dimanche de 20:00 à 24:00 · Créneau 2",
        ]
    );
    send(&window).await;
    window.wait_gone().await;

    let mut written = queue.written(&journey);
    // The two creations leave at the same time.
    written[2..].sort_by_key(|(_, _, body)| body.to_string());
    let new = |from: &str, to: &str, policy: &str| json!({"weekDay": "sunday", "timeFrom": from, "timeTo": to, "policy": policy});
    let (morning, night) = (
        new("10:00:00", "11:06:59", "available"),
        new("20:00:00", "23:59:59", "slot2"),
    );
    assert_eq!(
        written,
        [
            sent("DELETE", "/timeConditions/conditions/7304", Value::Null),
            sent(
                "PUT",
                "/timeConditions/conditions/7301",
                json!({"timeFrom": "09:00:00"})
            ),
            sent("POST", "/timeConditions/conditions", morning.clone()),
            sent("POST", "/timeConditions/conditions", night.clone()),
        ]
    );
    let mut wanted = before.clone();
    wanted.remove(7304);
    wanted.condition(7301)["timeFrom"] = json!("09:00:00");
    let mut wanted = wanted.without_ids();
    wanted.conditions.extend([morning, night]);
    assert_eq!(queue.stored(&journey).without_ids(), wanted.without_ids());

    take_back(&journey, "4 changements enregistrés").await;
    wait_row(&journey, "Mardi de 08:30 à 10:00 Créneau 1").await;
    assert_eq!(queue.stored(&journey).without_ids(), before.without_ids());
    assert_eq!(
        reads(&journey, queue).1,
        0,
        "no condition is read by itself"
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_extension_of_a_dialplan_has_hours_and_no_policy() {
    let extension = Service::Extension;
    let journey = extension.open().await;
    let before = extension.stored(&journey);
    assert_eq!(reads(&journey, extension), (1, 0));
    assert!(
        !journey
            .role("button", "Modifier les créneaux")
            .is_visible()
            .await
    );

    add(&journey, "Samedi", "9", "12h30", None).await;
    change(&journey, "Lundi de 08:30 à 12:30", "08:30", "12:00").await;
    remove(&journey, "Mardi de 14:00 à 18:00").await;
    let window = open_preview(&journey).await;
    assert_eq!(
        plan_rows(&window).await,
        [
            "Suppression d'une plage horaire Mardi de 14:00 à 18:00",
            "Modification d'une plage horaire Lundi de 08:30 à 12:30 Lundi de 08:30 à 12:00",
            "Ajout d'une plage horaire Samedi de 09:00 à 12:30",
        ]
    );
    send(&window).await;
    window.wait_gone().await;

    let new = json!({"weekDay": "saturday", "timeFrom": "09:00:00", "timeTo": "12:29:59"});
    assert_eq!(
        extension.written(&journey),
        [
            sent(
                "DELETE",
                "/dialplan/411/extension/1521/conditionTime/9704",
                Value::Null
            ),
            sent(
                "PUT",
                "/dialplan/411/extension/1521/conditionTime/9701",
                json!({"timeTo": "11:59:59"})
            ),
            sent(
                "POST",
                "/dialplan/411/extension/1521/conditionTime",
                new.clone()
            ),
        ]
    );
    let mut wanted = before.clone();
    wanted.remove(9704);
    wanted.condition(9701)["timeTo"] = json!("11:59:59");
    let mut wanted = wanted.without_ids();
    wanted.conditions.push(new);
    assert_eq!(
        extension.stored(&journey).without_ids(),
        wanted.without_ids()
    );

    take_back(&journey, "3 changements enregistrés").await;
    wait_row(&journey, "Mardi de 14:00 à 18:00").await;
    assert_eq!(
        extension.stored(&journey).without_ids(),
        before.without_ids()
    );
    assert_eq!(
        reads(&journey, extension).1,
        0,
        "no condition is read by itself"
    );
    journey.finish().await;
}

#[tokio::test]
async fn a_condition_put_back_as_it_was_is_nothing_to_save() {
    let line = Service::Line;
    let journey = line.open().await;
    for (what, from, to) in [
        ("Vendredi de 13:45 à 17:25", "13:45", "17:40"),
        ("Vendredi de 13:45 à 17:40", "13:45", "17:25"),
    ] {
        // The evening begins where this one ends: it makes room first.
        if to == "17:40" {
            change(&journey, "Vendredi de 17:25 à 24:00", "18:00", "24:00").await;
        }
        change(&journey, what, from, to).await;
    }
    change(&journey, "Vendredi de 18:00 à 24:00", "17:25", "0:00").await;
    save_bar(&journey).wait_gone().await;
    list(&journey)
        .role("row", e2e::containing("Modifiée"))
        .wait_gone()
        .await;
    assert!(line.written(&journey).is_empty());
    journey.finish().await;
}
