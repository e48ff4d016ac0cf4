//! What a destination is and whether its extension is on, in words and colours.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::short_extension::DestinationType;
use crate::ui::{Tone, badge};

/// A type that the application does not know is named as the API says it.
pub(super) fn type_name(i18n: &I18n, kind: &DestinationType) -> String {
    match kind {
        DestinationType::Internal => i18n.t("short_type_internal"),
        DestinationType::External => i18n.t("short_type_external"),
        DestinationType::Queue => i18n.t("short_type_queue"),
        DestinationType::Svi => i18n.t("short_type_svi"),
        DestinationType::Other(other) if other.is_empty() => i18n.t("value_unreadable"),
        DestinationType::Other(other) => other.clone(),
    }
}

pub(super) fn type_badge(i18n: &I18n, kind: &DestinationType) -> Html {
    let class = format!("target-type--{}", kind.as_wire());
    match kind {
        other @ DestinationType::Other(_) => badge(Tone::Neutral, type_name(i18n, other)),
        known => {
            html! { <span class={classes!("ui-badge", class)}>{ type_name(i18n, known) }</span> }
        }
    }
}

/// `None` is a status that could not be read.
pub(super) fn status_name(i18n: &I18n, enabled: Option<bool>) -> String {
    i18n.t(match enabled {
        Some(true) => "ui_on",
        Some(false) => "ui_off",
        None => "value_unreadable",
    })
}

pub(super) fn status_badge(i18n: &I18n, enabled: Option<bool>) -> Html {
    let tone = if enabled == Some(true) {
        Tone::Success
    } else {
        Tone::Neutral
    };
    badge(tone, status_name(i18n, enabled))
}
