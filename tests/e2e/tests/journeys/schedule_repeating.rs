//! The same hours on several days: repeated, copied, and what is skipped said with its reason.

use e2e::{Journey, Locator, containing};
use sandbox::demo;

use crate::schedule::{
    accept, entry, fill_hours, open_add, open_edit, open_line, save, stored, wait_changes, written,
};

const OVERLAP: &str = "Cette plage horaire est en conflit avec une autre !";
const WILL_SKIP: &str = "Les jours où la plage serait en conflit sont laissés de côté.";

#[tokio::test]
async fn a_condition_is_repeated_on_all_weekdays() {
    let journey = open_line(demo::LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "9", "12").await;
    repeat(&form, "Seulement les jours de la semaine").await;
    accept(&form).await;
    wait_changes(&journey, 5).await;
    save(&journey).await;
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
    let expected = days.map(|day| format!("{day} 0900-1200 available"));
    assert_eq!(stored(&journey, demo::LINE), expected);
    assert_eq!(skipped(&journey).count().await, 0);
    journey.finish().await;
}

#[tokio::test]
async fn of_the_weekdays_the_one_in_conflict_is_skipped_and_named_with_its_reason() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "21:07", "22:00").await;
    repeat(&form, "Seulement les jours de la semaine").await;
    let warning = form.role("alert", containing(OVERLAP));
    warning.wait_text(containing(WILL_SKIP)).await;
    let night = "Vendredi de 17:25 à 24:00 · Créneau 2";
    assert_eq!(items(&warning).await, [night]);
    accept(&form).await;
    wait_changes(&journey, 4).await;
    let expected = [format!("Vendredi : {OVERLAP} {night}")];
    assert_eq!(items(&skipped(&journey)).await, expected);
    save(&journey).await;
    let sent = written(&journey, demo::SCHEDULED_LINE);
    let mut days: Vec<_> = sent
        .iter()
        .map(|(_, _, body)| body["day"].clone())
        .collect();
    days.sort_by_key(ToString::to_string);
    assert_eq!(days, ["monday", "thursday", "tuesday", "wednesday"]);
    journey.finish().await;
}

#[tokio::test]
async fn a_repeat_on_the_weekend_skips_the_sunday_that_is_full() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let name = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
    let form = open_edit(&journey, name).await;
    repeat(&form, "Seulement les week-ends").await;
    form.field("à").fill("13h").await;
    accept(&form).await;
    wait_changes(&journey, 1).await;
    let sunday = "Dimanche de 00:00 à 24:00 · Créneau 2";
    let expected = [format!("Dimanche : {OVERLAP} {sunday}")];
    assert_eq!(items(&skipped(&journey)).await, expected);
    let longer = "Samedi de 09:00 à 13:00 · Horaires d'ouverture · non enregistrée";
    entry(&journey, longer).wait().await;
    journey.finish().await;
}

#[tokio::test]
async fn chosen_days_get_the_condition_and_its_own_day_cannot_be_left_out() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "18", "19:15").await;
    repeat(&form, "Jours choisis").await;
    let own = form.role("checkbox", "Lundi");
    assert!(own.is_checked().await && !own.is_enabled().await);
    for day in ["Mercredi", "Jeudi", "Jours fériés"] {
        form.role("checkbox", day).click().await;
    }
    accept(&form).await;
    wait_changes(&journey, 3).await;
    let evening = "Jeudi de 18:00 à 21:07 · Créneau 2";
    let expected = [format!("Jeudi : {OVERLAP} {evening}")];
    assert_eq!(items(&skipped(&journey)).await, expected);
    save(&journey).await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    let added: Vec<_> = now.iter().filter(|it| it.contains("1800-1915")).collect();
    let expected = ["monday", "wednesday", "holiday"];
    assert_eq!(
        added,
        expected
            .map(|day| format!("{day} 1800-1915 available"))
            .each_ref()
    );
    journey.finish().await;
}

#[tokio::test]
async fn where_every_day_is_in_conflict_nothing_is_accepted() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let form = open_add(&journey).await;
    fill_hours(&form, "12:30", "13:00").await;
    repeat(&form, "Seulement les jours de la semaine").await;
    let warning = form.role("alert", containing(OVERLAP));
    warning
        .role("listitem", containing("Vendredi"))
        .wait()
        .await;
    assert_eq!(items(&warning).await.len(), 5);
    form.role("button", "Enregistrer").click().await;
    assert_eq!(form.field("De").value().await, "12:30");
    form.role("button", "Annuler").click().await;
    form.wait_gone().await;
    entry(&journey, containing(" · non enregistrée"))
        .wait_gone()
        .await;
    journey.finish().await;
}

#[tokio::test]
async fn a_day_is_copied_and_what_has_no_place_is_named() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    journey.role("button", "Copier une journée").click().await;
    let form = journey.role("dialog", "Copier une journée");
    let copy = form.role("button", "Copier");
    assert!(!copy.is_enabled().await);
    form.field("Copier les plages de")
        .select_option("Jeudi")
        .await;
    assert_eq!(form.role("checkbox", "Jeudi").count().await, 0);
    form.role("checkbox", "Samedi").click().await;
    copy.click().await;
    form.wait_gone().await;
    wait_changes(&journey, 2).await;
    let saturday = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";
    let line = format!("Samedi : {OVERLAP} {saturday}");
    assert_eq!(items(&skipped(&journey)).await, [line.clone(), line]);
    save(&journey).await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    let saturday: Vec<_> = now.iter().filter(|it| it.starts_with("saturday")).collect();
    let expected = [
        "saturday 0900-1230 available",
        "saturday 1345-1800 available",
        "saturday 1800-2107 slot2",
    ];
    assert_eq!(saturday, expected);
    journey.finish().await;
}

async fn repeat(form: &Locator, choice: &str) {
    form.field("Répéter").select_option(choice).await;
}

/// What says which days were left out.
fn skipped(journey: &Journey) -> Locator {
    journey.role("alert", containing("Des jours ont été laissés de côté"))
}

/// The lines of a list, once it is there.
async fn items(of: &Locator) -> Vec<String> {
    of.wait().await;
    of.role("listitem", e2e::any()).texts().await
}
