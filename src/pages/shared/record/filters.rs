//! The filters of a report: typed above the table, kept in the address, asked of the API.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::texts::label;
use crate::i18n::I18n;
use crate::pages::shared::rules::RulesView;
use crate::telephony::record::{Field, Kind, Record, Schema, Value, read};
use crate::ui::{SelectField, TextField, TextKind};

/// The values of the filters as the address says, each at its place; what it spells wrongly asks for nothing.
pub(super) fn filter_values(schema: &'static Schema, view: &RulesView) -> Record {
    let values = schema.shape.filters().iter().map(|field| {
        let typed = match field.kind {
            Kind::Moment => moment(field, view.filter(field.name)),
            _ => view.filter(field.name).to_owned(),
        };
        read(field, &typed, &Value::Null).unwrap_or_default()
    });
    Record::new(values.collect())
}

/// A day of the calendar here, as a point in time: its begin, or its end for what reads to it.
fn moment(field: &Field, day: &str) -> String {
    if day.is_empty() {
        return String::new();
    }
    let time = if field.name.ends_with(".to") {
        "23:59:59"
    } else {
        "00:00:00"
    };
    // Without a zone it is local time.
    let date = js_sys::Date::new(&JsValue::from_str(&format!("{day}T{time}")));
    if date.get_time().is_nan() {
        return String::new();
    }
    date.to_iso_string().into()
}

/// The fields of the filters; nothing for what has none.
pub(super) fn filter_fields(
    i18n: &I18n,
    schema: &'static Schema,
    view: &RulesView,
    onview: &Callback<RulesView>,
) -> Html {
    let filters = schema.shape.filters();
    html! {
        <div class="record__filters" role="group" aria-label={i18n.t("record_filters")} hidden={filters.is_empty()}>
            for field in filters {
                <div key={field.name}>{ filter_field(i18n, field, view, onview) }</div>
            }
        </div>
    }
}

fn filter_field(
    i18n: &I18n,
    field: &'static Field,
    view: &RulesView,
    onview: &Callback<RulesView>,
) -> Html {
    let value = AttrValue::from(view.filter(field.name).to_owned());
    let changed = {
        let view = view.clone();
        onview.reform(move |value: String| view.with_filter(field.name, &value))
    };
    let choices = field.kind.fixed();
    if choices.is_empty() {
        let kind = match field.kind {
            Kind::Moment | Kind::Date => TextKind::Date,
            _ => TextKind::Text,
        };
        return html! { <TextField label={label(i18n, field)} {value} oninput={changed} {kind} /> };
    }
    let all = (AttrValue::default(), AttrValue::from(i18n.t("record_all")));
    let named = choices
        .iter()
        .map(|it| (it.value.into(), i18n.t(it.label).into()));
    let options = std::iter::once(all).chain(named).collect::<Vec<_>>();
    html! { <SelectField label={label(i18n, field)} {value} {options} onchange={changed} /> }
}
