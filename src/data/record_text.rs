//! What the fields of a record hold, in the user's language.

use crate::i18n::{I18n, Locale};
use crate::telephony::record::{Fields, Printed, Record, Unit, print};

/// What stands in the place of a secret.
const DOTS: &str = "••••••";

/// What a table, a form or the journal shows of a field; empty for nothing.
pub fn field_shown(i18n: &I18n, fields: Fields, record: &Record, place: usize) -> String {
    let printed = fields
        .get(place)
        .map(|field| print(&field.kind, record.get(place)));
    printed
        .map(|printed| printed_text(i18n, &printed))
        .unwrap_or_default()
}

/// A printed value in the user's language.
pub fn printed_text(i18n: &I18n, printed: &Printed<'_>) -> String {
    match printed {
        Printed::Nothing => String::new(),
        Printed::Flag(true) => i18n.t("ui_on"),
        Printed::Flag(false) => i18n.t("ui_off"),
        Printed::Text(text) => text.to_string(),
        Printed::Key(key) => i18n.t(key),
        Printed::Whole(number, unit) => with_unit(i18n, *number, *unit),
        Printed::Moment(moment) => i18n.moment_of(moment),
        Printed::Date(day) => day_text(day),
        Printed::Money(amount, currency) => money_text(i18n, amount, currency),
        Printed::List(items) => items.join(", "),
        Printed::Secret => DOTS.to_owned(),
        Printed::Odd(text) => (*text).to_owned(),
    }
}

/// The short name of a unit: "s".
pub fn unit_text(i18n: &I18n, unit: Unit) -> Option<String> {
    let text = unit.key().map(|key| i18n.tp(key, &[("value", "")]))?;
    Some(text.trim().to_owned())
}

fn with_unit(i18n: &I18n, number: i64, unit: Unit) -> String {
    let number = match usize::try_from(number) {
        Ok(number) => i18n.number(number),
        Err(_) => number.to_string(),
    };
    match unit.key() {
        Some(key) => i18n.tp(key, &[("value", number)]),
        None => number,
    }
}

/// `25/12/2026` of `2026-12-25`, in either language; anything else as it is.
fn day_text(day: &str) -> String {
    let mut parts = day.split('-');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(year), Some(month), Some(day)) => format!("{day}/{month}/{year}"),
        _ => day.to_owned(),
    }
}

/// `12,50 €` of `12.50` and `EUR`.
fn money_text(i18n: &I18n, amount: &str, currency: &str) -> String {
    let sign = match currency {
        "EUR" => "€",
        other => other,
    };
    match i18n.locale() {
        Locale::French => format!("{}\u{a0}{sign}", amount.replace('.', ",")),
        Locale::English if sign == "€" => format!("{sign}{amount}"),
        Locale::English => format!("{sign}\u{a0}{amount}"),
    }
}

/// What some fields of a record hold, in one line for the journal: "Nom : Accueil · Code : 7001".
pub fn record_summary(i18n: &I18n, fields: Fields, record: &Record, places: &[usize]) -> String {
    let told = places.iter().filter_map(|place| {
        let shown = field_shown(i18n, fields, record, *place);
        let name = i18n.t(fields.get(*place)?.label);
        let fact = [("name", name), ("value", shown.clone())];
        (!shown.is_empty()).then(|| i18n.tp("hunting_fact", &fact))
    });
    told.collect::<Vec<_>>().join(" · ")
}
