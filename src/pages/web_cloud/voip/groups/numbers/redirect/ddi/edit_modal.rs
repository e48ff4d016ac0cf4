//! Editing a rule: its destination, its description, whether it is active.

use std::rc::Rc;

use yew::prelude::*;

use super::rule_form::{RuleForm, use_rule_fields};
use super::status_badge::status_badge;
use super::writes::RuleWrites;
use crate::data::use_submit;
use crate::i18n::{I18n, use_i18n};
use crate::pages::shared::rules::conflict_notice;
use crate::pages::shared::service::Destinations;
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
    let current = props.block.rule(&props.opened.id).cloned();
    let submit = {
        let (checked, block, refused) = (fields.clone(), props.block.clone(), fields.clone());
        let current = current.clone();
        use_submit(
            RuleWrites {
                id: props.id.clone(),
            },
            move || {
                checked.touch();
                // What is saved comes after what is there now, which the conflict notice has shown.
                let before = current.clone()?;
                let rule = checked.check(&block, Some(&before.id)).ok()?;
                Some(rule.update(before))
            },
            move |error| refused.field(error),
            props.onclose.reform(|_| ()),
        )
    };
    // While a save is under way, a difference is the save itself.
    let server = if submit.is_busy {
        Some(&props.opened)
    } else {
        current.as_ref()
    };
    let conflict = conflict_notice(&i18n, "ddi_conflict_title", &props.opened, server, |rule| {
        items(&i18n, rule)
    });
    let title = [("extension", props.opened.extension.to_string())];
    html! {
        <FormModal
            title={i18n.tp("ddi_edit_rule", &title)}
            onclose={props.onclose.clone()}
            onsubmit={submit.onsubmit.clone()}
            busy={submit.is_busy}
            disabled={current.is_none()}
            error={submit.error(&i18n, "doing_edit_rule", conflict.is_shown)}
        >
            { conflict.view }
            <RuleForm
                block={props.block.clone()}
                destinations={props.destinations.clone()}
                {fields}
                editing={Some(props.opened.clone())}
            />
        </FormModal>
    }
}

/// What a notice lists of a rule.
pub(super) fn items(i18n: &I18n, rule: &Rule) -> Vec<(AttrValue, Html)> {
    vec![
        (
            i18n.t("ddi_destination").into(),
            html! { rule.destination.to_string() },
        ),
        (
            i18n.t("description").into(),
            html! { rule.description.text().to_owned() },
        ),
        (i18n.t("status").into(), status_badge(i18n, &rule.status)),
    ]
}
