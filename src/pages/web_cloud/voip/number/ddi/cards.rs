//! What short extensions are, and the three figures about those of this queue.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{ShortExtension, ShortExtensions};
use crate::ui::Explanation;

/// The explanation, by an extension of this number that is on and described: the second one, as the
/// first is often the reception that extensions go around.
pub(super) fn banner(i18n: &I18n, id: &ServiceId, list: Option<&ShortExtensions>) -> Html {
    let is_told =
        |rule: &&ShortExtension| rule.enabled == Some(true) && !rule.description.text().is_empty();
    let told = list.and_then(|list| list.rules.iter().filter(is_told).take(2).last());
    let (extension, description) = told.map_or_else(
        || ("101".to_owned(), i18n.t("short_example")),
        |rule| (rule.extension.clone(), rule.description.text().to_owned()),
    );
    let number = PhoneNumber::from_wire(&id.service_name).international();
    let text = html! {
        <>
            <p>{ i18n.t("short_banner_text") }</p>
            <p class="short-example">
                <strong>{ number }</strong>{ " + " }<strong>{ extension }</strong>
                { " → " }{ description }
            </p>
        </>
    };
    html! { <Explanation name="short-extensions" title={i18n.t("short_banner_title")}>{ text }</Explanation> }
}

pub(super) fn cards(i18n: &I18n, list: &ShortExtensions) -> Html {
    let unknown = || i18n.t("short_unknown");
    let count = match list.max {
        Some(max) => format!("{} / {}", i18n.number(list.count), i18n.number(max)),
        None => i18n.number(list.count),
    };
    let range = list.range.as_ref().map(ToString::to_string);
    let mode = match list.mode.as_str() {
        "" => unknown(),
        "extension" => i18n.t("short_mode_extension"),
        other => other.to_owned(),
    };
    let figures = [
        ("short_count", count),
        ("short_range", range.unwrap_or_else(unknown)),
        ("short_mode", mode),
    ];
    html! {
        <dl class="figures">
            for (key, value) in figures {
                <div {key} class="ui-card">
                    <dt>{ i18n.t(key) }</dt>
                    <dd>{ value }</dd>
                </div>
            }
        </dl>
    }
}
