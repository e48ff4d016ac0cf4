//! Time conditions for everybody: by the keyboard alone, on a telephone, to assistive technology.

use e2e::{Journey, any, containing};
use sandbox::demo;

use crate::accessibility::Audit;
use crate::ddi::wait_error_at;
use crate::keyboard::tab_to;
use crate::schedule::{
    accept, condition_form, day, entry, fill_hours, line_path, list, number_path, open, open_add,
    open_line, open_save, save_bar, stored, wait_changes, week,
};

const SATURDAY: &str = "Samedi de 09:00 à 12:30 · Horaires d'ouverture";

#[tokio::test]
async fn by_keyboard_alone_from_the_tab_to_a_saved_condition() {
    let group = format!("web-cloud/voip/groups/{}", demo::ACCOUNT);
    let journey = Journey::at(&format!("{group}/lines/{}/general", demo::LINE)).await;
    let general = journey.role("heading", "Informations générales");
    general.wait().await;
    for tab in ["Appels", "Filtrage"] {
        tab_to(&journey, "link", tab).await;
        journey.press("Enter").await;
    }
    week(&journey).wait().await;
    tab_to(&journey, "button", "Ajouter une plage horaire : Mercredi").await;
    journey.press("Enter").await;
    journey.wait_focused("textbox", "De").await;
    journey.press("Control+A").await;
    journey.type_text("9h").await;
    journey.press("Tab").await;
    journey.wait_focused("textbox", "à").await;
    journey.press("Control+A").await;
    journey.type_text("12:30").await;
    journey.press("Enter").await;
    journey
        .wait_focused("button", "Ajouter une plage horaire : Mercredi")
        .await;
    let added = "Mercredi de 09:00 à 12:30 · Horaires d'ouverture · non enregistrée";
    journey.press("Tab").await;
    journey.wait_focused("button", added).await;
    journey.press("Shift+ArrowUp").await;
    let shorter = added.replace("12:30", "12:15");
    journey.wait_focused("button", &shorter).await;

    tab_to(&journey, "button", "Valider").await;
    journey.press("Enter").await;
    let window = journey.role("dialog", "Sauvegarder ?");
    window.role("row", containing("Mercredi")).wait().await;
    journey.wait_focused("button", "Enregistrer").await;
    journey.press("Enter").await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    assert_eq!(
        stored(&journey, demo::LINE),
        ["wednesday 0900-1215 available"]
    );
    journey.finish().await;
}

#[tokio::test]
async fn what_disappears_under_the_focus_leaves_it_in_the_editor() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    entry(&journey, SATURDAY).press("ArrowDown").await;
    save_bar(&journey)
        .role("button", "Annuler")
        .press("Enter")
        .await;
    save_bar(&journey).wait_gone().await;
    journey.wait_focused("group", "Plages horaires").await;

    entry(&journey, SATURDAY).press("ArrowRight").await;
    let close = journey.role("button", "Fermer ce message");
    close.press("Enter").await;
    close.wait_gone().await;
    journey.wait_focused("group", "Plages horaires").await;
    journey.press("Tab").await;
    journey.wait_focused("button", "Rafraîchir").await;

    journey.role("button", "Liste").press("Enter").await;
    let remove = "Supprimer la plage Dimanche de 00:00 à 24:00";
    list(&journey).role("button", remove).press("Enter").await;
    let question = journey.role("dialog", "Suppression");
    question.role("button", "Supprimer").press("Enter").await;
    question.wait_gone().await;
    journey.wait_focused("group", "Plages horaires").await;
    save_bar(&journey)
        .role("button", "Valider")
        .press("Enter")
        .await;
    let window = journey.role("dialog", "Sauvegarder ?");
    window.role("button", "Enregistrer").press("Enter").await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    journey.wait_focused("group", "Plages horaires").await;
    journey.finish().await;
}

#[tokio::test]
async fn on_a_telephone_a_condition_is_added_and_saved_without_scrolling_sideways() {
    let setup = Journey::with().size(360, 740);
    let journey = setup.at(&line_path(demo::SCHEDULED_LINE)).await;
    entry(&journey, containing(" de ")).wait_count(20).await;
    assert_narrow(&journey, "week").await;
    let add = "Ajouter une plage horaire : Samedi";
    day(&journey, "Samedi").role("button", add).click().await;
    let form = condition_form(&journey, "Ajouter une plage horaire").await;
    assert_narrow(&journey, "form").await;
    fill_hours(&form, "12:30", "13:15").await;
    accept(&form).await;
    let added = "Samedi de 12:30 à 13:15 · Horaires d'ouverture · non enregistrée";
    entry(&journey, added).click().await;
    let form = condition_form(&journey, "Modifier une plage horaire").await;
    form.field("à").fill("13:30").await;
    accept(&form).await;
    assert_narrow(&journey, "save bar").await;
    journey.role("button", "Liste").click().await;
    list(&journey).wait().await;
    assert_narrow(&journey, "list").await;
    let window = open_save(&journey).await;
    assert_narrow(&journey, "save window").await;
    window.role("button", "Enregistrer").click().await;
    window.wait_gone().await;
    save_bar(&journey).wait_gone().await;
    let now = stored(&journey, demo::SCHEDULED_LINE);
    assert!(now.contains(&"saturday 1230-1330 available".to_owned()));
    journey.finish().await;
}

#[tokio::test]
async fn the_week_the_list_and_the_save_window() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let mut audit = Audit::of(&journey);
    audit.look("week").await;
    entry(&journey, SATURDAY).press("ArrowRight").await;
    let refusal = journey.role("alert", containing("Ce changement n'est pas possible"));
    refusal.wait().await;
    audit.look("refused move").await;
    journey.press("ArrowDown").await;
    wait_changes(&journey, 1).await;
    audit.look("changed entry, save bar").await;
    journey.role("button", "Liste").click().await;
    let remove = "Supprimer la plage Dimanche de 00:00 à 24:00";
    list(&journey).role("button", remove).click().await;
    let question = journey.role("dialog", "Suppression");
    question.wait().await;
    audit.look("delete").await;
    question.role("button", "Supprimer").click().await;
    wait_changes(&journey, 2).await;
    audit.look("list").await;
    let window = open_save(&journey).await;
    audit.look("save window").await;
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    journey.role("link", "Historique").click().await;
    let leaving = journey.role("dialog", "Quitter sans enregistrer ?");
    leaving.wait().await;
    audit.look("leaving").await;
    leaving.role("button", "Annuler").click().await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn the_forms() {
    let journey = open_line(demo::SCHEDULED_LINE).await;
    let mut audit = Audit::of(&journey);
    let form = open_add(&journey).await;
    fill_hours(&form, "12", "14").await;
    form.field("Répéter").select_option("Jours choisis").await;
    form.role("alert", containing("en conflit")).wait().await;
    audit.look("form with a conflict").await;
    fill_hours(&form, "14", "").await;
    form.role("button", "Enregistrer").click().await;
    journey.wait_text("Indiquez une heure.").await;
    audit.look("form with an error").await;
    journey.press("Escape").await;
    form.wait_gone().await;

    journey
        .role("button", "Modifier les créneaux")
        .click()
        .await;
    let form = journey.role("dialog", "Modifier les créneaux");
    audit.look("slots").await;
    let first = form.role("group", "Créneau 1");
    let number = first.field("Numéro de destination");
    number.fill("12").await;
    form.role("button", "Enregistrer").click().await;
    wait_error_at(&journey, &number).await;
    audit.look("slots with an error").await;
    journey.press("Escape").await;
    form.wait_gone().await;

    journey.role("button", "Copier une journée").click().await;
    journey.role("dialog", any()).wait().await;
    audit.look("copy").await;
    audit.conclude();
    journey.finish().await;
}

#[tokio::test]
async fn an_empty_week_and_a_dialplan() {
    let journey = open_line(demo::LINE).await;
    let mut audit = Audit::of(&journey);
    audit.look("empty week").await;
    journey.role("button", "Liste").click().await;
    journey.wait_text("Aucune plage horaire").await;
    audit.look("empty list").await;
    audit.conclude();
    journey.finish().await;
    let journey = open(&number_path(demo::ACCOUNT, demo::PABX_NUMBER)).await;
    let mut audit = Audit::of(&journey);
    audit.look("dialplan").await;
    audit.conclude();
    journey.finish().await;
}

/// Nothing may make the page wider than the screen.
async fn assert_narrow(journey: &Journey, state: &str) {
    let surplus = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(journey.evaluate(surplus).await, 0, "{state}");
}
