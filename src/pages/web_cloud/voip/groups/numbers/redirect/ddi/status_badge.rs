//! Actif or Inactif; a status that the application does not know is shown as the API says it.

use yew::prelude::*;

use crate::i18n::use_i18n;
use crate::telephony::ddi::RuleStatus;
use crate::ui::{Badge, Tone};

#[derive(Properties, PartialEq)]
pub(super) struct DdiStatusBadgeProps {
    pub(super) status: RuleStatus,
}

#[component]
pub(super) fn DdiStatusBadge(props: &DdiStatusBadgeProps) -> Html {
    let i18n = use_i18n();
    let (tone, text) = match &props.status {
        RuleStatus::Active => (Tone::Success, i18n.t("ui_on")),
        RuleStatus::Inactive => (Tone::Neutral, i18n.t("ui_off")),
        RuleStatus::Other(other) => (Tone::Warning, other.clone()),
    };
    html! { <Badge {tone}>{ text }</Badge> }
}
