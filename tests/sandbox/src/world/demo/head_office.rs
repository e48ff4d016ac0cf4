//! "Siège Lyon": small enough to know by heart, with one of everything.

use chrono::Utc;

use super::{
    super::{BillingAccount, DdiBlock, Fax, Line, Number},
    click2call, extensions, hunting, schedules,
};
use crate::demo;

const LINES: [(&str, &str); 12] = [
    (demo::LINE, "Accueil – Élodie Marchand"),
    (demo::SCHEDULED_LINE, "Commercial – Jérôme Béranger"),
    (demo::ODD_LINE, "Support – Chloé Dupré"),
    (demo::FORWARDED_LINE, "Comptabilité – Agnès Thévenot"),
    ("0033972123460", "Direction – Maëlle Delorme"),
    (
        demo::CLICK2CALL_OFF_LINE,
        "Ressources humaines – Loïc Guérin",
    ),
    (demo::DENSE_LINE, "Logistique – Karim Haddad"),
    ("0033972123463", "Salle de réunion Fourvière"),
    ("0033912345601", "Agent 1 – Noémie Roux"),
    ("0033912345602", "Agent 2 – Théo Leclère"),
    ("0033912345603", "Agent 3 – Aïcha Diallo"),
    ("0033912345604", "Agent 4 – François Crépin"),
];

const NUMBERS: [(&str, &str, &str); 14] = [
    (demo::DDI_NUMBER, "SDA siège", "ddi"),
    (demo::EASY_HUNTING_NUMBER, "Service clients", "easyHunting"),
    ("0033972101001", "Standard", "redirect"),
    (
        "0033972101002",
        "Commercial – numéro de campagne",
        "redirect",
    ),
    ("0033972101003", "Assistance technique", "cloudHunting"),
    ("0033972101004", "Serveur vocal d’accueil", "cloudIvr"),
    ("0033972101005", "Conférence hebdomadaire", "conference"),
    ("0033972101006", "Répondeur des astreintes", "voicemail"),
    ("0033972101007", "Ancien SVI", "svi"),
    ("0033972101008", "Réserve", "empty"),
    (
        demo::PABX_NUMBER,
        "Plateau avant-vente",
        "contactCenterSolution",
    ),
    (
        "0033972101010",
        "Plateau après-vente",
        "contactCenterSolutionExpert",
    ),
    ("0033972101011", "", "redirect"),
    ("0033478101012", "Agence de Villeurbanne", "redirect"),
];

const FAXES: [(&str, &str); 3] = [
    ("0033972124001", "Fax comptabilité"),
    ("0033972124002", "Fax commandes"),
    ("0033972124003", "Fax ressources humaines"),
];

/// Extension, destination, description.
const RULES: [(&str, &str, Option<&str>); 8] = [
    ("00", demo::LINE, Some("Accueil")),
    ("10", "0033972123457", Some("Commercial")),
    ("20", "0033972123458", Some("Support")),
    ("30", "0033972123459", Some("Comptabilité")),
    ("40", "0033972123460", Some("Direction")),
    ("50", "0033972123461", Some("Ressources humaines")),
    ("60", "0033972123462", None),
    ("99", "0033612345678", Some("Astreinte")),
];

pub(super) fn account() -> BillingAccount {
    let mut account = BillingAccount::new(demo::ACCOUNT, "Siège Lyon");
    account.lines = LINES
        .map(|(number, description)| (number.to_owned(), Line::new(number, description)))
        .into();
    account.numbers = NUMBERS
        .map(|(number, description, kind)| {
            (number.to_owned(), Number::new(number, description, kind))
        })
        .into();
    account.faxes = FAXES
        .map(|(number, description)| (number.to_owned(), Fax::new(number, description)))
        .into();
    if let Some(number) = account.numbers.get_mut(demo::DDI_NUMBER) {
        number.ddi = Some(block());
    }
    schedule(&mut account);
    connect(&mut account);
    hunting::equip(&mut account);
    account
}

/// Numbers of the lines.
pub(super) fn lines() -> impl Iterator<Item = &'static str> {
    LINES.into_iter().map(|(number, _)| number)
}

/// Numbers of the faxes.
pub(super) fn faxes() -> impl Iterator<Item = &'static str> {
    FAXES.into_iter().map(|(number, _)| number)
}

fn schedule(account: &mut BillingAccount) {
    if let Some(line) = account.lines.get_mut(demo::SCHEDULED_LINE) {
        line.time_conditions = schedules::full_week();
    }
    if let Some(line) = account.lines.get_mut(demo::DENSE_LINE) {
        line.time_conditions = schedules::dense_week();
    }
    if let Some(number) = account.numbers.get_mut(demo::EASY_HUNTING_NUMBER) {
        number.easy_hunting = Some(schedules::customer_service());
    }
    if let Some(number) = account.numbers.get_mut(demo::PABX_NUMBER) {
        number.ovh_pabx = Some(schedules::pre_sales());
    }
}

fn connect(account: &mut BillingAccount) {
    if let Some(line) = account.lines.get_mut(demo::SCHEDULED_LINE) {
        line.click2call = click2call::sales(Utc::now());
    }
    if let Some(line) = account.lines.get_mut(demo::CLICK2CALL_OFF_LINE) {
        line.click2call.enabled = false;
    }
    if let Some(queue) = account
        .numbers
        .get_mut(demo::EASY_HUNTING_NUMBER)
        .and_then(|number| number.easy_hunting.as_mut())
    {
        queue.short_extensions = extensions::customer_service();
    }
}

fn block() -> DdiBlock {
    let mut block = DdiBlock::new(demo::DDI_NUMBER, "0033972100099", demo::LINE);
    for (extension, destination, description) in RULES {
        block.add(extension, destination, description);
    }
    block
}
