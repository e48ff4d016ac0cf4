//! Actif or Inactif; a status that the application does not know is shown as the API says it.

use yew::prelude::*;

use crate::i18n::I18n;
use crate::telephony::ddi::RuleStatus;
use crate::ui::{Tone, badge};

pub(super) fn status_badge(i18n: &I18n, status: &RuleStatus) -> Html {
    match status {
        RuleStatus::Active => badge(Tone::Success, i18n.t("ui_on")),
        RuleStatus::Inactive => badge(Tone::Neutral, i18n.t("ui_off")),
        RuleStatus::Other(other) if other.is_empty() => html! {},
        RuleStatus::Other(other) => badge(Tone::Warning, other.clone()),
    }
}
