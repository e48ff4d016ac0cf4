//! Deleting a rule, once it is said where its calls will go from then on.

use std::rc::Rc;

use yew::prelude::*;

use super::writes::RuleWrites;
use crate::data::{close_when_done, form_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::explain;
use crate::telephony::change::{Change, Plan};
use crate::telephony::ddi::{Block, Routed, Rule};
use crate::telephony::service::ServiceId;
use crate::ui::ConfirmModal;

#[derive(Properties, PartialEq)]
pub(super) struct DeleteDdiRuleModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    /// The rule as it was when the question was asked.
    pub(super) opened: Rule,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn DeleteDdiRuleModal(props: &DeleteDdiRuleModalProps) -> Html {
    let i18n = use_i18n();
    let changes = use_changes(RuleWrites {
        id: props.id.clone(),
    });
    // Kept from the opening, so that the text does not change while the rule goes.
    let refusal = use_memo((), |()| props.block.check_without(&props.opened).err());
    let text = use_memo((), |()| match &*refusal {
        Some(refusal) => explain(&i18n, refusal),
        None => consequence(&i18n, &props.block, &props.opened).into(),
    });
    let rule = &props.opened;
    let onconfirm = {
        let (changes, rule, onclose) = (changes.clone(), rule.clone(), props.onclose.clone());
        Callback::from(move |()| {
            let change = Change::Delete {
                before: rule.clone(),
            };
            changes.run(Plan::from(change), close_when_done(&onclose));
        })
    };
    let named = [("extension", rule.extension.to_string())];
    html! {
        <ConfirmModal
            title={i18n.tp("ddi_delete_rule", &named)}
            confirm_label={i18n.t("delete")}
            danger={true}
            busy={changes.state().is_running()}
            disabled={refusal.is_some()}
            error={form_error(&i18n, "doing_delete_rule", changes.state().failure())}
            {onconfirm}
            onclose={props.onclose.clone()}
        >
            <p>{ (*text).clone() }</p>
        </ConfirmModal>
    }
}

/// Where the calls to the rule's number will go.
fn consequence(i18n: &I18n, block: &Block, rule: &Rule) -> String {
    let named = match rule.description.as_str() {
        "" => rule.full_number.to_string(),
        description => format!("{} ({description})", rule.full_number),
    };
    let (key, destination) = match block.route_without(rule) {
        Routed::Rule(other) => ("ddi_delete_then", other.destination.to_string()),
        Routed::Default(destination) => ("ddi_delete_then_default", destination.to_string()),
        Routed::Nowhere => ("ddi_delete_then_lost", String::new()),
    };
    i18n.tp(key, &[("number", named), ("destination", destination)])
}
