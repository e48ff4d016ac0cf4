//! Adding a rule.

use std::rc::Rc;

use yew::prelude::*;

use super::rule_form::{RuleForm, use_rule_fields};
use super::writes::RuleWrites;
use crate::data::{field_error, use_changes};
use crate::i18n::use_i18n;
use crate::pages::shared::service::Destinations;
use crate::state::use_state;
use crate::telephony::change::{Plan, Report};
use crate::telephony::ddi::{Block, RuleDraft};
use crate::telephony::service::ServiceId;
use crate::ui::FormModal;

#[derive(Properties, PartialEq)]
pub(super) struct AddDdiRuleModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn AddDdiRuleModal(props: &AddDdiRuleModalProps) -> Html {
    let i18n = use_i18n();
    let fields = use_rule_fields(RuleDraft::default());
    let changes = use_changes(RuleWrites {
        id: props.id.clone(),
    });
    let at_field = use_state(|| false);
    let onsubmit = {
        let (fields, changes, i18n) = (fields.clone(), changes.clone(), i18n.clone());
        let (block, onclose) = (props.block.clone(), props.onclose.clone());
        let at_field = at_field.clone();
        Callback::from(move |()| {
            fields.touch();
            let Ok(rule) = fields.check(&block, None) else {
                return;
            };
            let (fields, i18n) = (fields.clone(), i18n.clone());
            let (onclose, at_field) = (onclose.clone(), at_field.clone());
            let finished = Callback::from(move |report: Rc<Report<_, _>>| {
                if report.is_success() {
                    onclose.emit(());
                } else if let Some(error) = report.first_error() {
                    at_field.set(fields.take_error(&i18n, error));
                }
            });
            changes.run(Plan::from(rule.create()), finished);
        })
    };
    let failure = changes.state().failure();
    html! {
        <FormModal
            title={i18n.t("ddi_add_title")}
            onclose={props.onclose.clone()}
            {onsubmit}
            busy={changes.state().is_running()}
            error={field_error(&i18n, "doing_add_rule", failure, *at_field)}
        >
            <RuleForm
                block={props.block.clone()}
                destinations={props.destinations.clone()}
                {fields}
            />
        </FormModal>
    }
}
