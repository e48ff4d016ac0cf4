//! Numbers, plurals and dates by the browser's own `Intl`, which knows every locale and costs no WASM.

use js_sys::{Array, Date, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Locale;

fn locales(locale: Locale) -> Array {
    Array::of1(&JsValue::from_str(locale.language_tag()))
}

fn options(entries: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in entries {
        // Setting a property of a plain new object cannot fail.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// The CLDR category of a count: `one`, `other`, …
pub(super) fn plural_category(locale: Locale, count: usize) -> String {
    let rules = Intl::PluralRules::new(&locales(locale), &Object::new());
    rules.select(count as f64).into()
}

pub(super) fn number(locale: Locale, value: usize) -> String {
    // Without groups of digits every language writes it so, and a format takes its time to be made.
    if value < 1000 {
        return value.to_string();
    }
    let format = Intl::NumberFormat::new(&locales(locale), &Object::new());
    call(&format.format(), &JsValue::from_f64(value as f64))
}

pub(super) fn date_time(locale: Locale, epoch_ms: f64) -> String {
    let date = format_date(locale, epoch_ms, &[("dateStyle", "short")]);
    format!("{date} {}", short_time(locale, epoch_ms))
}

pub(super) fn short_time(locale: Locale, epoch_ms: f64) -> String {
    format_date(locale, epoch_ms, &[("timeStyle", "short")])
}

pub(super) fn time(locale: Locale, epoch_ms: f64) -> String {
    format_date(locale, epoch_ms, &[("timeStyle", "medium")])
}

/// In the browser's time zone; what is no moment is not.
pub(super) fn is_today(epoch_ms: f64) -> bool {
    let date = Date::new(&JsValue::from_f64(epoch_ms));
    date.to_date_string() == Date::new_0().to_date_string()
}

fn format_date(locale: Locale, epoch_ms: f64, entries: &[(&str, &str)]) -> String {
    let format = Intl::DateTimeFormat::new(&locales(locale), &options(entries));
    call(
        &format.format(),
        &Date::new(&JsValue::from_f64(epoch_ms)).into(),
    )
}

fn call(format: &js_sys::Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
