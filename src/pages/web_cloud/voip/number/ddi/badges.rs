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
        DestinationType::Other(other) => other.clone(),
    }
}

pub(super) fn type_badge(i18n: &I18n, kind: &DestinationType) -> Html {
    let class = format!("target-type--{}", kind.as_wire());
    match kind {
        DestinationType::Other(other) => badge(Tone::Neutral, other.clone()),
        known => {
            html! { <span class={classes!("ui-badge", class)}>{ type_name(i18n, known) }</span> }
        }
    }
}

pub(super) fn status_name(i18n: &I18n, enabled: bool) -> String {
    i18n.t(if enabled { "ui_on" } else { "ui_off" })
}

pub(super) fn status_badge(i18n: &I18n, enabled: bool) -> Html {
    let tone = if enabled {
        Tone::Success
    } else {
        Tone::Neutral
    };
    badge(tone, status_name(i18n, enabled))
}
