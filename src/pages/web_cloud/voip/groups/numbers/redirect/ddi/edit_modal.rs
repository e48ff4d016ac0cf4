//! Editing a rule: its destination, its description, whether it is active.

use std::rc::Rc;

use yew::prelude::*;

use super::rule_form::{RuleForm, use_rule_fields};
use super::status_badge::status_badge;
use super::writes::RuleWrites;
use crate::data::{field_error, use_changes};
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::conflict_notice;
use crate::pages::shared::service::Destinations;
use crate::state::use_state;
use crate::telephony::change::{Plan, Report};
use crate::telephony::ddi::{Block, Rule, RuleDraft};
use crate::telephony::service::ServiceId;
use crate::ui::FormModal;

#[derive(Properties, PartialEq)]
pub(super) struct EditDdiRuleModalProps {
    pub(super) id: ServiceId,
    pub(super) block: Rc<Block>,
    pub(super) destinations: Destinations,
    /// The rule as it was when the form was opened, even when it is deleted meanwhile.
    pub(super) opened: Rule,
    pub(super) onclose: Callback<()>,
}

#[component]
pub(super) fn EditDdiRuleModal(props: &EditDdiRuleModalProps) -> Html {
    let i18n = use_i18n();
    let fields = use_rule_fields(RuleDraft::from(&props.opened));
    let changes = use_changes(RuleWrites {
        id: props.id.clone(),
    });
    let at_field = use_state(|| false);
    let current = props.block.rule(&props.opened.id).cloned();
    let onsubmit = {
        let (fields, changes, i18n) = (fields.clone(), changes.clone(), i18n.clone());
        let (block, onclose) = (props.block.clone(), props.onclose.clone());
        let (current, at_field) = (current.clone(), at_field.clone());
        Callback::from(move |()| {
            fields.touch();
            // What is saved comes after what is there now, which the conflict notice has shown.
            let Some(before) = current.clone() else {
                return;
            };
            let Ok(rule) = fields.check(&block, Some(&before.id)) else {
                return;
            };
            let change = rule.update(before);
            if change.changes_nothing() {
                return onclose.emit(());
            }
            let (fields, i18n) = (fields.clone(), i18n.clone());
            let (onclose, at_field) = (onclose.clone(), at_field.clone());
            let finished = Callback::from(move |report: Rc<Report<_, _>>| {
                if report.is_success() {
                    onclose.emit(());
                } else if let Some(error) = report.first_error() {
                    at_field.set(fields.take_error(&i18n, error));
                }
            });
            changes.run_unchanged(Plan::from(change), finished);
        })
    };
    let failure = changes.state().failure();
    let is_running = changes.state().is_running();
    // While a save is under way, a difference is the save itself.
    let server = if is_running {
        Some(&props.opened)
    } else {
        current.as_ref()
    };
    let conflict = conflict_notice(&i18n, "ddi_conflict_title", &props.opened, server, |rule| {
        told(&i18n, rule)
    });
    let title = [("extension", props.opened.extension.to_string())];
    html! {
        <FormModal
            title={i18n.tp("ddi_edit_rule", &title)}
            onclose={props.onclose.clone()}
            {onsubmit}
            busy={is_running}
            disabled={current.is_none()}
            error={field_error(&i18n, "doing_edit_rule", failure, *at_field)}
        >
            { conflict }
            <RuleForm
                block={props.block.clone()}
                destinations={props.destinations.clone()}
                {fields}
                editing={Some(props.opened.clone())}
            />
        </FormModal>
    }
}

fn told(i18n: &I18n, rule: &Rule) -> Vec<(AttrValue, Html)> {
    vec![
        (
            i18n.t("ddi_destination").into(),
            html! { rule.destination.to_string() },
        ),
        (
            i18n.t("description").into(),
            html! { rule.description.clone() },
        ),
        (i18n.t("status").into(), status_badge(i18n, &rule.status)),
    ]
}
