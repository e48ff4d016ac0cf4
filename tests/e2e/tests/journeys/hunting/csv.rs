//! The CSV round trip of the members: a file becomes edits of the page, and nothing goes out before a save.

use e2e::{Journey, Locator};
use sandbox::demo;

use super::{
    agent, changes, member, open_centre, open_easy, order, preview, save, sent, stored_order,
};
use crate::ddi::rows_of;
use crate::schedule::{save_bar, wait_changes};

const FIRST: &str = "0033972123456";
const SECOND: &str = "0033912345601";
const THIRD: &str = "0033912345604";
const FOURTH: &str = "0041223456789";
const NEW: &str = "0033912345602";
const MOBILE: &str = "0033698765432";

const FILE: &str = "Position;Numéro;Description;Statut;Sonnerie (s);Post-appel (s);Appels simultanés\n\
                    1;+33 9 12 34 56 04;;;35;;\n\
                    ;0033972123456;;;;;\n\
                    2;09.12.34.56.02;Renfort;En pause;;;\n\
                    ;0698765432;;;;;\n\
                    ;0033912345601;;absent;;;\n\
                    ;0912345604;;;50;;\n";

const TAKE: &str = "Reprendre dans la page";

/// Opens the import, and picks a file whose preview is then shown.
async fn preview_of(journey: &Journey, file: &[u8]) -> Locator {
    journey.role("button", "Importer CSV").click().await;
    let window = journey.role("dialog", "Importer CSV");
    window.upload("membres.csv", file).await;
    lines(&window).wait().await;
    window
}

fn lines(window: &Locator) -> Locator {
    window.role("table", "Aperçu de l'import")
}

/// Created, changed, unchanged, refused.
async fn counts(window: &Locator) -> Vec<String> {
    window.role("listitem", e2e::any()).texts().await
}

async fn take(window: &Locator) {
    window.role("button", TAKE).click().await;
    window.wait_gone().await;
}

async fn export(journey: &Journey) -> e2e::Download {
    let button = journey.role("button", "Exporter CSV");
    journey.download(button.click()).await
}

fn stored(journey: &Journey) -> Vec<String> {
    stored_order(journey, demo::PABX_NUMBER, demo::PABX_QUEUE)
}

#[tokio::test]
async fn the_preview_tells_line_by_line_what_the_file_would_do() {
    let journey = open_centre().await;
    let window = preview_of(&journey, FILE.as_bytes()).await;
    assert_eq!(
        counts(&window).await,
        [
            "2 créations",
            "2 modifications",
            "0 inchangée",
            "2 refusées"
        ]
    );
    let rows = rows_of(&lines(&window)).await;
    assert_eq!(
        rows,
        [
            "2 Modification 3 → 1 0033912345604 François Crépin Disponible 25 → 35 0 1",
            "3 Modification 1 → 3 0033972123456 Accueil Déconnecté 30 10 2",
            "4 Création 2 0033912345602 Renfort En pause 20 0 1",
            "5 Création 6 0033698765432 Disponible 20 0 1 Ce numéro est externe : les appels qui \
             lui sont présentés sont facturés.",
            "6 Refusée 0033912345601 absent « absent » n'est pas un statut. Écrivez Disponible, \
             Déconnecté ou En pause.",
            "7 Refusée 0912345604 50 Ce numéro figure déjà à la ligne 2.",
        ]
    );
    window
        .wait_text(e2e::containing("Rien n'est encore envoyé"))
        .await;
    window.role("button", "Annuler").click().await;
    window.wait_gone().await;
    assert_eq!(save_bar(&journey).count().await, 0);
    assert_eq!(order(&journey).await, [FIRST, SECOND, THIRD, FOURTH]);
    journey.finish().await;
}

#[tokio::test]
async fn a_file_becomes_edits_that_are_saved_and_taken_back() {
    let journey = open_centre().await;
    let window = preview_of(&journey, FILE.as_bytes()).await;
    take(&window).await;
    wait_changes(&journey, 5).await;
    let all = [THIRD, NEW, FIRST, SECOND, FOURTH, MOBILE];
    assert_eq!(order(&journey).await, all);
    assert!(sent(&journey, demo::PABX_NUMBER).is_empty());
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);

    let before: Vec<_> = [FIRST, SECOND, THIRD, FOURTH]
        .map(|it| agent(&journey, it))
        .into();
    let shown = preview(&journey).await;
    assert_eq!(
        changes(&shown).await,
        [
            "Modification de 0033912345604 François Crépin Sonnerie (s) : 25 Sonnerie (s) : 35",
            "Ajout de 0033912345602 Renfort Position : 5",
            "Ajout de 0033698765432 Position : 6",
            "Déplacement de 0033912345604 François Crépin Position : 3 Position : 1",
            "Déplacement de 0033912345602 Renfort Position : 5 Position : 2",
        ]
    );
    shown.role("button", "Annuler").click().await;
    save(&journey).await;
    assert_eq!(stored(&journey), all);
    assert_eq!(agent(&journey, THIRD)["timeout"], 35);
    assert_eq!(agent(&journey, NEW)["status"], "onBreak");

    super::take_back(&journey).await;
    assert_eq!(stored(&journey), [FIRST, SECOND, THIRD, FOURTH]);
    let after: Vec<_> = [FIRST, SECOND, THIRD, FOURTH]
        .map(|it| agent(&journey, it))
        .into();
    assert_eq!(after, before);
    journey.finish().await;
}

#[tokio::test]
async fn an_export_comes_back_without_a_change() {
    let journey = open_easy().await;
    journey.sandbox.world(|world| {
        let hunting = world.hunting_mut(demo::ACCOUNT, demo::EASY_HUNTING_NUMBER);
        let agents = &mut hunting.expect("a group of the demo").agents;
        let agent = agents.get_mut(8_101).expect("an agent");
        agent.description = Some("=1+1; \"Noémie\"".to_owned());
    });
    journey.role("button", "Rafraîchir").click().await;
    member(&journey, "=1+1").wait().await;
    let file = export(&journey).await;
    let (number, queue) = (demo::EASY_HUNTING_NUMBER, demo::HUNTING_QUEUE);
    assert_eq!(file.name, format!("members-{number}-{queue}.csv"));
    assert_eq!(
        file.text().split("\r\n").collect::<Vec<_>>(),
        [
            "\u{feff}position;number;description;status;timeout;wrapUpTime;simultaneousLines",
            "1;0033912345602;Théo Leclère;onBreak;25;20;1",
            "2;0033912345601;\"'=1+1; \"\"Noémie\"\"\";available;20;10;2",
            "3;0033612345678;Mobile d’astreinte;available;15;10;1",
            "4;0033912345603;;loggedOut;30;0;2",
            "",
        ]
    );
    let window = preview_of(&journey, file.text().as_bytes()).await;
    assert_eq!(
        counts(&window).await,
        ["0 création", "0 modification", "4 inchangées", "0 refusée"]
    );
    assert!(!window.role("button", TAKE).is_enabled().await);
    journey.finish().await;
}

#[tokio::test]
async fn a_file_of_an_old_spreadsheet_is_read_and_its_refused_lines_are_given_back() {
    let journey = open_centre().await;
    // Windows-1252, commas, the columns in another order.
    let file = b"Num\xe9ro,Statut,Description,Rang\r\n\
                 0041223456789,D\xe9connect\xe9,Gen\xe8ve,1\r\n\
                 12,,Trop court,\r\n";
    let window = preview_of(&journey, file).await;
    let download = window.role("button", "Télécharger les lignes refusées");
    let refused = journey.download(download.click()).await;
    assert_eq!(refused.name, "members-refused.csv");
    assert!(
        refused.text().contains("\r\n;12;Trop court;;;;;3;"),
        "{}",
        refused.text()
    );
    take(&window).await;
    assert_eq!(order(&journey).await, [FOURTH, FIRST, SECOND, THIRD]);
    save(&journey).await;
    assert_eq!(stored(&journey), [FOURTH, FIRST, SECOND, THIRD]);
    let geneva = agent(&journey, FOURTH);
    assert_eq!(geneva["status"], "loggedOut");
    assert_eq!(geneva["description"], "Genève");
    assert_eq!(geneva["timeout"], 20);
    journey.finish().await;
}

#[tokio::test]
async fn an_external_number_is_said_to_be_billed_and_a_line_is_not() {
    let journey = open_centre().await;
    let file = format!("number\n{MOBILE}\n{NEW}\n");
    let window = preview_of(&journey, file.as_bytes()).await;
    let rows = rows_of(&lines(&window)).await;
    let billed = "les appels qui lui sont présentés sont facturés";
    assert!(
        rows[0].contains(MOBILE) && rows[0].contains(billed),
        "{}",
        rows[0]
    );
    // A line that is new comes under its own name, as usual.
    assert_eq!(
        rows[1],
        format!("3 Création 6 {NEW} Agent 2 – Théo Leclère Disponible 20 0 1")
    );
    journey.finish().await;
}

#[tokio::test]
async fn an_import_comes_upon_edits_that_are_not_saved_yet() {
    let journey = open_centre().await;
    let down = journey.role("button", "Descendre 0033972123456 Accueil");
    down.click().await;
    let leave = journey.role("button", e2e::containing(&format!("Retirer {FOURTH}")));
    leave.click().await;
    let question = journey.role("dialog", "Retirer 1 membre ?");
    question.role("button", "Supprimer").click().await;
    question.wait_gone().await;
    wait_changes(&journey, 2).await;

    // Who was to go stays, as the file names it, and the file's own places hold.
    let file = format!("position;number\n1;{FOURTH}\n");
    let window = preview_of(&journey, file.as_bytes()).await;
    take(&window).await;
    save(&journey).await;
    assert_eq!(stored(&journey), [FOURTH, SECOND, FIRST, THIRD]);
    journey.finish().await;
}
