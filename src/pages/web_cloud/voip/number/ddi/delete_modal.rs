//! Deleting an extension, once it is said what those who dial it get from then on.

use std::rc::Rc;

use yew::prelude::*;

use super::modal::items;
use super::writes::ExtensionWrites;
use crate::data::use_submit;
use crate::i18n::use_i18n;
use crate::pages::shared::rules::delete_notice;
use crate::telephony::change::Change;
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::{ShortExtension, ShortExtensions};
use crate::ui::ConfirmModal;

#[derive(Properties, PartialEq)]
pub(super) struct DeleteExtensionModalProps {
    pub(super) id: ServiceId,
    pub(super) list: Rc<ShortExtensions>,
    /// The extension as it was when the question was asked.
    pub(super) opened: ShortExtension,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteExtensionModal(props: &DeleteExtensionModalProps) -> Html {
    let i18n = use_i18n();
    let opened = &props.opened;
    let current = props.list.rule(&opened.extension);
    // What is deleted is what is there now, which the notice has shown.
    let rule = current.unwrap_or(opened);
    let submit = {
        let before = rule.clone();
        use_submit(
            ExtensionWrites {
                id: props.id.clone(),
            },
            move || {
                let before = before.clone();
                Some(Change::Delete { before })
            },
            |_| None,
            props.onclose.reform(|_| ()),
        )
    };
    let server = current.filter(|_| !submit.is_busy);
    let conflict = delete_notice(&i18n, "ddi_conflict_title", opened, server, |rule| {
        items(&i18n, rule)
    });
    let destination = match rule.description.text() {
        "" => rule.destination.international(),
        description => format!("{} ({description})", rule.destination.international()),
    };
    let number = PhoneNumber::from_wire(&props.id.service_name).international();
    let params = [
        ("extension", rule.extension.clone()),
        ("number", number),
        ("destination", destination),
    ];
    // It is warned against what may be lost, where nobody knows whether it is on.
    let consequence = if rule.enabled.unwrap_or(true) {
        "short_delete_then"
    } else {
        "short_delete_inactive"
    };
    html! {
        <ConfirmModal
            title={i18n.tp("ddi_delete_rule", &params)}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={submit.is_busy}
            error={submit.error(&i18n, "doing_delete_rule", conflict.is_shown)}
            onconfirm={submit.onsubmit.clone()}
            onclose={props.onclose.clone()}
        >
            { conflict.view }
            <p>{ i18n.tp(consequence, &params) }</p>
        </ConfirmModal>
    }
}
