//! What stands beside a list of services while none of them is chosen.

use yew::prelude::*;

use super::use_services;
use crate::i18n::use_i18n;
use crate::telephony::service::ServiceKind;
use crate::ui::{Icon, empty_state, use_document_title};

#[derive(Properties, PartialEq)]
pub struct NothingChosenProps {
    pub billing_account: String,
    pub kind: ServiceKind,
}

/// Asks to choose one, or says that there is none to choose.
#[component]
pub fn NothingChosen(props: &NothingChosenProps) -> Html {
    let i18n = use_i18n();
    let services = use_services(&props.billing_account, props.kind);
    let is_empty = services
        .state
        .data
        .is_some_and(|entries| entries.items.is_empty());
    let (icon, title, choose, none) = match props.kind {
        ServiceKind::Line => (Icon::Phone, "tab_lines", "choose_line", "none_line"),
        ServiceKind::Number => (Icon::Hash, "tab_numbers", "choose_number", "none_number"),
        ServiceKind::Fax => (Icon::Fax, "tab_fax", "choose_fax", "none_fax"),
        ServiceKind::Abbreviated => (
            Icon::Book,
            "tab_abbreviated",
            "choose_abbreviated",
            "none_abbreviated",
        ),
    };
    use_document_title(i18n.t(title));
    match is_empty {
        true => empty_state(icon, i18n.t(none), i18n.t("none_hint")),
        false => empty_state(icon, i18n.t(choose), i18n.t("choose_hint")),
    }
}
