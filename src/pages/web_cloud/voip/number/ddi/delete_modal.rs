//! Deleting an extension, once it is said what those who dial it get from then on.

use yew::prelude::*;

use super::writes::ExtensionWrites;
use crate::data::{close_when_done, form_error, use_changes};
use crate::i18n::use_i18n;
use crate::telephony::change::{Change, Plan};
use crate::telephony::number::PhoneNumber;
use crate::telephony::service::ServiceId;
use crate::telephony::short_extension::ShortExtension;
use crate::ui::ConfirmModal;

#[derive(Properties, PartialEq)]
pub(super) struct DeleteExtensionModalProps {
    pub(super) id: ServiceId,
    /// The extension as it was when the question was asked.
    pub(super) opened: ShortExtension,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteExtensionModal(props: &DeleteExtensionModalProps) -> Html {
    let i18n = use_i18n();
    let rule = &props.opened;
    let changes = use_changes(ExtensionWrites {
        id: props.id.clone(),
    });
    let onconfirm = {
        let (changes, rule, onclose) = (changes.clone(), rule.clone(), props.onclose.clone());
        Callback::from(move |()| {
            let before = rule.clone();
            changes.run(
                Plan::from(Change::Delete { before }),
                close_when_done(&onclose),
            );
        })
    };
    let destination = match rule.description.as_str() {
        "" => rule.destination.international(),
        description => format!("{} ({description})", rule.destination.international()),
    };
    let number = PhoneNumber::from_wire(&props.id.service_name).international();
    let params = [
        ("extension", rule.extension.clone()),
        ("number", number),
        ("destination", destination),
    ];
    let consequence = if rule.enabled {
        "short_delete_then"
    } else {
        "short_delete_inactive"
    };
    html! {
        <ConfirmModal
            title={i18n.tp("ddi_delete_rule", &params)}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={changes.state().is_running()}
            error={form_error(&i18n, "doing_delete_rule", changes.state().failure())}
            {onconfirm}
            onclose={props.onclose.clone()}
        >
            <p>{ i18n.tp(consequence, &params) }</p>
        </ConfirmModal>
    }
}
