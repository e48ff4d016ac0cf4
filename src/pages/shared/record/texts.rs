//! The words around records: labels, errors, what a notice lists.

use yew::prelude::*;

use crate::data::{field_shown, unit_text};
use crate::i18n::I18n;
use crate::telephony::record::{Access, Field, FieldError, Kind, Record, Schema, Unit};

/// The label of a field, with its unit: "Délai (s)".
pub(super) fn label(i18n: &I18n, field: &Field) -> AttrValue {
    let unit = match &field.kind {
        Kind::Whole(limits) => limits.unit,
        _ => Unit::None,
    };
    let name = i18n.t(field.label);
    match unit_text(i18n, unit) {
        Some(unit) => format!("{name} ({unit})").into(),
        None => name.into(),
    }
}

/// The text of a key; nothing for the empty one.
pub(super) fn optional(i18n: &I18n, key: &str) -> Option<AttrValue> {
    (!key.is_empty()).then(|| i18n.t(key).into())
}

pub(super) fn error_text(i18n: &I18n, error: &FieldError) -> AttrValue {
    i18n.tp(error.key(), &error.params()).into()
}

/// A text with the name of a record in it.
pub(super) fn named(i18n: &I18n, key: &str, schema: &Schema, record: &Record) -> String {
    i18n.tp(key, &[("name", record.name(schema.fields()))])
}

/// What a notice lists of a record.
pub(super) fn items(i18n: &I18n, schema: &Schema, record: &Record) -> Vec<(AttrValue, Html)> {
    let fields = schema.fields();
    let told = fields.iter().enumerate().filter_map(|(place, field)| {
        let is_told = field.is_read() && field.access != Access::Identity;
        let shown = field_shown(i18n, fields, record, place);
        (is_told && !shown.is_empty()).then(|| (label(i18n, field), html! { shown }))
    });
    told.collect()
}
